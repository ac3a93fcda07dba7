using System.Text;
using Corpus.Compiler.Tables;
using Corpus.Shared;

namespace Corpus.Compiler.Index;

/// <summary>Lays out the pages of the search index; <see cref="SearchLayout"/> says how they look.</summary>
internal sealed class SearchPages
{
    /// <summary>The approximate average size of a page, in units: what the first query for a word on it loads.</summary>
    private const int AverageLength = 1 << 13;

    /// <summary>The approximate maximum number of pages. In a larger corpus pages grow, for the same reason as shards.</summary>
    private const int MostPages = ShardAssignment.MostShards;

    /// <summary>The approximate average size of an entry without the postings of its term, in units.</summary>
    private const int UnitsBesidePostings = 16;

    private readonly TermDictionary lexicon;
    private readonly TermIndex index;
    private readonly int[] numbers;
    private readonly List<Entry> entries;

    // The first entry of each page, and the page and the row of each term.
    private readonly List<int> firsts = [];
    private readonly (int Page, int Row)[] places;

    /// <summary>Cuts the alphabet into pages.</summary>
    /// <param name="lexicon">The words.</param>
    /// <param name="index">Their terms with postings.</param>
    /// <param name="numbers">The number that represents each form.</param>
    /// <param name="cancellation">Checked at every form.</param>
    public SearchPages(TermDictionary lexicon, TermIndex index, int[] numbers, CancellationToken cancellation)
    {
        (this.lexicon, this.index, this.numbers) = (lexicon, index, numbers);
        entries = new List<Entry>(lexicon.Forms.Length + lexicon.Stems.Length);
        places = new (int, int)[lexicon.Stems.Length];
        ListEntries(cancellation);
        Cut();
    }

    /// <summary>How many pages there are.</summary>
    public int Count => firsts.Count;

    /// <summary>The first word of a page.</summary>
    public string FirstWord(int page) => entries[firsts[page]].Letters;

    /// <summary>Writes a page.</summary>
    public string Write(int page)
    {
        var end = page + 1 < Count ? firsts[page + 1] : entries.Count;
        var listed = entries.GetRange(firsts[page], end - firsts[page]);
        var table = new TableWriter();
        AddWords(table, listed);
        AddTermsOfWords(table, listed, page);
        int[] terms = [.. listed.Where(entry => entry.BringsTerm).Select(entry => entry.Term)];
        table.Add((int)SearchPageSection.TermWeight, Array.ConvertAll(terms, index.WeightOf));
        table.Add((int)SearchPageSection.TermFormCount, Array.ConvertAll(terms, index.FormCountOf));
        var (postings, postingEnds) = (new StringBuilder(), new List<int>(terms.Length));
        foreach (var term in terms)
        {
            index.AddPostings(postings, term);
            postingEnds.Add(postings.Length);
        }

        table.Add((int)SearchPageSection.PostingEnds, postingEnds);
        table.Add((int)SearchPageSection.Postings, postings);
        return table.Finish();
    }

    private static void AddWords(TableWriter table, List<Entry> listed)
    {
        var (letters, runEnds, lengths, forms) = (new StringBuilder(), new List<int>(), new int[listed.Count], new int[listed.Count]);
        var last = "";
        for (var row = 0; row < listed.Count; row++)
        {
            var word = listed[row].Letters;
            if (row % SearchLayout.RunLength == 0 && row > 0)
                runEnds.Add(letters.Length);
            var shared = row % SearchLayout.RunLength == 0 ? 0 : CommonLength(word, last);
            letters.Append(word, shared, word.Length - shared);
            lengths[row] = (shared << SearchLayout.OwnLetterBits) | (word.Length - shared);
            forms[row] = listed[row].Form;
            last = word;
        }

        runEnds.Add(letters.Length);
        table.Add((int)SearchPageSection.RunEnds, runEnds);
        table.Add((int)SearchPageSection.WordLengths, lengths);
        table.Add((int)SearchPageSection.WordLetters, letters);
        table.Add((int)SearchPageSection.WordForm, forms);
    }

