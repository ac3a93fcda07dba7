using Corpus.Compiler.Files;
using Corpus.Compiler.Model;
using Corpus.Compiler.Problems;

namespace Corpus.Compiler.Documents;

/// <summary>A file of keys and values (YAML, TOML or JSON), or the metadata block of an article.</summary>
/// <param name="Path">The file, below the corpus.</param>
/// <param name="Root">The root node; null if the file is empty or cannot be read.</param>
/// <param name="Problems">Syntax problems, in the order found.</param>
internal sealed record Document(string Path, Node? Root, EquatableArray<Problem> Problems)
{
    /// <summary>The text after the metadata of a Markdown file with an entry; null for other files.</summary>
    public string? Body { get; init; }

    /// <summary>How it is written.</summary>
    public DocumentFormat Format { get; init; }

    /// <summary>The position of a key, given the path of keys from the root; the start of the file if there is none.</summary>
    public FileSpan PlaceOf(params string[] keys) => Find(keys)?.Key.Place ?? FileSpan.FileStart;

    /// <summary>The pair at a path of keys from the root; null if there is none.</summary>
    public NodePair? Find(params string[] keys)
    {
        NodePair? pair = null;
        var node = Root;
        foreach (var key in keys)
        {
            pair = (node as MappingNode)?.Find(key);
            node = pair?.Value;
        }

        return pair;
    }
}
