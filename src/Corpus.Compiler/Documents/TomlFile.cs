using System.Globalization;
using Corpus.Compiler.Model;
using Corpus.Compiler.Problems;
using Tomlyn.Parsing;
using Tomlyn.Syntax;

namespace Corpus.Compiler.Documents;

/// <summary>Reads TOML into nodes with positions.</summary>
internal sealed class TomlFile
{
    private readonly int firstLine;
    private readonly Table root = new(FileSpan.FileStart);

    private TomlFile(int firstLine) => this.firstLine = firstLine;

    /// <summary>The root; null if there is none or the text cannot be read.</summary>
    public static Node? Read(string text, int firstLine, ProblemList problems)
    {
        // Tomlyn reads nested values by recursion.
        if (IsTooDeep(text))
        {
            problems.Add(ProblemCatalog.YamlTooDeep, new FileSpan(firstLine, 1, 0), $"{DocumentReader.MaximumDepth}");
            return null;
        }

        try
        {
            var file = new TomlFile(firstLine);
            var document = SyntaxParser.Parse(text, sourceName: "", validate: true);
            // The first error explains those after it.
            if (document.Diagnostics.FirstOrDefault() is { } message)
                problems.Add(ProblemCatalog.TomlSyntax, file.PlaceOf(message.Span) with { Length = 0 }, message.Message.TrimEnd('.'));
            return document.HasErrors ? null : file.Read(document);
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            // Whatever the parser throws is a problem of the file; it must not fail the build.
            problems.Add(ProblemCatalog.TomlSyntax, new FileSpan(firstLine, 1, 0), fault.Message.TrimEnd('.'));
            return null;
        }
    }

    private MappingNode? Read(DocumentSyntax document)
    {
        Add(root, document.KeyValues);
        foreach (var table in document.Tables)
        {
            var keys = KeysOf(table.Name!);
            var parent = Descend(root, keys, keys.Count - 1);
            Add(table is TableArraySyntax ? parent.NextOf(keys[keys.Count - 1]) : parent.TableOf(keys[keys.Count - 1]), table.Items);
        }

        return root.IsEmpty ? null : root.ToNode();
    }

    private void Add(Table table, IEnumerable<KeyValueSyntax> pairs)
    {
        foreach (var pair in pairs)
        {
            var keys = KeysOf(pair.Key!);
            Descend(table, keys, keys.Count - 1).Set(keys[keys.Count - 1], Value(pair.Value!));
        }
    }

    private static Table Descend(Table table, List<ScalarNode> keys, int count)
    {
        for (var i = 0; i < count; i++)
            table = table.TableOf(keys[i]);
        return table;
    }

    private List<ScalarNode> KeysOf(KeySyntax key)
    {
        var keys = new List<ScalarNode> { Key(key.Key!) };
        foreach (var dotted in key.DotKeys)
            keys.Add(Key(dotted.Key!));
        return keys;
    }

    private ScalarNode Key(SyntaxNode key) =>
        new((key is StringValueSyntax text ? text.Value : ((BareKeySyntax)key).Key?.Text) ?? "", IsPlain: false, PlaceOf(key.Span));

    private Node Value(ValueSyntax value)
    {
        var place = PlaceOf(value.Span);
        switch (value)
        {
            case ArraySyntax array:
                return new SequenceNode(array.Items.Select(item => Value(item.Value!)).ToEquatableArray(), place with { Length = 0 });
            case InlineTableSyntax inline:
                var table = new Table(place with { Length = 0 });
                Add(table, inline.Items.Select(item => item.KeyValue!));
                return table.ToNode();
            case StringValueSyntax text:
                return new ScalarNode(text.Value ?? "", IsPlain: false, place);
            case BooleanValueSyntax flag:
                return new ScalarNode(flag.Value ? "true" : "false", IsPlain: true, place);
            case IntegerValueSyntax number:
                return new ScalarNode(number.Value.ToString(CultureInfo.InvariantCulture), IsPlain: true, place);
            case FloatValueSyntax number:
                return new ScalarNode(number.Token?.Text?.Replace("_", "") ?? "", IsPlain: true, place);
            default:
                return new ScalarNode(((DateTimeValueSyntax)value).Token?.Text ?? "", IsPlain: true, place);
        }
    }

