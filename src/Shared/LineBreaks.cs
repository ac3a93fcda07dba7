namespace Corpus.Shared;

/// <summary>
/// What ends a line where lines of a file are counted: the same as for the C# compiler and for editors that show its diagnostics.
/// </summary>
internal static class LineBreaks
{
    // A text of the corpus has no '\r' and no U+0085: both are '\n' there.
    private static readonly char[] Breaks = ['\n', '\u2028', '\u2029'];

    /// <summary>The number of line breaks in a text.</summary>
    public static int Count(ReadOnlySpan<char> text)
    {
        var count = 0;
        for (var at = text.IndexOfAny(Breaks); at >= 0; at = text.IndexOfAny(Breaks))
        {
            count++;
            text = text.Slice(at + 1);
        }

        return count;
    }

    /// <summary>The indexes of the line breaks in a text, ascending.</summary>
    public static int[] In(ReadOnlySpan<char> text)
    {
        var places = new int[Count(text)];
        var start = 0;
        for (var i = 0; i < places.Length; i++)
        {
            places[i] = start + text.Slice(start).IndexOfAny(Breaks);
            start = places[i] + 1;
        }

        return places;
    }
}
