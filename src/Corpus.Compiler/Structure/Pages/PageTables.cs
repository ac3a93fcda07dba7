using Corpus.Compiler.Structure.Lines;

namespace Corpus.Compiler.Structure.Pages;

/// <summary>
/// Finds tables in the text of an article, with running text near above and below. Browsers copy a row as a line whose cells are divided by
/// tabs: three or more of these, most with the same number of cells, are a table. Other programs write each cell on a line of its own: the
/// titles of the columns, then four or more rows with numbers in the same columns, two or more, are a table.
/// </summary>
internal static class PageTables
{
    private const int LeastRows = 3;
    private const int FarthestText = 6;

    /// <summary>Gives the rows of tables their role.</summary>
    public static void Mark(PageLines page, LineRole[] roles)
    {
        MarkRows(page, roles);
        MarkCells(page, roles);
    }

    private static void MarkRows(PageLines page, LineRole[] roles)
    {
        // The rows of tables below text, until text below them too is found; other tables may lie between.
        var pending = new List<(int Start, int End)>();
        var sinceText = FarthestText + 1;
        for (var i = 0; i < roles.Length;)
        {
            var end = EndOfRows(page, i);
            if (end > i)
            {
                if (sinceText <= FarthestText && IsTable(page, i, end))
                    pending.Add((i, end));
                i = end;
                continue;
            }

            sinceText = page.Shape(i) == LineShape.Prose ? 0 : sinceText + 1;
            if (sinceText == 0)
                pending.ForEach(table => Fill(roles, table.Start, table.End));
            if (sinceText is 0 or > FarthestText)
                pending.Clear();
            i++;
        }
    }

    private static int EndOfRows(PageLines page, int line)
    {
        while (line < page.Lines.Count && page.Lines[line].HasTab)
            line++;
        return line;
    }

    /// <summary>
    /// Whether there are enough rows, and three in four have as many cells as the second, which is below the titles of columns.
    /// </summary>
    private static bool IsTable(PageLines page, int start, int end)
    {
        if (end - start < LeastRows)
            return false;
        var (tabs, alike) = (CountTabs(page.Lines[start + 1].Text), 0);
        for (var i = start; i < end; i++)
            alike += CountTabs(page.Lines[i].Text) == tabs ? 1 : 0;
        return alike * 4 >= (end - start) * 3;
    }

    private static int CountTabs(string text)
    {
        var count = 0;
        for (var at = text.IndexOf('\t'); at >= 0; at = text.IndexOf('\t', at + 1))
            count++;
        return count;
    }

    private static void Fill(LineRole[] roles, int start, int end)
    {
        for (var i = start; i < end; i++)
            roles[i] = LineRole.Entry;
    }

    /// <summary>
    /// Marks the cells between two lines of text, from the titles of the columns on, where they repeat the pattern of words and numbers of
    /// a row to the last.
    /// </summary>
    private static void MarkCells(PageLines page, LineRole[] roles)
    {
        for (var start = 0; start < roles.Length;)
        {
            var end = start;
            while (end < roles.Length && IsCell(page, end))
                end++;
            if (start > 0 && IsText(page, start - 1) && (IsText(page, end) || IsText(page, end + 1)) && HasRows(page, start, end))
                Fill(roles, start, end);
            start = end + 1;
        }
    }

    /// <summary>Whether lines are the cells of a table, below the titles of its columns.</summary>
    private static bool HasRows(PageLines page, int start, int end)
    {
        const int leastRows = 4;
        const int leastColumns = 3;
        const int mostColumns = 8;
        const int leastNumbers = 2;
        for (var columns = leastColumns; columns <= mostColumns && columns * leastRows <= end - start; columns++)
        {
            var first = end - columns;
            while (first > start && IsNumber(page, first - 1) == IsNumber(page, first - 1 + columns))
                first--;
            var rows = (end - first) / columns;
            var titles = end - start - (rows * columns);
            var numbers = Enumerable.Range(end - columns, columns).Count(i => IsNumber(page, i));
            if (rows >= leastRows && numbers >= leastNumbers && numbers < columns && titles >= columns - 1 && titles <= 2 * columns)
                return true;
        }

        return false;
    }

    /// <summary>Whether a line is a few words or a number.</summary>
    private static bool IsCell(PageLines page, int line)
    {
        const int mostWords = 8;
        return page.Shape(line) is LineShape.Title or LineShape.ListItem && page.Lines[line].Words is >= 1 and <= mostWords
            || IsNumber(page, line);
    }

    /// <summary>
    /// Whether a line is a number, perhaps with a unit: "71.1 MB", "−3.5", "8.10"; that can be a time too, but 8:10 is one.
    /// </summary>
    private static bool IsNumber(PageLines page, int line)
    {
        const int mostWords = 3;
        const int longest = 24;
        var text = page.Lines[line].Text;
        var digit = text[0] is '+' or '-' or '−' or '–' ? 1 : 0;
        return text.Length <= longest && page.Lines[line].Words <= mostWords && digit < text.Length && char.IsDigit(text[digit])
            && (page.Shape(line) != LineShape.Timestamp || (page.Lines[line].Words == 1 && text.IndexOf(':') < 0));
    }

    private static bool IsText(PageLines page, int line)
    {
        const int leastWords = 6;
        return page.Shape(line) == LineShape.Prose || (page.Shape(line) == LineShape.Sentence && page.Lines[line].Words >= leastWords);
    }
}
