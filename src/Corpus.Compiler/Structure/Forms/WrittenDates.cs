using System.Globalization;
using System.Text.RegularExpressions;
using Corpus.Compiler.Data;
using Corpus.Compiler.Model;

namespace Corpus.Compiler.Structure.Forms;

/// <summary>What a line says of its date.</summary>
internal enum DateLabel
{
    None,
    Published,
    Updated,
}

/// <summary>A date as a line writes it.</summary>
/// <param name="Date">Null when its day and month could be exchanged.</param>
/// <param name="Label">The text before it.</param>
/// <param name="Text">The date's own words.</param>
/// <param name="Index">Their offset in the line.</param>
internal readonly record struct DateFound(WrittenDate? Date, DateLabel Label, string Text, int Index);

/// <summary>
/// Reads the dates of bylines and timestamps, in the words of one language: its lists of months and of words around dates.
/// </summary>
internal sealed class WrittenDates
{
    private const int LongestLine = 300;

    // The abbreviations of time zones that pages write; TimeZoneNames knows what those with one meaning stand for.
    private const string Zones = "ist|bst|gmt|utc|et|edt|est|ct|cdt|cet|cst|mdt|mst|pt|pdt|pst|sast|wib|hkt|jst|aet|aest";

    private static readonly char[] BetweenWords =
    [
        ' ', '\t', '\u00A0', '|', '/', '•', '·', ',', ':', ';', '-', '–', '—', '.', '(', ')', '*',
    ];

    // 10:15, 10:15:30 GMT, 9.30 a.m., 9 pm (EST)
    private static readonly GuardedPattern Time = new(
        MayHoldTime,
        @"(?<![\d.:])(?:(?<h>\d{1,2})[:.](?<m>[0-5]\d)(?::(?<s>[0-5]\d)(?:\.\d+)?)?\s?(?<half>[ap]\.?m\b\.?)?"
        + @"|(?<h>\d{1,2})\s?(?<half>[ap]\.?m\b\.?))"
        + @"(?:\s?\(?(?<zone>z\b|(?:gmt|utc)\s?[+-]\d{1,2}(?::?\d{2})?\b|[+-]\d{2}:?\d{2}\b|[a-z]{2,4}\b)\)?)?",
        RegexOptions.IgnoreCase);

    // The numbers of the months by their names and abbreviations, in small letters.
    private readonly Dictionary<string, int> monthNumbers = new(StringComparer.Ordinal);

    // One of these is in whatever the pattern of relative times fits.
    private readonly string[] relativeWords;
    private readonly Func<string, bool> mayBeRelative;

    private readonly Beginnings wordsOfTime;
    private readonly Beginnings wordsBeforeYear;
    private readonly int longestMonth;

    private readonly GuardedPattern datePattern;
    private readonly Regex labelPattern;
    private readonly Regex relativePattern;
    private readonly Regex monthPattern;
    private readonly GuardedPattern readingTime;
    private readonly Regex fillerPattern;

