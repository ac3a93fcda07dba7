using Corpus.Compiler.Structure.Forms;
using Corpus.Compiler.Structure.Lines;

namespace Corpus.Compiler.Structure.Pages;

/// <summary>Finds where the running text of the article begins and ends.</summary>
internal static class PageBody
{
    private const int HeaderDepth = 4;
    private const int WideGap = 12;

    /// <summary>The first line of the running text.</summary>
    public static int FindStart(Page page)
    {
        var first = FirstProse(page, page.Headline + 1);
        if (first < 0)
            return FirstSentence(page);

        // A summary stands above the byline, the time or the headline's repeat; the text begins after those.
        var at = first;
        for (var step = 0; step < HeaderDepth;)
        {
            at = page.Next(at);
            if (at >= page.Lines.Count)
                break;
            if (page.Shape(at) is not (LineShape.Chrome or LineShape.AuthorNote))
                step++;
            if (!page.IsListed(at) && (page.Shape(at) is LineShape.Byline || (page.Shape(at) is LineShape.Timestamp && step <= 3) || IsSignature(page, at, step) || (page.Headline >= 0 && page.IsNearly(at, page.Headline))))
                return WithSentencesBefore(page, FirstProse(page, at + 1) is var second and >= 0 ? second : first);
        }

        return WithSentencesBefore(page, first);
    }

    /// <summary>A person's name on a line of its own, under the first running text and above chrome or a time.</summary>
    private static bool IsSignature(Page page, int line, int step) =>
        step <= 2 && page.Shape(line) == LineShape.Title && Bylines.IsPerson(page.Lines[line].Text)
        && (page.Shape(line + 1) is LineShape.Chrome or LineShape.Timestamp || page.Shape(line - 1) == LineShape.AuthorNote);

    /// <summary>Short sentences between the headline, byline or time and the first running text belong to the text.</summary>
    private static int WithSentencesBefore(Page page, int start)
    {
        var from = start;
        while (from - 1 > page.Headline && page.Shape(from - 1) == LineShape.Sentence && page.Lines[from - 1].Terminator == '.' && !page.IsListed(from - 1) && !page.IsGlued(from - 1))
            from--;
        return from - 1 == page.Headline || page.Shape(from - 1) is LineShape.Byline or LineShape.Timestamp or LineShape.Caption or LineShape.Credit ? from : start;
    }

    private static int FirstProse(Page page, int from)
    {
        for (var i = from; i < page.Lines.Count; i++)
        {
            if (page.IsBodyProse(i))
                return i;
        }

        return -1;
    }

    private static int FirstSentence(Page page)
    {
        for (var i = page.Headline + 1; i < page.Lines.Count; i++)
        {
            if (page.Shape(i) == LineShape.Sentence)
                return i;
        }

        return page.Lines.Count;
    }

    /// <summary>The last line of the running text; before <paramref name="start"/> when there is none.</summary>
    public static int FindEnd(Page page, int start)
    {
        // Notes about authors stand among the last lines and are no part of the text.
        const int lastLines = 12;
        var (total, seen) = (0, 0);
        for (var i = page.Lines.Count - 1; i >= start; i--)
        {
            if (page.IsBodyProse(i) && !(seen++ < lastLines && AuthorNotes.IsNote(page, i)))
                total += page.Lines[i].Words;
        }

        // Past most of the text, an end mark, a long stretch without running text, or a note about the author ends it.
        var (end, read, gap) = (start - 1, 0, 0);
        for (var i = start; i < page.Lines.Count; i++)
        {
            var most = read * 5 >= total * 4;
            if (most && (page.Shape(i) is LineShape.End or LineShape.AuthorNote || gap > WideGap))
                break;
            if (page.IsBodyProse(i) && !(most && page.IsScraped && page.Lines[i].Terminator is '?' or '!' && page.Lines[i].InnerSentences == 0))
            {
                if (most && AuthorNotes.IsNote(page, i))
                    break;
                (end, gap) = (i, 0);
                read += page.Lines[i].Words;
            }
            else if (page.Shape(i) is not (LineShape.Inset or LineShape.Ornament or LineShape.Sentence or LineShape.ListItem))
            {
                gap++;
            }
        }

        if (total == 0)
            end = start < page.Lines.Count ? page.Lines.Count - 1 : end;

        // A sentence below a button or two is still the article's.
        for (var (i, steps) = (end + 1, 0); end >= start && i < page.Lines.Count && steps < 3; i++, steps++)
        {
            if (page.Shape(i) == LineShape.Sentence && page.Lines[i].Terminator == '.' && page.Lines[i].Words >= 6 && !page.IsListed(i) && !page.IsGlued(i) && !AuthorNotes.IsNote(page, i))
                end = i;
            else if (page.Shape(i) is not (LineShape.Chrome or LineShape.Inset or LineShape.Caption or LineShape.Credit))
                break;
        }

        // Short sentences, list items and quotes that follow at once still belong to it.
        while (end >= 0 && end + 1 < page.Lines.Count && page.Shape(end + 1) is LineShape.Sentence or LineShape.ListItem or LineShape.BlockQuote && !(page.IsScraped && page.Lines[end + 1].Terminator is '?' or '!') && !page.IsListed(end + 1) && !AuthorNotes.IsNote(page, end + 1))
            end++;
        return end;
    }
}
