using System.Buffers;
using System.Runtime.InteropServices;
using Corpus.Shared;
using Corpus.Store;

namespace Corpus.Search;

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
