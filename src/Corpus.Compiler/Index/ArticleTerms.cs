using System.Runtime.CompilerServices;
using Corpus.Compiler.Model;
using Corpus.Shared;

namespace Corpus.Compiler.Index;

/// <summary>The terms of one article by their numbers in its <see cref="WordGroup"/>.</summary>
internal sealed class ArticleTerms
{
    // For each term, its weighted count in titles and headings, in tenths, and its count in the rest of the body.
    private readonly int[] titles;
    private readonly int[] counts;

    private ArticleTerms(
        ArticleForms words, int[] forms, int[] terms, int[] titles, int[] counts, ushort[] pairs, int headlineTerms, int length)
    {
        (Words, Forms, Terms, Pairs, HeadlineTerms, Length) = (words, forms, terms, pairs, headlineTerms, length);
        (this.titles, this.counts) = (titles, counts);
    }

    /// <summary>The article's words by its own numbers.</summary>
    public ArticleForms Words { get; }

    /// <summary>The group's number of each form of the article.</summary>
    public int[] Forms { get; }

    /// <summary>Each term once, in the order of the text; those of the headline come first.</summary>
    public int[] Terms { get; }

    /// <summary>The <see cref="SearchLayout.PairBit"/>s of the pairs of adjacent words in which each term is.</summary>
    public ushort[] Pairs { get; }

    /// <summary>How many of the terms are in the headline.</summary>
    public int HeadlineTerms { get; }

    /// <summary>Words, weighted by field.</summary>
    public int Length { get; }

    /// <summary>Counts the terms of an article.</summary>
    /// <param name="words">The article's words.</param>
    /// <param name="forms">The group's number of each form of the article.</param>
    /// <param name="termOf">The term of each form of the group.</param>
    /// <param name="hashes">The hash of each form of the group.</param>
    /// <param name="places">Scratch space, one entry per term of the group: all 0 on entry and on return.</param>
    [MethodImpl(JitOptions.SkipTier0)]
    public static ArticleTerms Of(ArticleForms words, int[] forms, int[] termOf, ulong[] hashes, int[] places)
    {
        var (terms, titles, counts, count) = (new int[forms.Length], new int[forms.Length], new int[forms.Length], 0);
        var (pairs, last, lastHash) = (new ushort[forms.Length], -1, 0UL);
        var (field, length, headlineTerms, heading) = (0, 0, 0, 0);
        var weight = FieldWeights.Headline;
        foreach (var form in words.Sequence)
        {
            if (form == 0)
            {
                headlineTerms = field == 0 ? count : headlineTerms;
                field++;
                heading += heading < words.Headings.Count && words.Headings[heading] < field ? 1 : 0;
                var isHeading = heading < words.Headings.Count && words.Headings[heading] == field;
                weight = FieldWeights.Of(field, isHeading);
                last = -1;
                continue;
            }

            var term = termOf[forms[form - 1]];
            if (places[term] == 0)
            {
                terms[count++] = term;
                places[term] = count;
            }

            var (place, hash) = (places[term] - 1, hashes[forms[form - 1]]);
            if (last >= 0)
            {
                var pair = (ushort)SearchLayout.PairBit(lastHash, hash);
                pairs[last] |= pair;
                pairs[place] |= pair;
            }

            (last, lastHash) = (place, hash);
            if (weight == FieldWeights.Body)
                counts[place]++;
            else
                titles[place] += weight;
            length += weight;
        }

        for (var i = 0; i < count; i++)
            places[terms[i]] = 0;
        Array.Resize(ref terms, count);
        Array.Resize(ref titles, count);
        Array.Resize(ref counts, count);
        Array.Resize(ref pairs, count);
        return new ArticleTerms(words, forms, terms, titles, counts, pairs, headlineTerms, length / FieldWeights.Body);
    }

    /// <summary>How often the article has a term, weighted by field, in tenths.</summary>
    /// <param name="index">The index of the term in <see cref="Terms"/>.</param>
    /// <param name="isStopWord">Whether the term is a stop word: one in a title is significant, one in running text is not.</param>
    public int FrequencyOf(int index, bool isStopWord) =>
        titles[index] + (counts[index] * (isStopWord ? FieldWeights.StopWord : FieldWeights.Body));
}
