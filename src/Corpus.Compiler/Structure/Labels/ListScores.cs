using Corpus.Compiler.Structure.Lines;

namespace Corpus.Compiler.Structure.Labels;

/// <summary>
/// The rows of one list or table belong to the article together, or not at all: each gets the score of the surest. Rows are three or more
/// lines, one after another, that have tabs, begin with a number, begin with the same mark or end in brackets. The lines of a table with
/// tabs are joined in the same way, and those that a colon announces follow the line with the colon.
/// </summary>
internal static class ListScores
{
    private const int LeastRows = 3;
    private const int MostRows = 60;
    private const int MostAnnounced = 40;
    private const int LongestNumber = 3;
    private const int MostWordsBeforeBracket = 20;
    private const char None = '\0';

    /// <summary>Gives each open row of a list the highest score among them.</summary>
    public static void Join(IReadOnlyList<TextLine> lines, int[] scores, bool[] isOpen)
    {
        for (var start = 0; start < scores.Length;)
        {
            var (mark, end) = (MarkOf(lines[start]), start + 1);
            while (mark != None && end < scores.Length && MarkOf(lines[end]) == mark)
                end++;
            var (rows, surest) = (0, int.MinValue);
            for (var i = start; i < end; i++)
                (rows, surest) = isOpen[i] ? (rows + 1, Math.Max(surest, scores[i])) : (rows, surest);
            for (var i = start; i < end && rows >= LeastRows; i++)
                scores[i] = isOpen[i] ? surest : scores[i];
            start = end;
        }
    }

    /// <summary>
    /// Gives the open lines of a table the score of the surest: all lines without a blank line between them, if one of them has cells
    /// between tabs; the cells of the others were empty or stand on lines of their own.
    /// </summary>
    public static void JoinTables(IReadOnlyList<TextLine> lines, int[] scores, bool[] isOpen)
    {
        for (var start = 0; start < scores.Length;)
        {
            var (end, hasTab, surest) = (start, false, int.MinValue);
            do
            {
                hasTab |= lines[end].HasTab;
                surest = isOpen[end] ? Math.Max(surest, scores[end]) : surest;
                end++;
            }
            while (end < scores.Length && lines[end].BlanksBefore == 0);
            for (var i = start; i < end && hasTab && end - start is >= LeastRows and <= MostRows; i++)
                scores[i] = isOpen[i] ? surest : scores[i];
            start = end;
        }
    }

    /// <summary>
    /// Gives the open lines without a blank line between them that a colon announces the score of the line with the colon, if that is of
    /// the article. A single word with a colon ("Tags:") is a label and announces nothing.
    /// </summary>
    public static void JoinAnnounced(IReadOnlyList<TextLine> lines, int[] scores, bool[] isOpen)
    {
        for (var colon = 0; colon + 2 < scores.Length; colon++)
        {
            if (lines[colon].Terminator != ':' || lines[colon].Words < 2 || !isOpen[colon] || scores[colon] <= 0)
                continue;
            var end = colon + 2;
            while (end < scores.Length && lines[end].BlanksBefore == 0 && end - colon <= MostAnnounced + 1)
                end++;
            if (end - colon - 1 is < 2 or > MostAnnounced)
                continue;
            for (var i = colon + 1; i < end; i++)
                scores[i] = isOpen[i] ? Math.Max(scores[i], scores[colon]) : scores[i];
        }
    }

    /// <summary>What rows of a list have in common: a tab, a digit for a number, a mark or a final bracket; NUL for other lines.</summary>
    private static char MarkOf(TextLine line)
    {
        var text = line.Text;
        if (line.HasTab)
            return '\t';
        if (char.IsDigit(text[0]))
            return IsNumbered(text) ? '0' : None;
        if (!char.IsLetter(text[0]) && text[0] is not ('"' or '“' or '‘' or '\'' or '(' or '«' or '„' or '['))
            return text[0];
        return text[text.Length - 1] == ')' && line.Words <= MostWordsBeforeBracket ? ')' : None;
    }

    /// <summary>Whether a text begins with a number such as "1.", "2)", "3.1" or "4 ".</summary>
    private static bool IsNumbered(string text)
    {
        var end = 0;
        while (end < text.Length && end <= LongestNumber && char.IsDigit(text[end]))
            end++;
        return end <= LongestNumber && end < text.Length && (text[end] is '.' or ')' || char.IsWhiteSpace(text[end]));
    }
}
