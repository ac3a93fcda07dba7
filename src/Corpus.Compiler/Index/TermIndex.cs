using System.Runtime.CompilerServices;
using System.Text;
using Corpus.Compiler.Model;
using Corpus.Shared;

namespace Corpus.Compiler.Index;

/// <summary>For each term its weight, its forms, and the articles that have it; terms in the order of the dictionary.</summary>
internal sealed class TermIndex
{
    private const int PostingMask = (1 << SearchLayout.PostingBits) - 1;

    private readonly int[] weights;
    private readonly GroupedLists<int> forms;
    private readonly GroupedLists<int> postings;

    private TermIndex(int[] weights, GroupedLists<int> forms, GroupedLists<int> postings) =>
        (this.weights, this.forms, this.postings) = (weights, forms, postings);

    /// <summary>Inverts the articles' terms into postings.</summary>
    /// <param name="lexicon">The words.</param>
    /// <param name="weights">The weights of the terms.</param>
    /// <param name="numbers">The number that represents each form.</param>
    /// <param name="cancellation">Checked at every term and every article.</param>
    /// <exception cref="OperationCanceledException">Cancellation was requested.</exception>
    public static TermIndex Of(TermDictionary lexicon, TermWeights weights, int[] numbers, CancellationToken cancellation)
    {
        var termCount = lexicon.Stems.Length;
        var (scaled, formCounts) = (new int[termCount], new int[termCount]);
        for (var term = 0; term < termCount; term++)
        {
            cancellation.ThrowIfCancellationRequested();
            var weight = (int)Math.Round(weights.Weight(term) * SearchLayout.WeightScale);
            scaled[term] = Math.Min(SearchLayout.MaxWeight, Math.Max(1, weight)) | (
                lexicon.IsStopWord[term] ? SearchLayout.StopWordFlag : 0);
        }

        foreach (var term in lexicon.TermOf)
            formCounts[term]++;
        var forms = new GroupedLists<int>(formCounts);
        for (var form = 0; form < numbers.Length; form++)
            forms.Add(lexicon.TermOf[form], numbers[form]);

        var postings = new GroupedLists<int>(lexicon.ArticlesWith);
        for (var row = 0; row < lexicon.Articles.Length; row++)
        {
            cancellation.ThrowIfCancellationRequested();
            AddPostings(postings, lexicon, row, weights);
        }

        return new TermIndex(scaled, forms, postings);
    }

    [MethodImpl(JitOptions.SkipTier0)]
    private static void AddPostings(GroupedLists<int> postings, TermDictionary lexicon, int row, TermWeights weights)
    {
        var (article, numbers) = (lexicon.Articles[row], lexicon.TermsOf(row));
        var normalization = weights.LengthNormalization(article);
        for (var i = 0; i < article.Terms.Length; i++)
        {
            var term = numbers[article.Terms[i]];
            var inHeadline = i < article.HeadlineTerms ? SearchLayout.HeadlineFlag : 0;
            var impact = TermWeights.Impact(normalization, article.FrequencyOf(i, lexicon.IsStopWord[term]));
            postings.Add(term, (row << SearchLayout.PostingBits) | inHeadline | impact);
        }
    }

    /// <summary>The numbers of a term's forms, in the ordinal order of the forms.</summary>
    public ReadOnlySpan<int> FormsOf(int term) => forms[term];

    /// <summary>A term's weight, scaled, at least 1, and whether it is a stop word.</summary>
    public int WeightOf(int term) => weights[term];

    /// <summary>Adds the articles of a term as the pages have them.</summary>
    public void AddPostings(StringBuilder units, int term)
    {
        var last = -1;
        foreach (var posting in postings[term])
        {
            var row = posting >> SearchLayout.PostingBits;
            var gap = row - last;
            for (var skips = gap / SearchLayout.GapLimit; skips > 0; skips -= SearchLayout.GapLimit - 1)
                units.Append((char)(Math.Min(skips, SearchLayout.GapLimit - 1) << SearchLayout.PostingBits));
            units.Append((char)(((gap % SearchLayout.GapLimit) << SearchLayout.PostingBits) | (posting & PostingMask)));
            last = row;
        }
    }
}
