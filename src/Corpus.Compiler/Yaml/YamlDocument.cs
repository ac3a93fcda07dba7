using Corpus.Compiler.Model;
using Corpus.Compiler.Problems;

namespace Corpus.Compiler.Yaml;

/// <summary>What one YAML file, or the metadata block of one article, says.</summary>
/// <param name="Path">The file, below the corpus.</param>
/// <param name="Root">Its outermost node; null when the file is empty or cannot be read.</param>
/// <param name="Problems">What is wrong with it as YAML, in the order found.</param>
internal sealed record YamlDocument(string Path, YamlNode? Root, EquatableArray<Problem> Problems)
{
    /// <summary>The place of a key, found by walking from the root through the mappings; the start of the file when there is none.</summary>
    public FileSpan PlaceOf(params string[] keys) => Find(keys)?.Key.Place ?? FileSpan.FileStart;

    /// <summary>The pair that a walk from the root through the mappings leads to; null when there is none.</summary>
    public YamlPair? Find(params string[] keys)
    {
        YamlPair? pair = null;
        var node = Root;
        foreach (var key in keys)
        {
            pair = (node as YamlMapping)?.Find(key);
            node = pair?.Value;
        }

        return pair;
    }
}
