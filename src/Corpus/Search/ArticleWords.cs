using System.Buffers;
using Corpus.Shared;

namespace Corpus.Search;

/// <summary>The words of an article by the numbers of their forms; <see cref="SearchLayout"/> says how they are packed.</summary>
internal readonly ref struct ArticleWords(ReadOnlySpan<char> units)
{
    /// <summary>The packed numbers, a 0 after each sequence.</summary>
    public ReadOnlySpan<char> Units { get; } = units;

    /// <summary>Packs a phrase the way an article's words are packed.</summary>
    public static string Pack(IReadOnlyList<int> forms) => string.Concat(forms.Select(form =>
        SearchLayout.IsWide(form) ? string.Concat(SearchLayout.High(form), SearchLayout.Low(form)) : ((char)form).ToString()));

    /// <summary>Whether the article contains the words of a packed phrase in sequence.</summary>
    public bool Contain(string phrase) => Units.IndexOf(phrase, StringComparison.Ordinal) >= 0;

    /// <summary>Whether the article contains one of some forms.</summary>
    /// <param name="forms">The forms.</param>
    /// <param name="firstUnits">Their first units.</param>
    public bool ContainAny(FormSet forms, SearchValues<char> firstUnits)
    {
        for (var at = 0; MoveTo(firstUnits, ref at);)
        {
            if (forms.Contains(FormAt(ref at)))
                return true;
        }

        return false;
    }

    /// <summary>Moves on to the next of some units; false when there is none.</summary>
    public bool MoveTo(SearchValues<char> units, ref int at)
    {
        var next = Units[at..].IndexOfAny(units);
        at += next;
        return next >= 0;
    }

    /// <summary>The number in its sequence of the word at a unit, from 0.</summary>
    /// <param name="at">The first unit of the word.</param>
    /// <param name="known">A unit that does not come after it.</param>
    /// <param name="word">The number of the word there, in the sequence of that unit.</param>
    public int NumberOf(int at, int known, int word)
    {
        var between = Units[known..at];
        if (between.LastIndexOf('\0') is >= 0 and var end)
        {
            between = between[(end + 1)..];
            word = 0;
        }

        return word + CountWords(between);
    }

    /// <summary>How many words there are from a unit to the end of the sequence.</summary>
    public int Count(int at)
    {
        var rest = Units[at..];
        return CountWords(rest.IndexOf('\0') is >= 0 and var end ? rest[..end] : rest);
    }

    /// <summary>The unit at which a sequence begins.</summary>
    public int StartOf(int sequence)
    {
        var at = 0;
        while (sequence-- > 0)
            at += Units[at..].IndexOf('\0') + 1;
        return at;
    }

    /// <summary>The number that begins at a unit; moves on to the next one.</summary>
    public int FormAt(ref int at)
    {
        var unit = Units[at++];
        return SearchLayout.IsWide(unit) ? SearchLayout.Form(unit, Units[at++]) : unit;
    }

    private static int CountWords(ReadOnlySpan<char> units)
    {
        var count = units.Length;
        foreach (var unit in units)
            count -= SearchLayout.IsLow(unit) ? 1 : 0;
        return count;
    }
}
