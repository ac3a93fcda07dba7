using System.Text.RegularExpressions;
using Corpus.Compiler.Data;
using Corpus.Compiler.Model;

namespace Corpus.Compiler.Structure.Forms;

/// <summary>The shapes of bylines, and the names in them.</summary>
internal sealed class Bylines
{
    private const int LongestByline = 200;

    private const string Particles = "de|da|di|du|van|von|der|den|bin|ibn|al|el|la|le|dos|ter";

    private const string Name = @"(?:\p{Lu}[\p{L}\p{M}.’'-]*|(?:" + Particles + @")(?=\s))";

    private static readonly GuardedPattern Person = new(MayBePerson, "^" + Name + @"(?:\s" + Name + @"){1,4}$");

    // MacDonald is a name, NewsWorldSport is not.
    private static readonly Regex GluedWords = New(@"\p{Ll}\p{Lu}\p{Ll}+\p{Lu}");

    private static readonly GuardedPattern Bar = new(Guards.Has("|/"), @"\s?[|/]\s?");

    // A counter of comments may be glued to a name: "Maria Lindgren0".
    private static readonly GuardedPattern GluedCounter = new(Guards.HasDigit, @"(?<=\p{L}{2})\d{1,4}(?=$|[\s,])");

    // Who signs may add how to be reached, and pages count comments: "Ann Hill (she/her)", "ann@example.com", "@annhill", "12 Comments".
    private static readonly GuardedPattern Contact = new(
        Guards.Has("([@").Or(Guards.HasDigit),
        @"\s?\([^()]*\)|\s?\[[^\[\]]*\]|\s[\w.+-]+@[\w-]+(?:\.[\w-]+)+|(?<=^|[\s\p{Ll}])@\w+|\s\d+\s[Cc]omments?\b");

    private static readonly Regex BeforeDate = New(@"(?:[\s|,/–—-]|\son)+$");

    private static readonly Regex AfterDate = New(@"^\s?[|•·/]\s?|^\s[–—-]\s");

    private static readonly char[] Bars = ['|', '•', '·', '/'];

    private static readonly Regex OnDate = New(@"\son\s$");

    private readonly WrittenDates dates;
    private readonly Chrome chrome;
    private readonly Func<string, bool> mayBeginWithLabel;
    private readonly Beginnings wordsAfterName;

    private readonly GuardedPattern by;
    private readonly GuardedPattern cut;
    private readonly GuardedPattern separator;
    private readonly GuardedPattern role;
    private readonly GuardedPattern post;
    private readonly GuardedPattern postAtEnd;
    private readonly GuardedPattern outlet;
    private readonly GuardedPattern degree;
    private readonly GuardedPattern description;
    private readonly GuardedPattern placeOfOne;
    private readonly GuardedPattern leadingRole;

    /// <param name="folder">The language.</param>
    /// <param name="dates">How it writes dates.</param>
    /// <param name="chrome">What its pages glue to names.</param>
    public Bylines(LanguageFolder folder, WrittenDates dates, Chrome chrome)
    {
        (this.dates, this.chrome) = (dates, chrome);
        mayBeginWithLabel = Guards.BeginsWith(chrome.Labels);
        var words = folder.ReadGroups("byline-words");
        wordsAfterName = new Beginnings(
            [.. Particles.Split('|'), .. words["and"], .. words["at"], "on", .. dates.Labels, .. dates.Months], ignoresCase: true);
        by = new GuardedPattern(
            Guards.BeginsWith([.. words["by"], .. words["label"], .. words["title"]]),
            $@"^\W*(?:(?i:{AnyOf("by")}):?|(?i:{AnyOf("label")})\s?:|(?i:{AnyOf("title")})(?=\s\p{{Lu}}))"
            + @"(?:\s+(?=\S)|(?=\p{Lu}))");
        var label = PageLanguage.AnyOf(dates.Labels);
        cut = new GuardedPattern(
            Guards.Has("|/•·–—-").Or(Guards.HasDigit).Or(HasGluedWord).Or(Guards.HasWord([.. dates.Labels, .. words["at"]])),
            @"\s[|/•·–—]\s|\s[-]\s|\s?[|•·]\s?"
            + $@"|,?\s(?i:{label})\b.*|(?<=\p{{Ll}})(?=\p{{Lu}})(?i:{label})\b.*"
            + $@"|\s\d+\s{PageLanguage.AnyOf(dates.ReadingTimes)}\b.*|\s(?i:{AnyOf("at")})\s(?=\p{{Lu}}).*");
        separator = new GuardedPattern(
            Guards.Has(",;&").Or(Guards.HasWord(words["and"])),
            $@"\s?[,;]\s?(?:(?i:{AnyOf("and")})\s)?|\s(?:(?i:{AnyOf("and")})|&)\s");
        role = new GuardedPattern(
            Guards.Has(".@").Or(Guards.HasWord(words["role"])),
            $@"\b(?i:{AnyOf("role")})\b|\.(?i:com|co|org|net)\b|^@");
        post = new GuardedPattern(
            Guards.HasWord([.. words["post"], "special"]),
            $@"(?<=^\p{{Lu}}\S+(?:\s\p{{Lu}}\S*)?\s\p{{Lu}}\S+)\s(?:\p{{L}}+\s){{0,2}}(?i:{AnyOf("post")})(?:\s.*)?$"
            + @"|(?<=\p{Ll})\s[Ss]pecial\sto\s.*$");
        postAtEnd = new GuardedPattern(Guards.HasWord(words["post"]), $@"\s(?i:{AnyOf("post")})$");
        outlet = new GuardedPattern(Guards.HasWord(words["outlet"]), $@"\b(?i:{AnyOf("outlet")})\b");
        degree = new GuardedPattern(Guards.BeginsWith(words["degree"]), $@"^(?i:{AnyOf("degree")})\.?$");
        description = new GuardedPattern(Guards.Has(","), $@"^[^,]*,\s(?i:{AnyOf("description")})\s");
        placeOfOne = new GuardedPattern(
            Guards.HasWord(words["and"]),
            $@"\s(?i:{AnyOf("at")})\s[^,]{{2,40}}?(?=\s(?i:{AnyOf("and")})\s[^,]{{4,40}}\s(?i:{AnyOf("at")})\s\p{{Lu}})");
        leadingRole = new GuardedPattern(text => text.Length > 0 && char.IsLower(text[0]), @"^(?:\p{Ll}[\p{L}-]*\s)+(?=\p{Lu})");

        string AnyOf(string group) => PageLanguage.AnyOf(words[group]);
    }

