using System.Globalization;
using Corpus.Compiler.Model;

namespace Corpus.Testing;

/// <summary>Writes a date with as much of the time as is known (ISO 8601).</summary>
internal static class DateText
{
    /// <summary>The date; null when it is unknown.</summary>
    public static string? Of(WrittenDate? date)
    {
        if (date is not { } known)
            return null;
        var text = string.Create(CultureInfo.InvariantCulture, $"{known.Year:D4}-{known.Month:D2}-{known.Day:D2}");
        if (known.Time is { } time)
            text += new TimeOnly(time).ToString("'T'HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture);
        if (known.Offset is { } offset)
            text += string.Create(
                CultureInfo.InvariantCulture, $"{(offset < 0 ? '-' : '+')}{Math.Abs(offset) / 60:D2}:{Math.Abs(offset) % 60:D2}");
        return text;
    }
}
