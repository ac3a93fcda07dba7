using System.Globalization;

namespace Corpus.Compiler.Model;

/// <summary>
/// Reads and writes dates of ISO 8601: <c>2023-09-04</c>, with a time after <c>T</c> or a space, with an offset after the time.
/// </summary>
internal static class IsoDate
{
    private const string Form = "it is not in the form of ISO 8601";

    /// <summary>Reads a date.</summary>
    /// <param name="text">What is written.</param>
    /// <param name="date">The date.</param>
    /// <param name="fault">What is wrong with it, as a clause; null when nothing is.</param>
    public static bool TryParse(string text, out WrittenDate date, out string? fault)
    {
        date = default;
        fault = Form;
        if (text.Length < 10 || text[4] != '-' || text[7] != '-'
            || !Digits(text, 0, 4, out var year) || !Digits(text, 5, 2, out var month) || !Digits(text, 8, 2, out var day))
            return false;

        if ((fault = CalendarFault(year, month, day)) is not null)
            return false;

        long? time = null;
        int? offset = null;
        if (text.Length > 10)
        {
            fault = Form;
            var at = 11;
            if (text[10] is not ('T' or 't' or ' ') || !Time(text, ref at, out var ticks, ref fault)
                || !Offset(text, at, out offset, ref fault))
                return false;
            time = ticks;
        }

        fault = null;
        date = new WrittenDate(year, month, day, time, offset);
        return true;
    }

    /// <summary>Writes as much of a date as is known, as the run-time library's <c>ArticleDate</c> does.</summary>
    public static string Format(WrittenDate date)
    {
        var text = FormatDay(date);
        if (date.Time is { } ticks)
        {
            var hasFraction = ticks % TimeSpan.TicksPerSecond != 0;
            text += new TimeSpan(ticks).ToString(
                hasFraction ? "'T'hh':'mm':'ss'.'FFFFFFF" : "'T'hh':'mm':'ss", CultureInfo.InvariantCulture);
        }

        return text + date.Offset switch
        {
            null => "",
            0 => "Z",
            < 0 and var west => FormattableString.Invariant($"-{-west / 60:D2}:{-west % 60:D2}"),
            var east => FormattableString.Invariant($"+{east / 60:D2}:{east % 60:D2}"),
        };
    }

    /// <summary>Writes as much of a date as is known; null for an unknown date.</summary>
    public static string? Format(WrittenDate? date) => date is { } known ? Format(known) : null;

    /// <summary>Writes the day of a date.</summary>
    public static string FormatDay(WrittenDate date) => FormattableString.Invariant($"{date.Year:D4}-{date.Month:D2}-{date.Day:D2}");

    /// <summary>Whether a date with time and offset is a moment that <c>DateTimeOffset</c> can hold.</summary>
    public static bool IsMoment(WrittenDate date) =>
        date is { Time: { } time, Offset: { } offset }
        && new DateTime(date.Year, date.Month, date.Day).Ticks + time - (offset * TimeSpan.TicksPerMinute) is var utc
        && utc >= 0 && utc <= DateTime.MaxValue.Ticks;

    /// <summary>Why there is no such day, as a clause; null when there is one.</summary>
    public static string? CalendarFault(int year, int month, int day)
    {
        if (year == 0)
            return "there is no year 0";
        if (month is 0 or > 12)
            return $"there is no month {month}";
        var days = DateTime.DaysInMonth(year, month);
        if (day >= 1 && day <= days)
            return null;
        string[] names =
        [
            "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
        ];
        return $"{names[month - 1]} {year} has {days} days";
    }

    /// <summary><c>13:40</c>, <c>13:40:41</c> or <c>13:40:41.5</c>, with up to seven digits of a second.</summary>
    private static bool Time(string text, ref int at, out long ticks, ref string? fault)
    {
        ticks = 0;
        if (!Digits(text, at, 2, out var hour) || !Is(text, at + 2, ':') || !Digits(text, at + 3, 2, out var minute))
            return false;
        at += 5;
        var second = 0;
        if (Is(text, at, ':'))
        {
            if (!Digits(text, at + 1, 2, out second))
                return false;
            at += 3;
            if (Is(text, at, '.'))
            {
                var unit = TimeSpan.TicksPerSecond;
                for (at++; at < text.Length && text[at] is >= '0' and <= '9'; at++)
                    ticks += (unit /= 10) * (text[at] - '0');
                if (!char.IsDigit(text[at - 1]))
                    return false;
            }
        }

        if (hour > 23 || minute > 59 || second > 59)
        {
            fault = $"there is no time {hour:D2}:{minute:D2}:{second:D2}";
            return false;
        }

        ticks += (((hour * 60L) + minute) * 60 + second) * TimeSpan.TicksPerSecond;
        return true;
    }

    /// <summary>Nothing, <c>Z</c>, <c>+02:00</c> or <c>+0200</c>.</summary>
    private static bool Offset(string text, int at, out int? minutes, ref string? fault)
    {
        minutes = null;
        if (Is(text, at, ' '))
            at++;
        if (at >= text.Length)
            return at == text.Length && text[at - 1] != ' ';
        if (text[at] is 'Z' or 'z')
        {
            minutes = 0;
            return at + 1 == text.Length;
        }

        if (text[at] is not ('+' or '-') || !Digits(text, at + 1, 2, out var hours))
            return false;
        var second = Is(text, at + 3, ':') ? at + 4 : at + 3;
        if (!Digits(text, second, 2, out var rest) || second + 2 != text.Length)
            return false;
        var total = (hours * 60) + rest;
        if (rest > 59 || total > 14 * 60)
        {
            fault = $"there is no offset {text.Substring(at)} from UTC";
            return false;
        }

        minutes = text[at] == '-' ? -total : total;
        return true;
    }

    private static bool Is(string text, int at, char c) => at < text.Length && text[at] == c;

    private static bool Digits(string text, int at, int count, out int value)
    {
        value = 0;
        if (at + count > text.Length)
            return false;
        for (var i = at; i < at + count; i++)
        {
            if (text[i] is < '0' or > '9')
                return false;
            value = (value * 10) + (text[i] - '0');
        }

        return true;
    }
}
