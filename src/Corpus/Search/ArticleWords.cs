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

    /// <summary>Whether the article contains one of these forms.</summary>
    public bool ContainAny(HashSet<int> forms)
    {
        for (var at = 0; at < Units.Length;)
        {
            if (forms.Contains(FormAt(ref at)))
                return true;
        }

        return false;
    }

    /// <summary>The number that begins at a unit; moves on to the next one.</summary>
    public int FormAt(ref int at)
    {
        var unit = Units[at++];
        return SearchLayout.IsWide(unit) ? SearchLayout.Form(unit, Units[at++]) : unit;
    }
}
