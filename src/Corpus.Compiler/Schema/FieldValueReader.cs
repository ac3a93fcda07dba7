using System.Globalization;
using System.Text.RegularExpressions;
using Corpus.Compiler.Model;
using Corpus.Compiler.Problems;
using Corpus.Compiler.Yaml;
using Corpus.Shared;

namespace Corpus.Compiler.Schema;

/// <summary>Reads the value of a field as its type.</summary>
internal static class FieldValueReader
{
    /// <summary>Reads a value; what cannot be read is reported and left out.</summary>
    public static WrittenValue Read(string name, FieldType type, YamlNode node, ProblemList problems)
    {
        if (!type.IsList && node is YamlSequence or YamlMapping)
        {
            Wrong(name, type, node, problems);
            return WrittenValue.Missing;
        }

        var cells = new List<FieldCell>();
        var places = new List<FileSpan>();
        var known = new HashSet<FieldCell>();
        foreach (var item in YamlShape.Items(node))
        {
            if (item is not YamlScalar { } scalar || (scalar.IsNull && type.IsList))
                Wrong(name, type, item, problems);
            else if (Cell(name, type, scalar, problems) is not { } cell)
                continue;
            else if (!known.Add(cell))
                problems.Add(ProblemCatalog.RepeatedItem, scalar.Place, YamlShape.Shorten(scalar.Value), $"'{name}'");
            else
            {
                cells.Add(cell);
                places.Add(scalar.Place);
            }
        }

        return new WrittenValue(new FieldValue(cells.ToEquatableArray()), places.ToEquatableArray());
    }

    /// <summary>The names of the field types, and what one value of each looks like in a message.</summary>
    public static IReadOnlyList<(string Name, FieldKind Kind, string Expected)> BuiltIn { get; } =
    [
        ("string", FieldKind.String, "text"),
        ("bool", FieldKind.Bool, "true or false"),
        ("int", FieldKind.Int, "a whole number such as 12"),
        ("number", FieldKind.Number, "a number such as 3.5"),
        ("date", FieldKind.Date, "a date such as 2023-09-04"),
        ("datetime", FieldKind.DateTime, "a date and time with its offset such as 2023-09-04T13:40:41Z"),
        ("uri", FieldKind.Uri, "an absolute address such as https://example.org/a"),
    ];

    private static string Expected(FieldType type) => type.Kind switch
    {
        FieldKind.Enum => "one of " + NearestName.List([.. type.Names]),
        FieldKind.Vocabulary => $"the key of an entry of '{type.Vocabulary}'",
        FieldKind.Article => "the id of an article",
        _ => BuiltIn.First(b => b.Kind == type.Kind).Expected,
    };

    private static FieldCell? Cell(string name, FieldType type, YamlScalar scalar, ProblemList problems)
    {
        switch (type.Kind)
        {
            case FieldKind.String:
            case FieldKind.Vocabulary:
            case FieldKind.Article:
                return new FieldCell(scalar.Value, type.Kind == FieldKind.String ? 0 : -1, 0);
            case FieldKind.Bool when YamlShape.Bool(scalar) is { } value:
                return new FieldCell(null, value ? 1 : 0, 0);
            case FieldKind.Int when long.TryParse(scalar.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value):
                return new FieldCell(null, value, 0);
            case FieldKind.Number when Number(scalar.Value) is { } value:
                return new FieldCell(null, BitConverter.DoubleToInt64Bits(value), 0);
            case FieldKind.Date:
            case FieldKind.DateTime:
                return Date(name, type, scalar, problems);
            case FieldKind.Uri when Address(scalar.Value) is { } value:
                return new FieldCell(value, 0, 0);
            case FieldKind.Enum:
                for (var i = 0; i < type.Names.Count; i++)
                {
                    if (type.Names[i] == scalar.Value)
                        return new FieldCell(null, i, 0);
                }

                problems.Add(ProblemCatalog.UnknownEnumName, scalar.Place, YamlShape.Shorten(scalar.Value), name, NearestName.Hint(scalar.Value, type.Names, "see the schema for its names"));
                return null;
            default:
                Wrong(name, type, scalar, problems);
                return null;
        }
    }

    private static FieldCell? Date(string name, FieldType type, YamlScalar scalar, ProblemList problems)
    {
        var fault = ReadDate(scalar.Value, type.Kind == FieldKind.DateTime, out var date);
        if (fault is not null)
        {
            problems.Add(ProblemCatalog.InvalidDate, scalar.Place, name, YamlShape.Shorten(scalar.Value), fault, Expected(type));
            return null;
        }

        var day = new DateTime(date.Year, date.Month, date.Day).Ticks;
        return type.Kind == FieldKind.Date
            ? new FieldCell(null, day / TimeSpan.TicksPerDay, 0)
            : new FieldCell(null, day + date.Time!.Value, date.Offset!.Value);
    }

    private static string? ReadDate(string text, bool moment, out WrittenDate date)
    {
        if (!IsoDate.TryParse(text, out date, out var fault))
            return fault;
        if (!moment)
            return date.Time is null ? null : "it has a time, which a date has not";
        if (date.Time is null)
            return "it has no time";
        if (date.Offset is null)
            return "it has no offset from UTC";
        return IsoDate.IsMoment(date) ? null : "that moment is before the year 1 or after the year 9999 in UTC";
    }

    private static double? Number(string text) =>
        double.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out var value)
        && !double.IsInfinity(value) && !double.IsNaN(value)
            ? value
            : null;

    /// <summary>The canonical text of an absolute URI; null when it is none. The scheme is asked for because a bare path would pass on some systems.</summary>
    public static string? Address(string text) =>
        Regex.IsMatch(text, @"\A[A-Za-z][A-Za-z0-9+.\-]*:[^\s]+\z", RegexOptions.CultureInvariant)
        && Uri.TryCreate(text, UriKind.Absolute, out var uri)
            ? uri.AbsoluteUri
            : null;

    private static void Wrong(string name, FieldType type, YamlNode node, ProblemList problems) =>
        problems.Add(ProblemCatalog.WrongValue, node.Place, name, YamlShape.Describe(node), (type.IsList && node is YamlMapping ? "a list, each item " : "") + Expected(type));
}
