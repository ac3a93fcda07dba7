using System.Buffers;
using System.Numerics;
using System.Runtime.InteropServices;
using Corpus.Shared;

namespace Corpus.Search;

/// <summary>
/// The articles that match a query so far, by their rows, ascending, each with a score. Clauses are taken in one after the other: the
/// scores of one are scattered over an array with a place for each article, and the matches look theirs up.
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

    // The scores of articles among which some are looked for are put into so many steps, and one for headlines.
    private const int StepBits = 7;
    private const int Steps = (1 << StepBits) + 1;

    private readonly int[] scattered = Rent(articles);
    private int[] rows = [];
    private int[] scores = [];

    /// <summary>How many articles match.</summary>
    public int Count { get; private set; }

    /// <summary>Returns the arrays to the pool.</summary>
    public void Dispose()
    {
        ArrayPool<int>.Shared.Return(scattered);
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
            Read(in first);
            for (var i = 1; i < clause.Terms.Length; i++)
                Intersect(in clause.Terms[i]);
            return;
        }

        Scatter(clause.Terms, clause.SureCount);
        Make(articles - scattered.AsSpan(0, articles).Count(0));
        Gather();
    }

    /// <summary>Keeps the articles that a clause has too, and adds its scores.</summary>
    public void And(ResolvedClause clause)
    {
        if (clause.IsPrefix || clause.Terms.Length == 0)
        {
            Scatter(clause.Terms, clause.SureCount);
            IntersectScattered();
            return;
        }

        foreach (ref readonly var term in clause.Terms.AsSpan())
            Intersect(in term);
    }

    /// <summary>Adds the scores of a word to the articles that have it, and keeps the others.</summary>
    public void AddScores(ResolvedClause word)
    {
        foreach (ref readonly var term in word.Terms.AsSpan())
        {
            var values = Scatter(in term);
            for (var i = 0; i < Count; i++)
                scores[i] += ScoreOf(term.Weight, values[rows[i]]) & (InHeadline - 1);
        }
    }

    /// <summary>Adds the articles of another query, with its scores.</summary>
    public void Or(Matches other)
    {
        scattered.AsSpan(0, articles).Clear();
        var count = Count;
        for (var i = 0; i < Count; i++)
            scattered[rows[i]] = scores[i];
        for (var i = 0; i < other.Count; i++)
        {
            ref var score = ref scattered[other.rows[i]];
            count += score == 0 ? 1 : 0;
            score += other.scores[i];
        }

        Make(count);
        Gather();
    }

    /// <summary>Leaves out the articles of a clause.</summary>
    public void Except(ResolvedClause clause)
    {
        if (clause.Terms.Length == 0)
            return;
        if (clause.IsPrefix)
        {
            Scatter(clause.Terms, clause.SureCount);
            Where(row => scattered[row] == 0 || ((scattered[row] & IsDoubtful) != 0 && !clause.Passes(row)));
            return;
        }

        // A phrase is where all its words are: one of them is enough to say where it may be.
        var values = Scatter(clause.Terms[0]);
        var kept = 0;
        for (var i = 0; i < Count; i++)
        {
            if (values[rows[i]] == 0 || (clause.NeedsCheck && !clause.Passes(rows[i])))
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
    public long[] Best(int limit, int words, List<ResolvedClause> checks)
    {
        if (Count == 0)
            return [];
        return checks.Count > 0 ? CheckedBest(limit, words, checks) : Best(limit, words);
    }

    private long[] Best(int limit, int words)
    {
        // A heap whose head is the least of the keys kept.
        var kept = new long[Math.Min(limit, Count)];
        for (var i = 0; i < kept.Length; i++)
            kept[i] = -KeyOf(i, words);
        for (var i = (kept.Length / 2) - 1; i >= 0; i--)
            SiftDown(kept, i);
        for (var i = kept.Length; i < Count; i++)
        {
            var key = -KeyOf(i, words);
            if (key >= kept[0])
                continue;
            kept[0] = key;
            SiftDown(kept, 0);
        }

        kept.AsSpan().Sort();
        foreach (ref var key in kept.AsSpan())
            key = -key;
        return kept;
    }

    /// <summary>
    /// The best that pass. The articles are put into steps by their scores, and a step is sorted when its turn comes: mostly the first few
    /// have enough that pass.
    /// </summary>
    private long[] CheckedBest(int limit, int words, List<ResolvedClause> checks)
    {
        var pooled = ArrayPool<long>.Shared.Rent(2 * Count);
        var keys = pooled.AsSpan(0, Count);
        var stepped = pooled.AsSpan(Count, Count);
        var best = 0;
        for (var i = 0; i < keys.Length; i++)
        {
            keys[i] = KeyOf(i, words);
            best = Math.Max(best, RankKey.ScoreOf(keys[i]));
        }

        Span<int> ends = stackalloc int[Steps + 1];
        ends.Clear();
        var shift = Math.Max(0, BitOperations.Log2((uint)best | 1) + 1 - StepBits);
        foreach (var key in keys)
            ends[StepOf(key, best, shift) + 1]++;
        for (var step = 1; step < ends.Length; step++)
            ends[step] += ends[step - 1];
        foreach (var key in keys)
            stepped[ends[StepOf(key, best, shift)]++] = key;

        var (found, start) = (0, 0);
        for (var step = 0; step < Steps && found < limit; step++)
        {
            var turn = stepped[start..ends[step]];
            start = ends[step];
            turn.Sort();
            for (var i = turn.Length - 1; i >= 0 && found < limit; i--)
            {
                if (Passes(turn[i], checks))
                    keys[found++] = turn[i];
            }
        }

        var passed = keys[..found].ToArray();
        ArrayPool<long>.Shared.Return(pooled);
        return passed;
    }

    private static int StepOf(long key, int best, int shift) =>
        RankKey.IsHeadline(key) ? 0 : 1 + ((best - RankKey.ScoreOf(key)) >> shift);

    private static bool Passes(long key, List<ResolvedClause> checks)
    {
        foreach (var check in checks)
        {
            if ((RankKey.IsDoubtful(key) || !check.IsPrefix) && !check.Passes(RankKey.RowOf(key)))
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

    private long KeyOf(int i, int words)
    {
        var score = scores[i] & ~IsDoubtful;
        var isHeadline = words > 0 && score >> ScoreBits >= words;
        return RankKey.Of(rows[i], score & (InHeadline - 1), isHeadline, (scores[i] & IsDoubtful) != 0);
    }

    /// <summary>Keeps the articles that have a term, and adds its scores.</summary>
    private void Intersect(in TermEntry term)
    {
        var values = Scatter(term);
        var (weight, kept) = (term.Weight, 0);
        for (var i = 0; i < Count; i++)
        {
            // Whether a match stays is hard to foresee, so that there is no branch on it.
            var row = rows[i];
            int value = values[row];
            rows[kept] = row;
            scores[kept] = scores[i] + ScoreOf(weight, value);
            kept += -value >>> 31;
        }

        Count = kept;
    }

    /// <summary>Keeps the articles that have a scattered score, and adds it.</summary>
    private void IntersectScattered()
    {
        var kept = 0;
        for (var i = 0; i < Count; i++)
        {
            var (row, score) = (rows[i], scores[i]);
            var other = scattered[row];
            rows[kept] = row;
            scores[kept] = ((score & ~IsDoubtful) + (other & ~IsDoubtful)) | ((score | other) & IsDoubtful);
            kept += other != 0 ? 1 : 0;
        }

        Count = kept;
    }

    /// <summary>Takes all articles that have a score; there is room for them.</summary>
    private void Gather()
    {
        var all = scattered.AsSpan(0, articles);
        for (var row = 0; row < all.Length && all[row..].IndexOfAnyExcept(0) is var next and >= 0; row++)
        {
            row += next;
            rows[Count] = row;
            scores[Count++] = all[row];
        }
    }

    /// <summary>Scatters the scores of terms, the sure ones first; the greatest of several counts.</summary>
    private void Scatter(ReadOnlySpan<TermEntry> terms, int sureCount)
    {
        var all = scattered.AsSpan(0, articles);
        all.Clear();
        for (var i = 0; i < terms.Length; i++)
        {
            var doubt = i < sureCount ? 0 : IsDoubtful;
            var (weight, row) = (terms[i].Weight, -1);
            foreach (var unit in terms[i].Postings)
            {
                if (!Posting.Move(unit, ref row))
                    continue;
                ref var score = ref all[row];
                var found = ScoreOf(weight, unit);
                score = score == 0 ? found | doubt : Math.Max(score & ~IsDoubtful, found) | (score & doubt);
            }
        }
    }

    /// <summary>
    /// Scatters the postings of one term over an array with a byte for each article: the impact, and whether the headline has the term; 0
    /// for an article without it.
    /// </summary>
    private ReadOnlySpan<byte> Scatter(in TermEntry term)
    {
        var values = MemoryMarshal.AsBytes(scattered.AsSpan())[..articles];
        values.Clear();
        if (term.WantedPairs != 0)
        {
            ScatterInPairs(term, values);
            return values;
        }

        var row = -1;
        foreach (var unit in term.Postings)
        {
            if (Posting.Move(unit, ref row))
                values[row] = (byte)(unit & Posting.ValueMask);
        }

        return values;
    }

    private static void ScatterInPairs(in TermEntry term, Span<byte> values)
    {
        var (row, wanted) = (-1, term.WantedPairs);
        var postings = term.Postings;
        var pairs = term.Pairs;
        for (var i = 0; i < postings.Length; i++)
        {
            if (Posting.Move(postings[i], ref row))
                values[row] = (byte)(postings[i] & Posting.ValueMask & Posting.Has(pairs[i], wanted));
        }
    }

    /// <summary>Starts with the articles of one term.</summary>
    private void Read(in TermEntry term)
    {
        if (term.WantedPairs != 0)
        {
            ReadInPairs(term);
            return;
        }

        var (weight, row, count) = (term.Weight, -1, 0);
        var toRows = rows.AsSpan();
        var toScores = scores.AsSpan();
        foreach (var unit in term.Postings)
        {
            if (!Posting.Move(unit, ref row))
                continue;
            toRows[count] = row;
            toScores[count++] = ScoreOf(weight, unit);
        }

        Count = count;
    }

    private void ReadInPairs(in TermEntry term)
    {
        var (weight, row, count, wanted) = (term.Weight, -1, 0, term.WantedPairs);
        var toRows = rows.AsSpan();
        var toScores = scores.AsSpan();
        var postings = term.Postings;
        var pairs = term.Pairs;
        for (var i = 0; i < postings.Length; i++)
        {
            if (!Posting.Move(postings[i], ref row))
                continue;
            toRows[count] = row;
            toScores[count] = ScoreOf(weight, postings[i]);
            count -= Posting.Has(pairs[i], wanted);
        }

        Count = count;
    }

    private static int ScoreOf(int weight, int value) =>
        (weight * (value & SearchLayout.ImpactMask)) + ((value & SearchLayout.HeadlineFlag) << (ScoreBits - 5));

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
