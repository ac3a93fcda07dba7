using Corpus.Compiler.Structure.Lines;

namespace Corpus.Compiler.Structure.Pages;

/// <summary>Groups of lines, without a blank line inside, that belong together: boxes of the page and galleries of captions.</summary>
internal sealed class PageBoxes
{
    private readonly bool[] boxed;
    private readonly bool[] inGallery;

    private PageBoxes(bool[] boxed, bool[] inGallery) => (this.boxed, this.inGallery) = (boxed, inGallery);

    /// <summary>Whether a line is in a box of the page (promotions, links, teasers).</summary>
    public bool IsBoxed(int line) => boxed[line];

    /// <summary>Whether a line is in a group that holds captions and nothing else.</summary>
    public bool IsInGallery(int line) => inGallery[line];

    /// <summary>Fifth pass. A text without blank lines has no groups.</summary>
    public static PageBoxes Find(PageLines page, PageParts parts, int headline)
    {
        var boxes = new PageBoxes(new bool[page.Lines.Count], new bool[page.Lines.Count]);
        if (!page.IsSpaced)
            return boxes;
        for (var start = 0; start < page.Lines.Count;)
        {
            var end = start + 1;
            while (end < page.Lines.Count && page.IsUnder(end))
                end++;
            boxes.Mark(page, parts, headline, start, end);
            start = end;
        }

        return boxes;
    }

    /// <summary>
    /// A group with a promotion, a heading of links or a relative time ("3 hours ago") is a box, and so is a group of three or more lines
    /// none of which ends like a statement.
    /// </summary>
    private void Mark(PageLines page, PageParts parts, int headline, int start, int end)
    {
        const int smallest = 3;
        if (end - start < smallest)
            return;
        if (IsGallery(page, start, end))
            Fill(inGallery, start, end);

        var (isHeader, marks) = (false, 0);
        for (var i = start; i < end; i++)
        {
            isHeader |= i == headline || page.Shape(i) == LineShape.Byline || (page.Shape(i) == LineShape.Timestamp && HasDate(page, i));
            if (page.Shape(i) is LineShape.Links or LineShape.Promotion
                || (page.Shape(i) == LineShape.Timestamp && !HasDate(page, i) && !parts.IsEntryTime(i)))
                marks++;
        }

        if (isHeader || (marks == 0 && !(page.IsScraped && AreTitles(page, headline, start, end))))
            return;
        Fill(boxed, start, end);

        // The last line of a group may be the title of the text below it.
        var last = end - 1;
        boxed[last] = marks == 0
            ? page.Lines[last].Words > 8
            : page.Shape(last) != LineShape.Title || page.Shape(last - 1) != LineShape.Prose;
    }

    private static bool IsGallery(PageLines page, int start, int end)
    {
        var captions = 0;
        for (var i = start; i < end; i++)
        {
            if (page.Shape(i) == LineShape.Caption)
                captions++;
            else if (page.Shape(i) is not (LineShape.Sentence or LineShape.Prose or LineShape.Credit) || page.Lines[i].Words > 40)
                return false;
        }

        return captions > 0;
    }

    private static bool AreTitles(PageLines page, int headline, int start, int end)
    {
        const int longest = 30;
        for (var i = start; i < end; i++)
        {
            var line = page.Lines[i];
            if (page.Shape(i) is not (LineShape.Title or LineShape.Sentence or LineShape.Prose) || line.Terminator is '.' or ':' or '…'
                || line.EndsInQuote || line.Words > longest || i <= headline)
                return false;
        }

        return start == 0 || page.Lines[start - 1].Terminator != ':';
    }

    private static void Fill(bool[] lines, int start, int end)
    {
        for (var i = start; i < end; i++)
            lines[i] = true;
    }

    private static bool HasDate(PageLines page, int line) => page.Lines[line].HasDate;
}
