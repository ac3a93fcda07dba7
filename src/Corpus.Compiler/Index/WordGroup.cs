using System.Runtime.CompilerServices;
using Corpus.Compiler.Model;
using Corpus.Shared;

namespace Corpus.Compiler.Index;

/// <summary>
/// The words of some of the articles, merged. After an edit one group is made anew; a <see cref="TermDictionary"/> merges the groups, which
/// have far fewer words than their articles together. Two groups are equal when their articles say the same. The benchmark is
/// <c>benchmarks/Generator</c>, "one edited article".
/// </summary>
internal sealed class WordGroup : IEquatable<WordGroup>
{
    private readonly GroupedForms source;

    private WordGroup(GroupedForms source, string[] forms, ulong[] hashes, int[] termOf, string[] stems, ArticleTerms[] articles)
    {
        (this.source, Forms, Hashes, TermOf, Stems, Articles) = (source, forms, hashes, termOf, stems, articles);
        SortKeys = Array.ConvertAll(forms, OrdinalWords.KeyOf);
        FormCounts = new int[forms.Length];
        ArticlesWith = new int[stems.Length];
        foreach (var article in articles)
        {
            CountForms(article, FormCounts);
            foreach (var term in article.Terms)
                ArticlesWith[term]++;
        }
    }

    /// <summary>The letters of each form, in ordinal order.</summary>
    public string[] Forms { get; }

    /// <summary>The <see cref="OrdinalWords.KeyOf"/> of each form.</summary>
    public ulong[] SortKeys { get; }

    /// <summary>The hash of each form.</summary>
    public ulong[] Hashes { get; }

    /// <summary>How often each form occurs.</summary>
    public int[] FormCounts { get; }

    /// <summary>The term of each form, by the group's own numbers.</summary>
    public int[] TermOf { get; }

    /// <summary>The stem of each term.</summary>
    public string[] Stems { get; }

    /// <summary>How many articles of the group have each term.</summary>
    public int[] ArticlesWith { get; }

    /// <summary>The articles, in the order of the corpus.</summary>
    public ArticleTerms[] Articles { get; }

    /// <summary>Merges the words of some articles.</summary>
    /// <exception cref="OperationCanceledException">Cancellation was requested.</exception>
    public static WordGroup Of(GroupedForms source, CancellationToken cancellation = default)
    {
        var met = new FormTable(expected: 1 << 12);
        int[][] formsOf = [.. source.Articles.WithCancellation(cancellation).Select(article => Number(article, met))];
        var (forms, rankOf) = OrdinalWords.InOrder(met.ToStrings());
        foreach (var numbers in formsOf)
        {
            for (var i = 0; i < numbers.Length; i++)
                numbers[i] = rankOf[numbers[i] - 1];
        }

        var stems = new FormTable(forms.Length);
        var termOf = Array.ConvertAll(forms, form => TermOfForm(form, stems, source.Stemmer));
        var hashes = Array.ConvertAll(forms, form => KeyHash.Of(form.AsSpan(), KeyHash.FirstWhole));
        var places = new int[stems.Count];
        ArticleTerms[] articles =
        [
            .. source.Articles.WithCancellation(cancellation)
                .Select((words, i) => ArticleTerms.Of(words, formsOf[i], termOf, hashes, places)),
        ];
        return new WordGroup(source, forms, hashes, termOf, stems.ToStrings(), articles);
    }

    /// <inheritdoc/>
    public bool Equals(WordGroup? other) => other is not null && source.Equals(other.source);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as WordGroup);

    /// <inheritdoc/>
    public override int GetHashCode() => source.GetHashCode();

    /// <summary>Adds the forms of an article, and returns their numbers, from 1.</summary>
    [MethodImpl(JitOptions.SkipTier0)]
    private static int[] Number(ArticleForms article, FormTable met)
    {
        var numbers = new int[article.Ends.Count];
        for (var i = 0; i < numbers.Length; i++)
            numbers[i] = met.NumberOf(article[i + 1]);
        return numbers;
    }

    private static int TermOfForm(string form, FormTable stems, Stemmer stemmer)
    {
        Span<char> letters = stackalloc char[WordFolding.MaxLength];
        form.AsSpan().CopyTo(letters);
        return stems.NumberOf(letters.Slice(0, stemmer.Stem(letters.Slice(0, form.Length)))) - 1;
    }

    [MethodImpl(JitOptions.SkipTier0)]
    private static void CountForms(ArticleTerms article, int[] counts)
    {
        foreach (var form in article.Words.Sequence)
        {
            if (form > 0)
                counts[article.Forms[form - 1]]++;
        }
    }
}
