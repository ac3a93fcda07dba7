using System.Runtime.CompilerServices;
using Corpus.Compiler.Model;

namespace Corpus.Compiler.Structure.Forms;

/// <summary>
/// Finds which of some phrases a text contains. Only those that share their first two characters with a word of the text are compared with
/// it: searching each line for each of a hundred phrases took most of the time of reading a page (<c>benchmarks/Structure speed</c>).
/// </summary>
internal sealed class PhraseIndex
{
    private const int Buckets = 1024;

    private readonly string[]?[] phrases = new string[Buckets][];

    /// <param name="phrases">The phrases, of two characters or more.</param>
    public PhraseIndex(IEnumerable<string> phrases)
    {
        foreach (var bucket in phrases.Distinct().GroupBy(phrase => BucketOf(phrase[0], phrase[1])))
            this.phrases[bucket.Key] = [.. bucket];
    }

    /// <summary>The phrases that a text contains as whole words, each once; the last word may have a plural ending.</summary>
    [MethodImpl(JitOptions.SkipTier0)]
    public IReadOnlyList<string> FindIn(string text)
    {
        List<string>? found = null;
        var isInWord = false;
        for (var at = 0; at + 1 < text.Length; at++)
        {
            var c = text[at];
            if (!isInWord && phrases[BucketOf(c, text[at + 1])] is { } candidates)
                AddFound(text, at, candidates, ref found);
            isInWord = c is >= 'a' and <= 'z' || char.IsLetterOrDigit(c);
        }

        return found ?? (IReadOnlyList<string>)[];
    }

    private static void AddFound(string text, int at, string[] candidates, ref List<string>? found)
    {
        foreach (var phrase in candidates)
        {
            if (string.CompareOrdinal(text, at, phrase, 0, phrase.Length) == 0 && IsWhole(text, at + phrase.Length)
                && found?.Contains(phrase) != true)
                (found ??= []).Add(phrase);
        }
    }

    private static bool IsWhole(string text, int end)
    {
        if (end < text.Length && text[end] == 's')
            end++;
        return end >= text.Length || !char.IsLetter(text[end]);
    }

    private static int BucketOf(char first, char second) => ((first * 31) + second) & (Buckets - 1);
}
