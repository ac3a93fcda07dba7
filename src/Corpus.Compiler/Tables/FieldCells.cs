using Corpus.Compiler.Model;
using Corpus.Shared;

namespace Corpus.Compiler.Tables;

/// <summary>How the cells of a field become numbers in a list section.</summary>
internal static class FieldCells
{
    /// <summary>The numbers of a field's cells: one a cell, but four of 16 bits (highest first) for a number of 64, and a fifth for its offset.</summary>
    public static IEnumerable<int> Encode(FieldType type, FieldValue value, StringTable strings)
    {
        foreach (var cell in value.Cells)
        {
            switch (type.Kind)
            {
                case FieldKind.String or FieldKind.Uri:
                    yield return strings.NumberOf(cell.Text);
                    break;
                case FieldKind.Int or FieldKind.Number or FieldKind.DateTime:
                    for (var shift = 48; shift >= 0; shift -= 16)
                        yield return (int)((cell.Number >> shift) & 0xFFFF);
                    if (type.Kind == FieldKind.DateTime)
                        yield return cell.Offset + TableLayout.OffsetBias;
                    break;
                default:
                    yield return (int)cell.Number;
                    break;
            }
        }
    }
}
