using System.Buffers;
using System.Runtime.InteropServices;
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

/// <summary>A place among the words of the index, in ordinal order.</summary>
internal readonly struct WordCursor(SearchIndex index, SearchPage? page, int pageNumber, int row)
{
    /// <summary>Whether there is a word; else the place is after the last one.</summary>
    public bool IsAtWord => page is not null;

    /// <summary>Whether the word is a form, and not only a stem.</summary>
    public bool IsForm => page!.FormOf(row) > 0;

    /// <summary>The term of the word.</summary>
    public TermEntry Term => index.Term(page!.TermOf(row));

    /// <summary>The next word.</summary>
    public WordCursor Next() => new WordCursor(index, page, pageNumber, row + 1).AtWord();

    /// <summary>This place, or the first of the next page where the words of this one end.</summary>
    public WordCursor AtWord() =>
        page is null || row < page.WordCount ? this : new WordCursor(index, index.PageAt(pageNumber + 1), pageNumber + 1, 0).AtWord();

    /// <summary>Copies the letters of the word over those of another.</summary>
    /// <param name="letters">The letters of the other word, and room for this one's.</param>
    /// <param name="length">How many letters of the other count.</param>
    /// <param name="newLength">How many letters the word has.</param>
    /// <returns>How many letters the two begin with in common.</returns>
    public int CopyLetters(Span<char> letters, int length, out int newLength)
    {
        Span<char> word = stackalloc char[SearchPage.MaxLetters];
        newLength = page!.CopyLetters(row, word);
        word = word[..newLength];
        var common = word.CommonPrefixLength(letters[..length]);
        word[common..].CopyTo(letters[common..]);
        return common;
    }
}

/// <summary>A page of the index: the words of a stretch of the alphabet.</summary>
internal sealed class SearchPage
{
    /// <summary>The greatest length of a word: of a stem with its mark.</summary>
    public const int MaxLetters = WordFolding.MaxLength + 1;

    private const int OwnLetterMask = (1 << SearchLayout.OwnLetterBits) - 1;

    private readonly int number;
    private readonly Column runEnds;
    private readonly Column lengths;
    private readonly Column letters;
    private readonly Column forms;
    private readonly Column terms;
    private readonly Column strays;
    private readonly Column strayPages;
    private readonly Column strayRows;
    private readonly Column termWeights;
    private readonly Column termFormCounts;
    private readonly Column postingEnds;
    private readonly Column postings;

    /// <summary>Reads the directory of a page.</summary>
    public SearchPage(int number, string units)
    {
        var table = new Table(units);
        this.number = number;
        runEnds = table.Section((int)SearchPageSection.RunEnds);
        lengths = table.Section((int)SearchPageSection.WordLengths);
        letters = table.Section((int)SearchPageSection.WordLetters);
        forms = table.Section((int)SearchPageSection.WordForm);
        terms = table.Section((int)SearchPageSection.WordTerm);
        strays = table.Section((int)SearchPageSection.StrayWord);
        strayPages = table.Section((int)SearchPageSection.StrayTermPage);
        strayRows = table.Section((int)SearchPageSection.StrayTermRow);
        termWeights = table.Section((int)SearchPageSection.TermWeight);
        termFormCounts = table.Section((int)SearchPageSection.TermFormCount);
        postingEnds = table.Section((int)SearchPageSection.PostingEnds);
        postings = table.Section((int)SearchPageSection.Postings);
    }

    /// <summary>How many words there are.</summary>
    public int WordCount => forms.Count;

    /// <summary>The form of a word; 0 for a stem.</summary>
    public int FormOf(int row) => forms[row];

    /// <summary>The term of a word.</summary>
    public TermPlace TermOf(int row)
    {
        if (terms[row] is > 0 and var own)
            return new TermPlace(number, own - 1);
        var stray = strays.LowerBound(row);
        return new TermPlace(strayPages[stray], strayRows[stray]);
    }

    /// <summary>A term by its row.</summary>
    public TermEntry Term(int row)
    {
        var start = row == 0 ? 0 : postingEnds[row - 1];
        var units = postings.Slice(start, postingEnds[row] - start);
        return new TermEntry(new TermPlace(number, row), termWeights[row], termFormCounts[row], units);
    }

