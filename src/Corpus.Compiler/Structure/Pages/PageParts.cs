using Corpus.Compiler.Structure.Forms;
using Corpus.Compiler.Structure.Lines;

namespace Corpus.Compiler.Structure.Pages;

/// <summary>
/// The parts of a page that have a form of their own: comments, forms, tables of cookies, lists of products, galleries and feeds of
/// teasers, which do not belong to the article, and the entries of a live blog, which do.
/// </summary>
internal sealed class PageParts
{
    private readonly PageLines page;
    private readonly bool[] apart;
    private readonly bool[] entryTimes;

    private PageParts(PageLines page)
    {
        this.page = page;
        (apart, entryTimes) = (new bool[page.Lines.Count], new bool[page.Lines.Count]);
    }

    /// <summary>Whether a line belongs to one of the parts that are not of the article.</summary>
    public bool IsApart(int line) => apart[line];

    /// <summary>Whether a line is the time of a live blog's entry.</summary>
    public bool IsEntryTime(int line) => entryTimes[line];

    /// <summary>Second pass.</summary>
    public static PageParts Find(PageLines page)
    {
        var parts = new PageParts(page);
        parts.MarkComments();
        foreach (var (start, end) in CookieTables.Find(page).Concat(PageForms.Find(page)).Concat(ProductLists.Find(page))
            .Concat(PageGalleries.Find(page)))
            parts.Fill(start, end);
        parts.MarkEntries();
        foreach (var (start, end) in TeaserFeeds.Find(page, parts))
            parts.Fill(start, end);
        return parts;
    }

    private void Fill(int start, int end)
    {
        for (var i = start; i < end; i++)
            apart[i] = true;
    }

    /// <summary>
    /// Comments: below a heading that announces them, two or more names, each with a time or "says", and buttons such as "Reply".
    /// </summary>
    private void MarkComments()
    {
        const int widestGap = 12;
        const int mostProse = 6;
        for (var i = 0; i < page.Lines.Count; i++)
        {
            if (!page.Is(PartWord.Comments, i))
                continue;
            var (signed, reactions, last, prose) = (0, 0, i, 0);
            for (var at = i + 1; at < page.Lines.Count && at - last <= widestGap && page.Shape(at) != LineShape.Links; at++)
            {
                if (page.Is(PartWord.Reaction, at))
                    (reactions, last, prose) = (reactions + 1, at, 0);
                else if (IsSignature(at))
                    (signed, last, prose) = (signed + 1, at, 0);
                else if (page.Shape(at) == LineShape.Prose && (last == i || ++prose > mostProse))
                    break;
            }

            if (signed < 2 && (signed < 1 || reactions < 2))
            {
                i = last;
                continue;
            }

            var end = last + 1;
            if (!page.Is(PartWord.Reaction, last))
                end = EndOfComment(last);
            Fill(i, end);
            i = end - 1;
        }
    }

    /// <summary>One past the text below a signature: its time, the first line after that, and those directly under it.</summary>
    private int EndOfComment(int signature)
    {
        var at = signature + 1;
        while (at < page.Lines.Count && page.Shape(at) == LineShape.Timestamp)
            at++;
        at++;
        while (at < page.Lines.Count && page.IsUnder(at) && page.Shape(at) is LineShape.Sentence or LineShape.Prose or LineShape.Title)
            at++;
        return Math.Min(at, page.Lines.Count);
    }

    /// <summary>A name of few words with "says", a time behind it, or a time in one of the two lines below.</summary>
    private bool IsSignature(int line)
    {
        const int mostWords = 5;
        var text = page.Lines[line];
        if (text.EndsSentence || text.Words > 2 * mostWords
            || (page.Shape(line) is LineShape.Prose or LineShape.Sentence && text.Terminator != ':'))
            return false;
        var lastWord = text.Key.Substring(text.Key.LastIndexOf(' ') + 1);
        if (text.Language.Parts.Is(PartWord.Says, lastWord))
            return text.Words > 1;
        if (page.Shape(line) == LineShape.Timestamp || text.SpeaksOfTime)
            return !text.Language.Dates.IsTimestamp(text.Text, names: 0);
        return text.Words is > 0 and <= mostWords && page.Shape(line) is LineShape.Title or LineShape.Byline
            && (
                page.Shape(line + 1) == LineShape.Timestamp
                    || (page.Shape(line + 2) == LineShape.Timestamp && page.Lines[line + 1].Words <= mostWords));
    }

    /// <summary>
    /// Entries of a live blog: three or more times, each above running text of its own. A teaser has a time too, but a sentence at most.
    /// </summary>
    private void MarkEntries()
    {
        const int least = 3;
        var times = new List<int>();
        for (var i = 0; i < page.Lines.Count; i++)
        {
            if (IsTime(i) && !apart[i] && HasEntry(i))
                times.Add(i);
        }

        if (times.Count < least)
            return;
        foreach (var time in times)
            entryTimes[time] = true;
    }

    private bool IsTime(int line) =>
        page.Shape(line) == LineShape.Timestamp
        || (
            page.Shape(line) is LineShape.Title or LineShape.Sentence
                && page.Lines[line].Language.Dates.IsTimeOfDay(page.Lines[line].Text));

    private bool HasEntry(int time)
    {
        const int leastWords = 30;
        const int leastWordsOfTwoSentences = 20;
        const int mostLines = 24;
        var (words, sentences, titles) = (0, 0, 0);
        for (var i = time + 1; i < page.Lines.Count && i - time <= mostLines && !IsTime(i); i++)
        {
            if (page.Shape(i) is LineShape.Prose or LineShape.Sentence)
            {
                words += page.Lines[i].Words;
                sentences += 1 + page.Lines[i].InnerSentences;
            }
            else if (page.Shape(i) is LineShape.Links or LineShape.End)
            {
                break;
            }
            else if (words == 0 && page.Shape(i) == LineShape.Title && ++titles > 2)
            {
                return false;
            }
        }

        return words >= leastWords || (words >= leastWordsOfTwoSentences && sentences >= 2);
    }
}
