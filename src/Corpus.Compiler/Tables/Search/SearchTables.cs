namespace Corpus.Compiler.Tables.Search;

/// <summary>Writes the search index; <see cref="SearchLayout"/> says how it looks.</summary>
internal static class SearchTables
{
    /// <summary>Units of a page, roughly: what the first query that meets a word of it must make a string of.</summary>
    private const int PageLength = 1 << 14;

    /// <summary>The root, the pages, and the words of each shard.</summary>
    public static IReadOnlyList<string> Write(Lexicon lexicon, TermVectors vectors, ShardAssignment shards, bool stemming)
    {
        var root = new TableWriter();
        var pages = Pages(lexicon, TermIndex.Of(lexicon, vectors)).ToList();
        root.AddLists((int)SearchRootSection.PageWordEnds, pages.Select(page => page.FirstWord.Select(c => (int)c)));
        root.Add((int)SearchRootSection.PageTerm, [.. pages.Select(page => page.FirstTerm)]);
        root.Add((int)SearchRootSection.Stemming, [stemming ? 1 : 0]);
        return [root.Finish(), .. pages.Select(page => page.Table), .. shards.Rows.Select(rows => Words(lexicon, rows))];
    }

    /// <summary>Cuts the alphabet where a page is full.</summary>
    private static IEnumerable<(string FirstWord, int FirstTerm, string Table)> Pages(Lexicon lexicon, TermIndex index)
    {
        var words = WordEntries(lexicon);
        var (firstWord, firstTerm, nextTerm, length) = (0, 0, 0, 0);
        for (var word = 0; word < words.Length; word++)
        {
            length += words[word].Letters.Length + 4;

            // A term is on the page of its first form; stems stand before all forms and begin none.
            if (words[word].Form > 0 && words[word].Term == nextTerm)
                length += index.Postings[nextTerm++].Length + 4;
            if (length < PageLength && word < words.Length - 1)
                continue;
            yield return (words[firstWord].Letters, firstTerm, Page(words.AsSpan(firstWord, word + 1 - firstWord), firstTerm, nextTerm, index));
            (firstWord, firstTerm, length) = (word + 1, nextTerm, 0);
        }
    }

    /// <summary>What the pages list: the stems that are no form of their term, then the forms, which is their ordinal order.</summary>
    private static Entry[] WordEntries(Lexicon lexicon)
    {
        var spelled = new bool[lexicon.Stems.Length];
        for (var form = 0; form < lexicon.Forms.Length; form++)
            spelled[lexicon.Terms[form]] |= lexicon.Forms[form] == lexicon.Stems[lexicon.Terms[form]];
        var stems = Enumerable.Range(0, spelled.Length).Where(term => !spelled[term])
            .Select(term => new Entry(SearchLayout.StemMark + lexicon.Stems[term], 0, term))
            .OrderBy(entry => entry.Letters, StringComparer.Ordinal);
        var forms = lexicon.Forms.Select((letters, form) => new Entry(letters, lexicon.Numbers[form], lexicon.Terms[form]));

        // Both are in order; the stems stand together, before the first form that begins with more than the mark.
        var before = Array.BinarySearch(lexicon.Forms, SearchLayout.StemMark.ToString(), StringComparer.Ordinal);
        return [.. forms.Take(~before), .. stems, .. forms.Skip(~before)];
    }

    private static string Page(ReadOnlySpan<Entry> words, int firstTerm, int endTerm, TermIndex index)
    {
        var page = new TableWriter();
        Entry[] rows = [.. words];
        page.AddArrays((int)SearchPageSection.WordEnds, Array.ConvertAll(rows, word => UnitsOf(word.Letters)));
        page.Add((int)SearchPageSection.WordForm, [.. rows.Select(word => word.Form)]);
        page.Add((int)SearchPageSection.WordTerm, [.. rows.Select(word => word.Term)]);
        page.Add((int)SearchPageSection.TermWeight, Part(index.Weights));
        page.AddArrays((int)SearchPageSection.TermFormEnds, Part(index.Forms));
        page.AddArrays((int)SearchPageSection.PostingEnds, Part(index.Postings));
        return page.Finish();

        static int[] UnitsOf(string letters)
        {
            var units = new int[letters.Length];
            for (var i = 0; i < units.Length; i++)
                units[i] = letters[i];
            return units;
        }

        T[] Part<T>(T[] all) => all.AsSpan(firstTerm, endTerm - firstTerm).ToArray();
    }

    private static string Words(Lexicon lexicon, List<int> rows)
    {
        var words = new TableWriter();
        words.AddArrays((int)SearchWordsSection.FormEnds, rows.ConvertAll(row => Units(lexicon, lexicon.Sequences[row])));
        return words.Finish();
    }

    private static int[] Units(Lexicon lexicon, int[] sequence)
    {
        var wide = 0;
        foreach (var form in sequence)
            wide += form > 0 && SearchLayout.IsWide(lexicon.Numbers[form - 1]) ? 1 : 0;
        var units = new int[sequence.Length + wide];
        var at = 0;
        foreach (var form in sequence)
        {
            var number = form == 0 ? 0 : lexicon.Numbers[form - 1];
            if (SearchLayout.IsWide(number))
                (units[at++], units[at++]) = (SearchLayout.High(number), SearchLayout.Low(number));
            else
                units[at++] = number;
        }

        return units;
    }

    private readonly record struct Entry(string Letters, int Form, int Term);
}