    /// <summary>Adds the forms on this page of a term on this page or on an earlier one.</summary>
    public void AddForms(TermPlace term, int[] to, ref int count)
    {
        if (term.Page == number)
        {
            for (var row = terms.IndexOf(term.Row + 1, 0); row >= 0; row = terms.IndexOf(term.Row + 1, row + 1))
                Add(row, to, ref count);
            return;
        }

        for (var stray = 0; stray < strays.Count; stray++)
        {
            if (strayPages[stray] == term.Page && strayRows[stray] == term.Row)
                Add(strays[stray], to, ref count);
        }
    }

    /// <summary>The rows of the words that begin with these letters: the first, and the one after the last.</summary>
    public (int First, int End) Range(ReadOnlySpan<char> prefix) => (LowerBound(prefix), FirstAfter(prefix, isPrefix: true, out _));

    /// <summary>Counts the forms of each term among some words.</summary>
    /// <param name="first">The row of the first word.</param>
    /// <param name="end">The row after the last.</param>
    /// <param name="most">How many forms are counted at most.</param>
    /// <param name="found">Takes the terms of this page.</param>
    /// <param name="elsewhere">Takes the terms of other pages.</param>
    /// <returns>How many forms were counted.</returns>
    public int CountTerms(int first, int end, int most, List<(TermPlace Term, int Forms)> found, ref Dictionary<TermPlace, int>? elsewhere)
    {
        var pooled = ArrayPool<int>.Shared.Rent(Math.Max(1, termWeights.Count));
        var counts = pooled.AsSpan(0, termWeights.Count);
        counts.Clear();
        var (begin, counted) = (found.Count, 0);
        for (var row = first; row < end && counted < most; row++)
        {
            if (forms[row] == 0)
                continue;
            counted++;
            var own = terms[row];
            if (own == 0)
                CollectionsMarshal.GetValueRefOrAddDefault(elsewhere ??= [], TermOf(row), out _)++;
            else if (++counts[own - 1] == 1)
                found.Add((new TermPlace(number, own - 1), 0));
        }

        foreach (ref var term in CollectionsMarshal.AsSpan(found)[begin..])
            term.Forms = counts[term.Term.Row];
        ArrayPool<int>.Shared.Return(pooled);
        return counted;
    }

    /// <summary>The row of a word; null when it is not here.</summary>
    public int? Find(ReadOnlySpan<char> word) => FirstAfter(word, isPrefix: false, out var isEqual) is var row && isEqual ? row : null;

    /// <summary>The first word that does not come before these letters.</summary>
    public int LowerBound(ReadOnlySpan<char> word) => FirstAfter(word, isPrefix: false, out _);

    /// <summary>Copies the letters of a word; returns how many there are.</summary>
    public int CopyLetters(int row, Span<char> to)
    {
        var run = row / SearchLayout.RunLength;
        var (at, length) = (StartOf(run), 0);
        for (var word = run * SearchLayout.RunLength; word <= row; word++)
        {
            var (shared, own) = (lengths[word] >> SearchLayout.OwnLetterBits, lengths[word] & OwnLetterMask);
            letters.Slice(at, own).CopyTo(to[shared..]);
            at += own;
            length = shared + own;
        }

        return length;
    }

    /// <summary>The first word that comes after some letters, or is equal to them.</summary>
    /// <param name="word">The letters.</param>
    /// <param name="isPrefix">Whether words that begin with the letters do not count.</param>
    /// <param name="isEqual">Whether the word has just these letters.</param>
    private int FirstAfter(ReadOnlySpan<char> word, bool isPrefix, out bool isEqual)
    {
        isEqual = false;
        var run = LastRunFrom(word, isPrefix);
        if (run < 0)
            return 0;
        var (row, at, common) = (run * SearchLayout.RunLength, StartOf(run), 0);
        for (var end = Math.Min(row + SearchLayout.RunLength, WordCount); row < end; row++)
        {
            // A word that shares more with the one before than that one with the letters sought differs from them in the same place; one
            // that shares less comes after them.
            var (shared, own) = (lengths[row] >> SearchLayout.OwnLetterBits, lengths[row] & OwnLetterMask);
            if (shared < common)
                break;
            if (shared == common)
            {
                var same = CommonLength(letters.Slice(at, own), word[common..]);
                common += same;
                isEqual = !isPrefix && same == own && common == word.Length;
                if (common == word.Length ? !isPrefix : same < own && letters[at + same] > word[common])
                    break;
            }

            at += own;
        }

        return row;
    }

