using System.Text;
using Corpus.Shared;

namespace Corpus.Compiler.Index;

/// <summary>For each term its weight, its forms, and the articles that have it; terms by their places in the lexicon, as one follows the other in the index.</summary>
internal sealed class TermIndex
{
    private const int ImpactMask = (1 << SearchLayout.ImpactBits) - 1;

    private readonly int[] weights;
    private readonly GroupedLists<int> forms;
    private readonly GroupedLists<int> postings;

    private TermIndex(int[] weights, GroupedLists<int> forms, GroupedLists<int> postings) => (this.weights, this.forms, this.postings) = (weights, forms, postings);

    /// <summary>Turns what articles say about.</summary>
    /// <param name="lexicon">The words.</param>
    /// <param name="weights">What they are worth.</param>
    /// <param name="numbers">By which number each form is written.</param>
    public static TermIndex Of(TermDictionary lexicon, TermWeights weights, int[] numbers)
    {
        var places = lexicon.TermPlaces;
        var (scaled, articlesWith, formCounts) = (new int[lexicon.TermCount], new int[lexicon.TermCount], new int[lexicon.TermCount]);
        for (var term = 0; term < places.Length; term++)
        {
            if (places[term] < 0)
                continue;
            scaled[places[term]] = Math.Min(TableLayout.MaxUnit, Math.Max(1, (int)Math.Round(weights.Weight(term) * SearchLayout.WeightScale)));
            articlesWith[places[term]] = lexicon.ArticlesWith[term];
        }

        foreach (var form in lexicon.Forms)
            formCounts[places[lexicon.Words.Terms[form]]]++;
        var forms = new GroupedLists<int>(formCounts);
        foreach (var form in lexicon.Forms)
            forms.Add(places[lexicon.Words.Terms[form]], numbers[form]);

        var postings = new GroupedLists<int>(articlesWith);
        for (var row = 0; row < lexicon.Articles.Count; row++)
        {
            var article = lexicon.Articles[row];
            var normalization = weights.LengthNormalization(article);
            var (terms, frequencies) = (article.Terms.Items, article.Frequencies.Items);
            for (var i = 0; i < terms.Length; i++)
                postings.Add(places[terms[i]], (row << SearchLayout.ImpactBits) | TermWeights.Impact(normalization, frequencies[i]));
        }

        return new TermIndex(scaled, forms, postings);
    }

    /// <summary>The numbers of a term's forms, in the ordinal order of the forms.</summary>
    public ReadOnlySpan<int> FormsOf(int term) => forms[term];

    /// <summary>How much a term says: scaled, at least 1.</summary>
    public int WeightOf(int term) => weights[term];

    /// <summary>Adds the articles of a term as the pages have them.</summary>
    public void AddPostings(StringBuilder units, int term)
    {
        var last = -1;
        foreach (var posting in postings[term])
        {
            var row = posting >> SearchLayout.ImpactBits;
            var gap = row - last;
            for (var skips = gap / SearchLayout.GapLimit; skips > 0; skips -= SearchLayout.GapLimit - 1)
                units.Append((char)(Math.Min(skips, SearchLayout.GapLimit - 1) << SearchLayout.ImpactBits));
            units.Append((char)(((gap % SearchLayout.GapLimit) << SearchLayout.ImpactBits) | (posting & ImpactMask)));
            last = row;
        }
    }
}
