using Corpus.Compiler.Structure.Forms;
using Corpus.Compiler.Structure.Lines;

namespace Corpus.Compiler.Structure.Pages;

/// <summary>
/// Finds the parts of an encyclopedia's page as MediaWiki prints it (Wikipedia, Wiktionary, Fandom, the wikis of companies): titles with
/// "[edit]", notes, the box of facts and the lists at the end, which belong to the article; references to other entries and the navigation
/// below the article, which do not.
/// </summary>
internal sealed class EncyclopediaPages
{
    private readonly PageLines page;
    private readonly LineRole[] roles;

    private EncyclopediaPages(PageLines page, LineRole[] roles) => (this.page, this.roles) = (page, roles);

    /// <summary>Gives the lines of an encyclopedia's page their roles; the titles that its contents name have theirs.</summary>
    public static void Mark(PageLines page, LineRole[] roles)
    {
        if (!IsEncyclopedia(page))
            return;
        var encyclopedia = new EncyclopediaPages(page, roles);
        var first = encyclopedia.FirstProse();
        if (first == page.Lines.Count)
            return;
        encyclopedia.MarkTitles();
        var end = encyclopedia.EndOfArticle(first);
        var headline = encyclopedia.MarkHeadline(first);
        encyclopedia.MarkReferences(end);
        encyclopedia.MarkFacts(first, headline);
        encyclopedia.MarkLists(first, end);
    }

    /// <summary>Whether a line closes an entry of an encyclopedia.</summary>
    public static bool IsClosing(PageLines page, int line) => page.Is(PartWord.Closing, line) || IsNavigationBox(page, line);

    /// <summary>Whether two or more kinds of lines that this software prints are on the page.</summary>
    private static bool IsEncyclopedia(PageLines page)
    {
        const int leastKinds = 2;
        const int leastTabs = 3;
        var (titles, notes, boxes) = (0, 0, 0);
        HashSet<string>? listed = null;
        for (var i = 0; i < page.Lines.Count; i++)
        {
            if (page.Is(PartWord.Encyclopedia, i))
                (listed ??= new(StringComparer.Ordinal)).Add(page.Lines[i].Key);
            titles += IsTitle(page, i) ? 1 : 0;
            notes += IsNote(page, i) ? 1 : 0;
            boxes += IsNavigationBox(page, i) ? 1 : 0;
        }

        bool[] others = [FirstTab(page, leastTabs) >= 0, titles >= 2, notes >= 2, boxes >= 1];
        return (listed?.Count ?? 0) + others.Count(isThere => isThere) >= leastKinds;
    }

    /// <summary>
    /// The first of the tabs of the page, one after another ("14 languages", "Article", "Talk", "View history"); -1 if there are none.
    /// They are below its headline.
    /// </summary>
    /// <param name="page">The page.</param>
    /// <param name="least">How many there must be.</param>
    private static int FirstTab(PageLines page, int least)
    {
        for (var start = 0; start < page.Lines.Count; start++)
        {
            var end = start;
            while (end < page.Lines.Count && page.Is(PartWord.Tab, end))
                end++;
            if (end - start >= least)
                return start;
            start = end;
        }

        return -1;
    }

    /// <summary>Whether a line is the title of a section with the button to edit it.</summary>
    private static bool IsTitle(PageLines page, int line)
    {
        const int mostWords = 20;
        return page.Is(PartWord.Edit, line) && page.Lines[line].Words <= mostWords;
    }

    /// <summary>Whether a line is a note, which begins with the way back to the text: "^ King 2003, p. 41".</summary>
    private static bool IsNote(PageLines page, int line)
    {
        var text = page.Lines[line].Text;
        return text[0] is '^' or '↑' && text.Length > 2 && char.IsWhiteSpace(text[1]);
    }

    /// <summary>Whether a box of links to other entries begins at a line, with buttons to view it, discuss it and edit it.</summary>
    private static bool IsNavigationBox(PageLines page, int line)
    {
        var text = page.Lines[line].Text;
        return text[0] == 'v'
            && (
                text is "v t e" or "vte" or "v · t · e" or "v • t • e"
                    || (
                        text.Length == 1 && line + 2 < page.Lines.Count && page.Lines[line + 1].Text is "t" or "d"
                            && page.Lines[line + 2].Text == "e"));
    }

    /// <summary>
    /// The first running text of the article: below the notes about other entries and the box of facts, whose rows have tabs.
    /// </summary>
    private int FirstProse()
    {
        const int farthest = 6;
        var (first, rows) = (page.Lines.Count, farthest + 1);
        for (var i = 0; i < page.Lines.Count; i++)
        {
            if (page.Lines[i].HasTab)
                (first, rows) = (page.Lines.Count, 0);
            else if (first == page.Lines.Count && page.Shape(i) == LineShape.Prose && !IsReference(i))
                first = i;
            if (first < i && i - first > farthest)
                break;
        }

        return first;
    }

    /// <summary>Whether a line refers to another entry: "Main article: Harbours", "For the fish, see Pilot (fish)."</summary>
    private bool IsReference(int line)
    {
        const int mostWords = 30;
        return page.Is(PartWord.Reference, line) && page.Lines[line].Words <= mostWords;
    }

    private void MarkTitles()
    {
        for (var i = 0; i < roles.Length; i++)
        {
            if (!IsTitle(page, i))
                continue;
            var isButton = page.Lines[i].Text[0] == '[';
            roles[i] = isButton ? LineRole.Aside : LineRole.Heading;
            if (isButton && i > 0 && page.Shape(i - 1) != LineShape.Prose)
                roles[i - 1] = LineRole.Heading;
        }
    }