    /// <summary>The names of a byline that says it is one ("By …"), or that names an outlet and a time too, or null.</summary>
    public IReadOnlyList<string>? ReadLabelled(string line) =>
        ReadBeginning(line) ?? (line.Length <= LongestByline && dates.SpeaksOfTime(line) ? ReadWithTime(line, dates.FirstIn(line)) : null);

    /// <summary>The names of a byline that begins as one ("By …", a label glued to a name), or null.</summary>
    public IReadOnlyList<string>? ReadBeginning(string line)
    {
        if (line.Length > LongestByline)
            return null;
        if (mayBeginWithLabel(line) && GluedLabel(line) is { } glued && NamesOf(glued, lenient: true) is { Count: > 0 } names)
            return names;
        var beginning = by.Match(line);
        if (!beginning.Success)
            return null;
        var rest = line.Substring(beginning.Length);
        var found = NamesOf(rest, lenient: Words(rest) <= 4);
        return found is { Count: > 0 } && Words(line) <= 30 && (IsDescribed(rest, found) || !EndsLikeProse(line, found)) ? found : null;
    }

    /// <summary>Whether a person's name is followed by what the person does: "Ann Hill, a reporter who covers ports".</summary>
    private bool IsDescribed(string text, IReadOnlyList<string> names) =>
        names.Count == 1 && Person.IsMatch(names[0]) && description.IsMatch(text) && role.IsMatch(text.Substring(names[0].Length));

    /// <summary>The names before an outlet and a time, all in one line ("A B · outlet · Posted: …"), or null.</summary>
    /// <param name="line">A line that speaks of time.</param>
    /// <param name="date">Its first date, in code units of the line; null without one.</param>
    public IReadOnlyList<string>? ReadWithTime(string line, TextRange? date)
    {
        if (line.Length > LongestByline)
            return null;
        if (date is not null && ReadAfterDate(line, date.Value) is { } after)
            return after;
        if (!MayBeginWithName(line) || (cut.Match(line) is not { Success: true, Index: > 3 } && !IsNameWithTime(line, date)))
            return null;
        var names = NamesOf(line, lenient: false, isLabelled: false);
        return names.Count > 0 && IsPerson(names[0]) && !dates.IsTimestamp(names[0]) ? names : null;
    }

    /// <summary>The names after a date: "Posted on September 4, 2023 by Ann Hill", "4 September 2023 | Ann Hill".</summary>
    private IReadOnlyList<string>? ReadAfterDate(string line, TextRange first)
    {
        if (dates.LastOfTimestamps(line, first) is not { } date)
            return null;
        var rest = line.Substring(date.End);
        if (by.Match(rest) is { Success: true } beginning)
            return NamesOf(rest.Substring(beginning.Length), lenient: false) is { Count: > 0 } named && IsPerson(named[0]) ? named : null;
        var hasBar = false;
        while (AfterDate.Match(rest) is { Success: true } bar)
        {
            (rest, hasBar) = (rest.Substring(bar.Length), true);
            var next = rest.IndexOfAny(Bars);
            if (next < 0 || !dates.IsReadingTime(rest.Substring(0, next)))
                break;
            rest = rest.Substring(next);
        }

        var names = hasBar ? NamesOf(rest, lenient: false, isLabelled: false) : [];
        return names.Count > 0 && IsPerson(names[0]) && !outlet.IsMatch(names[0]) ? names : null;
    }

