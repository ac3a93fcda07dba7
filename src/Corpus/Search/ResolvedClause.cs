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

    /// <summary>The articles it matches.</summary>
    public Matches Matches { get; }

    /// <summary>The forms that match, one set for each word of a run; found when a passage is asked for.</summary>
    public IReadOnlyList<HashSet<int>> Forms => forms ?? CorpusStore.Publish(ref forms, findForms());

    /// <summary>How much it says when it is found.</summary>
    public int Weight { get; }

    private static ResolvedClause Nothing { get; } = new(Matches.None, 0, () => []);

    /// <summary>Looks a clause up.</summary>
    public static ResolvedClause Of(SearchIndex index, QueryClause clause) => clause.Kind switch
    {
        ClauseKind.Word => Word(index, clause.Words[0]),
        ClauseKind.Prefix => Prefix(index, clause.Words[0]),
        _ => Phrase(index, clause.Words),
    };

    private static ResolvedClause Word(SearchIndex index, string word)
    {
        if (index.FindTerm(word) is not { } term)
            return Nothing;
        return new ResolvedClause(Matches.Of(term), term.Weight, () => [SetOf(term.Forms)]);
    }

    private static ResolvedClause Prefix(SearchIndex index, string prefix)
    {
        var forms = new HashSet<int>();
        var formsOfTerms = new Dictionary<TermPlace, int>();
        foreach (var (form, term) in index.FormsFrom(prefix).Take(MaxFormsOfPrefix))
        {
            forms.Add(form);
            formsOfTerms[term] = formsOfTerms.GetValueOrDefault(term) + 1;
        }

        // Where other forms of a term do not begin so, its articles are looked into.
        var (certain, doubtful, weight) = (new List<Matches>(), new List<Matches>(), 0);
        foreach (var (place, count) in formsOfTerms)
        {
            var term = index.Term(place);
            (count == term.Forms.Count ? certain : doubtful).Add(Matches.Of(term));
            weight = Math.Max(weight, term.Weight);
        }

        var sure = AnyOf(certain, Math.Max);
        var checkedRows = AnyOf(doubtful, Math.Max).Where(row => Holds(sure, row) || index.WordsOf(row).ContainAny(forms));
        return new ResolvedClause(sure.Or(checkedRows, Math.Max), weight, () => [forms]);
    }

    private static ResolvedClause Phrase(SearchIndex index, IReadOnlyList<string> words)
    {
        Matches? matches = null;
        var forms = new List<int>();
        var weight = 0;
        foreach (var word in words)
        {
            if (index.FindWord(word) is not { } found)
                return Nothing;
            var term = index.Term(found.Term);
            var articles = Matches.Of(term);
            matches = matches?.And(articles) ?? articles;
            forms.Add(found.Form);
            weight += term.Weight;
        }

        var phrase = ArticleWords.Pack(forms);
        return new ResolvedClause(
            matches!.Where(row => index.WordsOf(row).Contain(phrase)),
            weight,
            () => [.. forms.Select(form => new HashSet<int> { form })]);
    }

    /// <summary>The articles in any of several; joined two by two, so that many lists cost little more than few.</summary>
    public static Matches AnyOf(IReadOnlyList<Matches> lists, Func<int, int, int> combine)
    {
        if (lists.Count == 0)
            return Matches.None;
        while (lists.Count > 1)
            lists = [.. lists.Chunk(2).Select(pair => pair.Length == 2 ? pair[0].Or(pair[1], combine) : pair[0])];
        return lists[0];
    }

    private static bool Holds(Matches matches, int row) => matches.Rows.BinarySearch(row) >= 0;

    private static HashSet<int> SetOf(Column numbers)
    {
        var set = new HashSet<int>(numbers.Count);
        for (var i = 0; i < numbers.Count; i++)
            set.Add(numbers[i]);
        return set;
    }
}