    /// <param name="folder">The language.</param>
    public WrittenDates(LanguageFolder folder)
    {
        var month = 0;
        foreach (var entry in folder.Read("months"))
        {
            month++;
            foreach (var name in entry.Split(' '))
                monthNumbers[name] = month;
        }

        var words = folder.ReadPairs("date-words")
            .ToDictionary(line => line.Key, line => line.Value.Split(',').Select(word => word.Trim()).ToArray());
        var (months, ordinal, of) = (PageLanguage.AnyOf(monthNumbers.Keys), AnyOf("ordinal"), AnyOf("of"));
        var (number, unit, ago, before) = (AnyOf("number"), AnyOf("unit"), AnyOf("ago"), AnyOf("before"));
        datePattern = new GuardedPattern(
            FirstPlace,
            @"(?<![\d/.-])(?:(?<y>\d{4})(?<sep>[-/.])(?<m>\d{1,2})\k<sep>(?<d>\d{1,2})"
            + $@"|(?<d>\d{{1,2}}){ordinal}?(?:\s{of})?[\s-](?<name>{months})\.?,?(?:\s{of})?[\s-](?<y>\d{{4}})"
            + $@"|(?<name>{months})\.?\s(?<d>\d{{1,2}}){ordinal}?,?\s(?<y>\d{{4}})"
            + @"|(?<a>\d{1,2})(?<sep>[-/.])(?<b>\d{1,2})\k<sep>(?<y>\d{4}))"
            + $@"(?:(?!\d)|(?=\d{{1,3}}\s?{unit}\b))",
            RegexOptions.IgnoreCase);
        labelPattern = New($"(?<published>{AnyOf("published")})|(?<updated>{AnyOf("updated")})");
        var span = $@"(?:\d+|{number})\s?{unit}";
        relativePattern = New($@"(?<!\w)(?:{before}\s{span}\b|{span}\s{ago}\b)|\b{AnyOf("now")}\b");
        longestMonth = monthNumbers.Keys.Select(name => name.Length).DefaultIfEmpty().Max();
        wordsBeforeYear = new Beginnings([.. monthNumbers.Keys, .. WordsOf("of")], ignoresCase: true);
        relativeWords = [.. WordsOf("ago"), .. WordsOf("before"), .. WordsOf("now")];
        mayBeRelative = Guards.HasWord(relativeWords);
        monthPattern = New($@"\b{months}\b\.?");
        readingTime = new GuardedPattern(
            Guards.HasWord(WordsOf("reading time")), $@"\b\d+\s{AnyOf("reading time")}\b", RegexOptions.IgnoreCase);
        fillerPattern = New($@"\b(?:{AnyOf("weekday")}|{AnyOf("filler")}|{Zones}|\d+)\b\.?");
        Labels = [.. WordsOf("published"), .. WordsOf("updated")];
        ReadingTimes = WordsOf("reading time");
        wordsOfTime = new Beginnings(
            [
                .. words.Values.SelectMany(listed => listed).SelectMany(phrase => phrase.Split(' ')),
                .. monthNumbers.Keys, .. Zones.Split('|'),
            ],
            ignoresCase: true);

        string AnyOf(string kind) => PageLanguage.AnyOf(WordsOf(kind));
        string[] WordsOf(string kind) => words.TryGetValue(kind, out var listed) ? listed : [];
    }

    /// <summary>The words before the date of publication or of a change.</summary>
    public IReadOnlyList<string> Labels { get; }

    /// <summary>What follows the number of minutes that an article takes to read.</summary>
    public IReadOnlyList<string> ReadingTimes { get; }

    /// <summary>The names and abbreviations of months, in small letters.</summary>
    public IReadOnlyCollection<string> Months => monthNumbers.Keys;

    /// <summary>The dates of a line, in order.</summary>
    public List<DateFound> Read(string line)
    {
        var found = new List<DateFound>();
        if (line.Length > LongestLine || !HasDigit(line))
            return found;
        foreach (var date in datePattern.Matches(line))
        {
            var (start, end, label) = SegmentOf(line, date);
            found.Add(new DateFound(Of(line, date, start, end), label, date.Value, date.Index));
        }

        return found;
    }

    /// <summary>Whether a line holds a date.</summary>
    public bool AreIn(string line) => line.Length <= LongestLine && HasDigit(line) && datePattern.IsMatch(line);

    /// <summary>The first date of a line, in code units of the line; null without one.</summary>
    public TextRange? FirstIn(string line) =>
        line.Length <= LongestLine && HasDigit(line) && datePattern.Match(line) is { Success: true } date ? RangeOf(date) : null;

    /// <summary>The last date of a line, in code units of the line, if nothing but timestamps is before it; otherwise null.</summary>
    /// <param name="line">The line.</param>
    /// <param name="first">Its first date.</param>
    public TextRange? LastOfTimestamps(string line, TextRange first)
    {
        if (SaysMore(line, most: 1, first.Start))
            return null;
        var last = first;
        while (datePattern.Match(line, last.End) is { Success: true } next)
            last = RangeOf(next);
        return IsTimestamp(line.Substring(0, last.End), names: 0) ? last : null;
    }

    /// <summary>Whether a line holds a date, "3 hours ago" or how long it takes to read.</summary>
    public bool SpeaksOfTime(string line) => AreIn(line) || SaysHowLong(line);

    /// <summary>Whether a line holds "3 hours ago" or how long it takes to read.</summary>
    public bool SaysHowLong(string line) =>
        line.Length <= LongestLine && ((HasDigit(line) && readingTime.IsMatch(line)) || IsRelative(line));

    /// <summary>Whether a text is a number of minutes and nothing else: "11 min", "5 minutes read".</summary>
    public bool IsReadingTime(string text)
    {
        const int longest = 30;
        return text.Length <= longest && HasDigit(text) && !fillerPattern.Replace(text, " ").Any(char.IsLetter);
    }

