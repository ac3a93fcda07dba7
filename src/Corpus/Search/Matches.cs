using System.Buffers;
using Corpus.Shared;

namespace Corpus.Search;

/// <summary>
/// The articles that match a query so far, by their rows, ascending, each with a score. Clauses are taken in one after the other: the
/// scores of one are spread over an array with a place for each article, and the matches look theirs up.
/// </summary>
/// <remarks>
/// A score has the BM25 score in its low bits and above it counts the words of the query that the headline has. The arrays come from a
/// pool, so that a query allocates little beside its hits.
/// </remarks>
internal sealed class Matches(int articles) : IDisposable
{
    // 32 words of the greatest weight and impact stay below it.
    private const int InHeadline = 1 << ScoreBits;
    private const int ScoreBits = 24;

    /// <summary>Set where only the article's words say whether a prefix matches.</summary>
    private const int IsDoubtful = 1 << 30;

    private readonly int[] spread = Rent(articles);
    private int[] rows = [];
    private int[] scores = [];

    /// <summary>How many articles match.</summary>
    public int Count { get; private set; }

    /// <summary>Returns the arrays to the pool.</summary>
    public void Dispose()
    {
        ArrayPool<int>.Shared.Return(spread);
        if (rows.Length > 0)
        {
            ArrayPool<int>.Shared.Return(rows);
            ArrayPool<int>.Shared.Return(scores);
        }
    }

    /// <summary>Starts with the articles of a clause; what a check of their words would say is left open.</summary>
    public void Start(ResolvedClause clause)
    {
        if (clause.Terms.Length == 0)
            return;
        if (!clause.IsPrefix)
        {
            var first = clause.Terms[0];
            Make(first.Postings.Length);
            Read(first);
            for (var i = 1; i < clause.Terms.Length; i++)
                And(clause.Terms[i]);
            return;
        }

        Spread(clause.Terms, clause.SureCount);
        Make(articles - spread.AsSpan(0, articles).Count(0));
        TakeSpread();
    }

    /// <summary>Keeps the articles that a clause has too, and adds its scores.</summary>
    public void And(ResolvedClause clause)
    {
        if (clause.IsPrefix || clause.Terms.Length == 0)
        {
            Spread(clause.Terms, clause.SureCount);
            KeepSpread();
            return;
        }

        foreach (var term in clause.Terms)
            And(term);
    }

    /// <summary>Adds the scores of a clause where it matches, and keeps the others.</summary>
    public void Plus(ResolvedClause clause)
    {
        Spread(clause.Terms, clause.SureCount);
        for (var i = 0; i < Count; i++)
            scores[i] += spread[rows[i]] & (InHeadline - 1);
    }

    /// <summary>Adds the articles of another query, with its scores.</summary>
    public void Or(Matches other)
    {
        spread.AsSpan(0, articles).Clear();
        var count = Count;
        for (var i = 0; i < Count; i++)
            spread[rows[i]] = scores[i];
        for (var i = 0; i < other.Count; i++)
        {
            ref var score = ref spread[other.rows[i]];
            count += score == 0 ? 1 : 0;
            score += other.scores[i];
        }

        Make(count);
        TakeSpread();
    }

    /// <summary>Leaves out the articles of a clause.</summary>
    public void Except(ResolvedClause clause)
    {
        if (clause.Terms.Length == 0)
            return;

        // A phrase is where all its words are: one of them is enough to say where it may be.
        Spread(clause.IsPrefix ? clause.Terms : clause.Terms.AsSpan(0, 1), clause.SureCount);
        var kept = 0;
        for (var i = 0; i < Count; i++)
        {
            var other = spread[rows[i]];
            var isOpen = clause.IsPrefix ? (other & IsDoubtful) != 0 : clause.NeedsCheck;
            if (other == 0 || (isOpen && !clause.Passes(rows[i])))
                (rows[kept], scores[kept++]) = (rows[i], scores[i]);
        }

        Count = kept;
    }

