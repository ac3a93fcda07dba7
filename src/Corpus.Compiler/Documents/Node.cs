using Corpus.Compiler.Model;

namespace Corpus.Compiler.Documents;

/// <summary>A node of a document, with aliases already replaced by their values.</summary>
/// <param name="Place">The position of its start.</param>
internal abstract record Node(FileSpan Place);

/// <summary>A single value.</summary>
/// <param name="Value">The text, with quotes and escapes resolved.</param>
/// <param name="IsPlain">Whether it is unquoted, so that <c>null</c> and <c>true</c> are not text.</param>
/// <param name="Place">The position of its start.</param>
internal sealed record ScalarNode(string Value, bool IsPlain, FileSpan Place) : Node(Place)
{
    /// <summary>Whether it is a null value.</summary>
    public bool IsNull => IsPlain && Value is "" or "~" or "null" or "Null" or "NULL";
}

/// <summary>A list.</summary>
/// <param name="Items">In the order of the file.</param>
/// <param name="Place">The position of its start.</param>
internal sealed record SequenceNode(EquatableArray<Node> Items, FileSpan Place) : Node(Place);

/// <summary>A key and its value.</summary>
internal sealed record NodePair(ScalarNode Key, Node Value);

/// <summary>Keys with their values, without duplicates.</summary>
/// <param name="Pairs">In the order of the file.</param>
/// <param name="Place">The position of its start.</param>
internal sealed record MappingNode(EquatableArray<NodePair> Pairs, FileSpan Place) : Node(Place)
{
    /// <summary>Finds the pairs of many keys, each in a time that does not depend on how many there are.</summary>
    public Func<string, NodePair?> Finder()
    {
        var byKey = Pairs.ToDictionary(pair => pair.Key.Value, StringComparer.Ordinal);
        return key => byKey.TryGetValue(key, out var pair) ? pair : null;
    }

    /// <summary>The pair of a key; null if the key is not set.</summary>
    public NodePair? Find(string key)
    {
        foreach (var pair in Pairs)
        {
            if (pair.Key.Value == key)
                return pair;
        }

        return null;
    }
}
