using Corpus.Compiler.Data;

namespace Corpus.Compiler.Index;

/// <summary>The words that say little about an article.</summary>
internal static class StopWords
{
    /// <summary>What the weight of such a word is multiplied by when articles are compared.</summary>
    public const double Factor = 0.1;

    /// <summary>All of them, folded, in ordinal order.</summary>
    public static IReadOnlyList<string> All { get; } =
        [.. WordList.Read("en/stop-words.txt").Distinct().OrderBy(word => word, StringComparer.Ordinal)];
}
