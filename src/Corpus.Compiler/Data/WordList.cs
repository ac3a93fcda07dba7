namespace Corpus.Compiler.Data;

/// <summary>
/// Reads the word lists embedded in the assembly: one entry a line; a line of <c>#</c>, or of <c>#</c> and a space, is a comment.
/// </summary>
internal static class WordList
{
    /// <summary>Whether there is a list of this name, such as <c>en/titles.txt</c>.</summary>
    public static bool Exists(string name) => typeof(WordList).Assembly.GetManifestResourceInfo(name) is not null;

    /// <summary>The entries of a list, in its order.</summary>
    /// <exception cref="InvalidOperationException">There is no such list.</exception>
    public static IEnumerable<string> Read(string name)
    {
        using var stream = typeof(WordList).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The list {name} is not in the assembly.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            var entry = line.Trim();
            if (entry.Length > 0 && entry != "#" && !entry.StartsWith("# ", StringComparison.Ordinal))
                yield return entry;
        }
    }

    /// <summary>
    /// The lower-case entries of a list of <c>word</c> or <c>word: value</c> lines with their values; the last of equal words counts.
    /// </summary>
    /// <exception cref="InvalidOperationException">There is no such list.</exception>
    public static Dictionary<string, string> ReadPairs(string name)
    {
        var pairs = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var entry in Read(name))
        {
            var colon = entry.IndexOf(':');
            pairs[(colon < 0 ? entry : entry.Substring(0, colon)).ToLowerInvariant()] = colon < 0 ? "" : entry.Substring(colon + 1).Trim();
        }

        return pairs;
    }
}
