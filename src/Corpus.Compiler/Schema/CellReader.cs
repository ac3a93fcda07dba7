using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Corpus.Compiler.Documents;
using Corpus.Compiler.Model;
using Corpus.Compiler.Problems;

namespace Corpus.Compiler.Schema;

/// <summary>A value that is to be read as a field's type.</summary>
/// <param name="Field">The field's name, for messages.</param>
/// <param name="Type">The field's type.</param>
/// <param name="Scalar">The value.</param>
/// <param name="Problems">Receives the problem if the value is invalid.</param>
internal readonly record struct WrittenScalar(string Field, FieldType Type, ScalarNode Scalar, ProblemList Problems)
{
    /// <summary>Reports that the value is not of the type.</summary>
    public FieldCell? Reject()
    {
        Problems.Add(ProblemCatalog.WrongValue, Scalar.Place, Field, NodeShape.Describe(Scalar), Type.Row().Expected(Type));
        return null;
    }
}

/// <summary>Reads single values, one method per form; <see cref="FieldTypes"/> says which type uses which.</summary>
internal static class CellReader
{
    private const NumberStyles Decimal = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;

    /// <summary>The index of each name of an enum.</summary>
    private static readonly ConditionalWeakTable<FieldType, Dictionary<string, int>> EnumIndexes = new();

    /// <summary>Any text.</summary>
    public static FieldCell? String(WrittenScalar written) => new FieldCell(written.Scalar.Value, 0, 0);

    /// <summary>A key or id, which the linker resolves.</summary>
    public static FieldCell? Reference(WrittenScalar written) => new FieldCell(written.Scalar.Value, -1, 0);

    /// <summary>True or false (YAML 1.2, core schema).</summary>
    public static FieldCell? Bool(WrittenScalar written) =>
        NodeShape.Bool(written.Scalar) is { } value ? new FieldCell(null, value ? 1 : 0, 0) : written.Reject();

    /// <summary>A 64-bit integer.</summary>
    public static FieldCell? Int(WrittenScalar written) =>
        long.TryParse(written.Scalar.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value)
            ? new FieldCell(null, value, 0)
            : written.Reject();

    /// <summary>A finite double.</summary>
    public static FieldCell? Number(WrittenScalar written) =>
        double.TryParse(written.Scalar.Value, Decimal, CultureInfo.InvariantCulture, out var value) && !double.IsInfinity(value)
            && !double.IsNaN(value)
            ? new FieldCell(null, BitConverter.DoubleToInt64Bits(value), 0)
            : written.Reject();

    /// <summary>An absolute URI, stored in its canonical form.</summary>
    public static FieldCell? Uri(WrittenScalar written) =>
        Address(written.Scalar.Value) is { } value ? new FieldCell(value, 0, 0) : written.Reject();

    /// <summary>A name of the enum, stored as its index.</summary>
    public static FieldCell? Enum(WrittenScalar written)
    {
        var (names, value) = (written.Type.Names, written.Scalar.Value);
        var indexes = EnumIndexes.GetValue(
            written.Type, type => Enumerable.Range(0, type.Names.Count).ToDictionary(i => type.Names[i], StringComparer.Ordinal));
        if (indexes.TryGetValue(value, out var index))
            return new FieldCell(null, index, 0);
        var hint = written.Problems.Hint(value, names, "use a name that the schema lists");
        written.Problems.Add(ProblemCatalog.UnknownEnumName, written.Scalar.Place, NodeShape.Shorten(value), written.Field, hint);
        return null;
    }

    /// <summary>A date without a time, stored as its day number.</summary>
    public static FieldCell? Date(WrittenScalar written)
    {
        if (!MetadataDate.TryParse(written.Scalar.Value, out var date, out var fault) || date.Time is not null)
            return RejectDate(written, fault ?? "a date has no time");
        return new FieldCell(null, Day(date).Ticks / TimeSpan.TicksPerDay, 0);
    }

    /// <summary>A date and time with an offset from UTC, stored as clock ticks and minutes.</summary>
    public static FieldCell? DateTime(WrittenScalar written)
    {
        if (!MetadataDate.TryParse(written.Scalar.Value, out var date, out var fault))
            return RejectDate(written, fault!);
        if (date is not { Time: { } time, Offset: { } offset })
            return RejectDate(written, date.Time is null ? "the time is missing" : "the offset from UTC is missing");
        return IsoDate.IsMoment(date)
            ? new FieldCell(null, Day(date).Ticks + time, offset)
            : RejectDate(written, "in UTC it is before year 1 or after year 9999");
    }

    /// <summary>
    /// The canonical text of an absolute URI; null if it is not one. A scheme is required because some systems accept a bare path.
    /// </summary>
    public static string? Address(string text) =>
        Regex.IsMatch(text, @"\A[A-Za-z][A-Za-z0-9+.\-]*:[^\s]+\z", RegexOptions.CultureInvariant)
        && System.Uri.TryCreate(text, UriKind.Absolute, out var uri)
            ? uri.AbsoluteUri
            : null;

    private static DateTime Day(WrittenDate date) => new(date.Year, date.Month, date.Day);

    private static FieldCell? RejectDate(WrittenScalar written, string fault)
    {
        var expected = written.Type.Row().Expected(written.Type);
        written.Problems.Add(
            ProblemCatalog.InvalidDate, written.Scalar.Place, written.Field, NodeShape.Shorten(written.Scalar.Value), fault, expected);
        return null;
    }
}
