using System.Globalization;

namespace Corpus;

/// <summary>A date as an article gives it (ISO 8601): the day, and no more of the time than is said.</summary>
/// <param name="Date">The day.</param>
/// <param name="Time">The time of the day; null when none is given.</param>
/// <param name="Offset">The offset from UTC; null when no zone is given. Never given without a time.</param>
public readonly record struct ArticleDate(DateOnly Date, TimeOnly? Time, TimeSpan? Offset)
{
    /// <summary>The moment; null unless both time and offset are known.</summary>
    public DateTimeOffset? ToDateTimeOffset() => Time is { } time && Offset is { } offset ? new DateTimeOffset(Date, time, offset) : null;

    /// <summary>As much of ISO 8601 as is known: <c>2023-09-04</c>, <c>2023-09-04T13:40:41</c> or <c>2023-09-04T13:40:41+02:00</c>.</summary>
    public override string ToString()
    {
        var day = Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        if (Time is not { } time)
            return day;
        var clock = time.ToString(time.Ticks % TimeSpan.TicksPerSecond == 0 ? "'T'HH:mm:ss" : "'T'HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture);
        return Offset switch
        {
            null => day + clock,
            { Ticks: 0 } => day + clock + "Z",
            { } offset => day + clock + (offset < TimeSpan.Zero ? "-" : "+") + offset.ToString("hh':'mm", CultureInfo.InvariantCulture),
        };
    }
}
