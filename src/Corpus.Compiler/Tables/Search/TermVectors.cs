namespace Corpus.Compiler.Tables.Search;

/// <summary>How often each article has each of its terms, and what that is worth.</summary>
internal sealed class TermVectors
{
    // BM25 with the usual parameters (Robertson and Zaragoza 2009); a word counts as often as its field weighs, as in BM25F.
    private const double K1 = SearchLayout.GreatestImpact - 1;
    private const double B = 0.75;
    private const int HeadlineWeight = 4;
    private const int DescriptionWeight = 2;

    private readonly double[] factors;

    private TermVectors(int[] ends, int[] terms, int[] frequencies, int[] lengths, int termCount)
    {
        (Ends, Terms, Frequencies, Lengths) = (ends, terms, frequencies, lengths);
        ArticlesWith = new int[termCount];
        foreach (var term in terms)
            ArticlesWith[term]++;
        factors = [.. Enumerable.Repeat(1.0, termCount)];
        AverageLength = Math.Max(1, lengths.Length == 0 ? 0 : lengths.Average());
    }

    /// <summary>Where each article's terms end in <see cref="Terms"/>.</summary>
    public int[] Ends { get; }

    /// <summary>The terms of all articles, each once an article.</summary>
    public int[] Terms { get; }

    /// <summary>For each of <see cref="Terms"/> how often the article has it, weighted by field.</summary>
    public int[] Frequencies { get; }

    /// <summary>Words of each article, weighted by field.</summary>
    public int[] Lengths { get; }

    /// <summary>How many articles have each term.</summary>
    public int[] ArticlesWith { get; }

    /// <summary>The mean of <see cref="Lengths"/>.</summary>
    public double AverageLength { get; }

    /// <summary>Counts the terms of all articles.</summary>
    public static TermVectors Of(Lexicon lexicon)
    {
        var ends = new int[lexicon.Sequences.Length];
        var lengths = new int[ends.Length];
        var terms = new List<int>();
        var frequencies = new List<int>();
        int[] places = [.. Enumerable.Repeat(-1, lexicon.Stems.Length)];
        for (var row = 0; row < ends.Length; row++)
        {
            var first = terms.Count;
            var field = 0;
            foreach (var form in lexicon.Sequences[row])
            {
                if (form == 0)
                {
                    field++;
                    continue;
                }

                var term = lexicon.Terms[form - 1];
                var weight = field == 0 ? HeadlineWeight : field < SearchLayout.TitleFields ? DescriptionWeight : 1;
                if (places[term] < first)
                {
                    places[term] = terms.Count;
                    terms.Add(term);
                    frequencies.Add(0);
                }

                frequencies[places[term]] += weight;
                lengths[row] += weight;
            }

            ends[row] = terms.Count;
        }

        var vectors = new TermVectors(ends, [.. terms], [.. frequencies], lengths, lexicon.Stems.Length);
        for (var form = 0; form < lexicon.Forms.Length; form++)
        {
            // A stop word takes the other forms of its term with it.
            if (StopWords.Contains(lexicon.Forms[form]))
                vectors.factors[lexicon.Terms[form]] = StopWords.Factor;
        }

        return vectors;
    }

    /// <summary>Where an article's terms begin and end in <see cref="Terms"/>.</summary>
    public (int First, int End) RangeOf(int row) => (row == 0 ? 0 : Ends[row - 1], Ends[row]);

    /// <summary>The part of BM25 that depends on the term: its inverse document frequency, never negative; lowered for stop words.</summary>
    public double Weight(int term) => factors[term] * Math.Log(1 + ((Ends.Length - ArticlesWith[term] + 0.5) / (ArticlesWith[term] + 0.5)));

    /// <summary>How much it says that two articles have a term: another inverse document frequency, which is never near nothing, so that articles can be alike in a corpus where all are.</summary>
    public double Rarity(int term) => factors[term] * Math.Log(1 + ((double)Ends.Length / ArticlesWith[term]));

    /// <summary>The part of BM25 that depends on the article, in steps from 1.</summary>
    /// <param name="row">The article.</param>
    /// <param name="frequency">How often it has the term.</param>
    public int Impact(int row, int frequency)
    {
        var impact = frequency * (K1 + 1) / (frequency + (K1 * (1 - B + (B * Lengths[row] / AverageLength))));
        return Math.Max(1, (int)Math.Round(impact / (K1 + 1) * SearchLayout.ImpactLevels));
    }
}
