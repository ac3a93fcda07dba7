using System.Runtime.CompilerServices;
using Corpus.Compiler.Model;
using Corpus.Shared;

namespace Corpus.Compiler.Index;

/// <summary>
/// The forms and the terms of a corpus, merged from the words of its articles; <see cref="SearchLayout"/> says what they are. Forms are
/// numbered from 0 in ordinal order, terms from 0 in the order of their first forms.
/// </summary>
internal sealed class TermDictionary
{
    private TermDictionary(string[] forms, int[] termOf, string[] stems, bool[] isStopWord, int[] formCounts, ArticleTerms[] articles)
    {
        (Forms, TermOf, Stems, IsStopWord, FormCounts, Articles) = (forms, termOf, stems, isStopWord, formCounts, articles);
        ArticlesWith = new int[stems.Length];
        foreach (var article in articles)
        {
            foreach (var term in article.Terms)
                ArticlesWith[term]++;
        }
    }

    /// <summary>The letters of each form.</summary>
    public string[] Forms { get; }

    /// <summary>The term of each form.</summary>
    public int[] TermOf { get; }

    /// <summary>The stem of each term.</summary>
    public string[] Stems { get; }

    /// <summary>Whether each term says little: one of its forms is a stop word.</summary>
    public bool[] IsStopWord { get; }

    /// <summary>How often each form occurs in the articles.</summary>
    public int[] FormCounts { get; }

    /// <summary>How many articles have each term.</summary>
    public int[] ArticlesWith { get; }

    /// <summary>The terms of each article.</summary>
    public ArticleTerms[] Articles { get; }

    /// <summary>Merges the words of all articles.</summary>
    /// <param name="articles">The words of each article.</param>
    /// <param name="stemming">Whether the forms of one stem are one term; else each form is a term by itself.</param>
    public static TermDictionary Of(EquatableArray<ArticleForms> articles, bool stemming)
    {
        var met = new FormTable(expected: 1 << 12);
        int[][] formsOf = [.. articles.Select(article => Number(article, met))];
        var (forms, rankOf) = InOrder(met.ToStrings());
        foreach (var numbers in formsOf)
        {
            for (var i = 0; i < numbers.Length; i++)
                numbers[i] = rankOf[numbers[i] - 1];
        }

        var stems = new FormTable(forms.Length);
        var termOf = Array.ConvertAll(forms, form => TermOfForm(form, stems, stemming));
        var isStopWord = new bool[stems.Count];
        for (var form = 0; form < forms.Length; form++)
            isStopWord[termOf[form]] |= StopWords.Contains(forms[form]);
        var places = new int[stems.Count];
        var formCounts = new int[forms.Length];
        var terms = new ArticleTerms[articles.Count];
        for (var row = 0; row < terms.Length; row++)
        {
            CountForms(articles[row], formsOf[row], formCounts);
            terms[row] = ArticleTerms.Of(articles[row], formsOf[row], termOf, isStopWord, places);
        }

        return new TermDictionary(forms, termOf, stems.ToStrings(), isStopWord, formCounts, terms);
    }

    /// <summary>Adds the forms of an article, and returns their numbers, from 1.</summary>
    [MethodImpl(JitOptions.SkipTier0)]
    private static int[] Number(ArticleForms article, FormTable met)
    {
        var numbers = new int[article.Ends.Count];
        for (var i = 0; i < numbers.Length; i++)
            numbers[i] = met.NumberOf(article[i + 1]);
        return numbers;
    }

    /// <summary>Words in ordinal order, and the place of each there.</summary>
    private static (string[] Ordered, int[] Ranks) InOrder(string[] words)
    {
        // Numbers sort several times as fast as strings: first by four letters, then those that agree in them.
        int[] order = [.. Enumerable.Range(0, words.Length)];
        var keys = Array.ConvertAll(words, FirstLetters);
        Array.Sort(keys, order);
        for (int start = 0, end; start < keys.Length; start = end)
        {
            for (end = start + 1; end < keys.Length && keys[end] == keys[start];)
                end++;
            if (end - start > 1)
                Array.Sort(
                    order, start, end - start, Comparer<int>.Create((left, right) => string.CompareOrdinal(words[left], words[right])));
        }

        var ranks = new int[words.Length];
        for (var rank = 0; rank < order.Length; rank++)
            ranks[order[rank]] = rank;
        return (Array.ConvertAll(order, word => words[word]), ranks);
    }

    private static ulong FirstLetters(string word)
    {
        ulong letters = 0;
        for (var i = 0; i < 4; i++)
            letters = (letters << 16) | (i < word.Length ? word[i] : '\0');
        return letters;
    }

    private static int TermOfForm(string form, FormTable stems, bool stemming)
    {
        Span<char> letters = stackalloc char[WordFolding.MaxLength];
        form.AsSpan().CopyTo(letters);
        return stems.NumberOf(letters.Slice(0, stemming ? PorterStemmer.Stem(letters.Slice(0, form.Length)) : form.Length)) - 1;
    }

    [MethodImpl(JitOptions.SkipTier0)]
    private static void CountForms(ArticleForms article, int[] forms, int[] counts)
    {
        foreach (var form in article.Sequence)
        {
            if (form > 0)
                counts[forms[form - 1]]++;
        }
    }
}
