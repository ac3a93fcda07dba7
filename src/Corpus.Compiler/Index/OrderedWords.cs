namespace Corpus.Compiler.Index;

/// <summary>Numbered words, and their order; number 0 is no word.</summary>
/// <param name="Words">The words by their numbers.</param>
/// <param name="Hashes">The hash of each.</param>
/// <param name="Order">Their numbers, in the ordinal order of the words.</param>
internal sealed record OrderedWords(string[] Words, ulong[] Hashes, int[] Order)
{
    public static OrderedWords None { get; } = new([""], [0], []);

    /// <summary>Puts words in order of which the first are in order.</summary>
    /// <param name="words">The words by their numbers.</param>
    /// <param name="hashes">The hash of each.</param>
    /// <param name="first">The order of the first of them.</param>
    public static OrderedWords Of(string[] words, ulong[] hashes, int[] first)
    {
        int[] added = [.. Enumerable.Range(1 + first.Length, words.Length - 1 - first.Length)];
        Array.Sort(Array.ConvertAll(added, number => words[number]), added, StringComparer.Ordinal);
        var order = new int[words.Length - 1];
        var (i, k) = (0, 0);
        for (var at = 0; at < order.Length; at++)
        {
            var isFirst = k == added.Length || (i < first.Length && string.CompareOrdinal(words[first[i]], words[added[k]]) < 0);
            order[at] = isFirst ? first[i++] : added[k++];
        }

        return new OrderedWords(words, hashes, order);
    }
}