    /// <summary>
    /// Whether a line is about the time of publication and nothing else; <paramref name="names"/> more words are allowed.
    /// </summary>
    public bool IsTimestamp(string line, int names = 3)
    {
        if (line.Length > 160 || SaysMore(line, Math.Max(names, 1), line.Length) || !(HasDigit(line) || IsRelative(line)))
            return false;
        var rest = datePattern.Replace(line, " ");
        var isRelative = IsRelative(rest);
        if (rest.Length == line.Length && !isRelative && !(Time.IsMatch(rest) && labelPattern.IsMatch(rest)))
            return false;
        rest = labelPattern.Replace(Time.Replace(relativePattern.Replace(rest, " "), " "), " ");
        rest = monthPattern.Replace(rest, " ");
        rest = fillerPattern.Replace(rest, " ");
        var words = rest.Split(BetweenWords, StringSplitOptions.RemoveEmptyEntries);
        return words.Length <= (isRelative && line.Length == rest.Length ? 1 : names)
            && (words.Length <= 2 || words.All(w => !char.IsLower(w[0]) || w.Length <= 3)) && line[line.Length - 1] is not ('?' or '!');
    }

    /// <summary>
    /// Whether so many words of a line are surely not about time that no pattern needs to be tried: five letters or more, since any four
    /// after a time of day are taken for its zone, and not the beginning of a listed word.
    /// </summary>
    /// <param name="line">The line.</param>
    /// <param name="most">How many such words are not too many.</param>
    /// <param name="end">Where to stop.</param>
    private bool SaysMore(string line, int most, int end)
    {
        const int longestZone = 4;
        var (found, start) = (0, 0);
        for (var i = 0; i <= end; i++)
        {
            if (i < end && !IsBetweenWords(line[i]))
                continue;
            if (i - start > longestZone && char.IsLetter(line[start]) && !wordsOfTime.AreAt(line, start) && ++found > most)
                return true;
            start = i + 1;
        }

        return false;
    }

    private static bool IsBetweenWords(char c) => c is not (>= 'a' and <= 'z') && Array.IndexOf(BetweenWords, c) >= 0;

    /// <summary>Whether a line is a time of day and nothing else, a time zone or "at" aside.</summary>
    public bool IsTimeOfDay(string line)
    {
        const int longest = 40;
        if (line.Length > longest || !HasDigit(line) || !Time.IsMatch(line))
            return false;
        var rest = fillerPattern.Replace(labelPattern.Replace(Time.Replace(line, " "), " "), " ");
        return !rest.Any(char.IsLetterOrDigit);
    }

    /// <summary>A text without times of day and reading times.</summary>
    public string WithoutTimes(string text) => Time.Replace(readingTime.Replace(text, ""), "").TrimEnd();

    /// <summary>Whether a line gives a time of day.</summary>
    public bool HasTime(string line) => line.Length <= LongestLine && HasDigit(line) && Time.IsMatch(datePattern.Replace(line, " "));

    /// <summary>Whether a line gives a time relative to now. Most lines contain none of the words for it.</summary>
    private bool IsRelative(string line) =>
        mayBeRelative(line)
        && Array.Exists(relativeWords, word => line.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0)
        && relativePattern.IsMatch(line);

    /// <summary>Every date has a digit, and most lines have none: no pattern needs to be tried on those.</summary>
    private static bool HasDigit(string line)
    {
        foreach (var c in line)
        {
            if (c is >= '0' and <= '9')
                return true;
        }

        return false;
    }

    /// <summary>
    /// Where the first date may begin, -1 if there is none: all dates have a year, either first and with a mark after it or after a number,
    /// a month or "of".
    /// </summary>
    private int FirstPlace(string text)
    {
        var digits = 0;
        for (var i = 0; i < text.Length; i++)
        {
            digits = char.IsDigit(text[i]) ? digits + 1 : 0;
            if (digits != 4)
                continue;
            var start = BeginningOf(text, i - 3);
            if (start < i - 3 || (i + 1 < text.Length && text[i + 1] is '-' or '/' or '.'))
                return start;
        }

        return -1;
    }

    /// <summary>Where a date with its year at a place may begin: before all numbers, months and "of" that precede it directly.</summary>
    private int BeginningOf(string text, int year)
    {
        const int mostWords = 4;
        const int mostMarks = 3;
        var start = year;
        for (var words = 0; words < mostWords; words++)
        {
            var last = start - 1;
            while (last >= 0 && start - last <= mostMarks && !char.IsLetterOrDigit(text[last]))
                last--;
            var first = last;
            while (first >= 0 && char.IsLetterOrDigit(text[first]))
                first--;
            first++;
            if (first > last || first == start || (words == 0 && last == year - 1))
                break;
            if (!char.IsDigit(text[first]) && !wordsBeforeYear.AreAt(text, first))
            {
                // The end of a longer word may be a month or "of", or a day or month of two digits.
                return words == 0 ? start : Math.Max(first, last + 1 - Math.Max(longestMonth, 2));
            }

            start = first;
        }

        return start;
    }

