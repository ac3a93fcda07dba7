using System.Globalization;
using Corpus.Compiler.Model;

namespace Corpus.Testing;

/// <summary>Writes the value of a schema field as it is written in YAML.</summary>
internal static class CellText
{
    public static string Of(FieldType type, FieldCell cell) => type.Kind switch
    {
        _ when cell.Text is not null => cell.Text,
        FieldKind.Bool => cell.Number == 0 ? "false" : "true",
        FieldKind.Number => BitConverter.Int64BitsToDouble(cell.Number).ToString("R", CultureInfo.InvariantCulture),
        FieldKind.Date => DateOnly.FromDayNumber((int)cell.Number).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        FieldKind.DateTime => new DateTimeOffset(cell.Number, TimeSpan.FromMinutes(cell.Offset)).ToString(
            "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz", CultureInfo.InvariantCulture),
        FieldKind.Enum => type.Names[(int)cell.Number],
        _ => cell.Number.ToString(CultureInfo.InvariantCulture),
    };
}
