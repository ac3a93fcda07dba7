using System.Globalization;
using Corpus.Compiler.Model;

namespace Corpus.Testing;

/// <summary>Writes the values of schema fields as they are written in YAML.</summary>
internal static class CellText
{
    /// <summary>The value of a field, the items of a list with <c>;</c> between them; empty when it is not set.</summary>
    public static string Of(FieldType type, FieldValue value) => string.Join("; ", value.Cells.Select(cell => Of(type, cell)));

    private static string Of(FieldType type, FieldCell cell) => type.Kind switch
    {
        _ when cell.Text is not null => cell.Text,
        FieldKind.Bool => cell.Number == 0 ? "false" : "true",
        FieldKind.Number => BitConverter.Int64BitsToDouble(cell.Number).ToString("R", CultureInfo.InvariantCulture),
        FieldKind.Date => DateOnly.FromDayNumber((int)cell.Number).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        FieldKind.DateTime => new DateTimeOffset(cell.Number, TimeSpan.FromMinutes(cell.Offset)).ToString(
            "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz", CultureInfo.InvariantCulture),
        FieldKind.Enum => type.Names[(int)cell.Number],
        FieldKind.Record => Members(type.Record!.Fields.Select((field, i) => (field.Name, Of(field.Type, cell.Members[i])))),
        FieldKind.Any => Of(cell.Any!),
        _ => cell.Number.ToString(CultureInfo.InvariantCulture),
    };

    private static string Of(AnyValue value) => value.Kind switch
    {
        ValueKind.List => $"[{string.Join(", ", value.Items.Select(Of))}]",
        ValueKind.Mapping => Members(value.Members.Select(member => (member.Name, Of(member.Value)))),
        _ => value.Text ?? "null",
    };

    private static string Members(IEnumerable<(string Name, string Value)> members) =>
        $"{{ {string.Join(", ", members.Where(member => member.Value.Length > 0).Select(member => $"{member.Name}: {member.Value}"))} }}";
}