    private void AddTermsOfWords(TableWriter table, List<Entry> listed, int page)
    {
        var terms = new int[listed.Count];
        var (strays, strayPages, strayRows) = (new List<int>(), new List<int>(), new List<int>());
        for (var row = 0; row < terms.Length; row++)
        {
            var place = places[listed[row].Term];
            if (place.Page == page)
            {
                terms[row] = place.Row + 1;
                continue;
            }

            strays.Add(row);
            strayPages.Add(place.Page);
            strayRows.Add(place.Row);
        }

        table.Add((int)SearchPageSection.WordTerm, terms);
        table.Add((int)SearchPageSection.StrayWord, strays);
        table.Add((int)SearchPageSection.StrayTermPage, strayPages);
        table.Add((int)SearchPageSection.StrayTermRow, strayRows);
    }

    private static int CommonLength(string left, string right)
    {
        var length = 0;
        while (length < left.Length && length < right.Length && left[length] == right[length])
            length++;
        return length;
    }

    /// <summary>Lists the forms, and the stems that are not forms themselves, in ordinal order.</summary>
    private void ListEntries(CancellationToken cancellation)
    {
        var isWritten = new bool[lexicon.Stems.Length];
        for (var form = 0; form < lexicon.Forms.Length; form++)
            isWritten[lexicon.TermOf[form]] |= lexicon.Forms[form] == lexicon.Stems[lexicon.TermOf[form]];
        int[] stems = [.. Enumerable.Range(0, isWritten.Length).Where(term => !isWritten[term])];
        Array.Sort(Array.ConvertAll(stems, term => lexicon.Stems[term]), stems, StringComparer.Ordinal);

        var (next, terms) = (0, 0);
        for (var form = 0; form < lexicon.Forms.Length; form++)
        {
            cancellation.ThrowIfCancellationRequested();
            var letters = lexicon.Forms[form];
            while (next < stems.Length && string.CompareOrdinal(lexicon.Stems[stems[next]], letters) < 0)
                AddStem(stems[next++]);
            var bringsTerm = lexicon.TermOf[form] == terms;
            if (bringsTerm)
                terms++;
            entries.Add(new Entry(letters, lexicon.Hashes[form], numbers[form], lexicon.TermOf[form], bringsTerm));
        }

        while (next < stems.Length)
            AddStem(stems[next++]);

        void AddStem(int term) =>
            entries.Add(
                new Entry(
                    lexicon.Stems[term] + SearchLayout.StemMark,
                    KeyHash.Of(lexicon.Stems[term].AsSpan(), KeyHash.FirstWhole),
                    0,
                    term,
                    BringsTerm: false));
    }

    /// <summary>Starts a page at each word whose hash says so, so that no page depends on the length of another.</summary>
    private void Cut()
    {
        // A number that changes only when the average entry doubles.
        var units = ((long)UnitsBesidePostings * entries.Count) + lexicon.ArticlesWith.Sum();
        var entriesPerPage = 1;
        while (units * entriesPerPage < (long)AverageLength * entries.Count || entriesPerPage * (long)MostPages < entries.Count)
            entriesPerPage *= 2;
        var terms = 0;
        for (var at = 0; at < entries.Count; at++)
        {
            if (at == 0 || (entries[at].Hash >> 33) % (ulong)entriesPerPage == 0)
            {
                firsts.Add(at);
                terms = 0;
            }

            if (entries[at].BringsTerm)
                places[entries[at].Term] = (Count - 1, terms++);
        }
    }

    /// <param name="Letters">The form; for a stem that is no form, the stem and its mark.</param>
    /// <param name="Hash">Of the form or the stem.</param>
    /// <param name="Form">The form's number; 0 for a stem.</param>
    /// <param name="Term">The term's number in the dictionary.</param>
    /// <param name="BringsTerm">Whether the term is on the page of this entry, as it is with its first form.</param>
    private readonly record struct Entry(string Letters, ulong Hash, int Form, int Term, bool BringsTerm);
}