    /// <summary>Keeps the articles that pass.</summary>
    public void Where(Func<int, bool> passes)
    {
        var kept = 0;
        for (var i = 0; i < Count; i++)
        {
            if (passes(rows[i]))
                (rows[kept], scores[kept++]) = (rows[i], scores[i]);
        }

        Count = kept;
    }

    /// <summary>Keeps the articles whose words say that a clause matches.</summary>
    public void Check(ResolvedClause clause)
    {
        var kept = 0;
        for (var i = 0; i < Count; i++)
        {
            if ((clause.IsPrefix && (scores[i] & IsDoubtful) == 0) || clause.Passes(rows[i]))
                (rows[kept], scores[kept++]) = (rows[i], scores[i] & ~IsDoubtful);
        }

        Count = kept;
    }

    /// <summary>
    /// The best few: those whose headline has every word first, then by score, highest first, then in the articles' own order.
    /// </summary>
    /// <param name="limit">How many at most.</param>
    /// <param name="words">How many words a headline must have to come first; 0 where that does not matter.</param>
    /// <param name="checks">
    /// Clauses whose match the words of an article decide; asked only of those good enough to be among the best.
    /// </param>
    public (int Row, int Score)[] Best(int limit, int words, List<ResolvedClause> checks)
    {
        var pooled = ArrayPool<long>.Shared.Rent(Math.Max(1, Math.Min(Count, checks.Count > 0 ? Count : limit)));
        var keys = checks.Count > 0 ? CheckedBest(pooled, limit, words, checks) : Best(pooled, limit, words);
        var best = new (int Row, int Score)[keys.Length];
        for (var i = 0; i < best.Length; i++)
            best[i] = (RowOf(keys[i]), (int)(keys[i] >> 32) & (InHeadline - 1));
        ArrayPool<long>.Shared.Return(pooled);
        return best;
    }

    private ReadOnlySpan<long> Best(long[] pooled, int limit, int words)
    {
        // A heap whose head is the least of the keys kept.
        var count = Math.Min(limit, Count);
        var kept = pooled.AsSpan(0, count);
        for (var i = 0; i < count; i++)
            kept[i] = -KeyOf(i, words);
        for (var i = (count / 2) - 1; i >= 0; i--)
            SiftDown(kept, i);
        for (var i = count; i < Count; i++)
        {
            var key = -KeyOf(i, words);
            if (key >= kept[0])
                continue;
            kept[0] = key;
            SiftDown(kept, 0);
        }

        kept.Sort();
        foreach (ref var key in kept)
            key = -key;
        return kept;
    }

    private ReadOnlySpan<long> CheckedBest(long[] pooled, int limit, int words, List<ResolvedClause> checks)
    {
        // A heap whose head is the best; what passes is put where the heap has shrunk.
        var heap = pooled.AsSpan(0, Count);
        for (var i = 0; i < heap.Length; i++)
            heap[i] = KeyOf(i, words);
        for (var i = (heap.Length / 2) - 1; i >= 0; i--)
            SiftDown(heap, i);
        var found = 0;
        for (var left = heap.Length; left > 0 && found < limit;)
        {
            var key = heap[0];
            heap[0] = heap[--left];
            SiftDown(heap[..left], 0);
            if (Passes(RowOf(key), checks))
                heap[Count - ++found] = key;
        }

        var best = heap.Slice(Count - found, found);
        best.Reverse();
        return best;
    }

    private bool Passes(int row, List<ResolvedClause> checks)
    {
        var isDoubtful = (scores[rows.AsSpan(0, Count).BinarySearch(row)] & IsDoubtful) != 0;
        foreach (var check in checks)
        {
            if ((isDoubtful || !check.IsPrefix) && !check.Passes(row))
                return false;
        }

        return true;
    }