    /// <summary>Whether a colon, a stop or the first letter of "am" or "pm" follows a digit, with one space at most.</summary>
    private static bool MayHoldTime(string text)
    {
        for (var i = 0; i + 1 < text.Length; i++)
        {
            if (!char.IsDigit(text[i]))
                continue;
            var next = char.IsWhiteSpace(text[i + 1]) && i + 2 < text.Length ? text[i + 2] : text[i + 1];
            if (next is ':' or '.' or 'a' or 'A' or 'p' or 'P')
                return true;
        }

        return false;
    }

    private static TextRange RangeOf(Match match) => new(match.Index, match.Index + match.Length);

    private (int Start, int End, DateLabel Label) SegmentOf(string line, Match date)
    {
        var (start, end, kind) = (0, line.Length, DateLabel.None);
        foreach (Match label in labelPattern.Matches(line))
        {
            if (label.Index < date.Index)
                (start, kind) = (label.Index + label.Length, label.Groups["published"].Success ? DateLabel.Published : DateLabel.Updated);
            else
                end = Math.Min(end, label.Index);
        }

        return (start, end, kind);
    }

    private WrittenDate? Of(string line, Match date, int start, int end)
    {
        var year = int.Parse(date.Groups["y"].Value, CultureInfo.InvariantCulture);
        int month, day;
        if (date.Groups["name"].Success)
        {
            month = monthNumbers[date.Groups["name"].Value.ToLowerInvariant()];
            day = Number(date, "d");
        }
        else if (date.Groups["m"].Success)
        {
            (month, day) = (Number(date, "m"), Number(date, "d"));
        }
        else
        {
            var (first, second) = (Number(date, "a"), Number(date, "b"));
            if (first <= 12 && second <= 12 && first != second)
                return null;
            (day, month) = first > 12 ? (first, second) : (second, first);
        }

        if (year is < 1 or > 9999 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
            return null;
        var (time, offset) = TimeBeside(line, date, start, end);
        return new WrittenDate(year, month, day, time, offset);
    }

    /// <summary>The time before or after the date, in the same part of the line.</summary>
    private static (long? Time, int? Offset) TimeBeside(string line, Match date, int start, int end)
    {
        // An ISO date may be glued to its time by a T; blanking the date out keeps its own digits from being read as a time.
        var around = line.Substring(start, date.Index - start) + new string(' ', date.Length) + line
            .Substring(date.Index + date.Length, Math.Max(0, end - date.Index - date.Length));
        if (date.Groups["m"].Success && date.Index + date.Length < end && line[date.Index + date.Length] is 'T' or 't')
            around = around.Substring(0, date.Index - start + date.Length) + " " + around.Substring(date.Index - start + date.Length + 1);
        var match = Time.Match(around);
        if (!match.Success)
            return (null, null);
        var hour = Number(match, "h");
        var half = match.Groups["half"].Value;
        if (half.Length > 0 && hour is >= 1 and <= 12)
            hour = (hour % 12) + (half[0] is 'p' or 'P' ? 12 : 0);
        if (hour > 23)
            return (null, null);
        var time = new TimeSpan(
            hour, match.Groups["m"].Success ? Number(match, "m") : 0, match.Groups["s"].Success ? Number(match, "s") : 0);
        return (time.Ticks, OffsetOf(match.Groups["zone"].Value));
    }

    private static int? OffsetOf(string zone)
    {
        if (zone.Length == 0)
            return null;
        if (zone.IndexOfAny(['+', '-']) is var sign and >= 0)
        {
            var digits = zone.Substring(sign + 1).Replace(":", "");
            var hours = digits.Length > 2 ? digits.Substring(0, digits.Length - 2) : digits;
            var minutes = digits.Length > 2 ? digits.Substring(digits.Length - 2) : "0";
            var offset = (int.Parse(hours, CultureInfo.InvariantCulture) * 60) + int.Parse(minutes, CultureInfo.InvariantCulture);
            return offset > 14 * 60 ? null : zone[sign] == '-' ? -offset : offset;
        }

        return TimeZoneNames.OffsetOf(zone);
    }

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    private static Regex New(string pattern) => new(pattern, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
}
