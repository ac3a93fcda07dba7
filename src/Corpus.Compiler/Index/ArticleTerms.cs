using System.Runtime.CompilerServices;
using Corpus.Compiler.Model;
using Corpus.Shared;

namespace Corpus.Compiler.Index;

/// <summary>The terms of one article by their numbers in a <see cref="TermDictionary"/>.</summary>
internal sealed class ArticleTerms
{
    // A word counts as often as its field weighs, as in BM25F.
    private const int HeadlineWeight = 4;
    private const int DescriptionWeight = 2;

    private ArticleTerms(ArticleForms words, int[] forms, int[] terms, int[] frequencies, int length) =>
        (Words, Forms, Terms, Frequencies, Length) = (words, forms, terms, frequencies, length);

    /// <summary>The article's words by its own numbers.</summary>
    public ArticleForms Words { get; }

    /// <summary>The dictionary's number of each form of the article.</summary>
    public int[] Forms { get; }

    /// <summary>Each term once, in the order of the text.</summary>
    public int[] Terms { get; }

    /// <summary>How often the article has each term, weighted by field.</summary>
    public int[] Frequencies { get; }

    /// <summary>Words, weighted by field.</summary>
    public int Length { get; }

    /// <summary>Counts the terms of an article.</summary>
    /// <param name="words">The article's words.</param>
    /// <param name="forms">The dictionary's number of each form of the article.</param>
    /// <param name="termOf">The term of each form of the dictionary.</param>
    /// <param name="places">For each term of the dictionary 0; left so.</param>
    [MethodImpl(JitOptions.SkipTier0)]
    public static ArticleTerms Of(ArticleForms words, int[] forms, int[] termOf, int[] places)
    {
        var (terms, frequencies, count) = (new int[forms.Length], new int[forms.Length], 0);
        var (field, length) = (0, 0);
        foreach (var form in words.Sequence)
        {
            if (form == 0)
            {
                field++;
                continue;
            }

            var term = termOf[forms[form - 1]];
            if (places[term] == 0)
            {
                terms[count++] = term;
                places[term] = count;
            }

            var weight = WeightOf(field);
            frequencies[places[term] - 1] += weight;
            length += weight;
        }

        for (var i = 0; i < count; i++)
            places[terms[i]] = 0;
        return new ArticleTerms(words, forms, terms.AsSpan(0, count).ToArray(), frequencies.AsSpan(0, count).ToArray(), length);
    }

    private static int WeightOf(int field) => field == 0 ? HeadlineWeight : field < SearchLayout.TitleFields ? DescriptionWeight : 1;
}
