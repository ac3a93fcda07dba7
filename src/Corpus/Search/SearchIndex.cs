using Corpus.Shared;
using Corpus.Store;

namespace Corpus.Search;

/// <summary>Reads the search index of a corpus; <see cref="SearchLayout"/> says how it looks.</summary>
internal sealed class SearchIndex
{
    private const int MostWordsTables = 256;

    private readonly CorpusStore store;
    private readonly Table root;
    private readonly Column pageWordEnds;
    private readonly Column pageWords;
    private readonly Column shards;
    private readonly Column slots;
    private readonly int pageCount;
    private readonly Stemmer stemmer;
    private readonly SearchPage?[] pages;

    // The tables read last, each at the place that its shard's number gives.
    private readonly WordsTable?[] words = new WordsTable?[MostWordsTables];

    private SearchIndex(CorpusStore store, string root)
    {
        (this.store, this.root) = (store, new Table(root));
        pageWordEnds = this.root.Section((int)SearchRootSection.PageWordEnds);
        pageWords = this.root.Section((int)SearchRootSection.PageWords);
        pageCount = pageWordEnds.Count;
        stemmer = ReadStemmer();
        shards = store.CatalogTable.Section((int)CatalogSection.Shard);
        slots = store.CatalogTable.Section((int)CatalogSection.Slot);
        pages = new SearchPage?[pageCount];
    }

    /// <summary>How many articles there are.</summary>
    public int ArticleCount => shards.Count;

    /// <summary>Opens the index of a corpus; null when it has none.</summary>
    public static SearchIndex? Open(CorpusStore store) =>
        store.SearchTable(0) is { Length: > 0 } root ? new SearchIndex(store, root) : null;

    /// <summary>The term of a folded word, whether or not the corpus has this form of it; null when it has none.</summary>
    public TermEntry? FindTerm(ReadOnlySpan<char> word) => FindTermPlace(word) is { } place ? Term(place) : null;

    /// <summary>Where the term of a folded word is, whether or not the corpus has this form of it; null when it has none.</summary>
    public TermPlace? FindTermPlace(ReadOnlySpan<char> word)
    {
        if (FindWord(word) is { } found)
            return found.Term;
        if (stemmer.Kind == StemmerKind.None)
            return null;

        // A stem is a form that is its own stem, or is followed by a mark.
        Span<char> letters = stackalloc char[WordFolding.MaxLength + 1];
        word.CopyTo(letters);
        var length = stemmer.Stem(letters[..word.Length]);
        var stem = letters[..length];
        Span<char> again = stackalloc char[length];
        stem.CopyTo(again);
        if (FindWord(stem) is { } form && stemmer.Stem(again) == length && again.SequenceEqual(stem))
            return form.Term;
        letters[length] = SearchLayout.StemMark;
        return FindWord(letters[..(length + 1)])?.Term;
    }

    /// <summary>Whether a word is one of the stop words that no article has.</summary>
    public bool IsUnusedStopWord(string word) =>
        root.Section((int)SearchRootSection.StopWords).Contains($" {word} ");

    /// <summary>The form and the term of a word that the index lists; null when it does not.</summary>
    public (int Form, TermPlace Term)? FindWord(ReadOnlySpan<char> word)
    {
        if (word.IsEmpty || PageOf(word) is not (>= 0 and var number))
            return null;
        var page = Page(number);
        return page.Find(word) is { } row ? (page.FormOf(row), page.TermOf(row)) : null;
    }

    /// <summary>The first forms that begin with these letters.</summary>
    public List<int> FormsFrom(string prefix, int most)
    {
        var forms = new List<int>();
        for (var number = Math.Max(0, PageOf(prefix)); number < pageCount; number++)
        {
            var page = Page(number);
            var (first, end) = page.Range(prefix);
            for (var row = first; row < end && forms.Count < most; row++)
            {
                if (page.FormOf(row) > 0)
                    forms.Add(page.FormOf(row));
            }

            if (end < page.WordCount || forms.Count == most)
                break;
        }

        return forms;
    }

    /// <summary>The terms of the first forms that begin with these letters, with how many of these forms each has.</summary>
    public List<(TermPlace Term, int Forms)> TermsFrom(string prefix, int most)
    {
        var terms = new List<(TermPlace Term, int Forms)>();
        var elsewhere = (Dictionary<TermPlace, int>?)null;
        for (var number = Math.Max(0, PageOf(prefix)); number < pageCount; number++)
        {
            var page = Page(number);
            var (first, end) = page.Range(prefix);
            most -= page.CountTerms(first, end, most, terms, ref elsewhere);
            if (end < page.WordCount || most == 0)
                break;
        }

        if (elsewhere is null)
            return terms;
        for (var i = 0; i < terms.Count; i++)
        {
            if (elsewhere.Remove(terms[i].Term, out var more))
                terms[i] = (terms[i].Term, terms[i].Forms + more);
        }

        terms.AddRange(elsewhere.Select(term => (term.Key, term.Value)));
        return terms;
    }

    /// <summary>The first word that does not come before these letters.</summary>
    public WordCursor Seek(ReadOnlySpan<char> letters)
    {
        var number = Math.Max(0, PageOf(letters));
        var page = PageAt(number);
        return new WordCursor(this, page, number, page?.LowerBound(letters) ?? 0).AtWord();
    }

    /// <summary>The numbers of a term's forms, in the ordinal order of the forms.</summary>
    public int[] FormsOf(in TermEntry term)
    {
        var (forms, count) = (new int[term.FormCount], 0);
        for (var number = term.Place.Page; number < pageCount && count < forms.Length; number++)
            Page(number).AddForms(term.Place, forms, ref count);
        return forms;
    }

    /// <summary>A term by its place.</summary>
    public TermEntry Term(TermPlace place) => Page(place.Page).Term(place.Row);

    /// <summary>The words of an article.</summary>
    public ArticleWords WordsOf(int row)
    {
        var shard = shards[row];
        ref var place = ref words[shard % MostWordsTables];
        var table = place;
        if (table?.Shard != shard)
            place = table = new WordsTable(shard, new Table(store.SearchTable(1 + pageCount + shard)));
        return table[slots[row]];
    }

    /// <summary>A page by its number; null behind the last.</summary>
    internal SearchPage? PageAt(int number) => number < pageCount ? Page(number) : null;

    private Stemmer ReadStemmer()
    {
        var kind = (StemmerKind)root.Section((int)SearchRootSection.Stemming)[0];
        return new Stemmer(kind, kind == StemmerKind.Endings ? root.Section((int)SearchRootSection.StemEndings).ToText() : "");
    }

    private SearchPage Page(int number) =>
        pages[number] ?? CorpusStore.Publish(ref pages[number], new SearchPage(number, store.SearchTable(1 + number)));

    /// <summary>The last page whose first word does not come after this one; -1 when there is none.</summary>
    private int PageOf(ReadOnlySpan<char> word)
    {
        var (low, high) = (0, pageCount);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            var start = middle == 0 ? 0 : pageWordEnds[middle - 1];
            if (SearchPage.Compare(pageWords.Slice(start, pageWordEnds[middle] - start), word) <= 0)
                low = middle + 1;
            else
                high = middle;
        }

        return low - 1;
    }
}
