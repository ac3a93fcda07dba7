namespace Corpus.Search;

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
