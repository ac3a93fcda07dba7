namespace Corpus.Compiler.Language.Sentences;

/// <summary>The marker of a list's item: a number or one letter, then a full stop, a bracket or both.</summary>
/// <param name="Ordinal">Which item it is, from 1.</param>
/// <param name="IsLetter">Whether a letter counts.</param>
/// <param name="Punctuation">What follows the number.</param>
/// <param name="End">One past the marker.</param>
internal readonly record struct ListMarker(int Ordinal, bool IsLetter, string Punctuation, int End)
{
    /// <summary>The marker that begins at a place of the text and is followed by white space; null when there is none.</summary>
    public static ListMarker? At(string text, int start, int end)
    {
        var at = start;
        while (at < end && at - start < 3 && char.IsDigit(text[at]))
            at++;
        var isLetter = at == start && at < end && text[at] is >= 'a' and <= 'z';
        if (isLetter)
            at++;
        var counted = at;
        while (at < end && at - counted < 2 && text[at] is '.' or ')')
            at++;
        if (counted == start || at == counted || at >= end || !char.IsWhiteSpace(text[at]))
            return null;
        var ordinal = 0;
        for (var i = start; i < counted && !isLetter; i++)
            ordinal = (ordinal * 10) + (int)char.GetNumericValue(text[i]);
        return new ListMarker(isLetter ? text[start] - 'a' + 1 : ordinal, isLetter, text.Substring(counted, at - counted), at);
    }

    /// <summary>Whether the other marker is the next of the same list.</summary>
    public bool IsFollowedBy(ListMarker next) =>
        next.Ordinal == Ordinal + 1 && next.IsLetter == IsLetter && next.Punctuation == Punctuation;
}