    /// <summary>One past the last line of the article: what closes it follows the last title.</summary>
    private int EndOfArticle(int firstProse)
    {
        var last = Math.Max(firstProse, Array.LastIndexOf(roles, LineRole.Heading));
        for (var i = last + 1; i < roles.Length; i++)
        {
            if (IsClosing(page, i))
                return i;
        }

        return roles.Length;
    }

    /// <summary>
    /// The headline is above the tabs of the page. Without tabs, it is above "From Northwiki, the free encyclopedia" or "Jump to
    /// navigation": the longest title that the text begins with, as "Harbors" does in "In shipping, harbors are", or else the line right
    /// above. Returns its line; -1 if there is none.
    /// </summary>
    private int MarkHeadline(int firstProse)
    {
        const int deepest = 200;
        const int leastTabs = 2;
        if (FirstTab(page, leastTabs) is > 0 and var tab && tab < firstProse)
            return MarkHeadlineAt(tab - 1);
        var last = 0;
        while (last < Math.Min(firstProse, deepest) && !page.Is(PartWord.Encyclopedia, last))
            last++;
        if (last == 0 || !page.Is(PartWord.Encyclopedia, last))
            return -1;
        var headline = last - 1;
        for (var (i, longest) = (0, 0); i < last; i++)
        {
            var title = page.Lines[i].Text;
            if (title.Length > longest && page.Shape(i) is LineShape.Title or LineShape.Sentence
                && Begins(page.Lines[firstProse].Text, title))
                (headline, longest) = (i, title.Length);
        }

        return MarkHeadlineAt(headline);
    }

    private int MarkHeadlineAt(int line)
    {
        if (page.Shape(line) is not (LineShape.Title or LineShape.Sentence or LineShape.Byline))
            return -1;
        roles[line] = LineRole.Headline;
        return line;
    }

    /// <summary>Whether a title is among the first words of a text; its first letter may be small there.</summary>
    private static bool Begins(string text, string title)
    {
        const int farthest = 40;
        var length = Math.Min(text.Length, farthest + title.Length);
        var at = text.IndexOf(title.Substring(1), 0, length, StringComparison.Ordinal) - 1;
        return at >= 0 && char.ToLowerInvariant(text[at]) == char.ToLowerInvariant(title[0])
            && (at == 0 || !char.IsLetterOrDigit(text[at - 1]))
            && (at + title.Length == text.Length || !char.IsLetterOrDigit(text[at + title.Length]));
    }

    private void MarkReferences(int end)
    {
        for (var i = 0; i < roles.Length; i++)
        {
            if (i >= end || (roles[i] is LineRole.None or LineRole.Entry && (IsReference(i) || page.Is(PartWord.Encyclopedia, i))))
                roles[i] = LineRole.Aside;
        }
    }

    /// <summary>
    /// The box of facts above the text: two or more rows with tabs and the lines around them, or what is below a repetition of the
    /// headline.
    /// </summary>
    private void MarkFacts(int firstProse, int headline)
    {
        const int leastRows = 2;
        const int leastLines = 4;
        var (rows, top, firstRow) = (0, 0, -1);
        for (var i = 0; i < firstProse; i++)
        {
            if (page.Lines[i].HasTab)
                (rows, firstRow) = (rows + 1, firstRow < 0 ? i : firstRow);
            else if (firstRow < 0 && roles[i] is LineRole.Aside or LineRole.Headline)
                top = i + 1;
        }

        var (start, end) = (top > 0 ? top : firstRow, firstProse);
        if (rows < leastRows)
        {
            start = headline < 0 ? -1 : RepeatOf(headline);
            end = start;
            while (end > 0 && end < roles.Length && roles[end] == LineRole.None && page.Shape(end) != LineShape.Prose)
                end++;
            if (end - start < leastLines)
                return;
        }

        for (var i = start; i < end; i++)
            roles[i] = roles[i] == LineRole.None ? LineRole.Entry : roles[i];
    }

    /// <summary>The line below the headline, above its contents and titles, that repeats it; -1 if there is none.</summary>
    private int RepeatOf(int headline)
    {
        for (var i = headline + 1; i < roles.Length && roles[i] != LineRole.Heading; i++)
        {
            if (roles[i] == LineRole.None && page.Lines[i].Text.Length < PageLines.LongestKey
                && page.Lines[i].Key == page.Lines[headline].Key)
                return i;
        }

        return -1;
    }

    /// <summary>
    /// Notes, rows of tables, and the lists below titles: those such as "See also" and "References", and those without running text below.
    /// </summary>
    private void MarkLists(int firstProse, int end)
    {
        var isInList = false;
        for (var i = firstProse; i < end; i++)
        {
            if (IsTitleOfEndList(i))
                (isInList, roles[i]) = (true, LineRole.Heading);
            else if (roles[i] == LineRole.Heading)
                isInList = end < roles.Length && !HasText(i + 1, end);
            else if (roles[i] == LineRole.None && (isInList || IsNote(page, i) || page.Lines[i].HasTab))
                roles[i] = page.Is(PartWord.Sister, i) ? LineRole.Aside : LineRole.Entry;
        }
    }

    /// <summary>Whether there is running text between a line and the next title, or the end.</summary>
    private bool HasText(int start, int end)
    {
        for (var i = start; i < end && roles[i] != LineRole.Heading; i++)
        {
            if (page.Shape(i) == LineShape.Prose && roles[i] == LineRole.None)
                return true;
        }

        return false;
    }

    private bool IsTitleOfEndList(int line) =>
        page.Is(PartWord.EndList, line)
        || (IsTitle(page, line) && PageContents.TitleOf(page, line) is { } title
            && page.Lines[line].Language.Parts.Is(PartWord.EndList, title));
}
