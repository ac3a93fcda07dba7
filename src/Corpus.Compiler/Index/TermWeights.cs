using Corpus.Shared;

namespace Corpus.Compiler.Index;

/// <summary>What it is worth that an article has a term: BM25 with the usual parameters (Robertson and Zaragoza 2009).</summary>
internal sealed class TermWeights
{
    private const double K1 = SearchLayout.GreatestImpact - 1;
    private const double B = 0.75;

    /// <summary>Binary digits of a length that count.</summary>
    private const int LengthDigits = 4;

    private readonly TermDictionary lexicon;
    private readonly double[] factors;
    private readonly double averageLength;

    private TermWeights(TermDictionary lexicon, double[] factors, double averageLength) =>
        (this.lexicon, this.factors, this.averageLength) = (lexicon, factors, averageLength);

    /// <summary>The weights of a lexicon's terms.</summary>
    public static TermWeights Of(TermDictionary lexicon)
    {
        var factors = new double[lexicon.ArticlesWith.Length];
        factors.AsSpan().Fill(1);
        foreach (var form in lexicon.Forms)
        {
            // A stop word takes the other forms of its term with it.
            if (StopWords.Contains(lexicon.Words.Forms.Words[form]))
                factors[lexicon.Words.Terms[form]] = StopWords.Factor;
        }

        var average = lexicon.Articles.Count == 0 ? 0 : lexicon.Articles.Average(article => article.Length);
        return new TermWeights(lexicon, factors, Math.Max(1, Rounded((int)Math.Round(average))));
    }

    /// <summary>The part of BM25 that depends on the term: its inverse document frequency, never negative; lowered for stop words.</summary>
    public double Weight(int term) => factors[term] * Math.Log(1 + ((lexicon.Articles.Count - lexicon.ArticlesWith[term] + 0.5) / (lexicon.ArticlesWith[term] + 0.5)));

    /// <summary>How much it says that two articles have a term: another inverse document frequency, which is never near nothing, so that articles can be alike in a corpus where all are.</summary>
    public double Idf(int term) => factors[term] * Math.Log(1 + ((double)lexicon.Articles.Count / lexicon.ArticlesWith[term]));

    /// <summary>How much the length of an article takes from what its words are worth, as BM25 has it.</summary>
    public double LengthNormalization(ArticleTerms article) => K1 * (1 - B + (B * Rounded(article.Length) / averageLength));

    /// <summary>The part of BM25 that depends on the article, in steps from 1.</summary>
    /// <param name="normalization">What <see cref="LengthNormalization"/> says of the article.</param>
    /// <param name="frequency">How often it has the term.</param>
    public static int Impact(double normalization, int frequency) =>
        Math.Max(1, (int)Math.Round(frequency / (frequency + normalization) * SearchLayout.ImpactLevels));

    /// <summary>A length in steps of a sixteenth to an eighth of it, so that few words more or less leave the impacts of all others as they are.</summary>
    private static int Rounded(int length)
    {
        var step = 1;
        while (length / step >= 1 << LengthDigits)
            step *= 2;
        return (length + (step / 2)) / step * step;
    }
}
