using System.Buffers;
using Corpus.Shared;
using Corpus.Store;

namespace Corpus.Search;

/// <summary>A clause of a query with what the index knows of its words.</summary>
internal sealed class ResolvedClause
{
    /// <summary>The number of forms that a prefix stands for, the first in ordinal order, so that the cost of a query is bounded.</summary>
    public const int MaxFormsOfPrefix = 4096;

    private readonly SearchIndex index;

    // The words of a phrase as articles have them; the letters of a prefix, and whether they may be a whole word.
    private string? phrase;
    private int[]? phraseForms;
    private string? prefix;
    private bool isWhole;
    private FormSet[]? forms;
    private SearchValues<char>? firstUnits;

    private ResolvedClause(SearchIndex index, params TermEntry[] terms) => (this.index, Terms, SureCount) = (index, terms, terms.Length);

    /// <summary>
    /// The terms: of a word, one; of a phrase, one a word, the rarest first, all of which an article has; of a prefix, those of which an
    /// article has any. Empty when no article can match.
    /// </summary>
    public TermEntry[] Terms { get; }

    /// <summary>
    /// How many of the terms of a prefix have no other forms; they come first. An article that has only others is doubtful.
    /// </summary>
    public int SureCount { get; private init; }

    /// <summary>Whether it is a prefix, so that any of the terms matches.</summary>
    public bool IsPrefix { get; private init; }

    /// <summary>Whether the terms do not decide, but <see cref="Passes"/>.</summary>
    public bool NeedsCheck => phrase is not null || SureCount < Terms.Length;

    /// <summary>The length of its lists of articles: what it costs.</summary>
    public int PostingCount => IsPrefix ? int.MaxValue : Terms.Length == 0 ? 0 : Terms[0].Postings.Length;

    /// <summary>How many words it has.</summary>
    public int WordCount { get; private init; } = 1;

    /// <summary>Whether it is a word that says little, which an article need not have.</summary>
    public bool IsStopWord { get; private init; }

    /// <summary>The word, folded, where the corpus has no form of it; else null.</summary>
    public string? UnknownWord { get; private init; }

    /// <summary>How much it says when it is found.</summary>
    public int Weight { get; private init; }

    /// <summary>The forms that match, one set for each word of a run; found when a passage is asked for.</summary>
    public FormSet[] Forms => forms ?? CorpusStore.Publish(ref forms, FindForms());

    /// <summary>Whether the words of an article match.</summary>
    public bool Passes(int row)
    {
        if (phrase is not null)
            return index.WordsOf(row).Contain(phrase);
        if (prefix is null)
            return true;
        var units = firstUnits ?? CorpusStore.Publish(ref firstUnits, SearchValues.Create([.. Forms[0].FirstUnits]));
        return index.WordsOf(row).ContainAny(Forms[0], units);
    }

    /// <summary>Looks a clause up; a compound that no article has becomes a clause for each word.</summary>
    public static void AddTo(List<ResolvedClause> clauses, SearchIndex index, QueryClause clause)
    {
        switch (clause.Kind)
        {
            case ClauseKind.Word:
                clauses.Add(Word(index, clause.Words[0]));
                break;
            case ClauseKind.Prefix or ClauseKind.Unfinished:
                clauses.Add(Prefix(index, clause.Words[0], isWhole: clause.Kind == ClauseKind.Unfinished));
                break;
            default:
                var phrase = Phrase(index, clause.Words);
                if (clause.Kind == ClauseKind.Phrase || clause.IsExcluded || phrase.HasMatch())
                    clauses.Add(phrase);
                else
                    clauses.AddRange(clause.Words.Select(word => Word(index, word)));
                break;
        }
    }

    /// <summary>Any form of a word.</summary>
    public static ResolvedClause Word(SearchIndex index, string word)
    {
        if (index.FindTerm(word) is { } term)
            return new ResolvedClause(index, term) { IsStopWord = term.IsStopWord, Weight = term.Weight };
        return index.IsUnusedStopWord(word)
            ? new ResolvedClause(index) { IsStopWord = true }
            : new ResolvedClause(index) { UnknownWord = word };
    }

    /// <summary>Every word that begins with some letters.</summary>
    /// <param name="index">The index.</param>
    /// <param name="prefix">The letters.</param>
    /// <param name="isWhole">Whether the letters may be a whole word, which stands for its other forms too.</param>
    private static ResolvedClause Prefix(SearchIndex index, string prefix, bool isWhole)
    {
        var found = index.TermsFrom(prefix, MaxFormsOfPrefix);
        if (isWhole && index.FindTermPlace(prefix) is { } whole)
        {
            found.RemoveAll(term => term.Term == whole);
            found.Add((whole, int.MaxValue));
        }

        if (found.Count == 0)
            return new ResolvedClause(index) { UnknownWord = isWhole ? prefix : null };

        // Where other forms of a term do not begin so, its articles are looked into.
        var terms = new TermEntry[found.Count];
        var (sure, doubtful, weight) = (0, terms.Length, 0);
        foreach (var (place, count) in found)
        {
            var term = index.Term(place);
            terms[count >= term.FormCount ? sure++ : --doubtful] = term;
            weight = Math.Max(weight, term.Weight);
        }

        return new ResolvedClause(index, terms)
        {
            IsPrefix = true,
            SureCount = sure,
            Weight = weight,
            prefix = prefix,
            isWhole = isWhole,
        };
    }

    private static ResolvedClause Phrase(SearchIndex index, string[] words)
    {
        var (terms, forms, weight) = (new TermEntry[words.Length], new int[words.Length], 0);
        for (var i = 0; i < terms.Length; i++)
        {
            if (index.FindWord(words[i]) is not { } found)
                return new ResolvedClause(index);
            (terms[i], forms[i]) = (index.Term(found.Term), found.Form);
            weight += terms[i].Weight;
        }

        LeaveOutOtherPairs(terms, words);
        Array.Sort(terms, (left, right) => left.Postings.Length.CompareTo(right.Postings.Length));
        return new ResolvedClause(index, terms)
        {
            WordCount = words.Length,
            Weight = weight,
            phrase = ArticleWords.Pack(forms),
            phraseForms = forms,
        };
    }

    /// <summary>Leaves out of each term of a phrase the articles that have it in no pair of words of the same class.</summary>
    private static void LeaveOutOtherPairs(TermEntry[] terms, string[] words)
    {
        var last = KeyHash.Of(words[0], KeyHash.FirstWhole);
        for (var i = 1; i < terms.Length; i++)
        {
            var hash = KeyHash.Of(words[i], KeyHash.FirstWhole);
            var pair = SearchLayout.PairBit(last, hash);
            terms[i - 1] = terms[i - 1].In(pair);
            terms[i] = terms[i].In(pair);
            last = hash;
        }
    }

    private bool HasMatch()
    {
        using var matches = new Matches(index.ArticleCount);
        matches.Start(this);
        return matches.Best(1, words: 0, [this]).Length > 0;
    }

    private FormSet[] FindForms() =>
        phraseForms is not null ? Array.ConvertAll(phraseForms, form => new FormSet(form))
        : prefix is not null ? [PrefixForms(prefix)]
        : Terms.Length > 0 ? [new FormSet(index.FormsOf(Terms[0]))] : [];

    private FormSet PrefixForms(string prefix)
    {
        var found = index.FormsFrom(prefix, MaxFormsOfPrefix);
        if (isWhole && index.FindTerm(prefix) is { } whole)
            found.AddRange(index.FormsOf(whole));
        return new FormSet([.. found]);
    }
}