    /// <summary>
    /// The last run whose first word does not come after some letters, or begins with them if they are a prefix; -1 when there is none.
    /// </summary>
    private int LastRunFrom(ReadOnlySpan<char> word, bool isPrefix)
    {
        var (low, high) = (0, runEnds.Count);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            var length = lengths[middle * SearchLayout.RunLength];
            if (Compare(letters.Slice(StartOf(middle), isPrefix ? Math.Min(length, word.Length) : length), word) <= 0)
                low = middle + 1;
            else
                high = middle;
        }

        return low - 1;
    }

    private static int CommonLength(Column letters, ReadOnlySpan<char> word)
    {
        if (!letters.IsWide)
            return letters.Units.CommonPrefixLength(word);
        var length = 0;
        while (length < letters.Count && length < word.Length && letters[length] == word[length])
            length++;
        return length;
    }

    private int StartOf(int run) => run == 0 ? 0 : runEnds[run - 1];

    private void Add(int row, int[] to, ref int count)
    {
        if (forms[row] > 0)
            to[count++] = forms[row];
    }

    /// <summary>Compares letters ordinally.</summary>
    public static int Compare(Column letters, ReadOnlySpan<char> word)
    {
        if (!letters.IsWide)
            return letters.Units.SequenceCompareTo(word);
        var length = Math.Min(letters.Count, word.Length);
        for (var i = 0; i < length; i++)
        {
            if (letters[i] != word[i])
                return letters[i] - word[i];
        }

        return letters.Count - word.Length;
    }
}

/// <summary>Which term of the index: its page, and its row there.</summary>
internal readonly record struct TermPlace(int Page, int Row);

/// <summary>A term of the index.</summary>
internal readonly struct TermEntry(TermPlace place, int value, int formCount, Column units)
{
    /// <summary>Its inverse document frequency, scaled.</summary>
    public int Weight => value & SearchLayout.MaxWeight;

    /// <summary>Whether it is a word that says little.</summary>
    public bool IsStopWord => (value & SearchLayout.StopWordFlag) != 0;

    /// <summary>Where it is.</summary>
    public TermPlace Place => place;

    /// <summary>How many forms it has.</summary>
    public int FormCount => formCount;

    /// <summary>Its articles, packed.</summary>
    public ReadOnlySpan<char> Postings => units.Units[..SearchLayout.PostingsIn(units.Count)];

    /// <summary>The classes of the pairs of words in which each of these articles has the term; empty where the index has none.</summary>
    public ReadOnlySpan<char> Pairs => units.Units[SearchLayout.PostingsIn(units.Count)..];

    /// <summary>The classes of pairs that an article must have: those of this word in a phrase. 0 where any article will do.</summary>
    public int WantedPairs { get; private init; }

    /// <summary>The term in the articles that may have it in a pair of words too.</summary>
    /// <param name="pair">The <see cref="SearchLayout.PairBit"/> of the pair.</param>
    public TermEntry In(int pair) => this with { WantedPairs = Pairs.IsEmpty ? 0 : WantedPairs | pair };
}

/// <summary>The words of the articles of a shard.</summary>
internal sealed class WordsTable(int shard, Table table)
{
    private readonly Column ends = table.Section((int)SearchWordsSection.FormEnds);
    private readonly Column forms = table.Section((int)SearchWordsSection.Forms);

    /// <summary>The number of the shard.</summary>
    public int Shard => shard;

    /// <summary>The words of an article, by its row in the shard.</summary>
    public ArticleWords this[int slot]
    {
        get
        {
            var start = slot == 0 ? 0 : ends[slot - 1];
            return new ArticleWords(forms.Slice(start, ends[slot] - start).Units);
        }
    }
}
