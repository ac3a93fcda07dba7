using Corpus.Compiler.Data;

namespace Corpus.Compiler.Index;

/// <summary>The words that say little about an article.</summary>
internal static class StopWords
{
    /// <summary>What the weight of such a word is multiplied by when articles are compared.</summary>
    public const double Factor = 0.1;

    private static readonly HashSet<string> words = [.. WordList.Read("en/stop-words.txt")];

    /// <summary>All of them, in ordinal order.</summary>
    public static IEnumerable<string> All => words.OrderBy(word => word, StringComparer.Ordinal);

    /// <summary>Whether a folded word is one of them.</summary>
    public static bool Contains(string word) => words.Contains(word);
}
