namespace Corpus.Compiler.Index;

/// <summary>
/// Sorts and merges words in ordinal order. Numbers compare several times as fast as strings: words compare by a number made of their first
/// letters, and letter by letter only where those numbers are equal.
/// </summary>
internal static class OrdinalWords
{
    private const int BitsPerLetter = 6;
    private const int Letters = 64 / BitsPerLetter;

    // The codes of letters that have none of their own: those before, between and after the digits and a to z.
    private const int Before = 1;
    private const int Between = 12;
    private const int After = 39;

    /// <summary>A number by which words are in ordinal order, save those with equal numbers.</summary>
    public static ulong KeyOf(string word)
    {
        ulong key = 0;
        var shared = false;
        for (var i = 0; i < Letters; i++)
        {
            // Letters that share a code are not in order by it, so that nothing after one counts.
            var code = i < word.Length && !shared ? CodeOf(word[i]) : 0;
            shared |= code is Before or Between or After;
            key = (key << BitsPerLetter) | (uint)code;
        }

        return key;
    }

    /// <summary>Words in ordinal order, and the place of each there.</summary>
    public static (string[] Ordered, int[] Ranks) InOrder(string[] words)
    {
        int[] order = [.. Enumerable.Range(0, words.Length)];
        var keys = Array.ConvertAll(words, KeyOf);
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

    /// <summary>Merges lists of words that are each in ordinal order and without duplicates.</summary>
    /// <param name="lists">The words of each list.</param>
    /// <param name="keys">The <see cref="KeyOf"/> of each word.</param>
    /// <returns>All words, each once, in order, and for each list the places of its words there.</returns>
    public static (string[] Words, int[][] Places) Merge(string[][] lists, ulong[][] keys)
    {
        var merge = new Merging(lists, keys);
        var words = merge.Run();
        return (words, [.. lists.Select((list, i) => merge.PlacesOf(words, i))]);
    }

    private static int CodeOf(char c) => c switch
    {
        < '0' => Before,
        <= '9' => c - '0' + Before + 1,
        < 'a' => Between,
        <= 'z' => c - 'a' + Between + 1,
        _ => After,
    };

    /// <summary>
    /// Merges pairs of lists until one is left, going back and forth between two buffers of keys and of the words' sources.
    /// </summary>
    private sealed class Merging
    {
        private readonly string[][] lists;
        private readonly ulong[][] keysOf;
        private ulong[] keys;
        private (int List, int Index)[] sources;
        private ulong[] otherKeys;
        private (int List, int Index)[] otherSources;

        public Merging(string[][] lists, ulong[][] keysOf)
        {
            (this.lists, this.keysOf) = (lists, keysOf);
            var count = lists.Sum(list => list.Length);
            (keys, otherKeys) = (new ulong[count], new ulong[count]);
            (sources, otherSources) = (new (int, int)[count], new (int, int)[count]);
        }

        public string[] Run()
        {
            var runs = new List<(int Start, int End)>();
            var end = 0;
            for (var list = 0; list < lists.Length; list++)
            {
                var start = end;
                for (var i = 0; i < lists[list].Length; i++)
                    (keys[end], sources[end++]) = (keysOf[list][i], (list, i));
                runs.Add((start, end));
            }

            while (runs.Count > 1)
                runs = MergePairs(runs);
            var words = new string[runs.Count == 0 ? 0 : runs[0].End];
            for (var i = 0; i < words.Length; i++)
                words[i] = WordOf(sources[i]);
            return words;
        }

        public int[] PlacesOf(string[] words, int list)
        {
            var places = new int[lists[list].Length];
            var at = 0;
            for (var i = 0; i < places.Length; i++)
            {
                while (keys[at] != keysOf[list][i] || words[at] != lists[list][i])
                    at++;
                places[i] = at++;
            }

            return places;
        }

        private List<(int Start, int End)> MergePairs(List<(int Start, int End)> runs)
        {
            var merged = new List<(int, int)>();
            var end = 0;
            for (var i = 0; i < runs.Count; i += 2)
            {
                var start = end;
                end = MergeTwo(runs[i], i + 1 < runs.Count ? runs[i + 1] : default, end);
                merged.Add((start, end));
            }

            (keys, otherKeys) = (otherKeys, keys);
            (sources, otherSources) = (otherSources, sources);
            return merged;
        }

        /// <summary>Merges two runs into the other buffers from a place on; returns the place after them.</summary>
        private int MergeTwo((int Start, int End) left, (int Start, int End) right, int at)
        {
            var (i, j) = (left.Start, right.Start);
            while (i < left.End || j < right.End)
            {
                var order = i == left.End ? 1
                    : j == right.End ? -1
                    : keys[i] != keys[j] ? (keys[i] < keys[j] ? -1 : 1)
                    : string.CompareOrdinal(WordOf(sources[i]), WordOf(sources[j]));
                var next = order <= 0 ? i : j;
                (otherKeys[at], otherSources[at++]) = (keys[next], sources[next]);
                i += order <= 0 ? 1 : 0;
                j += order >= 0 ? 1 : 0;
            }

            return at;
        }

        private string WordOf((int List, int Index) source) => lists[source.List][source.Index];
    }
}
