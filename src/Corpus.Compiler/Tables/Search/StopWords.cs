using Corpus.Compiler.Structure;

namespace Corpus.Compiler.Tables.Search;

/// <summary>The words that say little about an article.</summary>
internal static class StopWords
{
    /// <summary>What the weight of such a word is multiplied by.</summary>
    public const double Factor = 0.1;

    private static readonly HashSet<string> words = [.. WordList.Read("Search/stop-words.txt")];

    /// <summary>Whether a folded word is one of them.</summary>
    public static bool Contains(string word) => words.Contains(word);
}