    /// <summary>
    /// Whether a line is a name, then "on" and a date, or a date with a time of day, and nothing else. A date alone would not do: the name
    /// of a column has one too.
    /// </summary>
    private bool IsNameWithTime(string line, TextRange? firstDate)
    {
        if (firstDate is not { Start: > 3 } date || !dates.IsTimestamp(line.Substring(date.Start), names: 0))
            return false;
        var before = Contact.Replace(line.Substring(0, date.Start), "");
        var name = BeforeDate.Replace(dates.WithoutTimes(before), "");
        return Person.IsMatch(name) && !outlet.IsMatch(name) && (dates.HasTime(line) || OnDate.IsMatch(before));
    }

    /// <summary>
    /// The names of a line that is nothing but names ("A B and C D", "A B, Correspondent", "A B / outlet / date"), or null.
    /// </summary>
    public IReadOnlyList<string>? ReadNames(string line)
    {
        if (line.Length > LongestByline || !MayBeginWithName(line) || Words(line) > 16)
            return null;
        var names = NamesOf(line, lenient: false, isLabelled: false);
        return names.Count > 0 && IsPerson(names[0]) && !postAtEnd.IsMatch(names[0]) ? names : null;
    }

    /// <summary>Whether a text contains a word for what an author does.</summary>
    public bool SaysRole(string text) => role.IsMatch(text);

    /// <summary>Whether a text is two to five words written like a person's name.</summary>
    public bool IsPerson(string text) =>
        text.Length <= 60 && Person.IsMatch(text) && !GluedWords.IsMatch(text) && !chrome.NamesSection(text)
            && chrome.RoleOf(text) is null;

    /// <summary>Whether each of two or more words begins with a capital or with the first letter of a particle such as "van".</summary>
    private static bool MayBePerson(string text)
    {
        var words = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (i > 0 && !char.IsWhiteSpace(text[i - 1]))
                continue;
            if (!char.IsUpper(text[i]) && "davbielt".IndexOf(text[i]) < 0)
                return false;
            words++;
        }

