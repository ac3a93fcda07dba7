namespace Corpus.Compiler.Tables.Search;

/// <summary>An article whose text is near another's.</summary>
/// <param name="Row">The article.</param>
/// <param name="Score">How near, in thousandths.</param>
/// <param name="IsNearDuplicate">Whether it carries mostly the same sentences.</param>
internal readonly record struct RelatedArticle(int Row, int Score, bool IsNearDuplicate);

/// <summary>Finds for each article the nearest few by the cosine of their tf-idf vectors.</summary>
internal sealed class RelatedArticles
{
    /// <summary>Related articles of one, at most.</summary>
    private const int Most = 5;

    /// <summary>What is further away than this has only everyday words in common.</summary>
    private const double LeastScore = 0.05;

    /// <summary>The words that say most about an article, by which its neighbours are looked for.</summary>
    private const int Keywords = 20;

    /// <summary>Articles that are compared word by word, of those the keywords find.</summary>
    private const int Candidates = 12;

    // The score is for all; only what is near enough is worth comparing by runs of words.
    private const double LeastDuplicateScore = 0.6;

    private readonly TermVectors vectors;
    private readonly double[] weights;
    private readonly Resemblance resemblance;

    // Between two articles these hold nothing: the scores of all articles, those whose score is not 0, and the weights of all terms.
    private readonly double[] scores;
    private readonly List<int> touched = [];
    private readonly double[] dense;

    private RelatedArticles(Lexicon lexicon, TermVectors vectors)
    {
        this.vectors = vectors;
        weights = Normalized(vectors);
        resemblance = new Resemblance(lexicon.Sequences);
        scores = new double[vectors.Ends.Length];
        dense = new double[vectors.ArticlesWith.Length];
    }

    /// <summary>For each article its nearest, the nearest first.</summary>
    public static RelatedArticle[][] Of(Lexicon lexicon, TermVectors vectors)
    {
        var related = new RelatedArticles(lexicon, vectors);
        return related.FindAll();
    }

    private static double[] Normalized(TermVectors vectors)
    {
        var weights = new double[vectors.Terms.Length];
        double[] rarities = [.. Enumerable.Range(0, vectors.ArticlesWith.Length).Select(vectors.Rarity)];
        for (var row = 0; row < vectors.Ends.Length; row++)
        {
            var (first, end) = vectors.RangeOf(row);
            var square = 0.0;
            for (var i = first; i < end; i++)
            {
                weights[i] = (1 + Math.Log(vectors.Frequencies[i])) * rarities[vectors.Terms[i]];
                square += weights[i] * weights[i];
            }

            for (var i = first; i < end && square > 0; i++)
                weights[i] /= Math.Sqrt(square);
        }

        return weights;
    }

    private RelatedArticle[][] FindAll()
    {
        var keywords = Array.ConvertAll([.. Enumerable.Range(0, vectors.Ends.Length)], KeywordsOf);
        var postings = new List<(int Row, double Weight)>[vectors.ArticlesWith.Length];
        for (var row = 0; row < keywords.Length; row++)
        {
            foreach (var i in keywords[row])
                (postings[vectors.Terms[i]] ??= []).Add((row, weights[i]));
        }

        return [.. keywords.Select((places, row) => Nearest(row, CandidatesOf(row, places, postings)))];
    }

    /// <summary>The places in the vectors of the article's weightiest terms that another article has too.</summary>
    private List<int> KeywordsOf(int row)
    {
        var (first, end) = vectors.RangeOf(row);
        var best = new Best(Keywords);
        for (var i = first; i < end; i++)
        {
            if (vectors.ArticlesWith[vectors.Terms[i]] > 1)
                best.Add(i, weights[i]);
        }

        return best.Items;
    }

    /// <summary>The articles that have most of the keywords in common.</summary>
    private List<int> CandidatesOf(int row, List<int> keywords, List<(int Row, double Weight)>[] postings)
    {
        foreach (var i in keywords)
        {
            foreach (var (other, weight) in postings[vectors.Terms[i]])
            {
                if (scores[other] == 0)
                    touched.Add(other);
                scores[other] += weight * weights[i];
            }
        }

        var best = new Best(Candidates);
        foreach (var other in touched)
        {
            if (other != row)
                best.Add(other, scores[other]);
            scores[other] = 0;
        }

        touched.Clear();
        return best.Items;
    }

    private RelatedArticle[] Nearest(int row, List<int> candidates)
    {
        var (first, end) = vectors.RangeOf(row);
        for (var i = first; i < end; i++)
            dense[vectors.Terms[i]] = weights[i];
        var nearest = candidates
            .Select(other => (Row: other, Score: Cosine(other)))
            .Where(candidate => candidate.Score >= LeastScore)
            .OrderByDescending(candidate => candidate.Score).ThenBy(candidate => candidate.Row)
            .Take(Most)
            .Select(candidate => new RelatedArticle(
                candidate.Row,
                (int)Math.Round(Math.Min(1, candidate.Score) * TableLayout.ScoreScale),
                candidate.Score >= LeastDuplicateScore && resemblance.IsNearDuplicate(row, candidate.Row)))
            .ToArray();
        for (var i = first; i < end; i++)
            dense[vectors.Terms[i]] = 0;
        return nearest;
    }

    private double Cosine(int other)
    {
        var (first, end) = vectors.RangeOf(other);
        var sum = 0.0;
        for (var i = first; i < end; i++)
            sum += weights[i] * dense[vectors.Terms[i]];
        return sum;
    }

    /// <summary>The few of greatest score, the greatest first; of equals those that came first.</summary>
    private readonly struct Best(int most)
    {
        // A list that is kept in order is enough: most of what comes does not get into it.
        private readonly List<double> scores = new(most + 1);

        public List<int> Items { get; } = new(most + 1);

        public void Add(int item, double score)
        {
            var place = Items.Count;
            if (place == most && score <= scores[place - 1])
                return;
            while (place > 0 && scores[place - 1] < score)
                place--;
            Items.Insert(place, item);
            scores.Insert(place, score);
            if (Items.Count <= most)
                return;
            Items.RemoveAt(most);
            scores.RemoveAt(most);
        }
    }
}
