using Corpus.Compiler.Model;

namespace Corpus.Compiler.Linking;

/// <summary>Walks through values, those of nested records included.</summary>
internal static class FieldLeaves
{
    /// <summary>Every value that is not a record, with its type.</summary>
    public static IEnumerable<(FieldType Type, FieldCell Cell)> Of(
        EquatableArray<FieldDeclaration> fields, EquatableArray<FieldValue> values)
    {
        for (var i = 0; i < fields.Count; i++)
        {
            var type = fields[i].Type;
            foreach (var cell in values[i].Cells)
            {
                if (type.Record is not { } record)
                    yield return (type, cell);
                else
                {
                    foreach (var leaf in Of(record.Fields, cell.Members))
                        yield return leaf;
                }
            }
        }
    }
}
