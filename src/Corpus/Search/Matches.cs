using Corpus.Shared;

namespace Corpus.Search;

/// <summary>Articles that match, by their rows, ascending, each with a score.</summary>
internal sealed class Matches
{
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
            var gap = unit >> SearchLayout.ImpactBits;
            var impact = unit & ((1 << SearchLayout.ImpactBits) - 1);
            if (impact == 0)
            {
                row += gap * SearchLayout.GapLimit;
                continue;
            }

            row += gap;
            matches.Add(row, weight * impact);
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

    /// <summary>The articles in either; the score of one in both is <paramref name="combine"/> of its two scores.</summary>
    public Matches Or(Matches other, Func<int, int, int> combine)
    {
        var either = new Matches(Count + other.Count);
        var (i, j) = (0, 0);
        while (i < Count || j < other.Count)
        {
            var difference = i == Count ? 1 : j == other.Count ? -1 : rows[i] - other.rows[j];
            if (difference == 0)
                either.Add(rows[i], combine(scores[i++], other.scores[j++]));
            else if (difference < 0)
                either.Add(rows[i], scores[i++]);
            else
                either.Add(other.rows[j], other.scores[j++]);
        }

        return either;
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
    public Matches Where(Func<int, bool> passes)
    {
        var left = new Matches(Count);
        for (var i = 0; i < Count; i++)
        {
            if (passes(rows[i]))
                left.Add(rows[i], scores[i]);
        }

        return left;
    }

    /// <summary>The best few: highest score first, the articles' own order between equals.</summary>
    public (int Row, int Score)[] Best(int limit)
    {
        // Higher scores and lower rows make greater keys; the queue's head is the least of those kept.
        var kept = new PriorityQueue<int, long>();
        for (var i = 0; i < Count; i++)
        {
            var key = ((long)scores[i] << 32) | (uint)(int.MaxValue - rows[i]);
            if (kept.Count < limit)
                kept.Enqueue(i, key);
            else if (kept.TryPeek(out _, out var least) && key > least)
                kept.DequeueEnqueue(i, key);
        }

        var best = new (int Row, int Score)[kept.Count];
        for (var place = best.Length - 1; place >= 0; place--)
        {
            var i = kept.Dequeue();
            best[place] = (rows[i], scores[i]);
        }

        return best;
    }

    private void Add(int row, int score)
    {
        rows[Count] = row;
        scores[Count++] = score;
    }
}
