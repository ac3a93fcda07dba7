using Corpus.Compiler.Model;
using Corpus.Compiler.Schema;
using Corpus.Shared;

namespace Corpus.Compiler.Tables;

/// <summary>Encodes the cells of a field as numbers of a list section.</summary>
internal static class FieldCells
{
    /// <summary>The numbers of all cells of a value, in the layout of the field's type.</summary>
    public static IEnumerable<int> Encode(FieldType type, FieldValue value, StringTable strings)
    {
        var layout = type.Row().Cells;
        foreach (var cell in value.Cells)
        {
            switch (layout)
            {
                case CellLayout.Text:
                    yield return strings.NumberOf(cell.Text);
                    break;
                case CellLayout.Wide or CellLayout.WideWithOffset:
                    for (var shift = 48; shift >= 0; shift -= 16)
                        yield return (int)((cell.Number >> shift) & 0xFFFF);
                    if (layout == CellLayout.WideWithOffset)
                        yield return cell.Offset + TableLayout.OffsetBias;
                    break;
                case CellLayout.Record:
                    foreach (var number in WithLength(Members(type.Record!, cell, strings)))
                        yield return number;
                    break;
                case CellLayout.Any:
                    foreach (var number in WithLength(Any(cell.Any!, strings)))
                        yield return number;
                    break;
                default:
                    yield return (int)cell.Number;
                    break;
            }
        }
    }

    private static IEnumerable<int> Members(RecordDeclaration record, FieldCell cell, StringTable strings)
    {
        for (var i = 0; i < record.Fields.Count; i++)
        {
            foreach (var number in WithLength(Encode(record.Fields[i].Type, cell.Members[i], strings)))
                yield return number;
        }
    }

    /// <summary>The kind; then a text's number in the strings, a number with its text, or the count and the items.</summary>
    private static IEnumerable<int> Any(AnyValue value, StringTable strings)
    {
        var numbers = new List<int> { (int)value.Kind };
        switch (value.Kind)
        {
            case ValueKind.Text or ValueKind.Boolean:
                numbers.Add(strings.NumberOf(value.Text));
                break;
            case ValueKind.Number:
                numbers.Add(strings.NumberOf(value.Text));
                var bits = BitConverter.DoubleToInt64Bits(AnyReader.NumberOf(value.Text!));
                for (var shift = 48; shift >= 0; shift -= 16)
                    numbers.Add((int)((bits >> shift) & 0xFFFF));
                break;
            case ValueKind.List:
                numbers.Add(value.Items.Count);
                foreach (var item in value.Items)
                    numbers.AddRange(WithLength(Any(item, strings)));
                break;
            case ValueKind.Mapping:
                numbers.Add(value.Members.Count);
                foreach (var member in value.Members)
                {
                    numbers.Add(strings.NumberOf(member.Name));
                    numbers.AddRange(WithLength(Any(member.Value, strings)));
                }

                break;
        }

        return numbers;
    }

    private static List<int> WithLength(IEnumerable<int> numbers)
    {
        var counted = new List<int> { 0 };
        counted.AddRange(numbers);
        counted[0] = counted.Count - 1;
        return counted;
    }
}
