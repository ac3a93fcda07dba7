using Corpus.Store;

namespace Corpus.Search;

/// <summary>A clause of a query with what the index knows of its words.</summary>
internal sealed class ResolvedClause
{
    /// <summary>The number of forms that a prefix stands for, the first in ordinal order, so that the cost of a query is bounded.</summary>
    public const int MaxFormsOfPrefix = 4096;

    private readonly Func<IReadOnlyList<HashSet<int>>> findForms;
    private IReadOnlyList<HashSet<int>>? forms;

    private ResolvedClause(Matches matches, int weight, Func<IReadOnlyList<HashSet<int>>> findForms) =>
        (Matches, Weight, this.findForms) = (matches, weight, findForms);

    /// <summary>The articles that match, or may match where <see cref="Passes"/> is not null.</summary>
    public Matches Matches { get; }

    /// <summary>Reads an article's words to decide whether it matches; null where that is known without.</summary>
    public Func<int, bool>? Passes { get; private init; }

    /// <summary>How many words it has.</summary>
    public int WordCount { get; private init; } = 1;

    /// <summary>Whether it is a word that says little, which an article need not have.</summary>
    public bool IsStopWord { get; private init; }

    /// <summary>The word, folded, where the corpus has no form of it; else null.</summary>
    public string? UnknownWord { get; private init; }

    /// <summary>The forms that match, one set for each word of a run; found when a passage is asked for.</summary>
    public IReadOnlyList<HashSet<int>> Forms => forms ?? CorpusStore.Publish(ref forms, findForms());

    /// <summary>How much it says when it is found.</summary>
    public int Weight { get; }

    /// <summary>Looks a clause up; a compound that no article has becomes a clause for each word.</summary>
    public static IEnumerable<ResolvedClause> Of(SearchIndex index, QueryClause clause) => clause.Kind switch
    {
        ClauseKind.Word => [Word(index, clause.Words[0])],
        ClauseKind.Prefix => [Prefix(index, clause.Words[0], isWhole: false)],
        ClauseKind.Unfinished => [Prefix(index, clause.Words[0], isWhole: true)],
        ClauseKind.Compound => Compound(index, clause.Words, clause.IsExcluded),
        _ => [Phrase(index, clause.Words)],
    };

    /// <summary>Any form of a word.</summary>
    public static ResolvedClause Word(SearchIndex index, string word)
    {
        if (index.FindTerm(word) is not { } term)
            return index.IsUnusedStopWord(word) ? Nothing(unknownWord: null, isStopWord: true) : Nothing(word);
        return new ResolvedClause(Matches.Of(term), term.Weight, () => [SetOf(term.Forms)]) { IsStopWord = term.IsStopWord };
    }

    private static ResolvedClause Nothing(string? unknownWord, bool isStopWord = false) =>
        new(Matches.None, 0, () => []) { UnknownWord = unknownWord, IsStopWord = isStopWord };

    /// <summary>Every word that begins with some letters.</summary>
    /// <param name="index">The index.</param>
    /// <param name="prefix">The letters.</param>
    /// <param name="isWhole">Whether the letters may be a whole word, which stands for its other forms too.</param>
    private static ResolvedClause Prefix(SearchIndex index, string prefix, bool isWhole)
    {
        var forms = new HashSet<int>();
        var formsOfTerms = new Dictionary<TermPlace, int>();
        foreach (var (form, term) in index.FormsFrom(prefix, MaxFormsOfPrefix))
        {
            forms.Add(form);
            formsOfTerms[term] = formsOfTerms.GetValueOrDefault(term) + 1;
        }

        if (isWhole && index.FindTermPlace(prefix) is { } whole)
        {
            var term = index.Term(whole);
            forms.UnionWith(SetOf(term.Forms));
            formsOfTerms[whole] = term.Forms.Count;
        }

        if (forms.Count == 0)
            return Nothing(isWhole ? prefix : null);

        // Where other forms of a term do not begin so, its articles are looked into.
        var (certain, doubtful, weight) = (new List<Matches>(), new List<Matches>(), 0);
        foreach (var (place, count) in formsOfTerms)
        {
            var term = index.Term(place);
            (count == term.Forms.Count ? certain : doubtful).Add(Matches.Of(term));
            weight = Math.Max(weight, term.Weight);
        }

        var sure = Matches.AnyOf(certain, index.ArticleCount, sum: false);
        return doubtful.Count == 0
            ? new ResolvedClause(sure, weight, () => [forms])
            : new ResolvedClause(Matches.AnyOf([sure, .. doubtful], index.ArticleCount, sum: false), weight, () => [forms])
            {
                Passes = row => sure.Rows.BinarySearch(row) >= 0 || index.WordsOf(row).ContainAny(forms),
            };
    }

    private static IEnumerable<ResolvedClause> Compound(SearchIndex index, IReadOnlyList<string> words, bool isExcluded)
    {
        var phrase = Phrase(index, words);
        if (isExcluded || phrase.HasMatch())
            return [phrase];
        return words.Select(word => Word(index, word));
    }

    private static ResolvedClause Phrase(SearchIndex index, IReadOnlyList<string> words)
    {
        Matches? matches = null;
        var forms = new List<int>();
        var weight = 0;
        foreach (var word in words)
        {
            if (index.FindWord(word) is not { } found)
                return Nothing(unknownWord: null);
            var term = index.Term(found.Term);
            var articles = Matches.Of(term);
            matches = matches?.And(articles) ?? articles;
            forms.Add(found.Form);
            weight += term.Weight;
        }

        var phrase = ArticleWords.Pack(forms);
        return new ResolvedClause(matches!, weight, () => [.. forms.Select(form => new HashSet<int> { form })])
        {
            Passes = row => index.WordsOf(row).Contain(phrase),
            WordCount = words.Count,
        };
    }

    private bool HasMatch()
    {
        foreach (var row in Matches.Rows)
        {
            if (Passes is null || Passes(row))
                return true;
        }

        return false;
    }

    private static HashSet<int> SetOf(Column numbers)
    {
        var set = new HashSet<int>(numbers.Count);
        for (var i = 0; i < numbers.Count; i++)
            set.Add(numbers[i]);
        return set;
    }
}
