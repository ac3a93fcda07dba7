using System.Globalization;
using System.Text.RegularExpressions;
using Corpus.Compiler.Model;

namespace Corpus.Compiler.Schema;

/// <summary>
/// Reads dates of metadata: ISO 8601, and the forms that other tools and people write, such as <c>2024-3-1</c>, <c>Mar 1, 2024</c>,
/// <c>Fri, 01 Mar 2024 18:30:22 GMT</c>. What can be read in two ways is refused.
/// </summary>
internal static class MetadataDate
{
    /// <summary>The form to write, for a message.</summary>
    public const string Expected = "a date such as 2023-09-04, or 2023-09-04T13:40:41Z with a time";

    private const string Month =
        "(?<name>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
        + "|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?";

    private const string Time =
        "(?<h>\\d{1,2}):(?<min>\\d{2})(?::(?<s>\\d{2})(?<fraction>\\.\\d{1,7})?)?(?:\\s?(?<half>[ap])\\.?m\\.?)?"
        + "(?:\\s?(?<zone>z|(?:gmt|utc)?[+-]\\d{1,2}(?::?\\d{2})?|[a-z]+(?:/[a-z_]+)?)(?:\\s\\([^)]*\\))?)?";

    private static readonly Regex Written = new(
        "\\A(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?,?\\s+)?"
        + "(?:(?<y>\\d{4})(?<sep>[-/.])(?<m>\\d{1,2})\\k<sep>(?<d>\\d{1,2})"
        + "|(?<a>\\d{1,2})(?<sep>[-/.])(?<b>\\d{1,2})\\k<sep>(?<y>\\d{4})"
        + "|(?<d>\\d{1,2})(?:st|nd|rd|th)?(?:\\sof)?[\\s-]" + Month + ",?[\\s-](?<y>\\d{4})"
        + "|" + Month + "\\s+(?<d>\\d{1,2})(?:st|nd|rd|th)?,?\\s+(?<y>\\d{4})"
        + "|" + Month + "\\s+(?<d>\\d{1,2})\\s+(?=\\d{1,2}:\\d)" + Time + "\\s+(?<y>\\d{4}))"
        + "(?:(?:t|,?\\s+(?:at\\s+)?)" + Time + ")?\\z",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    /// <summary>Reads a date.</summary>
    /// <param name="text">What is written.</param>
    /// <param name="date">The date.</param>
    /// <param name="fault">What is wrong with it, as a clause; null when nothing is.</param>
    public static bool TryParse(string text, out WrittenDate date, out string? fault)
    {
        if (IsoDate.TryParse(text, out date, out fault))
            return true;
        var match = text.Length > 80 ? Match.Empty : Written.Match(text.Trim());
        if (!match.Success)
            return false;
        fault = null;
        if (DayOf(match, ref fault) is not var (year, month, day) || (fault = IsoDate.CalendarFault(year, month, day)) is not null)
            return false;
        if (!match.Groups["h"].Success)
        {
            date = new WrittenDate(year, month, day, null, null);
            return true;
        }

        if (TimeOf(match, ref fault) is not { } time || !OffsetOf(match.Groups["zone"].Value, out var offset, ref fault))
            return false;
        date = new WrittenDate(year, month, day, time, offset);
        return true;
    }

    private static (int Year, int Month, int Day)? DayOf(Match match, ref string? fault)
    {
        var year = Number(match, "y");
        if (match.Groups["name"].Success)
            return (year, MonthOf(match.Groups["name"].Value), Number(match, "d"));
        if (match.Groups["m"].Success)
            return (year, Number(match, "m"), Number(match, "d"));
        var (first, second) = (Number(match, "a"), Number(match, "b"));
        if (first <= 12 && second <= 12 && first != second)
        {
            fault = "day and month could be exchanged";
            return null;
        }

        return first > 12 ? (year, second, first) : (year, first, second);
    }

    private static long? TimeOf(Match match, ref string? fault)
    {
        var (hour, minute) = (Number(match, "h"), Number(match, "min"));
        var second = match.Groups["s"].Success ? Number(match, "s") : 0;
        if (match.Groups["half"].Success && hour is >= 1 and <= 12)
            hour = (hour % 12) + (match.Groups["half"].Value is "p" or "P" ? 12 : 0);
        if (hour > 23 || minute > 59 || second > 59)
        {
            fault = $"there is no time {hour:D2}:{minute:D2}:{second:D2}";
            return null;
        }

        var fraction = match.Groups["fraction"] is { Success: true } digits
            ? decimal.Parse("0" + digits.Value, CultureInfo.InvariantCulture)
            : 0;
        return new TimeSpan(hour, minute, second).Ticks + (long)(fraction * TimeSpan.TicksPerSecond);
    }

    /// <summary>Nothing, <c>+0100</c>, <c>GMT+1</c> or an unambiguous name.</summary>
    private static bool OffsetOf(string zone, out int? minutes, ref string? fault)
    {
        minutes = null;
        if (zone.Length == 0)
            return true;
        if (TimeZoneNames.OffsetOf(zone) is { } known)
        {
            minutes = known;
            return true;
        }

        if (zone.IndexOfAny(['+', '-']) is var sign && sign < 0)
        {
            fault = $"'{zone}' does not say which offset from UTC it stands for";
            return false;
        }

        var digits = zone.Substring(sign + 1).Replace(":", "");
        var hours = int.Parse(digits.Length > 2 ? digits.Substring(0, digits.Length - 2) : digits, CultureInfo.InvariantCulture);
        var rest = digits.Length > 2 ? int.Parse(digits.Substring(digits.Length - 2), CultureInfo.InvariantCulture) : 0;
        if (rest > 59 || (hours * 60) + rest > 14 * 60)
        {
            fault = $"there is no offset {zone} from UTC";
            return false;
        }

        minutes = zone[sign] == '-' ? -((hours * 60) + rest) : (hours * 60) + rest;
        return true;
    }

    private static int MonthOf(string name) =>
        1 + ("janfebmaraprmayjunjulaugsepoctnovdec".IndexOf(name.Substring(0, 3).ToLowerInvariant(), StringComparison.Ordinal) / 3);

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);
}
