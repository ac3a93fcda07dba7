using Corpus.Compiler.Model;
using Corpus.Compiler.Problems;

namespace Corpus.Compiler.Documents;

/// <summary>Reads nodes as an expected shape and reports those that have another.</summary>
internal static class NodeShape
{
    /// <summary>The value as a mapping; null if it is not one. A key without a value is an empty mapping.</summary>
    public static MappingNode? Mapping(NodePair pair, string expected, ProblemList problems) => pair.Value switch
    {
        MappingNode mapping => mapping,
        ScalarNode { IsNull: true } empty => new MappingNode([], empty.Place),
        _ => Wrong<MappingNode>(pair.Key.Value, pair.Value, expected, problems),
    };

    /// <summary>The value as text; null if it is not text or not set.</summary>
    public static string? Text(NodePair? pair, ProblemList problems) => pair?.Value switch
    {
        null or ScalarNode { IsNull: true } => null,
        ScalarNode scalar => scalar.Value,
        _ => Wrong<string>(pair.Key.Value, pair.Value, "text", problems),
    };

    /// <summary>The value as <c>true</c> or <c>false</c>; <paramref name="otherwise"/> if it is neither or not set.</summary>
    public static bool Bool(NodePair? pair, bool otherwise, ProblemList problems)
    {
        if (pair is null or { Value: ScalarNode { IsNull: true } })
            return otherwise;
        if (pair.Value is ScalarNode scalar && Bool(scalar) is { } value)
            return value;
        problems.Add(ProblemCatalog.WrongValue, pair.Value.Place, pair.Key.Value, Describe(pair.Value), "true or false");
        return otherwise;
    }

    /// <summary>A scalar as a bool (YAML 1.2, core schema); null if it is not one.</summary>
    public static bool? Bool(ScalarNode scalar) => !scalar.IsPlain ? null : scalar.Value switch
    {
        "true" or "True" or "TRUE" => true,
        "false" or "False" or "FALSE" => false,
        _ => null,
    };

    /// <summary>The value as a list of text; a single text is a list of one.</summary>
    public static EquatableArray<ScalarNode> Texts(NodePair? pair, ProblemList problems)
    {
        if (pair is null)
            return [];
        var texts = new List<ScalarNode>();
        foreach (var item in Items(pair.Value))
        {
            if (item is ScalarNode { IsNull: false } scalar)
                texts.Add(scalar);
            else
                problems.Add(ProblemCatalog.WrongValue, item.Place, pair.Key.Value, Describe(item), "text or a list of text");
        }

        return texts.ToEquatableArray();
    }

    /// <summary>The items of a list; a single value is a list of one, and null an empty list.</summary>
    public static IEnumerable<Node> Items(Node node) => node switch
    {
        SequenceNode sequence => sequence.Items,
        ScalarNode { IsNull: true } => [],
        _ => [node],
    };

    /// <summary>Reports each unknown key with the nearest known one.</summary>
    /// <param name="mapping">The mapping.</param>
    /// <param name="owner">What the keys belong to, for the message.</param>
    /// <param name="known">The known keys; a set where there may be many.</param>
    /// <param name="problems">Receives the problems.</param>
    /// <param name="excused">Keys that are unknown because of a problem reported elsewhere; a set where there may be many.</param>
    public static void CheckKeys(
        MappingNode mapping,
        string owner,
        IReadOnlyCollection<string> known,
        ProblemList problems,
        IReadOnlyCollection<string>? excused = null)
    {
        excused ??= [];
        foreach (var pair in mapping.Pairs)
        {
            if (!known.Contains(pair.Key.Value) && !excused.Contains(pair.Key.Value))
            {
                var hint = problems.Hint(pair.Key.Value, known.Concat(excused), "remove it, or declare it as a field");
                problems.Add(ProblemCatalog.UnknownKey, pair.Key.Place, pair.Key.Value, owner, hint);
            }
        }
    }

    /// <summary>A description of a node, for a message.</summary>
    public static string Describe(Node node) => node switch
    {
        SequenceNode => "a list",
        MappingNode => "a mapping",
        ScalarNode { IsNull: true } => "empty",
        ScalarNode scalar => $"'{Shorten(scalar.Value)}'",
        _ => "something else",
    };

    /// <summary>A value on one line, cut to at most 60 UTF-16 code units, for a message.</summary>
    public static string Shorten(string value)
    {
        var line = value.Replace('\n', ' ');
        return line.Length <= 60 ? line : line.Substring(0, 59) + "…";
    }

    private static T? Wrong<T>(string key, Node node, string expected, ProblemList problems)
        where T : class
    {
        problems.Add(ProblemCatalog.WrongValue, node.Place, key, Describe(node), expected);
        return null;
    }
}
