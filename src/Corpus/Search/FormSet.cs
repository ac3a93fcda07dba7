using Corpus.Shared;

namespace Corpus.Search;

/// <summary>The forms that match a word of a query.</summary>
internal sealed class FormSet
{
    /// <summary>So many are compared one by one.</summary>
    private const int Few = 64;

    private readonly int[] forms;
    private readonly HashSet<int>? many;

    /// <summary>Makes a set of some forms, by their numbers; some may be there twice.</summary>
    public FormSet(params int[] forms) => (this.forms, many) = (forms, forms.Length > Few ? [.. forms] : null);

    /// <summary>The first units of the forms, as <see cref="SearchLayout"/> packs them; some may be there twice.</summary>
    public IEnumerable<char> FirstUnits => forms.Select(form => SearchLayout.IsWide(form) ? SearchLayout.High(form) : (char)form);

    /// <summary>Whether a form is one of them.</summary>
    public bool Contains(int form) => many?.Contains(form) ?? forms.AsSpan().Contains(form);
}
