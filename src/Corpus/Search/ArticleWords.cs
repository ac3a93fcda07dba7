using Corpus.Shared;

namespace Corpus.Search;

/// <summary>The words of an article by the numbers of their forms; <see cref="SearchLayout"/> says how they are packed.</summary>
internal readonly ref struct ArticleWords(ReadOnlySpan<char> units)
{
    private readonly ReadOnlySpan<char> units = units;

    /// <summary>Packs a phrase the way an article's words are packed.</summary>
    public static string Pack(IReadOnlyList<int> forms) => string.Concat(forms.Select(form =>
        SearchLayout.IsWide(form) ? string.Concat(SearchLayout.High(form), SearchLayout.Low(form)) : ((char)form).ToString()));

    /// <summary>Whether the words of a packed phrase stand somewhere, one after the other.</summary>
    public bool Contain(string phrase) => units.IndexOf(phrase, StringComparison.Ordinal) >= 0;

    /// <summary>Whether one of these forms stands somewhere.</summary>
    public bool ContainAny(HashSet<int> forms)
    {
        foreach (var form in Unpack())
        {
            if (forms.Contains(form))
                return true;
        }

        return false;
    }

    /// <summary>The numbers, a 0 after each sequence.</summary>
    public List<int> Unpack()
    {
        var forms = new List<int>(units.Length);
        for (var i = 0; i < units.Length; i++)
            forms.Add(SearchLayout.IsWide(units[i]) ? SearchLayout.Form(units[i], units[++i]) : units[i]);
        return forms;
    }
}
