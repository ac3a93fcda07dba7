namespace Corpus.Compiler.Index;

/// <summary>
/// Sorts and merges words in ordinal order. Numbers compare several times as fast as strings: words compare by their first four letters as
/// one number, and letter by letter only where those are equal.
/// </summary>
internal static class OrdinalWords
{
    private const int Letters = 4;

    /// <summary>The first letters of a word as a number.</summary>
    public static ulong FirstLetters(string word)
    {
        ulong letters = 0;
        for (var i = 0; i < Letters; i++)
            letters = (letters << 16) | (i < word.Length ? word[i] : '\0');
        return letters;
    }

    /// <summary>Words in ordinal order, and the place of each there.</summary>
    public static (string[] Ordered, int[] Ranks) InOrder(string[] words)
    {
        int[] order = [.. Enumerable.Range(0, words.Length)];
        var keys = Array.ConvertAll(words, FirstLetters);
        Array.Sort(keys, order);
        for (int start = 0, end; start < keys.Length; start = end)
        {
            for (end = start + 1; end < keys.Length && keys[end] == keys[start];)
                end++;
            if (end - start > 1)
                Array.Sort(
                    order, start, end - start, Comparer<int>.Create((left, right) => string.CompareOrdinal(words[left], words[right])));
        }

        var ranks = new int[words.Length];
        for (var rank = 0; rank < order.Length; rank++)
            ranks[order[rank]] = rank;
        return (Array.ConvertAll(order, word => words[word]), ranks);
    }

    /// <summary>The words of two ordered lists, each once, in order; each list is its words and their first letters.</summary>
    public static (string[] Words, ulong[] Keys) Merge((string[] Words, ulong[] Keys) left, (string[] Words, ulong[] Keys) right)
    {
        var (words, keys) = (new string[left.Words.Length + right.Words.Length], new ulong[left.Words.Length + right.Words.Length]);
        var (i, j, count) = (0, 0, 0);
        while (i < left.Words.Length || j < right.Words.Length)
        {
            var order = i == left.Words.Length ? 1
                : j == right.Words.Length ? -1
                : left.Keys[i] != right.Keys[j] ? (left.Keys[i] < right.Keys[j] ? -1 : 1)
                : string.CompareOrdinal(left.Words[i], right.Words[j]);
            (words[count], keys[count]) = order <= 0 ? (left.Words[i], left.Keys[i]) : (right.Words[j], right.Keys[j]);
            count++;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }

        Array.Resize(ref words, count);
        Array.Resize(ref keys, count);
        return (words, keys);
    }

    /// <summary>The place of each word of an ordered list in a longer one that has them all.</summary>
    public static int[] PlacesIn((string[] Words, ulong[] Keys) all, (string[] Words, ulong[] Keys) some)
    {
        var places = new int[some.Words.Length];
        var at = 0;
        for (var i = 0; i < places.Length; i++)
        {
            while (all.Keys[at] != some.Keys[i] || all.Words[at] != some.Words[i])
                at++;
            places[i] = at++;
        }

        return places;
    }
}
