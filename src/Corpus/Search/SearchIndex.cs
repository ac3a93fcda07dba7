using Corpus.Shared;
using Corpus.Store;

namespace Corpus.Search;

/// <summary>Reads the search index of a corpus; <see cref="SearchLayout"/> says how it looks.</summary>
internal readonly struct SearchIndex
{
    private readonly CorpusStore store;
    private readonly Table root;
    private readonly int pageCount;
    private readonly bool stemming;

    private SearchIndex(CorpusStore store, string root)
    {
        (this.store, this.root) = (store, new Table(root));
        pageCount = this.root.Section((int)SearchRootSection.PageWordEnds).Count;
        stemming = this.root.Section((int)SearchRootSection.Stemming)[0] != 0;
    }

    /// <summary>The index of a corpus; null when it has none.</summary>
    public static SearchIndex? Of(CorpusStore store) => store.SearchTable(0) is { Length: > 0 } root ? new SearchIndex(store, root) : null;

    /// <summary>The term of a folded word, whether or not the corpus has this form of it; null when it has none.</summary>
    public TermEntry? FindTerm(ReadOnlySpan<char> word)
    {
        if (FindWord(word) is { } found)
            return Term(found.Term);
        if (!stemming)
            return null;

        // A stem is a word that somebody wrote, which has itself for a stem, or stands before its mark.
        Span<char> letters = stackalloc char[WordFolding.MaxLength + 1];
        word.CopyTo(letters);
        var length = PorterStemmer.Stem(letters[..word.Length]);
        var stem = letters[..length];
        Span<char> again = stackalloc char[length];
        stem.CopyTo(again);
        if (FindWord(stem) is { } form && PorterStemmer.Stem(again) == length && again.SequenceEqual(stem))
            return Term(form.Term);
        letters[length] = SearchLayout.StemMark;
        return FindWord(letters[..(length + 1)]) is { } marked ? Term(marked.Term) : null;
    }

    /// <summary>The form and the term of a word that the index lists; null when it does not.</summary>
    public (int Form, TermPlace Term)? FindWord(ReadOnlySpan<char> word)
    {
        if (word.IsEmpty || PageOf(word) is not (>= 0 and var number))
            return null;
        var page = Page(number);
        var row = LowerBound(page, word);
        return row < WordCount(page) && Compare(page.Row((int)SearchPageSection.WordEnds, row), word) == 0
            ? (page.Section((int)SearchPageSection.WordForm)[row], TermOf(page, row))
            : null;
    }

    /// <summary>The forms that begin with these letters, with their terms, in ordinal order.</summary>
    public IEnumerable<(int Form, TermPlace Term)> FormsFrom(string prefix)
    {
        for (var number = Math.Max(0, PageOf(prefix)); number < pageCount; number++)
        {
            var page = Page(number);
            var forms = page.Section((int)SearchPageSection.WordForm);
            for (var row = LowerBound(page, prefix); row < forms.Count; row++)
            {
                if (!StartsWith(page.Row((int)SearchPageSection.WordEnds, row), prefix))
                    yield break;
                if (forms[row] > 0)
                    yield return (forms[row], TermOf(page, row));
            }
        }
    }

    /// <summary>A term by its place.</summary>
    public TermEntry Term(TermPlace place) => new(Page(place.Page), place.Row);

    /// <summary>The words of an article.</summary>
    public ArticleWords WordsOf(int row)
    {
        var shard = store.CatalogTable.Section((int)CatalogSection.Shard)[row];
        var slot = store.CatalogTable.Section((int)CatalogSection.Slot)[row];
        return new ArticleWords(new Table(store.SearchTable(1 + pageCount + shard)).Row((int)SearchWordsSection.FormEnds, slot).Units);
    }

    private Table Page(int page) => new(store.SearchTable(1 + page));

    private static TermPlace TermOf(Table page, int row) =>
        new(page.Section((int)SearchPageSection.WordTermPage)[row], page.Section((int)SearchPageSection.WordTermRow)[row]);

    private static int WordCount(Table page) => page.Section((int)SearchPageSection.WordForm).Count;

    /// <summary>The last page whose first word is not behind this one; -1 when there is none.</summary>
    private int PageOf(ReadOnlySpan<char> word)
    {
        var (low, high) = (0, pageCount);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (Compare(root.Row((int)SearchRootSection.PageWordEnds, middle), word) <= 0)
                low = middle + 1;
            else
                high = middle;
        }

        return low - 1;
    }

    private static int LowerBound(Table page, ReadOnlySpan<char> word)
    {
        var (low, high) = (0, WordCount(page));
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (Compare(page.Row((int)SearchPageSection.WordEnds, middle), word) < 0)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }

    private static int Compare(Column letters, ReadOnlySpan<char> word)
    {
        var length = Math.Min(letters.Count, word.Length);
        for (var i = 0; i < length; i++)
        {
            if (letters[i] != word[i])
                return letters[i] - word[i];
        }

        return letters.Count - word.Length;
    }

    private static bool StartsWith(Column letters, string prefix) => letters.Count >= prefix.Length && Compare(letters.Slice(0, prefix.Length), prefix) == 0;
}

/// <summary>Which term of the index: its page, and its row there.</summary>
internal readonly record struct TermPlace(int Page, int Row);

/// <summary>A term of the index.</summary>
internal readonly struct TermEntry(Table page, int row)
{
    /// <summary>Its inverse document frequency, scaled.</summary>
    public int Weight => page.Section((int)SearchPageSection.TermWeight)[row];

    /// <summary>The numbers of its forms.</summary>
    public Column Forms => page.Row((int)SearchPageSection.TermFormEnds, row);

    /// <summary>Its articles, packed.</summary>
    public ReadOnlySpan<char> Postings => page.Row((int)SearchPageSection.PostingEnds, row).Units;
}