    /// <summary>Moves the key at a place down until no key below it is greater.</summary>
    private static void SiftDown(Span<long> heap, int at)
    {
        if (heap.IsEmpty)
            return;
        var key = heap[at];
        while (true)
        {
            var child = (2 * at) + 1;
            if (child >= heap.Length)
                break;
            if (child + 1 < heap.Length && heap[child + 1] > heap[child])
                child++;
            if (heap[child] <= key)
                break;
            heap[at] = heap[child];
            at = child;
        }

        heap[at] = key;
    }

    /// <summary>Greater for a better article; its lower half is the row, counted down.</summary>
    private long KeyOf(int i, int words)
    {
        var score = scores[i] & ~IsDoubtful;
        var isHeadline = words > 0 && score >> ScoreBits >= words;
        return (isHeadline ? 1L << 62 : 0) | ((long)(score & (InHeadline - 1)) << 32) | (uint)(int.MaxValue - rows[i]);
    }

    private static int RowOf(long key) => int.MaxValue - (int)key;

    private void And(in TermEntry term)
    {
        Spread(new ReadOnlySpan<TermEntry>(in term), 1);
        KeepSpread();
    }

    private void KeepSpread()
    {
        var kept = 0;
        for (var i = 0; i < Count; i++)
        {
            var (row, score) = (rows[i], scores[i]);
            var other = spread[row];
            rows[kept] = row;
            scores[kept] = ((score & ~IsDoubtful) + (other & ~IsDoubtful)) | ((score | other) & IsDoubtful);
            kept += other != 0 ? 1 : 0;
        }

        Count = kept;
    }

    /// <summary>Takes all articles that have a score; there is room for them.</summary>
    private void TakeSpread()
    {
        var all = spread.AsSpan(0, articles);
        for (var row = 0; row < all.Length && all[row..].IndexOfAnyExcept(0) is var next and >= 0; row++)
        {
            row += next;
            rows[Count] = row;
            scores[Count++] = all[row];
        }
    }

    /// <summary>Spreads the scores of terms, the sure ones first; the greatest of several counts.</summary>
    private void Spread(ReadOnlySpan<TermEntry> terms, int sureCount)
    {
        var all = spread.AsSpan(0, articles);
        all.Clear();
        for (var i = 0; i < terms.Length; i++)
        {
            var doubt = i < sureCount ? 0 : IsDoubtful;
            var (weight, row) = (terms[i].Weight, -1);
            foreach (var unit in terms[i].Postings)
            {
                if (!Move(unit, ref row))
                    continue;
                ref var score = ref all[row];
                var found = ScoreOf(weight, unit);
                score = score == 0 ? found | doubt : Math.Max(score & ~IsDoubtful, found) | (score & doubt);
            }
        }
    }

    private void Read(TermEntry term)
    {
        var (weight, row, count) = (term.Weight, -1, 0);
        var toRows = rows.AsSpan();
        var toScores = scores.AsSpan();
        foreach (var unit in term.Postings)
        {
            if (!Move(unit, ref row))
                continue;
            toRows[count] = row;
            toScores[count++] = ScoreOf(weight, unit);
        }

        Count = count;
    }

    /// <summary>Moves on to the row of a posting; false when the unit only skips rows.</summary>
    private static bool Move(char unit, ref int row)
    {
        if ((unit & SearchLayout.ImpactMask) == 0)
        {
            row += (unit >> SearchLayout.PostingBits) * SearchLayout.GapLimit;
            return false;
        }

        row += unit >> SearchLayout.PostingBits;
        return true;
    }

    private static int ScoreOf(int weight, char unit) =>
        (weight * (unit & SearchLayout.ImpactMask)) + ((unit & SearchLayout.HeadlineFlag) << (ScoreBits - 5));

    private void Make(int capacity)
    {
        if (rows.Length > 0)
        {
            ArrayPool<int>.Shared.Return(rows);
            ArrayPool<int>.Shared.Return(scores);
        }

        (rows, scores, Count) = (Rent(capacity), Rent(capacity), 0);
    }

    private static int[] Rent(int length) => ArrayPool<int>.Shared.Rent(Math.Max(1, length));
}
