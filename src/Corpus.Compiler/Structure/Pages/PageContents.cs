using Corpus.Compiler.Structure.Forms;
using Corpus.Compiler.Structure.Lines;

namespace Corpus.Compiler.Structure.Pages;

/// <summary>
/// Finds tables of contents: short lines, one after another, most of which are also titles above text further down. The entries and the
/// titles that they name belong to the article. A table whose entries are not on the page is that of a book or a site, and does not.
/// </summary>
internal sealed class PageContents
{
    private const int None = -1;
    private const int LeastEntries = 3;
    private const int LeastOfBook = 5;
    private const int MostWords = 15;
    private const int LongestTitle = 120;
    private const int MostLines = 200;

    private readonly PageLines page;
    private readonly LineRole[] roles;
    private readonly string?[] titles;
    private readonly int[] nextCopy;
    private readonly bool[] isAboveText;
    private readonly int[] wordsBefore;
    private readonly int[] proseBefore;
    private readonly int[] closings;
    private readonly int firstProse;

    private PageContents(PageLines page, LineRole[] roles)
    {
        (this.page, this.roles) = (page, roles);
        titles = new string?[roles.Length];
        for (var i = 0; i < titles.Length; i++)
            titles[i] = TitleOf(page, i);
        (nextCopy, isAboveText) = (NextCopies(), LinesAboveText());
        (wordsBefore, proseBefore, closings) = (new int[roles.Length + 1], new int[roles.Length + 1], new int[roles.Length + 1]);
        for (var i = 0; i < roles.Length; i++)
        {
            wordsBefore[i + 1] = wordsBefore[i] + page.Lines[i].Words;
            proseBefore[i + 1] = proseBefore[i] + (page.Shape(i) == LineShape.Prose ? page.Lines[i].Words : 0);
            closings[i + 1] = closings[i] + (EncyclopediaPages.IsClosing(page, i) ? 1 : 0);
        }

        firstProse = Array.FindIndex(proseBefore, words => words > 0) - 1;
    }

    /// <summary>Gives the lines of tables of contents, and the titles that they name, their roles.</summary>
    public static void Mark(PageLines page, LineRole[] roles)
    {
        var contents = new PageContents(page, roles);
        for (var i = 0; i < roles.Length;)
        {
            if (page.Is(PartWord.Contents, i) && i + 1 < roles.Length)
                i = contents.MarkBelowHeading(i);
            else if (contents.nextCopy[i] == None || roles[i] != LineRole.None)
                i++;
            else
                i = contents.MarkWithoutHeading(i);
        }

        contents.MarkChapters();
    }

    /// <summary>
    /// A title as another line may repeat it: without the number before it and the buttons after it ("3.1 Harbour", "Harbour[edit]",
    /// "Harbour¶"); null for a line that is not a title.
    /// </summary>
    public static string? TitleOf(PageLines page, int line)
    {
        var text = page.Lines[line];
        if (text.Words is 0 or > MostWords || text.Text.Length > LongestTitle || text.Terminator == '.'
            || page.Shape(line) == LineShape.Prose)
            return null;
        var (key, start) = (text.Key, 0);
        var end = page.Is(PartWord.Edit, line) ? key.LastIndexOf('[') : key.Length;
        while (end > 0 && key[end - 1] is '¶' or '#' or ' ')
            end--;
        while (start < end && key[start] is '0' or '.' or ')' or ' ')
            start++;
        if (start < end && !char.IsLetter(key[start]))
            start = 0;
        return end - start < 2 ? null : start == 0 && end == key.Length ? key : key.Substring(start, end - start);
    }

    /// <summary>
    /// The next line with the same title as each line, or with that title after a colon ("Anchor 3 review: Battery"); -1 if there is none.
    /// </summary>
    private int[] NextCopies()
    {
        var next = new int[titles.Length];
        var last = new Dictionary<string, int>(titles.Length, StringComparer.Ordinal);
        for (var i = titles.Length - 1; i >= 0; i--)
        {
            next[i] = None;
            if (titles[i] is not { } title)
                continue;
            next[i] = last.TryGetValue(title, out var copy) ? copy : None;
            last[title] = i;
            if (title.LastIndexOf(": ", StringComparison.Ordinal) is > 0 and var colon)
                last[title.Substring(colon + 2)] = i;
        }

        return next;
    }

