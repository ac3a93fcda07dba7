using Corpus.Compiler.Documents;
using Corpus.Compiler.Model;
using Corpus.Compiler.Problems;

namespace Corpus.Compiler.Schema;

/// <summary>Reads the value of a field as its type.</summary>
internal static class FieldValueReader
{
    /// <summary>Reads a value or a list; invalid values are reported and left out.</summary>
    public static WrittenValue Read(string name, FieldType type, Node node, ProblemList problems)
    {
        if (!type.IsList && node is SequenceNode or MappingNode)
        {
            Reject(name, type, node, problems);
            return WrittenValue.Missing;
        }

        var cells = new List<FieldCell>();
        var places = new List<FileSpan>();
        var known = new HashSet<FieldCell>();
        foreach (var item in NodeShape.Items(node))
        {
            if (item is not ScalarNode { } scalar || (scalar.IsNull && type.IsList))
                Reject(name, type, item, problems);
            else if (type.Row().Read(new WrittenScalar(name, type, scalar, problems)) is not { } cell)
                continue;
            else if (!known.Add(cell))
                problems.Add(ProblemCatalog.RepeatedItem, scalar.Place, NodeShape.Shorten(scalar.Value), $"'{name}'");
            else
            {
                cells.Add(cell);
                places.Add(scalar.Place);
            }
        }

        return new WrittenValue(new FieldValue(cells.ToEquatableArray()), places.ToEquatableArray());
    }

    private static void Reject(string name, FieldType type, Node node, ProblemList problems)
    {
        var expected = (type.IsList && node is MappingNode ? "a list, each item " : "") + type.Row().Expected(type);
        problems.Add(ProblemCatalog.WrongValue, node.Place, name, NodeShape.Describe(node), expected);
    }
}
