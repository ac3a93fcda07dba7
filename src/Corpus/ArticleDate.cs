using System.Globalization;
using System.Text.Json.Serialization;
using Corpus.Json;

namespace Corpus;

/// <summary>A date as an article gives it (ISO 8601): the day, and only as much of the time as is known.</summary>
/// <param name="Date">The day.</param>
/// <param name="Time">The time of day; null when it is not known.</param>
/// <param name="Offset">The offset from UTC; null when it is not known. Never given without a time.</param>
/// <remarks>
/// Dates are ordered as they are written: by day, then by time, then by offset. A date without a time comes before the same day with
/// one; a time without an offset comes before the same time with one; of two offsets the greater, which is the earlier moment, comes
/// first. Nothing is converted to UTC, so that the order agrees with <c>PublishedBetween</c> and <c>ByYear</c>. To order by moment,
/// compare the values of <see cref="ToDateTimeOffset"/>.
/// </remarks>
[JsonConverter(typeof(CorpusJsonConverter))]
public readonly record struct ArticleDate(DateOnly Date, TimeOnly? Time, TimeSpan? Offset)
    : IComparable<ArticleDate>, IComparable, ISpanFormattable
{
    /// <summary>Returns whether <paramref name="left"/> comes before <paramref name="right"/>.</summary>
    public static bool operator <(ArticleDate left, ArticleDate right) => left.CompareTo(right) < 0;

    /// <summary>Returns whether <paramref name="left"/> comes before <paramref name="right"/> or equals it.</summary>
    public static bool operator <=(ArticleDate left, ArticleDate right) => left.CompareTo(right) <= 0;

    /// <summary>Returns whether <paramref name="left"/> comes after <paramref name="right"/>.</summary>
    public static bool operator >(ArticleDate left, ArticleDate right) => left.CompareTo(right) > 0;

    /// <summary>Returns whether <paramref name="left"/> comes after <paramref name="right"/> or equals it.</summary>
    public static bool operator >=(ArticleDate left, ArticleDate right) => left.CompareTo(right) >= 0;

    /// <summary>
    /// Returns the moment; null when time or offset is not known, or when it lies outside the range of <see cref="DateTimeOffset"/>.
    /// </summary>
    public DateTimeOffset? ToDateTimeOffset()
    {
        if (Time is not { } time || Offset is not { } offset)
            return null;
        var ticks = Date.ToDateTime(time).Ticks - offset.Ticks;
        return ticks >= DateTime.MinValue.Ticks && ticks <= DateTime.MaxValue.Ticks ? new DateTimeOffset(Date, time, offset) : null;
    }

    /// <inheritdoc/>
    public int CompareTo(ArticleDate other)
    {
        var order = Date.CompareTo(other.Date);
        if (order == 0)
            order = Nullable.Compare(Time, other.Time);
        if (order != 0)
            return order;
        return Offset is { } offset && other.Offset is { } otherOffset
            ? otherOffset.CompareTo(offset)
            : Offset.HasValue.CompareTo(other.Offset.HasValue);
    }

    /// <inheritdoc/>
    /// <exception cref="ArgumentException"><paramref name="obj"/> is not an <see cref="ArticleDate"/>.</exception>
    public int CompareTo(object? obj) => obj switch
    {
        null => 1,
        ArticleDate other => CompareTo(other),
        _ => throw new ArgumentException($"An {nameof(ArticleDate)} was expected, not a {obj.GetType()}.", nameof(obj)),
    };

    /// <summary>
    /// Returns what is known, in ISO 8601: <c>2023-09-04</c>, <c>2023-09-04T13:40:41</c> or <c>2023-09-04T13:40:41+02:00</c>.
    /// </summary>
    public override string ToString()
    {
        var day = Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        if (Time is not { } time)
            return day;
        var clock = time.ToString(
            time.Ticks % TimeSpan.TicksPerSecond == 0 ? "'T'HH:mm:ss" : "'T'HH:mm:ss.FFFFFFF",
            CultureInfo.InvariantCulture);
        return Offset switch
        {
            null => day + clock,
            { Ticks: 0 } => day + clock + "Z",
            { } offset => day + clock + (offset < TimeSpan.Zero ? "-" : "+") + offset.ToString("hh':'mm", CultureInfo.InvariantCulture),
        };
    }

    /// <summary>
    /// Returns the date in a format of your choice: one of <see cref="DateTimeOffset"/> when the offset is known, of
    /// <see cref="DateTime"/> when only the time is, else of <see cref="DateOnly"/>. Null, an empty string and <c>O</c> give ISO 8601, as
    /// <see cref="ToString()"/> does.
    /// </summary>
    /// <exception cref="FormatException">The format is not valid, or asks for a time that is not known.</exception>
    public string ToString(string? format, IFormatProvider? formatProvider = null)
    {
        if (format is null or "" or "O" or "o")
            return ToString();
        if (Time is not { } time)
            return Date.ToString(format, formatProvider);
        return ToDateTimeOffset() is { } moment
            ? moment.ToString(format, formatProvider)
            : Date.ToDateTime(time).ToString(format, formatProvider);
    }

    /// <inheritdoc/>
    public bool TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider)
    {
        var text = ToString(format.ToString(), provider);
        charsWritten = text.TryCopyTo(destination) ? text.Length : 0;
        return charsWritten == text.Length;
    }
}
