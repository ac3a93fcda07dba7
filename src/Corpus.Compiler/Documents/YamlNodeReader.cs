using Corpus.Compiler.Model;
using Corpus.Compiler.Problems;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Corpus.Compiler.Documents;

/// <summary>Builds nodes from the events of YamlDotNet's parser.</summary>
internal sealed class YamlNodeReader(IParser parser, int firstLine, ProblemList problems, CancellationToken cancellation)
{
    /// <summary>The maximum number of nodes, counting the nodes of an alias at each of its uses.</summary>
    public const int MaximumNodes = 1_000_000;

    private readonly Dictionary<string, Anchored> anchors = new(StringComparer.Ordinal);
    private readonly Stack<(FileSpan Place, char Bracket)> brackets = [];
    private int count;
    private int deepest;

    /// <summary>What stands for the last alias without an anchor; null if there was none.</summary>
    private Node? unknown;

    /// <summary>A node with an anchor.</summary>
    /// <param name="Node">The node.</param>
    /// <param name="Count">The number of nodes, including itself.</param>
    /// <param name="Height">The number of levels below it.</param>
    private readonly record struct Anchored(Node Node, int Count, int Height);

    /// <summary>The innermost open bracket; null if there is none.</summary>
    public (FileSpan Place, char Bracket)? OpenBracket => brackets.Count == 0 ? null : brackets.Peek();

    /// <summary>The root of the first document; null if there is none or the file exceeds a limit.</summary>
    public Node? ReadDocument()
    {
        parser.Consume<StreamStart>();
        if (parser.Accept<StreamEnd>(out _))
            return null;
        parser.Consume<DocumentStart>();
        var root = ReadNode(1);
        if (root is null)
            return null;
        parser.Consume<DocumentEnd>();
        if (parser.Accept<DocumentStart>(out var second))
            problems.Add(ProblemCatalog.YamlSecondDocument, PlaceOf(second));
        return root is ScalarNode { IsNull: true } ? null : root;
    }

    /// <summary>The node that starts with the next event; null if the file exceeds a limit.</summary>
    private Node? ReadNode(int depth)
    {
        cancellation.ThrowIfCancellationRequested();
        var start = parser.Current!;
        if (start is AnchorAlias alias)
            return ReadAlias(alias, depth);

        var (countBefore, deepestBefore) = (count, deepest);
        deepest = depth;
        if (!IsWithin(depth, start) || !Count(1, start))
            return null;
        CheckTag((NodeEvent)start);
        Node? node = start switch
        {
            Scalar => ReadScalar(),
            SequenceStart => ReadSequence(depth),
            _ => ReadMapping(depth),
        };
        if (node is not null && ((NodeEvent)start).Anchor is { IsEmpty: false } anchor)
            anchors[anchor.Value] = new Anchored(node, count - countBefore, deepest - depth);
        deepest = Math.Max(deepest, deepestBefore);
        return node;
    }

    private ScalarNode ReadScalar()
    {
        var scalar = parser.Consume<Scalar>();
        return new ScalarNode(scalar.Value, scalar.Style == ScalarStyle.Plain, PlaceOf(scalar));
    }

    private SequenceNode? ReadSequence(int depth)
    {
        // The bracket is recorded first, because it may be the last thing the parser can read.
        var start = (SequenceStart)parser.Current!;
        var place = PlaceOf(start);
        if (start.Style == SequenceStyle.Flow)
            brackets.Push((place, '['));
        parser.MoveNext();
        var items = new List<Node>();
        while (!parser.TryConsume<SequenceEnd>(out _))
        {
            if (ReadNode(depth + 1) is not { } item)
                return null;
            if (!ReferenceEquals(item, unknown))
                items.Add(item);
        }

        if (start.Style == SequenceStyle.Flow)
            brackets.Pop();
        return new SequenceNode(items.ToEquatableArray(), place);
    }

    private MappingNode? ReadMapping(int depth)
    {
        // In [a: b] the item is a mapping without braces, for which the parser has no position; use that of its key.
        var start = (MappingStart)parser.Current!;
        var hasBraces = start.Style == MappingStyle.Flow && start.End.Index > start.Start.Index;
        if (hasBraces)
            brackets.Push((PlaceOf(start), '{'));
        parser.MoveNext();
        var place = PlaceOf(start.Style == MappingStyle.Block || hasBraces ? start : parser.Current!);
        var pairs = new List<NodePair>();
        var first = new Dictionary<string, FileSpan>(StringComparer.Ordinal);
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            if (ReadNode(depth + 1) is not { } key)
                return null;
            var isUnknown = ReferenceEquals(key, unknown);
            if (ReadNode(depth + 1) is not { } value)
                return null;
            if (isUnknown)
                continue;
            if (key is not ScalarNode name)
                problems.Add(ProblemCatalog.YamlKeyNotText, key.Place, key is SequenceNode ? "a list" : "a mapping");
            else if (name is { Value: "<<", IsPlain: true })
                problems.Add(ProblemCatalog.YamlMergeKey, name.Place);
            else if (first.TryGetValue(name.Value, out var earlier))
                problems.Add(ProblemCatalog.YamlDuplicateKey, name.Place, name.Value, $"{earlier.Line}", $"{earlier.Column}");
            else
            {
                first.Add(name.Value, name.Place);
                pairs.Add(new NodePair(name, value));
            }
        }

        if (hasBraces)
            brackets.Pop();
        return new MappingNode(pairs.ToEquatableArray(), place);
    }

    private Node? ReadAlias(AnchorAlias alias, int depth)
    {
        parser.MoveNext();
        var place = PlaceOf(alias);
        if (anchors.TryGetValue(alias.Value.Value, out var target))
        {
            deepest = Math.Max(deepest, depth + target.Height);
            return IsWithin(depth + target.Height, alias) && Count(target.Count, alias) ? target.Node : null;
        }

        var name = alias.Value.Value;
        var hint = problems.Nearest(name, anchors.Keys) is { } nearest
            ? $"did you mean '{nearest}'?"
            : $"add '&{name}' to an earlier value, or quote the text";
        problems.Add(ProblemCatalog.YamlUnknownAlias, place, name, hint);
        return unknown = new ScalarNode("", IsPlain: true, place);
    }

    private void CheckTag(NodeEvent node)
    {
        if (!node.Tag.IsEmpty)
            problems.Add(ProblemCatalog.YamlTag, PlaceOf(node), node.Tag.ToString());
    }

    private bool IsWithin(int depth, ParsingEvent at)
    {
        if (depth <= DocumentReader.MaximumDepth)
            return true;
        problems.Add(ProblemCatalog.YamlTooDeep, PlaceOf(at), $"{DocumentReader.MaximumDepth}");
        return false;
    }

    private bool Count(int nodes, ParsingEvent at)
    {
        count += nodes;
        if (count <= MaximumNodes)
            return true;
        problems.Add(ProblemCatalog.YamlTooLarge, PlaceOf(at), "values, counting every use of an alias", $"{MaximumNodes}");
        return false;
    }

    private FileSpan PlaceOf(ParsingEvent at) => new(
        (int)at.Start.Line + firstLine - 1,
        (int)at.Start.Column,
        at is Scalar or AnchorAlias && at.End.Line == at.Start.Line ? (int)(at.End.Column - at.Start.Column) : 0);
}
