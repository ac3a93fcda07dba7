using Corpus.Compiler.Model;
using Corpus.Compiler.Problems;
using Corpus.Compiler.Yaml;

namespace Corpus.Compiler.Schema;

/// <summary>Reads the schema's fields from the mapping of an article or of an entry.</summary>
internal static class FieldsReader
{
    /// <summary>The value of each field in the schema's order; its default, or missing, where it is not given.</summary>
    /// <param name="fields">The fields.</param>
    /// <param name="mapping">What is given.</param>
    /// <param name="owner">What the fields belong to, as the first words of a message.</param>
    /// <param name="where">Where to write a field that is missing, as the last words of a message.</param>
    /// <param name="place">Where it is missing.</param>
    /// <param name="problems">Where problems go.</param>
    public static EquatableArray<WrittenValue> Read(
        EquatableArray<FieldDeclaration> fields,
        YamlMapping mapping,
        string owner,
        string where,
        FileSpan place,
        ProblemList problems)
    {
        var values = new List<WrittenValue>(fields.Count);
        foreach (var field in fields)
        {
            var pair = mapping.Find(field.Name);
            var isGiven = pair is not null and not { Value: YamlScalar { IsNull: true } or YamlSequence { Items.Count: 0 } };
            var value = isGiven ? FieldValueReader.Read(field.Name, field.Type, pair!.Value, problems) : WrittenValue.Missing;
            if (!isGiven && field.IsRequired)
                problems.Add(ProblemCatalog.MissingRequired, pair?.Key.Place ?? place, owner, field.Name, where);
            if (value.Value.Cells.Count == 0 && pair?.Value is not YamlSequence && field.Default is { } otherwise)
                value = new WrittenValue(otherwise, []);
            values.Add(value);
        }

        return values.ToEquatableArray();
    }
}
