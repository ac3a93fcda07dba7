using Corpus.Compiler.Model;
using Corpus.Shared;

namespace Corpus.Compiler.Index;

/// <summary>The forms and the terms of a corpus, by their numbers in <see cref="WordPool"/>; <see cref="SearchLayout"/> says what they are.</summary>
internal sealed class TermDictionary
{
    private TermDictionary(EquatableArray<ArticleTerms> articles, WordsSoFar words, int[] formCounts, int[] articlesWith)
    {
        (Articles, Words, FormCounts, ArticlesWith) = (articles, words, formCounts, articlesWith);
        Forms = Array.FindAll(words.Forms.Order, form => formCounts[form] > 0);
        TermPlaces = new int[articlesWith.Length];
        TermPlaces.AsSpan().Fill(-1);
        foreach (var form in Forms)
        {
            if (TermPlaces[words.Terms[form]] < 0)
                TermPlaces[words.Terms[form]] = TermCount++;
        }
    }

    /// <summary>What each article says.</summary>
    public EquatableArray<ArticleTerms> Articles { get; }

    /// <summary>Every word that is known, those of no article too.</summary>
    public WordsSoFar Words { get; }

    /// <summary>The forms that the articles have, in ordinal order.</summary>
    public int[] Forms { get; }

    /// <summary>The place of each term in the order of their first forms, in which the index has them; -1 for one that is only known.</summary>
    public int[] TermPlaces { get; }

    /// <summary>How many terms the articles have.</summary>
    public int TermCount { get; }

    /// <summary>How often each form stands in the articles; 0 for one that is only known.</summary>
    public int[] FormCounts { get; }

    /// <summary>How many articles have each term; 0 for one that is only known.</summary>
    public int[] ArticlesWith { get; }

    /// <summary>Puts the words of all articles together.</summary>
    public static TermDictionary Of(EquatableArray<ArticleTerms> articles, WordPool words)
    {
        var known = words.SoFar();
        var formCounts = new int[known.Forms.Words.Length];
        var articlesWith = new int[known.Stems.Words.Length];
        foreach (var article in articles)
        {
            foreach (var form in article.Sequence)
                formCounts[form]++;
            foreach (var term in article.Terms)
                articlesWith[term]++;
        }

        formCounts[0] = 0;
        return new TermDictionary(articles, known, formCounts, articlesWith);
    }
}
