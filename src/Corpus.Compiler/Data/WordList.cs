namespace Corpus.Compiler.Data;

/// <summary>
/// Reads the word lists embedded in the assembly: one entry a line; a line of <c>#</c>, or of <c>#</c> and a space, is a comment.
/// </summary>
internal static class WordList
{
    /// <summary>The languages that have a folder.</summary>
    public static HashSet<string> Folders { get; } = new(
        typeof(WordList).Assembly.GetManifestResourceNames()
            .Where(name => name.IndexOf('/') > 0)
            .Select(name => name.Substring(0, name.IndexOf('/'))),
        StringComparer.Ordinal);

    /// <summary>The stream of a list such as <c>en/titles.txt</c>; null when there is none.</summary>
    public static Stream? Open(string name) => typeof(WordList).Assembly.GetManifestResourceStream(name);

    /// <summary>The entries of a list, in its order.</summary>
    /// <exception cref="InvalidOperationException">There is no such list.</exception>
    public static IEnumerable<string> Read(string name)
    {
        using var stream = Open(name) ?? throw new InvalidOperationException($"The list {name} is not in the assembly.");
        foreach (var entry in Read(stream))
            yield return entry;
    }

    /// <inheritdoc cref="Read(string)"/>
    public static IEnumerable<string> Read(Stream stream)
    {
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
    public static Dictionary<string, string> ReadPairs(string name) => Pairs(Read(name));

    /// <summary>Splits entries of the form <c>word</c> or <c>word: value</c>.</summary>
    public static Dictionary<string, string> Pairs(IEnumerable<string> entries)
    {
        var pairs = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var entry in entries)
        {
            var colon = entry.IndexOf(':');
            pairs[(colon < 0 ? entry : entry.Substring(0, colon)).ToLowerInvariant()] = colon < 0 ? "" : entry.Substring(colon + 1).Trim();
        }

        return pairs;
    }
}
