using System.Runtime.CompilerServices;
using Corpus.Compiler.Model;
using Corpus.Shared;

namespace Corpus.Compiler.Index;

/// <summary>Finds the articles nearest to each article by the cosine of their tf-idf vectors.</summary>
internal sealed class RelatedArticles
{
    /// <summary>The maximum number of related articles per article.</summary>
    private const int Most = 5;

    /// <summary>Articles below this score have only everyday words in common.</summary>
    private const double LeastScore = 0.05;

    /// <summary>How many keywords, the words with the highest weights, are used to look for the neighbors of an article.</summary>
    private const int Keywords = 20;

    /// <summary>How many of the articles that the keywords find are compared word by word.</summary>
    private const int Candidates = 12;

    /// <summary>
    /// How many articles are looked up for a keyword. Where more have it, the lookup begins at the article itself, in the order of the
    /// corpus, so that the cost stays linear when all articles use the same words.
    /// </summary>
    private const int MostBearers = 512;

    // Every candidate has a score; only those near enough are compared by runs of words.
    private const double LeastDuplicateScore = 0.6;

    private readonly TermDictionary lexicon;

    // For each article the weights of its terms, normalized to length 1; compact, because whole vectors are read again and again.
    private readonly (int Term, float Weight)[][] vectors;

    // Scratch, all 0 between two articles: the scores of all articles, those whose score is not 0, and the weights of all terms.
    private readonly float[] scores;
    private readonly List<int> touched = [];
    private readonly float[] dense;
    private readonly CancellationToken cancellation;

    private RelatedArticles(TermDictionary lexicon, TermWeights weights, CancellationToken cancellation)
    {
        (this.lexicon, this.cancellation) = (lexicon, cancellation);
        vectors = Vectors(lexicon, weights, cancellation);
        scores = new float[vectors.Length];
        dense = new float[lexicon.ArticlesWith.Length];
    }

    /// <summary>For each article its nearest, the nearest first.</summary>
    /// <exception cref="OperationCanceledException">Cancellation was requested.</exception>
    public static RelatedArticle[][] Of(TermDictionary lexicon, TermWeights weights, CancellationToken cancellation)
    {
        var related = new RelatedArticles(lexicon, weights, cancellation);
        return related.FindAll();
    }

    private static (int Term, float Weight)[][] Vectors(
        TermDictionary lexicon, TermWeights weights, CancellationToken cancellation)
    {
        double[] rarities = [.. Enumerable.Range(0, lexicon.ArticlesWith.Length).Select(weights.Idf)];

        // Most frequencies are small, so that a table of their logarithms pays.
        double[] levels = [.. Enumerable.Range(0, 640).Select(LevelOf)];
        var unscaled = new double[lexicon.Articles.Length == 0 ? 0 : lexicon.Articles.Max(article => article.Terms.Length)];
        return [.. lexicon.Articles.WithCancellation(cancellation).Select(VectorOf)];

        (int, float)[] VectorOf(ArticleTerms article, int row)
        {
            var (terms, numbers) = (article.Terms, lexicon.TermsOf(row));
            var square = 0.0;
            for (var i = 0; i < terms.Length; i++)
            {
                var term = numbers[terms[i]];
                var tenths = article.FrequencyOf(i, lexicon.IsStopWord[term]);
                unscaled[i] = rarities[term] * (tenths < levels.Length ? levels[tenths] : LevelOf(tenths));
                square += unscaled[i] * unscaled[i];
            }

            var scale = square > 0 ? 1 / Math.Sqrt(square) : 0;
            var vector = new (int, float)[terms.Length];
            for (var i = 0; i < vector.Length; i++)
                vector[i] = (numbers[terms[i]], (float)(scale * unscaled[i]));
            return vector;
        }

        static double LevelOf(int tenths) => 1 + Math.Log(Math.Max(1, tenths / 10.0));
    }

    private RelatedArticle[][] FindAll()
    {
        var keywords = Array.ConvertAll(vectors, KeywordsOf);
        var counts = new int[dense.Length];
        foreach (var (term, _) in keywords.WithCancellation(cancellation).SelectMany(all => all))
            counts[term]++;
        var bearers = new GroupedLists<(int Row, float Weight)>(counts);
        for (var row = 0; row < keywords.Length; row++)
        {
            foreach (var (term, weight) in keywords[row])
                bearers.Add(term, (row, weight));
        }

        return [.. keywords.WithCancellation(cancellation).Select((all, row) => Nearest(row, CandidatesOf(row, all, bearers)))];
    }