        return words >= 2;
    }

    /// <summary>Whether a capital follows a small letter.</summary>
    private static bool HasGluedWord(string text)
    {
        for (var i = 1; i < text.Length; i++)
        {
            if (char.IsUpper(text[i]) && char.IsLower(text[i - 1]))
                return true;
        }

        return false;
    }

    /// <summary>
    /// Whether a line may begin with a person's name: it has no quotation mark first, and its second word has a capital or may be in a name
    /// or follow one.
    /// </summary>
    private bool MayBeginWithName(string line)
    {
        if (line.Length > 0 && line[0] is '"' or '“' or '‘' or '«' or '^')
            return false;
        var end = 0;
        while (end < line.Length && char.IsLetter(line[end]))
            end++;
        return end == 0 || end + 1 >= line.Length || line[end] != ' ' || !char.IsUpper(line[0]) || !char.IsLower(line[end + 1])
            || wordsAfterName.AreAt(line, end + 1) || line.IndexOf('@') >= 0;
    }

    private static bool EndsLikeProse(string line, IReadOnlyList<string> names) =>
        line[line.Length - 1] == '.' && names[names.Count - 1].Length + 12 < line.Length && Words(line) > 8;

    private List<string> NamesOf(string text, bool lenient, bool isLabelled = true)
    {
        if (dates.FirstIn(text) is { Start: > 0 } date)
            text = BeforeDate.Replace(dates.WithoutTimes(text.Substring(0, date.Start)), "");
        text = GluedCounter.Replace(WithCommas(Contact.Replace(text, "")), "");
        text = placeOfOne.Replace(text, "");
        var tail = cut.Match(text);
        var head = WithoutGluedRole(StripLabels(tail.Success && tail.Index > 0 ? text.Substring(0, tail.Index) : text));
        var names = new List<string>();
        var (at, isAfterComma) = (0, false);
        while (at <= head.Length)
        {
            var parting = separator.Match(head, at);
            var end = parting.Success ? parting.Index : head.Length;
            var name = NameOf(head.Substring(at, end - at));
            if (name.Length > 0 && !(names.Count > 0 && (role.IsMatch(name) || IsPlaceOrDegree(names[0], name))))
            {
                // After a comma a body is who the author works for; after "and" it signs too.
                var isBody = names.Count > 0 && outlet.IsMatch(name) && IsProperName(name);
                if (isBody && isAfterComma)
                    break;
                if (isBody || Person.IsMatch(name)
                    || (names.Count == 0 && (IsProperName(name) || (lenient && Words(name) <= 4 && name.Any(char.IsLetter)))))
                    names.Add(name);
                else if (names.Count > 0 && isLabelled)
                    break; // What follows "by" and a name is the author's post or place.
                else
                    return []; // Without "by" all of it must be names.
            }

            isAfterComma = parting.Success && parting.Value.TrimStart()[0] is ',' or ';';
            at = end + (parting.Success ? parting.Length : 1);
        }

        return names;
    }

    /// <summary>
    /// Whether a part after a name is a degree ("PhD") or, in capitals beside a name that is not, a place ("HARBOR CITY").
    /// </summary>
    private bool IsPlaceOrDegree(string name, string part) =>
        degree.IsMatch(part) || (part.Length >= 4 && !part.Any(char.IsLower) && part.Any(char.IsUpper) && name.Any(char.IsLower));

    /// <summary>Names between slashes or bars as a list with commas, up to the first part that is no person (an outlet, a date).</summary>
    private string WithCommas(string text)
    {
        var end = 0;
        for (var bar = Bar.Match(text); bar.Success; bar = Bar.Match(text, end))
        {
            var start = bar.Index + bar.Length;
            var next = Bar.Match(text, start);
            var part = text.Substring(start, (next.Success ? next.Index : text.Length) - start).Trim();
            if (!IsPerson(part) || outlet.IsMatch(part) || role.IsMatch(part))
                break;
            text = text.Substring(0, bar.Index) + ", " + text.Substring(start);
            end = bar.Index + 2;
        }

        return text;
    }

    /// <summary>One part of a byline without marks, the author's post and the agency that may follow the name without a comma.</summary>
    private string NameOf(string part)
    {
        var name = part.Trim(' ', ',', '*', '_', ':', '\u00A0', '>', '›', '»', '|', '•', '·');
        if (leadingRole.Match(name) is { Success: true } before && role.IsMatch(before.Value))
            name = name.Substring(before.Length);
        if (!name.EndsWith("Jr.", StringComparison.Ordinal) && !name.EndsWith("Sr.", StringComparison.Ordinal))
            name = name.TrimEnd('.');
        if (post.Match(name) is { Success: true } after)
            return name.Substring(0, after.Index);
        var agency = Credits.AgencyAtEndOf(name);
        return agency > 2 && name.LastIndexOf(' ', agency - 2) > 0 ? name.Substring(0, agency).TrimEnd() : name;
    }

    /// <summary>One to five words, each with a capital: a person, or a body that signs as one.</summary>
    private static bool IsProperName(string text)
    {
        var words = text.Split([' '], StringSplitOptions.RemoveEmptyEntries);
        return words.Length is >= 1 and <= 5 && text.Length >= 2
            && words.All(w => char.IsUpper(w[0]) || w is "of" or "the" or "and" or "de" or "for") && char.IsUpper(words[0][0]);
    }

    private string? GluedLabel(string line)
    {
        var text = line.TrimStart('•', '·', '*', '-', ' ', '\u00A0').Replace('’', '\'');
        foreach (var label in chrome.Labels)
        {
            if (label.IndexOf(' ') > 0 && text.Length > label.Length && text.StartsWith(label, StringComparison.OrdinalIgnoreCase))
                return text.Substring(label.Length).TrimStart(' ', ':');
        }

        return null;
    }

    /// <summary>Takes off the names of buttons that a page glues to the end of a name.</summary>
    private string StripLabels(string text)
    {
        for (var again = true; again;)
        {
            again = false;
            text = text.TrimEnd();
            foreach (var label in chrome.Labels)
            {
                if (text.Length > label.Length + 3 && char.IsUpper(text[text.Length - label.Length])
                    && text.EndsWith(label, StringComparison.OrdinalIgnoreCase))
                {
                    text = text.Substring(0, text.Length - label.Length);
                    again = true;
                }
            }
        }

        return text;
    }

    /// <summary>A page may glue the author's post to the name ("Maria LindgrenTravel Reporter").</summary>
    private string WithoutGluedRole(string text)
    {
        for (var i = 1; i < text.Length; i++)
        {
            if (char.IsUpper(text[i]) && char.IsLower(text[i - 1]) && role.IsMatch(text.Substring(i)))
                return text.Substring(0, i);
        }

        return text;
    }

    private static int Words(string text) => text.Split([' '], StringSplitOptions.RemoveEmptyEntries).Length;

    private static Regex New(string pattern) => new(pattern, RegexOptions.CultureInvariant);
}