    /// <summary>Whether running text follows each line after three short lines at most.</summary>
    private bool[] LinesAboveText()
    {
        const int farthest = 4;
        var above = new bool[titles.Length];
        var until = farthest + 1;
        for (var i = above.Length - 1; i >= 0; i--)
        {
            above[i] = until <= farthest;
            until = page.Shape(i) == LineShape.Prose && !page.Is(PartWord.Encyclopedia, i) ? 1 : until + 1;
        }

        return above;
    }

    /// <summary>Marks the table below its heading; returns the line to go on with.</summary>
    private int MarkBelowHeading(int heading)
    {
        const int mostBetween = 2;
        var first = heading + 1;
        var named = NamedTitles(first, EndOfTable(first, mostBetween), isHeaded: true);
        if (!IsTable(named) || !HasWordsBetween(named))
            return MarkOtherPages(heading);
        roles[heading] = LineRole.Heading;
        return MarkTable(first, named);
    }

    /// <summary>Marks a table without a heading, if one begins at a line; returns the line to go on with.</summary>
    private int MarkWithoutHeading(int first)
    {
        const int mostBetween = 1;
        var end = EndOfTable(first, mostBetween);
        var named = NamedTitles(first, end, isHeaded: false);
        return IsTable(named) && HasTextBetween(named) ? MarkTable(first, named) : end;
    }

    /// <summary>
    /// One past the last line of a table: running text ends it, a title that it names, or more lines than <paramref name="mostBetween"/>
    /// that are not repeated on the page.
    /// </summary>
    private int EndOfTable(int first, int mostBetween)
    {
        var (end, copy) = (first, page.Lines.Count);
        for (var i = first; i < copy && i - end <= mostBetween && i - first < MostLines; i++)
        {
            if (page.Shape(i) == LineShape.Prose || (page.Is(PartWord.Contents, i) && i > first))
                break;
            if (nextCopy[i] == None)
                continue;
            copy = Math.Min(copy, nextCopy[i]);
            end = i + 1;
        }

        return Math.Max(end, first + 1);
    }

    /// <summary>
    /// The line that each entry of a table names; -1 for none. They come in the order of their entries. Most stand above text; others only
    /// in a table with a heading ("See also", "References"), if nothing closes the article before, or right above a title that does.
    /// </summary>
    private int[] NamedTitles(int first, int end, bool isHeaded)
    {
        const int farthest = 3;
        var named = new int[end - first];
        var last = end - 1;
        for (var i = 0; i < named.Length; i++)
        {
            named[i] = CopyAfter(last, first + i, needsText: true);
            last = Math.Max(last, named[i]);
        }

        // The line before which the title of an entry must be: that of the next entry whose title is known.
        var limits = new int[named.Length];
        for (var (i, limit) = (named.Length - 1, page.Lines.Count); i >= 0; i--)
        {
            limits[i] = limit;
            limit = named[i] != None ? named[i] : limit;
        }

        last = end - 1;
        for (var i = 0; i < named.Length; i++)
        {
            if (named[i] == None)
            {
                var copy = CopyAfter(last, first + i, needsText: false);
                var isClose = isHeaded
                    ? limits[i] < page.Lines.Count || ((i == 0 || named[i - 1] != None) && copy != None && closings[copy] == closings[last])
                    : limits[i] - copy <= farthest;
                if (copy < limits[i] && isClose)
                    named[i] = copy;
            }

            last = Math.Max(last, named[i]);
        }

        return named;
    }

    /// <summary>The first line after another one that has the same title as an entry; -1 if there is none.</summary>
    private int CopyAfter(int line, int entry, bool needsText)
    {
        const int mostTries = 16;
        var copy = nextCopy[entry];
        for (var tries = 0; copy != None && tries < mostTries; tries++)
        {
            if (copy > line && (isAboveText[copy] || !needsText))
                return copy;
            copy = nextCopy[copy];
        }

        return None;
    }

    /// <summary>Whether there are enough entries, three in four of which name titles.</summary>
    private static bool IsTable(int[] named)
    {
        var found = named.Count(title => title != None);
        return found >= LeastEntries
            && found * 4 >= (Array.FindLastIndex(named, title => title != None) - Array.FindIndex(named, title => title != None) + 1) * 3;
    }

