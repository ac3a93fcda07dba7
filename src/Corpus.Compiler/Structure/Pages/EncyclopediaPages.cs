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
        encyclopedia.MarkHeadline(first);
        encyclopedia.MarkReferences(end);
        encyclopedia.MarkFacts(first);
        encyclopedia.MarkLists(first, end);
    }

    /// <summary>Whether two or more kinds of lines that this software prints are on the page.</summary>
    private static bool IsEncyclopedia(PageLines page)
    {
        const int leastKinds = 2;
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

        return (listed?.Count ?? 0) + (titles >= 2 ? 1 : 0) + (notes >= 2 ? 1 : 0) + (boxes >= 1 ? 1 : 0) >= leastKinds;
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
            if (IsRow(i))
                (first, rows) = (page.Lines.Count, 0);
            else if (first == page.Lines.Count && page.Shape(i) == LineShape.Prose && !IsReference(i))
                first = i;
            if (first < i && i - first > farthest)
                break;
        }

        return first;
    }

    private bool IsRow(int line) => page.Lines[line].Text.IndexOf('\t') >= 0;

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
            if (page.Is(PartWord.Closing, i) || IsNavigationBox(page, i))
                return i;
        }

        return roles.Length;
    }

    /// <summary>
    /// The headline is above "From Northwiki, the free encyclopedia" or "Jump to navigation": the longest title that the text begins with, as
    /// "Harbors" does in "In shipping, harbors are", or else the line right above.
    /// </summary>
    private void MarkHeadline(int firstProse)
    {
        const int deepest = 200;
        var last = 0;
        while (last < Math.Min(firstProse, deepest) && !page.Is(PartWord.Encyclopedia, last))
            last++;
        if (last == 0 || !page.Is(PartWord.Encyclopedia, last))
            return;
        var headline = page.Shape(last - 1) is LineShape.Title or LineShape.Sentence ? last - 1 : -1;
        for (var (i, longest) = (0, 0); i < last; i++)
        {
            var title = page.Lines[i].Text;
            if (title.Length > longest && page.Shape(i) is LineShape.Title or LineShape.Sentence && Begins(page.Lines[firstProse].Text, title))
                (headline, longest) = (i, title.Length);
        }

        if (headline >= 0)
            roles[headline] = LineRole.Headline;
    }

    /// <summary>Whether a title is among the first words of a text; its first letter may be small there.</summary>
    private static bool Begins(string text, string title)
    {
        const int farthest = 40;
        var length = Math.Min(text.Length, farthest + title.Length);
        var at = text.IndexOf(title.Substring(1), 0, length, StringComparison.Ordinal) - 1;
        return at >= 0 && char.ToLowerInvariant(text[at]) == char.ToLowerInvariant(title[0]) && (at == 0 || !char.IsLetterOrDigit(text[at - 1]))
            && (at + title.Length == text.Length || !char.IsLetterOrDigit(text[at + title.Length]));
    }

    private void MarkReferences(int end)
    {
        for (var i = 0; i < roles.Length; i++)
        {
            if (i >= end || (roles[i] == LineRole.None && (IsReference(i) || page.Is(PartWord.Encyclopedia, i))))
                roles[i] = LineRole.Aside;
        }
    }

    /// <summary>The box of facts: two or more rows with tabs above the text, and the lines around them.</summary>
    private void MarkFacts(int firstProse)
    {
        const int leastRows = 2;
        var (rows, top, start) = (0, 0, -1);
        for (var i = 0; i < firstProse; i++)
        {
            if (IsRow(i))
                (rows, start) = (rows + 1, start < 0 ? i : start);
            else if (start < 0 && roles[i] == LineRole.Aside)
                top = i + 1;
        }

        if (rows < leastRows)
            return;
        for (var i = top > 0 ? top : start; i < firstProse; i++)
            roles[i] = roles[i] == LineRole.None ? LineRole.Entry : roles[i];
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
            else if (roles[i] == LineRole.None && (isInList || IsNote(page, i) || IsRow(i)))
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
        || (IsTitle(page, line) && PageContents.TitleOf(page, line) is { } title && page.Lines[line].Language.Parts.Is(PartWord.EndList, title));
}
