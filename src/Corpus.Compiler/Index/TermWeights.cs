using Corpus.Shared;

namespace Corpus.Compiler.Index;

/// <summary>
/// The weights of terms and of their occurrences in articles: BM25 with the usual parameters (Robertson and Zaragoza 2009).
/// </summary>
internal sealed class TermWeights
{
    private const double K1 = SearchLayout.GreatestImpact - 1;
    private const double B = 0.75;

    /// <summary>The factor for the weight of a stop word when articles are compared.</summary>
    private const double StopWordFactor = 0.1;

    /// <summary>The significant binary digits of a length.</summary>
    private const int LengthDigits = 4;

    private readonly TermDictionary lexicon;
    private readonly double averageLength;

    private TermWeights(TermDictionary lexicon, double averageLength) => (this.lexicon, this.averageLength) = (lexicon, averageLength);

    /// <summary>The weights of a dictionary's terms.</summary>
    public static TermWeights Of(TermDictionary lexicon)
    {
        var average = lexicon.Articles.Length == 0 ? 0 : lexicon.Articles.Average(article => article.Length);
        return new TermWeights(lexicon, Math.Max(1, Rounded((int)Math.Round(average))));
    }

    /// <summary>The part of BM25 that depends on the term: its inverse document frequency, never negative.</summary>
    public double Weight(int term) =>
        Math.Log(1 + ((lexicon.Articles.Length - lexicon.ArticlesWith[term] + 0.5) / (lexicon.ArticlesWith[term] + 0.5)));

    /// <summary>
    /// The weight of a term that two articles share: another inverse document frequency, which stays well above 0 for a term of every
    /// article, so that related articles are found even where all are similar. Lowered for stop words.
    /// </summary>
    public double Idf(int term) =>
        (lexicon.IsStopWord[term] ? StopWordFactor : 1) * Math.Log(1 + ((double)lexicon.Articles.Length / lexicon.ArticlesWith[term]));

    /// <summary>The part of BM25 that depends on the length of an article.</summary>
    public double LengthNormalization(ArticleTerms article) => K1 * (1 - B + (B * Rounded(article.Length) / averageLength));

    /// <summary>The part of BM25 that depends on the article, in steps from 1.</summary>
    /// <param name="normalization">The article's <see cref="LengthNormalization"/>.</param>
    /// <param name="tenths">How often it has the term, in tenths.</param>
    public static int Impact(double normalization, int tenths) =>
        Math.Max(1, (int)Math.Round(tenths / (tenths + (10 * normalization)) * SearchLayout.ImpactLevels));

    /// <summary>
    /// Rounds a length to steps of a sixteenth to an eighth of it, so that a small edit leaves the impacts of all other words unchanged.
    /// </summary>
    private static int Rounded(int length)
    {
        var step = 1;
        while (length / step >= 1 << LengthDigits)
            step *= 2;
        return (length + (step / 2)) / step * step;
    }
}
