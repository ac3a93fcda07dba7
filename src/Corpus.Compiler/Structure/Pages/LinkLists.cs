using Corpus.Compiler.Structure.Lines;

namespace Corpus.Compiler.Structure.Pages;

/// <summary>The lists of links to other articles on a page.</summary>
internal sealed class LinkLists
{
    private readonly bool[] listed;
    private readonly PageParts parts;

    private LinkLists(bool[] listed, PageParts parts) => (this.listed, this.parts) = (listed, parts);

    /// <summary>Whether a line belongs to a list of links, or to another part of the page with a form of its own.</summary>
    public bool Contains(int line) => listed[line] || parts.IsApart(line);

    /// <summary>
    /// Third pass: the lines below each line that announces links. If the first link follows directly, a blank line ends the list;
    /// otherwise the list continues to the next running text.
    /// </summary>
    public static LinkLists Find(PageLines page, PageParts parts)
    {
        var listed = new bool[page.Lines.Count];
        var (inList, isTight) = (false, false);
        for (var i = 0; i < listed.Length; i++)
        {
            if (page.Shape(i) == LineShape.Links)
            {
                inList = true;
                isTight = i + 1 < listed.Length && page.Lines[i + 1].BlanksBefore == 0;
            }
            else if (inList)
            {
                inList = !parts.IsEntryTime(i) && !EndsList(page, i, isTight);
                listed[i] = inList && !IsTitleOfText(page, i);
            }
        }

        return new LinkLists(listed, parts);
    }

    /// <summary>The same lists, each ended by a line that repeats the headline.</summary>
    public LinkLists EndedByHeadline(PageLines page, int headline)
    {
        if (headline < 0)
            return this;
        var ended = new bool[listed.Length];
        var isEnded = false;
        for (var i = 0; i < listed.Length; i++)
        {
            isEnded = page.Shape(i) != LineShape.Links && (isEnded || page.IsNearly(i, headline));
            ended[i] = listed[i] && !isEnded;
        }

        return new LinkLists(ended, parts);
    }

    private static bool EndsList(PageLines page, int line, bool isTight)
    {
        var text = page.Lines[line];
        var isApart = text.BlanksBefore > 0 || page.Shape(line - 1) == LineShape.Inset;
        return page.Shape(line) switch
        {
            LineShape.Caption => true,
            LineShape.Prose => isApart || !page.IsSpaced,
            LineShape.Sentence when text.Terminator == '.' && text.Words >= 6 => isApart && (isTight || !page.IsOver(line)),
            _ => isApart && isTight,
        };
    }

    private static bool IsTitleOfText(PageLines page, int line) =>
        page.Shape(line) == LineShape.Title && page.Shape(line - 1) == LineShape.Prose
        && line + 1 < page.Lines.Count && !page.IsUnder(line + 1);
}