    /// <summary>Whether there are more words, of lists or of text, between the first title and the last than a second menu has.</summary>
    private bool HasWordsBetween(int[] named)
    {
        const int leastWords = 8;
        int[] titles = [.. named.Where(title => title != None)];
        return wordsBefore[titles[titles.Length - 1]] - wordsBefore[titles[0]] >= leastWords * (titles.Length - 1);
    }

    /// <summary>Whether four in five titles stand above text, of which there are more words than a teaser has.</summary>
    private bool HasTextBetween(int[] named)
    {
        const int leastWords = 40;
        int[] titles = [.. named.Where(title => title != None)];
        var aboveText = titles.Count(title => isAboveText[title]);
        return aboveText >= LeastEntries && aboveText * 5 >= titles.Length * 4
            && proseBefore[titles[titles.Length - 1]] - proseBefore[titles[0]] >= leastWords * (titles.Length - 1);
    }

    private int MarkTable(int first, int[] named)
    {
        // The last entry may lead to the comments of readers, which are not in the article.
        var last = Array.FindLastIndex(named, title => title != None);
        if (page.Is(PartWord.Comments, named[last]))
            last--;
        for (var i = Array.FindIndex(named, title => title != None); i <= last; i++)
        {
            roles[first + i] = LineRole.Entry;
            if (named[i] != None)
                roles[named[i]] = LineRole.Heading;
        }

        return first + last + 1;
    }

    /// <summary>
    /// Sets aside a table above the text that names other pages: of a book, of which this page is a chapter. It ends above the title of
    /// this page, which is among its entries, or else at a blank line.
    /// </summary>
    private int MarkOtherPages(int heading)
    {
        var (first, copy) = (heading + 1, Math.Min(page.Lines.Count, heading + MostLines));
        var (blank, end) = (None, first);
        if (heading > firstProse)
            return first;
        for (; end < copy && page.Shape(end) is not (LineShape.Prose or LineShape.Byline or LineShape.Timestamp); end++)
        {
            if (nextCopy[end] > end)
                copy = Math.Min(copy, nextCopy[end]);
            if (blank == None && end > first && page.Lines[end].BlanksBefore > 0)
                blank = end;
        }

        if (end < copy)
            end = blank;
        if (end - first < LeastOfBook)
            return first;
        for (var i = heading; i < end; i++)
            roles[i] = LineRole.Aside;
        return end;
    }

    /// <summary>
    /// Sets aside the chapters and sections of a book above the text of one, by their numbers: eight or more entries from "1" on, some of
    /// them like "1.1", of which one or two at most are also on the page.
    /// </summary>
    private void MarkChapters()
    {
        const int least = 8;
        const int leastSections = 3;
        const int mostOnPage = 2;
        const int mostAfter = 12;
        const int mostBefore = 4;
        for (var start = 0; start < firstProse; start++)
        {
            if (LevelOf(page.Lines[start]) != 1 || roles[start] != LineRole.None)
                continue;
            var (last, copy, entries, sections, onPage) = (start, firstProse, 0, 0, 0);
            for (var i = start; i < copy && i - start < MostLines && i - last <= mostAfter; i++)
            {
                var level = LevelOf(page.Lines[i]);
                (last, entries, sections) = level == 0 ? (last, entries, sections) : (i, entries + 1, sections + (level > 1 ? 1 : 0));
                if (nextCopy[i] == None)
                    continue;
                onPage++;
                copy = Math.Min(copy, nextCopy[i]);
            }

            if (entries >= least && sections >= leastSections && onPage <= mostOnPage)
            {
                var end = copy < firstProse && copy - last <= mostAfter ? copy : last + 1;
                var top = start;
                while (start - top < mostBefore && page.IsUnder(top) && page.Shape(top - 1) == LineShape.Title)
                    top--;
                for (var i = top; i < end; i++)
                    roles[i] = LineRole.Aside;
            }

            start = last;
        }
    }

    /// <summary>How many numbers divided by full stops a title begins with: 2 for "3.1 Harbor"; 0 if it begins with none.</summary>
    private static int LevelOf(TextLine line)
    {
        var (text, level, at) = (line.Text, 0, 0);
        while (at < text.Length && char.IsDigit(text[at]))
        {
            level++;
            while (at < text.Length && char.IsDigit(text[at]))
                at++;
            if (at < text.Length && text[at] is '.' or ')')
                at++;
        }

        return at + 1 < text.Length && char.IsWhiteSpace(text[at]) && char.IsLetter(text[at + 1]) ? level : 0;
    }
}
