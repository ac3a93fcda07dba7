using System.Collections.Immutable;
using Corpus.Compiler.Model;

namespace Corpus.Compiler.Linking;

/// <summary>The words of one quotation as hashes, and how many of them another wording contains.</summary>
/// <param name="place">The first quotation with these words.</param>
/// <param name="words">The hashes of its words.</param>
internal sealed class QuotationWords(QuotationReference place, ImmutableArray<ulong> words)
{
    private const int BitsPerBlock = 64;

    /// <summary>The length of a run of words that counts as carried over.</summary>
    private const int CarriedRun = 3;

    private Dictionary<ulong, ulong[]>? positions;
    private HashSet<ulong>? runs;

    /// <summary>The quotations with exactly these words, in the order of articles and text.</summary>
    public List<QuotationReference> Places { get; } = [place];

    /// <summary>The hashes of its words.</summary>
    public ImmutableArray<ulong> Words => words;

    /// <summary>The hash of the run of words that starts at an index.</summary>
    public ulong RunAt(int start, int length)
    {
        var hash = Fnv1a.Basis;
        for (var i = start; i < start + length; i++)
            hash = Fnv1a.Add(hash, words[i]);
        return hash;
    }

    /// <summary>
    /// The length of the longest common subsequence of words. Bit-parallel (Hyyrö 2004): one step handles a word of the other wording and
    /// 64 of this one.
    /// </summary>
    public int CommonWords(QuotationWords other)
    {
        positions ??= Positions();
        var row = new ulong[(words.Length + BitsPerBlock - 1) / BitsPerBlock];
        for (var block = 0; block < row.Length; block++)
            row[block] = ulong.MaxValue;
        foreach (var word in other.Words)
        {
            if (!positions.TryGetValue(word, out var matches))
                continue;
            var carry = 0UL;
            for (var block = 0; block < row.Length; block++)
            {
                var (before, matching) = (row[block], row[block] & matches[block]);
                var sum = unchecked(before + matching + carry);
                carry = sum < before || (carry == 1 && sum == before) ? 1UL : 0;
                row[block] = sum | (before & ~matches[block]);
            }
        }

        // Each zero bit is one word of the common subsequence.
        var common = 0;
        for (var i = 0; i < words.Length; i++)
            common += (row[i / BitsPerBlock] >> (i % BitsPerBlock) & 1) == 0 ? 1 : 0;
        return common;
    }

    /// <summary>How many words of this wording another one contains in runs of three or more.</summary>
    public int WordsCarriedBy(QuotationWords longer)
    {
        longer.runs ??= [.. Enumerable.Range(0, Math.Max(0, longer.Words.Length - CarriedRun + 1))
            .Select(start => longer.RunAt(start, CarriedRun))];
        var carried = 0;
        var counted = 0;
        for (var start = 0; start + CarriedRun <= words.Length; start++)
        {
            if (!longer.runs.Contains(RunAt(start, CarriedRun)))
                continue;
            carried += start + CarriedRun - Math.Max(counted, start);
            counted = start + CarriedRun;
        }

        return carried;
    }

    /// <summary>For each distinct word, a bit set of its places.</summary>
    private Dictionary<ulong, ulong[]> Positions()
    {
        var places = new Dictionary<ulong, ulong[]>();
        for (var i = 0; i < words.Length; i++)
        {
            if (!places.TryGetValue(words[i], out var bits))
                places.Add(words[i], bits = new ulong[(words.Length + BitsPerBlock - 1) / BitsPerBlock]);
            bits[i / BitsPerBlock] |= 1UL << (i % BitsPerBlock);
        }

        return places;
    }
}
