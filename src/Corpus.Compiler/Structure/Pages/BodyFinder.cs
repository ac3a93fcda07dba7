using Corpus.Compiler.Structure.Lines;

namespace Corpus.Compiler.Structure.Pages;

/// <summary>Sixth pass: finds where the running text of the article begins and ends.</summary>
internal sealed class BodyFinder
{
    private readonly PageLines page;
    private readonly PageParts parts;
    private readonly LinkLists links;
    private readonly PageBoxes boxes;
    private readonly int headline;

    private BodyFinder(PageLines page, PageParts parts, LinkLists links, int headline, PageBoxes boxes) =>
        (this.page, this.parts, this.links, this.headline, this.boxes) = (page, parts, links, headline, boxes);

    /// <summary>Finds the body from what the passes before found.</summary>
    public static PageBody Find(PageLines page, PageParts parts, LinkLists links, int headline, PageBoxes boxes)
    {
        var finder = new BodyFinder(page, parts, links, headline, boxes);
        var start = finder.FindStart();
        var names = finder.FindSignedNames(start);
        return new PageBody(start, finder.FindEnd(start, names), names);
    }

    private int FindStart()
    {
        const int headerDepth = 4;
        var first = FirstProse(headline + 1);
        if (first < 0)
            return FirstSentence();

        // A summary is above the byline, the time or the repeated headline; the text begins after those.
        var at = first;
        for (var step = 0; step < headerDepth;)
        {
            at = page.Next(at);
            if (at >= page.Lines.Count)
                break;
            if (page.Shape(at) is not (LineShape.Chrome or LineShape.AuthorNote))
                step++;
            if (!links.Contains(at) && IsHeaderLine(at, step))
                return WithSentencesBefore(FirstProse(at + 1) is var second and >= 0 ? second : first);
        }

        return WithSentencesBefore(first);
    }

    private bool IsHeaderLine(int line, int step) =>
        page.Shape(line) == LineShape.Byline || (page.Shape(line) == LineShape.Timestamp && step <= 3 && !parts.IsEntryTime(line))
        || IsSignature(line, step)
        || (headline >= 0 && page.IsNearly(line, headline));

    /// <summary>A person's name on a line of its own, under the first running text and above chrome or a time.</summary>
    private bool IsSignature(int line, int step) =>
        step <= 2 && page.Shape(line) == LineShape.Title && page.Lines[line].IsPerson
        && (page.Shape(line + 1) is LineShape.Chrome or LineShape.Timestamp || page.Shape(line - 1) == LineShape.AuthorNote);

    /// <summary>Short sentences between the headline, byline or time and the first running text belong to the text.</summary>
    private int WithSentencesBefore(int start)
    {
        var from = start;
        while (from - 1 > headline && page.Shape(from - 1) == LineShape.Sentence && page.Lines[from - 1].Terminator == '.'
            && IsOutsideBoxes(from - 1))
            from--;
        var isUnderHeader = from - 1 == headline
            || page.Shape(from - 1) is LineShape.Byline or LineShape.Timestamp or LineShape.Caption or LineShape.Credit;
        return isUnderHeader ? from : start;
    }

    private int FirstProse(int from)
    {
        for (var i = from; i < page.Lines.Count; i++)
        {
            if (IsBodyProse(i))
                return i;
        }

        return -1;
    }

    private int FirstSentence()
    {
        for (var i = headline + 1; i < page.Lines.Count; i++)
        {
            if (page.Shape(i) == LineShape.Sentence)
                return i;
        }

        return page.Lines.Count;
    }

    private List<string> FindSignedNames(int bodyStart)
    {
        const int most = 12;
        var names = new List<string>();
        for (var i = 0; i < page.Lines.Count && names.Count < most; i++)
        {
            if (links.Contains(i))
                continue;
            if (page.Shape(i) == LineShape.Byline)
                names.AddRange(page.Lines[i].Language.Bylines.ReadLabelled(page.Lines[i].Text) ?? []);
            else if (page.Shape(i) == LineShape.Title && i > headline && i < bodyStart
                && page.Lines[i].Names is { } alone)
                names.AddRange(alone);
        }

        return names;
    }

    private int FindEnd(int start, IReadOnlyList<string> names)
    {
        var total = WordsFrom(start, names);
        var end = total > 0 ? LastProse(start, total, names) : start < page.Lines.Count ? page.Lines.Count - 1 : start - 1;

        // A sentence below a button or two still belongs to the article.
        for (var (i, steps) = (end + 1, 0); end >= start && i < page.Lines.Count && steps < 3; i++, steps++)
        {
            var line = page.Lines[i];
            if (page.Shape(i) == LineShape.Sentence && line.Terminator == '.' && line.Words >= 6 && IsOutsideBoxes(i)
                && !AuthorNotes.IsNote(line, names))
                end = i;
            else if (page.Shape(i) is not (LineShape.Chrome or LineShape.Inset or LineShape.Caption or LineShape.Credit))
                break;
        }

        // So do short sentences, list items and quotes that follow directly.
        while (end >= 0 && end + 1 < page.Lines.Count && Continues(end + 1, names))
            end++;
        return Math.Max(end, page.LastOfArticle);
    }

    /// <summary>How many words of running text there are; notes about authors, which are among the last lines, do not count.</summary>
    private int WordsFrom(int start, IReadOnlyList<string> names)
    {
        const int lastLines = 12;
        var (total, seen) = (0, 0);
        for (var i = page.Lines.Count - 1; i >= start; i--)
        {
            if (IsBodyProse(i) && !(seen++ < lastLines && AuthorNotes.IsNote(page.Lines[i], names)))
                total += page.Lines[i].Words;
        }

        return total;
    }

    /// <summary>
    /// After most of the text, an end mark, a long stretch without running text, or a note about the author ends the body.
    /// </summary>
    private int LastProse(int start, int total, IReadOnlyList<string> names)
    {
        const int wideGap = 12;
        var (end, read, gap) = (start - 1, 0, 0);
        for (var i = start; i < page.Lines.Count; i++)
        {
            var line = page.Lines[i];
            var most = read * 5 >= total * 4;
            if (most && (page.Shape(i) is LineShape.End or LineShape.AuthorNote || gap > wideGap))
                break;
            if (IsBodyProse(i) && !(most && page.IsScraped && line.Terminator is '?' or '!' && line.InnerSentences == 0))
            {
                if (most && AuthorNotes.IsNote(line, names))
                    break;
                (end, gap) = (i, 0);
                read += line.Words;
            }
            else if (page.Shape(i) is not (LineShape.Inset or LineShape.Ornament or LineShape.Sentence or LineShape.ListItem))
            {
                gap++;
            }
        }

        return end;
    }

    private bool Continues(int line, IReadOnlyList<string> names) =>
        page.Shape(line) is LineShape.Sentence or LineShape.ListItem or LineShape.BlockQuote
        && !(page.IsScraped && page.Lines[line].Terminator is '?' or '!')
        && !links.Contains(line) && !AuthorNotes.IsNote(page.Lines[line], names);

    /// <summary>Running text that is not in a list of links, a box or a gallery, nor repeated on the page.</summary>
    private bool IsBodyProse(int line) =>
        page.Shape(line) == LineShape.Prose && IsOutsideBoxes(line) && !boxes.IsInGallery(line)
            && !(page.IsScraped && page.CopiesOf(line) > 1);

    private bool IsOutsideBoxes(int line) => !links.Contains(line) && !boxes.IsBoxed(line);
}
