using Corpus.Compiler.Structure.Lines;

namespace Corpus.Compiler.Structure.Pages;

/// <summary>
/// Finds tables in the text of an article: three or more rows, one after another, most of which have the same number of cells, divided by
/// tabs as browsers copy them, with running text near above and below.
/// </summary>
internal static class PageTables
{
    private const int LeastRows = 3;
    private const int FarthestText = 6;

    /// <summary>Gives the rows of tables their role.</summary>
    public static void Mark(PageLines page, LineRole[] roles)
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
        while (line < page.Lines.Count && page.Lines[line].Text.IndexOf('\t') >= 0)
            line++;
        return line;
    }

    /// <summary>Whether there are enough rows, and three in four have as many cells as the second, which is below the titles of columns.</summary>
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
}
