namespace Corpus.Compiler.Settings;

/// <summary>Where something stands in a file.</summary>
/// <param name="Line">The line in the file, from 1.</param>
/// <param name="Column">The UTF-16 code unit in the line, from 1.</param>
/// <param name="Length">How many code units of that line it takes; 0 for the place alone.</param>
public readonly record struct YamlPlace(int Line, int Column, int Length)
{
    /// <summary>The first code unit of a file.</summary>
    public static YamlPlace FileStart { get; } = new(1, 1, 0);
}

/// <summary>A node of a YAML file, its aliases already replaced by what they stand for.</summary>
/// <param name="Place">Where it begins.</param>
public abstract record YamlNode(YamlPlace Place);

/// <summary>A single value.</summary>
/// <param name="Value">What it says, quotes and escapes undone.</param>
/// <param name="IsPlain">Whether it stands without quotes, so that <c>null</c> and <c>true</c> mean what they say.</param>
/// <param name="Place">Where it begins.</param>
public sealed record YamlScalar(string Value, bool IsPlain, YamlPlace Place) : YamlNode(Place)
{
    /// <summary>Whether it is YAML's way to say that nothing is given.</summary>
    public bool IsNull => IsPlain && Value is "" or "~" or "null" or "Null" or "NULL";
}

/// <summary>A list.</summary>
/// <param name="Items">In the order of the file.</param>
/// <param name="Place">Where it begins.</param>
public sealed record YamlSequence(EquatableArray<YamlNode> Items, YamlPlace Place) : YamlNode(Place);

/// <summary>A key and its value.</summary>
public sealed record YamlPair(YamlScalar Key, YamlNode Value);

/// <summary>Keys with their values; no key occurs twice.</summary>
/// <param name="Pairs">In the order of the file.</param>
/// <param name="Place">Where it begins.</param>
public sealed record YamlMapping(EquatableArray<YamlPair> Pairs, YamlPlace Place) : YamlNode(Place)
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