    /// <summary>The weightiest terms that another article has too.</summary>
    private (int Term, float Weight)[] KeywordsOf((int Term, float Weight)[] vector)
    {
        var best = new Best(Keywords);
        foreach (var (term, weight) in vector)
        {
            if (weight > best.Least && lexicon.ArticlesWith[term] > 1)
                best.Add(term, weight);
        }

        return best.Items;
    }

    /// <summary>The articles that have most of the keywords in common.</summary>
    private (int Row, float Score)[] CandidatesOf(
        int row, (int Term, float Weight)[] keywords, GroupedLists<(int Row, float Weight)> bearers)
    {
        foreach (var (term, mine) in keywords)
        {
            cancellation.ThrowIfCancellationRequested();
            foreach (var (other, weight) in Near(row, bearers[term]))
            {
                if (scores[other] == 0)
                    touched.Add(other);
                scores[other] += weight * mine;
            }
        }

        scores[row] = 0;
        var best = new Best(Candidates);
        foreach (var other in touched)
        {
            if (scores[other] > best.Least)
                best.Add(other, scores[other]);
            scores[other] = 0;
        }

        touched.Clear();
        return best.Items;
    }

    /// <summary>The articles of a keyword; where they are too many, those from a row on, or the last.</summary>
    private static ReadOnlySpan<(int Row, float Weight)> Near(int row, ReadOnlySpan<(int Row, float Weight)> bearers)
    {
        if (bearers.Length <= MostBearers)
            return bearers;
        var (from, to) = (0, bearers.Length - MostBearers);
        while (from < to)
        {
            var middle = (from + to) / 2;
            (from, to) = bearers[middle].Row < row ? (middle + 1, to) : (from, middle);
        }

        return bearers.Slice(from, MostBearers);
    }

    private RelatedArticle[] Nearest(int row, (int Row, float Score)[] candidates)
    {
        foreach (var (term, weight) in vectors[row])
            dense[term] = weight;

        // Of articles with equal scores the first is nearer.
        Array.Sort(candidates, static (one, other) => one.Row.CompareTo(other.Row));
        var nearest = new Best(Most);
        foreach (var (other, _) in candidates)
        {
            if (Cosine(other) is var score && score >= LeastScore && score > nearest.Least)
                nearest.Add(other, score);
        }

        foreach (var (term, _) in vectors[row])
            dense[term] = 0;
        return Array.ConvertAll(nearest.Items, near => new RelatedArticle(
            near.Item,
            (int)Math.Round(Math.Min(1, near.Score) * TableLayout.ScoreScale),
            near.Score >= LeastDuplicateScore && NearDuplicates.IsNearDuplicate(RunsOf(row), RunsOf(near.Item))));
    }

    private long[] RunsOf(int row) => NearDuplicates.RunsOf(lexicon.Articles[row], lexicon.FormsOf(row), lexicon.Hashes);

    /// <summary>The cosine of another article's vector and the one whose weights are in <see cref="dense"/>.</summary>
    [MethodImpl(JitOptions.SkipTier0)]
    private float Cosine(int other)
    {
        var sum = 0f;
        foreach (var (term, weight) in vectors[other])
            sum += weight * dense[term];
        return sum;
    }

    /// <summary>The few items of highest score, the highest first; of equals those that came first.</summary>
    private struct Best(int most)
    {
        // A sorted array is enough: most items do not get into it.
        private readonly (int Item, float Score)[] items = new (int, float)[most];
        private int count;

        /// <summary>The score that the next item must exceed; scores are greater than 0.</summary>
        public float Least { get; private set; }

        public readonly (int Item, float Score)[] Items => items.AsSpan(0, count).ToArray();

        public void Add(int item, float score)
        {
            if (count < most)
                count++;
            var place = count - 1;
            for (; place > 0 && items[place - 1].Score < score; place--)
                items[place] = items[place - 1];
            items[place] = (item, score);
            if (count == most)
                Least = items[most - 1].Score;
        }
    }
}
