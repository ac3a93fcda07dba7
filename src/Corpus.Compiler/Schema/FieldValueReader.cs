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
        var cells = new List<WrittenCell>();
        var known = new HashSet<FieldCell>();
        foreach (var item in type.IsList ? NodeShape.Items(node) : [node])
        {
            if (Cell(name, type, item, problems) is not { } cell)
                continue;
            if (item is ScalarNode scalar && type.Kind is not (FieldKind.Any or FieldKind.Record) && !known.Add(cell.Cell))
                problems.Add(ProblemCatalog.RepeatedItem, scalar.Place, NodeShape.Shorten(scalar.Value), $"'{name}'");
            else
                cells.Add(cell);
        }

        return new WrittenValue(cells.ToEquatableArray());
    }

    private static WrittenCell? Cell(string name, FieldType type, Node node, ProblemList problems)
    {
        switch (type.Kind, node)
        {
            case (FieldKind.Any, _):
                return new WrittenCell(new FieldCell(null, 0, 0) { Any = AnyReader.Read(node) }, node.Place, []);
            case (FieldKind.Record, MappingNode mapping):
                return Record(name, type.Record!, mapping, problems);
            case (not FieldKind.Record, ScalarNode scalar) when !scalar.IsNull || !type.IsList:
                return type.Row().Read(new WrittenScalar(name, type, scalar, problems)) is { } cell
                    ? new WrittenCell(cell, scalar.Place, [])
                    : null;
            default:
                var expected = (type.IsList && node is MappingNode ? "a list, each item " : "") + type.Row().Expected(type);
                problems.Add(ProblemCatalog.WrongValue, node.Place, name, NodeShape.Describe(node), expected);
                return null;
        }
    }

    private static WrittenCell Record(string name, RecordDeclaration record, MappingNode mapping, ProblemList problems)
    {
        HashSet<string> known = [.. record.Fields.Select(f => f.Name)];
        NodeShape.CheckKeys(mapping, $"'{name}'", known, problems, new HashSet<string>(record.FaultyFields));
        var members = FieldsReader.Read(record.Fields, mapping.Finder(), $"'{name}'", "", "in this mapping", mapping.Place, problems);
        return new WrittenCell(new FieldCell(null, 0, 0), mapping.Place, members);
    }
}
