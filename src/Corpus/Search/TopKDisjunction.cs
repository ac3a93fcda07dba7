using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Corpus.Shared;

namespace Corpus.Search;

/// <summary>
/// The best few of the articles that have any of some terms, the greatest score of several counting, without a look at all of them: first
/// those that have a term in the headline, then the terms from the one of the greatest weight on, until no other can be better
/// (Turtle and Flood 1995). The benchmark of prefixes needs it.
/// </summary>
internal sealed class TopKDisjunction(ResolvedClause clause, SearchFilter? filter, int limit)
{
    /// <summary>The greatest limit for which this is worth it; for more, looking at all articles is faster.</summary>
    public const int MostArticles = 64;

    // The keys of the best so far, the best first.
    private readonly long[] kept = new long[limit];
    private int count;

    /// <summary>Finds the keys of the best articles, the best first.</summary>
    public long[] Find()
    {
        for (var i = 0; i < clause.Terms.Length; i++)
            OfferHeadlines(in clause.Terms[i], isDoubtful: i >= clause.SureCount);
        OfferOthers();
        return count == limit ? kept : kept[..count];
    }

    private void OfferHeadlines(ref readonly TermEntry term, bool isDoubtful)
    {
        var postings = term.Postings;
        var (at, row) = (0, -1);
        while (SkipToHeadline(postings, ref at, ref row))
            Offer(RankKey.Of(row, term.Weight * (postings[at++] & SearchLayout.ImpactMask), isHeadline: true, isDoubtful));
    }

    private void OfferOthers()
    {
        var terms = clause.Terms;
        var order = new long[terms.Length];
        for (var i = 0; i < order.Length; i++)
            order[i] = -((long)terms[i].Weight << 32) + i;
        order.AsSpan().Sort();
        foreach (var entry in order)
        {
            var number = (int)entry;
            ref var term = ref terms[number];
            if (count == limit && RankKey.Of(0, term.Weight * SearchLayout.ImpactMask, isHeadline: false, isDoubtful: true) <= kept[^1])
                return;
            var (weight, row) = (term.Weight, -1);
            foreach (var unit in term.Postings)
            {
                if (Posting.Move(unit, ref row) && (unit & SearchLayout.HeadlineFlag) == 0)
                    Offer(RankKey.Of(row, weight * (unit & SearchLayout.ImpactMask), isHeadline: false, number >= clause.SureCount));
            }
        }
    }

    private void Offer(long key)
    {
        if (count == limit && key <= kept[count - 1])
            return;
        var row = RankKey.RowOf(key);
        if ((RankKey.IsDoubtful(key) && !clause.Passes(row)) || filter?.Passes(row) == false)
            return;

        // An article is kept once: in the place of a worse key of its own, or of the last one.
        var at = 0;
        while (at < count && kept[at] > key && RankKey.RowOf(kept[at]) != row)
            at++;
        if (at < count && RankKey.RowOf(kept[at]) == row)
            return;
        var end = at;
        while (end < count && RankKey.RowOf(kept[end]) != row)
            end++;
        if (end == limit)
            end--;
        else if (end == count)
            count++;
        for (; end > at; end--)
            kept[end] = kept[end - 1];
        kept[at] = key;
    }

    /// <summary>
    /// Moves on to the next posting whose article has the term in its headline, and to its row; false when there is none.
    /// </summary>
    private static bool SkipToHeadline(ReadOnlySpan<char> postings, ref int at, ref int row)
    {
        var units = MemoryMarshal.Cast<char, ushort>(postings);
        var sums = Vector128<uint>.Zero;
        for (; at + Vector128<ushort>.Count <= units.Length; at += Vector128<ushort>.Count)
        {
            var several = Vector128.Create(units.Slice(at, Vector128<ushort>.Count));
            if ((several & Vector128.Create((ushort)SearchLayout.HeadlineFlag)) != Vector128<ushort>.Zero)
                break;
            var (low, high) = Vector128.Widen(several);
            sums += Posting.RowsPassed(low) + Posting.RowsPassed(high);
        }

        row += (int)Vector128.Sum(sums);
        for (; at < units.Length; at++)
        {
            Posting.Move((char)units[at], ref row);
            if ((units[at] & SearchLayout.HeadlineFlag) != 0)
                return true;
        }

        return false;
    }
}
