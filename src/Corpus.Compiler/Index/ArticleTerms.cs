using System.Runtime.CompilerServices;
using Corpus.Compiler.Model;

namespace Corpus.Compiler.Index;

/// <summary>The terms of one article by their numbers in a <see cref="TermDictionary"/>.</summary>
internal sealed class ArticleTerms
{
    // What a word of a field counts, in tenths of a word of the body: as in BM25F. The headline also lifts an article that has the whole
    // query in it.
    private const int BodyWeight = 10;
    private const int StopWordWeight = 1;
    private const int HeadingWeight = 20;
    private static readonly int[] titleWeights = [40, 20, 20, 20, 30];

    private ArticleTerms(ArticleForms words, int[] forms, int[] terms, int[] frequencies, int headlineTerms, int length) =>
        (Words, Forms, Terms, Frequencies, HeadlineTerms, Length) = (words, forms, terms, frequencies, headlineTerms, length);

    /// <summary>The article's words by its own numbers.</summary>
    public ArticleForms Words { get; }

    /// <summary>The dictionary's number of each form of the article.</summary>
    public int[] Forms { get; }

    /// <summary>Each term once, in the order of the text; those of the headline come first.</summary>
    public int[] Terms { get; }

    /// <summary>How often the article has each term, weighted by field, in tenths.</summary>
    public int[] Frequencies { get; }

    /// <summary>How many of the terms are in the headline.</summary>
    public int HeadlineTerms { get; }

    /// <summary>Words, weighted by field.</summary>
    public int Length { get; }

    /// <summary>Counts the terms of an article.</summary>
    /// <param name="words">The article's words.</param>
    /// <param name="forms">The dictionary's number of each form of the article.</param>
    /// <param name="termOf">The term of each form of the dictionary.</param>
    /// <param name="isStopWord">Whether a term of the dictionary says little.</param>
    /// <param name="places">For each term of the dictionary 0; left so.</param>
    [MethodImpl(JitOptions.SkipTier0)]
    public static ArticleTerms Of(ArticleForms words, int[] forms, int[] termOf, bool[] isStopWord, int[] places)
    {
        var (terms, frequencies, count) = (new int[forms.Length], new int[forms.Length], 0);
        var (field, length, headlineTerms, heading) = (0, 0, 0, 0);
        var weight = titleWeights[0];
        foreach (var form in words.Sequence)
        {
            if (form == 0)
            {
                headlineTerms = field == 0 ? count : headlineTerms;
                field++;
                heading += heading < words.Headings.Count && words.Headings[heading] < field ? 1 : 0;
                var isHeading = heading < words.Headings.Count && words.Headings[heading] == field;
                weight = isHeading ? HeadingWeight : field < titleWeights.Length ? titleWeights[field] : BodyWeight;
                continue;
            }

            var term = termOf[forms[form - 1]];
            if (places[term] == 0)
            {
                terms[count++] = term;
                places[term] = count;
            }

            // What says little says it in running text; in a title it is meant.
            frequencies[places[term] - 1] += weight == BodyWeight && isStopWord[term] ? StopWordWeight : weight;
            length += weight;
        }

        for (var i = 0; i < count; i++)
            places[terms[i]] = 0;
        return new ArticleTerms(
            words, forms, terms.AsSpan(0, count).ToArray(), frequencies.AsSpan(0, count).ToArray(), headlineTerms, length / BodyWeight);
    }
}
