using System.Runtime.CompilerServices;
using System.Text;
using Corpus.Compiler.Model;
using Corpus.Shared;

namespace Corpus.Compiler.Index;

/// <summary>For each term its weight, how many forms it has, and the articles that have it; terms in the order of the dictionary.</summary>
internal sealed class TermIndex
{
    /// <summary>Most terms of an article have one of few frequencies, and so one of few impacts, which are worked out once.</summary>
    private const int KnownImpacts = 64;

    private readonly int[] weights;
    private readonly int[] formCounts;
    private readonly GroupedLists<Posting> postings;

    private TermIndex(int[] weights, int[] formCounts, GroupedLists<Posting> postings) =>
        (this.weights, this.formCounts, this.postings) = (weights, formCounts, postings);

    /// <summary>Inverts the articles' terms into postings.</summary>
    /// <param name="lexicon">The words.</param>
    /// <param name="weights">The weights of the terms.</param>
    /// <param name="cancellation">Checked at every term and every article.</param>
    /// <exception cref="OperationCanceledException">Cancellation was requested.</exception>
    public static TermIndex Of(TermDictionary lexicon, TermWeights weights, CancellationToken cancellation)
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
        var postings = new GroupedLists<Posting>(lexicon.ArticlesWith);
        for (var row = 0; row < lexicon.Articles.Length; row++)
        {
            cancellation.ThrowIfCancellationRequested();
            AddPostings(postings, lexicon, row, weights);
        }

        return new TermIndex(scaled, formCounts, postings);
    }

    [MethodImpl(JitOptions.SkipTier0)]
    private static void AddPostings(GroupedLists<Posting> postings, TermDictionary lexicon, int row, TermWeights weights)
    {
        var (article, numbers) = (lexicon.Articles[row], lexicon.TermsOf(row));
        var normalization = weights.LengthNormalization(article);
        Span<int> impacts = stackalloc int[KnownImpacts];
        impacts.Clear();
        for (var i = 0; i < article.Terms.Length; i++)
        {
            var term = numbers[article.Terms[i]];
            var inHeadline = i < article.HeadlineTerms ? SearchLayout.HeadlineFlag : 0;
            var frequency = article.FrequencyOf(i, lexicon.IsStopWord[term]);
            var impact = frequency < KnownImpacts ? impacts[frequency] : 0;
            if (impact == 0)
            {
                impact = TermWeights.Impact(normalization, frequency);
                if (frequency < KnownImpacts)
                    impacts[frequency] = impact;
            }

            postings.Add(term, new Posting(row, (ushort)(inHeadline | impact), article.Pairs[i]));
        }
    }

    /// <summary>How many forms a term has.</summary>
    public int FormCountOf(int term) => formCounts[term];

    /// <summary>A term's weight, scaled, at least 1, and whether it is a stop word.</summary>
    public int WeightOf(int term) => weights[term];

    /// <summary>Adds the articles of a term as the pages have them.</summary>
    public void AddPostings(StringBuilder units, int term)
    {
        var (start, last) = (units.Length, -1);
        foreach (var posting in postings[term])
        {
            var gap = posting.Row - last;
            for (var skips = gap / SearchLayout.GapLimit; skips > 0; skips -= SearchLayout.GapLimit - 1)
                units.Append((char)(Math.Min(skips, SearchLayout.GapLimit - 1) << SearchLayout.PostingBits));
            units.Append((char)(((gap % SearchLayout.GapLimit) << SearchLayout.PostingBits) | posting.Value));
            last = posting.Row;
        }

        if (SearchLayout.HavePairs(units.Length - start))
            AddPairs(units, term);
    }

    private void AddPairs(StringBuilder units, int term)
    {
        var last = -1;
        foreach (var posting in postings[term])
        {
            for (var skips = (posting.Row - last) / SearchLayout.GapLimit; skips > 0; skips -= SearchLayout.GapLimit - 1)
                units.Append('\0');
            units.Append((char)posting.Pairs);
            last = posting.Row;
        }
    }

    /// <param name="Row">The article.</param>
    /// <param name="Value">The bits of the posting below the rows since the last one.</param>
    /// <param name="Pairs">The classes of the pairs of words in which the article has the term.</param>
    private readonly record struct Posting(int Row, ushort Value, ushort Pairs);
}
