using Corpus.Compiler.Documents;
using Corpus.Compiler.Model;
using Corpus.Compiler.Problems;

namespace Corpus.Compiler.Schema;

/// <summary>Reads the schema's fields from the mapping of an article or of an entry.</summary>
internal static class FieldsReader
{
    /// <summary>The value of each field in the schema's order; a field that is not set has its default, or is missing.</summary>
    /// <param name="fields">The fields.</param>
    /// <param name="find">The pair that sets a field; null if none does.</param>
    /// <param name="owner">What the fields belong to, as the start of a message; the same for all entries.</param>
    /// <param name="name">The name that follows it, with a space before it; empty for none.</param>
    /// <param name="where">Where to add a missing field, as the end of a message.</param>
    /// <param name="place">The position to report for a missing field.</param>
    /// <param name="problems">Receives the problems.</param>
    public static EquatableArray<WrittenValue> Read(
        EquatableArray<FieldDeclaration> fields,
        Func<string, NodePair?> find,
        string owner,
        string name,
        string where,
        FileSpan place,
        ProblemList problems)
    {
        var values = new List<WrittenValue>(fields.Count);
        foreach (var field in fields)
        {
            var pair = find(field.Name);
            var isGiven = pair is not null and not { Value: ScalarNode { IsNull: true } }
                && (pair.Value is not SequenceNode { Items.Count: 0 } || field.Type.Kind == FieldKind.Any);
            var value = isGiven ? FieldValueReader.Read(field.Name, field.Type, pair!.Value, problems) : WrittenValue.Missing;
            if (!isGiven && field.IsRequired)
                problems.Add(ProblemCatalog.MissingRequired, pair?.Key.Place ?? place, owner, name, field.Name, where);
            if (value.Cells.Count == 0 && pair?.Value is not SequenceNode && field.Default is { } otherwise)
                value = WrittenValue.Of(otherwise);
            values.Add(value);
        }

        return values.ToEquatableArray();
    }
}
