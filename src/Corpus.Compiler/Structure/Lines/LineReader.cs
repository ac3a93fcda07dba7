using Corpus.Compiler.Structure.Forms;

namespace Corpus.Compiler.Structure.Lines;

/// <summary>Cuts a text into lines, joining those of a hard-wrapped paragraph.</summary>
internal static class LineReader
{
    private const int NarrowestWrap = 45;
    private const int WidestWrap = 110;
    private const int LongestByline = 60;

    /// <summary>The lines that are not blank, in order.</summary>
    /// <param name="raw">The article's text.</param>
    /// <param name="language">Its language.</param>
    public static List<TextLine> Read(string raw, PageLanguage language)
    {
        var lines = ReadLines(raw);
        var width = WrapWidth(raw, lines);
        var joined = new List<TextLine>(lines.Count);
        for (var i = 0; i < lines.Count;)
        {
            var last = i;
            while (last + 1 < lines.Count && lines[last + 1].Blanks == 0 && Continues(raw, lines[last], lines[last + 1], width, language))
                last++;
            joined.Add(new TextLine(raw, lines[i].Start, lines[last].End, lines[i].Blanks, language));
            i = last + 1;
        }

        return joined;
    }

    private static List<(int Start, int End, int Blanks)> ReadLines(string raw)
    {
        var lines = new List<(int, int, int)>();
        var blanks = 0;
        for (var at = 0; at < raw.Length;)
        {
            var newline = raw.IndexOf('\n', at);
            var (start, end) = (at, newline < 0 ? raw.Length : newline);
            at = end + 1;
            while (start < end && char.IsWhiteSpace(raw[start]))
                start++;
            while (end > start && char.IsWhiteSpace(raw[end - 1]))
                end--;
            if (start == end)
            {
                blanks++;
                continue;
            }

            lines.Add((start, end, blanks));
            blanks = 0;
        }

        return lines;
    }

    /// <summary>
    /// The width at which the text was wrapped, or 0. A wrapped text is recognized by its lines: nearly every line that has one below it is so
    /// long that the next line's first word would not have fitted, and many of those next lines go on in lower case.
    /// </summary>
    private static int WrapWidth(string raw, List<(int Start, int End, int Blanks)> lines)
    {
        var width = 0;
        for (var i = 0; i + 1 < lines.Count; i++)
        {
            if (lines[i + 1].Blanks == 0)
                width = Math.Max(width, lines[i].End - lines[i].Start);
        }

        if (width is < NarrowestWrap or > WidestWrap)
            return 0;
        var (pairs, full, lower) = (0, 0, 0);
        for (var i = 0; i + 1 < lines.Count; i++)
        {
            if (lines[i + 1].Blanks != 0)
                continue;
            pairs++;
            if (IsFull(raw, lines[i], lines[i + 1], width))
                full++;
            if (char.IsLower(raw[lines[i + 1].Start]))
                lower++;
        }

        return pairs >= 2 && full * 10 >= pairs * 7 && lower * 4 >= pairs ? width : 0;
    }

    private static bool Continues(
        string raw, (int Start, int End, int Blanks) line, (int Start, int End, int Blanks) next, int width, PageLanguage language)
    {
        // Without a width to go by, only a line that breaks off and goes on in lower case is surely wrapped.
        var continues = width > 0
            ? IsFull(raw, line, next, width) && (char.IsLetterOrDigit(raw[line.Start]) || IsQuoteMark(raw[line.Start]))
                && IsTextStart(raw[next.Start])
            : line.End - line.Start >= NarrowestWrap && char.IsLower(raw[next.Start])
                && (char.IsLetter(raw[line.End - 1]) || raw[line.End - 1] == ',');
        return continues && !IsByline(raw, next, language);
    }

    private static bool IsByline(string raw, (int Start, int End, int Blanks) line, PageLanguage language) =>
        line.End - line.Start <= LongestByline
        && language.Bylines.ReadLabelled(raw.Substring(line.Start, line.End - line.Start)) is not null;

    private static bool IsTextStart(char c) => char.IsLetterOrDigit(c) || IsQuoteMark(c) || c is '(' or '—' or '–' or '$' or '£' or '€';

    private static bool IsQuoteMark(char c) => c is '"' or '“' or '‘' or '\'' or '«' or '(';

    private static bool IsFull(string raw, (int Start, int End, int Blanks) line, (int Start, int End, int Blanks) next, int width)
    {
        var word = next.Start;
        while (word < next.End && word - next.Start <= width && !char.IsWhiteSpace(raw[word]))
            word++;
        return line.End - line.Start + 1 + (word - next.Start) > width;
    }
}
