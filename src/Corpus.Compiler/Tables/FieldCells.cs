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
                default:
                    yield return (int)cell.Number;
                    break;
            }
        }
    }
}
