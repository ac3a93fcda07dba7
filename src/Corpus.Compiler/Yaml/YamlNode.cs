using Corpus.Compiler.Model;

namespace Corpus.Compiler.Yaml;

/// <summary>A node of a YAML file, its aliases already replaced by what they stand for.</summary>
/// <param name="Place">Where it begins.</param>
internal abstract record YamlNode(FileSpan Place);

/// <summary>A single value.</summary>
/// <param name="Value">What it says, quotes and escapes undone.</param>
/// <param name="IsPlain">Whether it stands without quotes, so that <c>null</c> and <c>true</c> mean what they say.</param>
/// <param name="Place">Where it begins.</param>
internal sealed record YamlScalar(string Value, bool IsPlain, FileSpan Place) : YamlNode(Place)
{
    /// <summary>Whether it is YAML's way to say that nothing is given.</summary>
    public bool IsNull => IsPlain && Value is "" or "~" or "null" or "Null" or "NULL";
}

/// <summary>A list.</summary>
/// <param name="Items">In the order of the file.</param>
/// <param name="Place">Where it begins.</param>
internal sealed record YamlSequence(EquatableArray<YamlNode> Items, FileSpan Place) : YamlNode(Place);

/// <summary>A key and its value.</summary>
internal sealed record YamlPair(YamlScalar Key, YamlNode Value);

/// <summary>Keys with their values; no key occurs twice.</summary>
/// <param name="Pairs">In the order of the file.</param>
/// <param name="Place">Where it begins.</param>
internal sealed record YamlMapping(EquatableArray<YamlPair> Pairs, FileSpan Place) : YamlNode(Place)
{
    /// <summary>The pair of a key; null when the key is not given.</summary>
    public YamlPair? Find(string key)
    {
        foreach (var pair in Pairs)
        {
            if (pair.Key.Value == key)
                return pair;
        }

        return null;
    }
}
