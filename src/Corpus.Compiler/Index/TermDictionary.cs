using Corpus.Shared;

namespace Corpus.Compiler.Index;

/// <summary>
/// The forms and the terms of a corpus, merged from groups of its articles; <see cref="SearchLayout"/> says what they are. Forms are
/// numbered from 0 in ordinal order, terms from 0 in the order of their first forms.
/// </summary>
internal sealed class TermDictionary
{
    private readonly IReadOnlyList<int> groupOf;

    // For each group the numbers here of its own forms and terms.
    private readonly int[][] formsOf;
    private readonly int[][] termsOf;

    private TermDictionary(IReadOnlyList<WordGroup> groups, IReadOnlyList<int> groupOf, IEnumerable<string> stopWords)
    {
        this.groupOf = groupOf;
        (Forms, formsOf) = OrdinalWords.Merge([.. groups.Select(group => group.Forms)], [.. groups.Select(group => group.SortKeys)]);
        (Hashes, FormCounts) = (new ulong[Forms.Length], new int[Forms.Length]);
        var stemOf = new string[Forms.Length];
        for (var group = 0; group < groups.Count; group++)
            AddForms(groups[group], formsOf[group], stemOf);

        var stems = new FormTable(Forms.Length);
        TermOf = Array.ConvertAll(stemOf, stem => stems.NumberOf(stem.AsSpan()) - 1);
        Stems = stems.ToStrings();
        IsStopWord = new bool[Stems.Length];
        foreach (var word in stopWords)
        {
            if (NumberOf(word) is { } form)
                IsStopWord[TermOf[form]] = true;
        }

        ArticlesWith = new int[Stems.Length];
        termsOf = [.. groups.Select((group, i) => AddTerms(group, formsOf[i]))];
        Articles = InOrder(groups, groupOf);
    }

    /// <summary>The letters of each form.</summary>
    public string[] Forms { get; }

    /// <summary>The hash of each form.</summary>
    public ulong[] Hashes { get; }

    /// <summary>The term of each form.</summary>
    public int[] TermOf { get; }

    /// <summary>The stem of each term.</summary>
    public string[] Stems { get; }

    /// <summary>Whether each term is a stop word: one of its forms is.</summary>
    public bool[] IsStopWord { get; }

    /// <summary>How often each form occurs in the articles.</summary>
    public int[] FormCounts { get; }

    /// <summary>How many articles have each term.</summary>
    public int[] ArticlesWith { get; }

    /// <summary>The articles, with the numbers of their groups.</summary>
    public ArticleTerms[] Articles { get; }

    /// <summary>Merges the words of all articles.</summary>
    /// <param name="groups">The words of each group.</param>
    /// <param name="groupOf">The group of each article.</param>
    /// <param name="stopWords">The stop words, folded.</param>
    public static TermDictionary Of(IReadOnlyList<WordGroup> groups, IReadOnlyList<int> groupOf, IEnumerable<string> stopWords) =>
        new(groups, groupOf, stopWords);

    /// <summary>The number of a form; null if no article has it.</summary>
    public int? NumberOf(string form) => Array.BinarySearch(Forms, form, StringComparer.Ordinal) is >= 0 and var number ? number : null;

    /// <summary>For each form of an article's group its number here.</summary>
    public int[] FormsOf(int row) => formsOf[groupOf[row]];

    /// <summary>For each term of an article's group its number here.</summary>
    public int[] TermsOf(int row) => termsOf[groupOf[row]];

    private static ArticleTerms[] InOrder(IReadOnlyList<WordGroup> groups, IReadOnlyList<int> groupOf)
    {
        var (articles, next) = (new ArticleTerms[groupOf.Count], new int[groups.Count]);
        for (var row = 0; row < articles.Length; row++)
            articles[row] = groups[groupOf[row]].Articles[next[groupOf[row]]++];
        return articles;
    }

    private void AddForms(WordGroup group, int[] numbers, string[] stemOf)
    {
        for (var i = 0; i < numbers.Length; i++)
        {
            Hashes[numbers[i]] = group.Hashes[i];
            FormCounts[numbers[i]] += group.FormCounts[i];
            stemOf[numbers[i]] = group.Stems[group.TermOf[i]];
        }
    }

    /// <summary>Adds the counts of a group's terms, and returns their numbers here.</summary>
    private int[] AddTerms(WordGroup group, int[] forms)
    {
        var terms = new int[group.Stems.Length];
        for (var i = 0; i < forms.Length; i++)
            terms[group.TermOf[i]] = TermOf[forms[i]];
        for (var i = 0; i < terms.Length; i++)
            ArticlesWith[terms[i]] += group.ArticlesWith[i];
        return terms;
    }
}
