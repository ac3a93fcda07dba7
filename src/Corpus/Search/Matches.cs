using System.Buffers;
using Corpus.Shared;

namespace Corpus.Search;

/// <summary>Articles that match, by their rows, ascending, each with a score.</summary>
/// <remarks>Above the score proper, a score counts the words of the query that the headline has.</remarks>
internal sealed class Matches
{
    // 32 words of the greatest weight and impact stay below it.
    private const int InHeadline = 1 << ScoreBits;
    private const int ScoreBits = 24;

    private readonly int[] rows;
    private readonly int[] scores;

    private Matches(int capacity) => (rows, scores) = (new int[capacity], new int[capacity]);

    /// <summary>How many articles match.</summary>
    public int Count { get; private set; }

    /// <summary>The articles.</summary>
    public ReadOnlySpan<int> Rows => rows.AsSpan(0, Count);

    /// <summary>No article.</summary>
    public static Matches None { get; } = new(0);

    /// <summary>The articles of a term.</summary>
    public static Matches Of(TermEntry term)
    {
        var postings = term.Postings;
        var weight = term.Weight;
        var matches = new Matches(postings.Length);
        var row = -1;
        foreach (var unit in postings)
        {
            var gap = unit >> SearchLayout.PostingBits;
            var impact = unit & SearchLayout.ImpactMask;
            if (impact == 0)
            {
                row += gap * SearchLayout.GapLimit;
                continue;
            }

            row += gap;
            matches.Add(row, (weight * impact) + ((unit & SearchLayout.HeadlineFlag) == 0 ? 0 : InHeadline));
        }

        return matches;
    }

    /// <summary>The articles in both, with the sum of their scores.</summary>
    public Matches And(Matches other)
    {
        var both = new Matches(Math.Min(Count, other.Count));
        var (i, j) = (0, 0);
        while (i < Count && j < other.Count)
        {
            var difference = rows[i] - other.rows[j];
            if (difference == 0)
                both.Add(rows[i], scores[i++] + other.scores[j++]);
            else if (difference < 0)
                i++;
            else
                j++;
        }

        return both;
    }

    /// <summary>The same articles, with the score that each has in the other added.</summary>
    public Matches Plus(Matches other)
    {
        var sums = new Matches(Count);
        var j = 0;
        for (var i = 0; i < Count; i++)
        {
            while (j < other.Count && other.rows[j] < rows[i])
                j++;
            var more = j < other.Count && other.rows[j] == rows[i] ? other.scores[j] & (InHeadline - 1) : 0;
            sums.Add(rows[i], scores[i] + more);
        }

        return sums;
    }

    /// <summary>The articles in any of several; the cost depends on their lengths and not on how many lists there are.</summary>
    /// <param name="lists">The lists.</param>
    /// <param name="articles">How many articles the corpus has.</param>
    /// <param name="sum">Whether scores are added; else the greatest counts.</param>
    public static Matches AnyOf(IReadOnlyList<Matches> lists, int articles, bool sum)
    {
        if (lists.Count < 2)
            return lists.Count == 0 ? None : lists[0];
        var all = ArrayPool<int>.Shared.Rent(articles);
        Array.Clear(all, 0, articles);
        var count = 0;
        foreach (var list in lists)
        {
            for (var i = 0; i < list.Count; i++)
            {
                ref var score = ref all[list.rows[i]];
                if (score == 0)
                    count++;
                score = sum ? score + list.scores[i] : Math.Max(score, list.scores[i]);
            }
        }

        var any = new Matches(count);
        for (var row = 0; any.Count < count; row++)
        {
            if (all[row] != 0)
                any.Add(row, all[row]);
        }

        ArrayPool<int>.Shared.Return(all);
        return any;
    }

    /// <summary>The articles that are not in the other.</summary>
    public Matches Except(Matches other)
    {
        var excluded = other.Rows;
        var j = 0;
        var left = new Matches(Count);
        for (var i = 0; i < Count; i++)
        {
            while (j < excluded.Length && excluded[j] < rows[i])
                j++;
            if (j == excluded.Length || excluded[j] != rows[i])
                left.Add(rows[i], scores[i]);
        }

        return left;
    }

    /// <summary>The articles that pass.</summary>
    public Matches Where(Func<int, bool>? passes)
    {
        if (passes is null)
            return this;
        var left = new Matches(Count);
        for (var i = 0; i < Count; i++)
        {
            if (passes(rows[i]))
                left.Add(rows[i], scores[i]);
        }

        return left;
    }

    /// <summary>
    /// The best few: those whose headline has every word first, then by score, highest first, then in the articles' own order.
    /// </summary>
    /// <param name="limit">How many at most.</param>
    /// <param name="words">How many words a headline must have to come first.</param>
    /// <param name="passes">Which articles count; asked only of articles good enough to be among the best. Null: all.</param>
    public (int Row, int Score)[] Best(int limit, int words, Func<int, bool>? passes)
    {
        var best = passes is null ? Greatest(limit, words) : GreatestThatPass(limit, words, passes);
        return best.ConvertAll(key => (int.MaxValue - (int)key, (int)(key >> 32) & (InHeadline - 1))).ToArray();
    }

    private List<long> Greatest(int limit, int words)
    {
        // The queue's head is the least of the keys kept.
        var kept = new PriorityQueue<long, long>();
        for (var i = 0; i < Count; i++)
        {
            var key = KeyOf(i, words);
            if (kept.Count < limit)
                kept.Enqueue(key, key);
            else if (key > kept.Peek())
                kept.DequeueEnqueue(key, key);
        }

        var keys = new List<long>(kept.Count);
        while (kept.Count > 0)
            keys.Add(kept.Dequeue());
        keys.Reverse();
        return keys;
    }

    private List<long> GreatestThatPass(int limit, int words, Func<int, bool> passes)
    {
        var negated = new (long Key, long Priority)[Count];
        for (var i = 0; i < Count; i++)
            negated[i] = (KeyOf(i, words), -KeyOf(i, words));
        var queue = new PriorityQueue<long, long>(negated);
        var keys = new List<long>();
        while (keys.Count < limit && queue.TryDequeue(out var key, out _))
        {
            if (passes(int.MaxValue - (int)key))
                keys.Add(key);
        }

        return keys;
    }

    /// <summary>Greater for a better article; its lower half is the row, counted down.</summary>
    private long KeyOf(int i, int words)
    {
        var isHeadline = words > 0 && scores[i] >> ScoreBits >= words;
        return (isHeadline ? 1L << 62 : 0) | ((long)(scores[i] & (InHeadline - 1)) << 32) | (uint)(int.MaxValue - rows[i]);
    }

    private void Add(int row, int score)
    {
        rows[Count] = row;
        scores[Count++] = score;
    }
}