    private FileSpan PlaceOf(SourceSpan span) => new(
        span.Start.Line + firstLine,
        span.Start.Column + 1,
        span.Start.Line == span.End.Line ? span.End.Offset - span.Start.Offset + 1 : 0);

    /// <summary>
    /// Whether brackets, or the parts of a dotted key, nest deeper than is read. Brackets in text and comments do not count.
    /// </summary>
    private static bool IsTooDeep(string text)
    {
        var (depth, dots) = (0, 0);
        for (var i = 0; i < text.Length; i++)
        {
            switch (text[i])
            {
                case '\n' or '=' or ',':
                    dots = 0;
                    break;
                case '#':
                    i = EndOfLine(text, i) - 1;
                    break;
                case '"' or '\'':
                    i = EndOfString(text, i);
                    break;
                case '[' or '{':
                    depth++;
                    break;
                case ']' or '}':
                    depth--;
                    break;
                case '.':
                    dots++;
                    break;
            }

            if (depth > DocumentReader.MaximumDepth || dots > DocumentReader.MaximumDepth)
                return true;
        }

        return false;
    }

    private static int EndOfString(string text, int start)
    {
        var quote = text[start];
        var isLong = start + 2 < text.Length && text[start + 1] == quote && text[start + 2] == quote;
        for (var i = start + (isLong ? 3 : 1); i < text.Length; i++)
        {
            if (text[i] == '\\' && quote == '"')
                i++;
            else if (text[i] == '\n' && !isLong)
                return i - 1;
            else if (text[i] == quote && (!isLong || (i + 2 < text.Length && text[i + 1] == quote && text[i + 2] == quote)))
                return isLong ? i + 2 : i;
        }

        return text.Length;
    }

    private static int EndOfLine(string text, int at) => text.IndexOf('\n', at) is var end && end >= 0 ? end : text.Length;

    /// <summary>A table that grows while the file is read: other lines can add to it.</summary>
    private sealed class Table(FileSpan place)
    {
        private readonly List<(ScalarNode Key, object Value)> pairs = [];
        private readonly Dictionary<string, int> indexes = new(StringComparer.Ordinal);

        public bool IsEmpty => pairs.Count == 0;

        public void Set(ScalarNode key, Node value) => Put(key, value);

        /// <summary>The table of a key, or the last one of a list of tables.</summary>
        public Table TableOf(ScalarNode key)
        {
            if (!indexes.TryGetValue(key.Value, out var index))
                return (Table)Put(key, new Table(key.Place with { Length = 0 }));
            return pairs[index].Value as Table ?? (pairs[index].Value as List<Table>)?[^1] ?? new Table(key.Place);
        }

        /// <summary>A new table at the end of a list of tables.</summary>
        public Table NextOf(ScalarNode key)
        {
            var list = indexes.TryGetValue(key.Value, out var index)
                ? pairs[index].Value as List<Table>
                : (List<Table>)Put(key, new List<Table>());
            var table = new Table(key.Place with { Length = 0 });
            list?.Add(table);
            return table;
        }

        public MappingNode ToNode() => new(
            pairs.Select(pair => new NodePair(pair.Key, pair.Value switch
            {
                Table table => table.ToNode(),
                List<Table> list =>
                    new SequenceNode(list.Select(t => (Node)t.ToNode()).ToEquatableArray(), pair.Key.Place with { Length = 0 }),
                var node => (Node)node,
            })).ToEquatableArray(),
            place);

        private object Put(ScalarNode key, object value)
        {
            if (!indexes.ContainsKey(key.Value))
            {
                indexes.Add(key.Value, pairs.Count);
                pairs.Add((key, value));
            }

            return value;
        }
    }
}
