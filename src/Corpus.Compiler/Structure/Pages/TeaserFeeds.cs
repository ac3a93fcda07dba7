using Corpus.Compiler.Structure.Forms;
using Corpus.Compiler.Structure.Lines;

namespace Corpus.Compiler.Structure.Pages;

/// <summary>
/// Finds feeds of teasers: entries with a title, a line or two of text, and something that all entries have, such as the outlet, "3 hours
/// ago", a counter of comments or "Read more".
/// </summary>
internal sealed class TeaserFeeds
{
    private const int LeastEntries = 3;
    private const int WidestGap = 12;
    private const int MostLinesOfText = 2;
    private const int MostWordsOfText = 120;
    private const int LeastWordsOfTitle = 4;

    private readonly PageLines page;
    private readonly PageParts parts;
    private readonly List<Passage> passages = [];

    private TeaserFeeds(PageLines page, PageParts parts) => (this.page, this.parts) = (page, parts);

    /// <summary>Lines of text without another line between them.</summary>
    /// <param name="Title">The line above that is their title, or -1.</param>
    /// <param name="Start">The first line of text.</param>
    /// <param name="End">The last line of text.</param>
    /// <param name="Words">How many words of text.</param>
    private sealed record Passage(int Title, int Start, int End, int Words)
    {
        /// <summary>Whether it can be a teaser.</summary>
        public bool IsTeaser => Title >= 0 && End - Start < MostLinesOfText && Words <= MostWordsOfText;
    }

    /// <summary>The feeds, each from its first line to one past its last.</summary>
    /// <param name="page">The page.</param>
    /// <param name="parts">Its other parts: neither a comment nor an entry of a live blog is a teaser.</param>
    public static IReadOnlyList<(int Start, int End)> Find(PageLines page, PageParts parts)
    {
        var feeds = new TeaserFeeds(page, parts);
        feeds.FindPassages();
        var found = new List<(int Start, int End)>();
        for (var first = 0; first < feeds.passages.Count; first++)
        {
            if (feeds.Read(first) is not var (last, mark) || last - first + 1 < LeastEntries)
                continue;
            var range = feeds.RangeOf(first, last, mark);
            if (!feeds.IsAmongText(first, mark) && !feeds.IsOfOtherPart(range))
                found.Add(range);
            first = last;
        }

        return feeds.HasOtherText() ? found : [];
    }

    private void FindPassages()
    {
        for (var i = 0; i < page.Lines.Count; i++)
        {
            if (!IsText(i))
                continue;
            var (start, words) = (i, page.Lines[i].Words);
            while (i + 1 < page.Lines.Count && IsText(i + 1))
                words += page.Lines[++i].Words;
            passages.Add(new Passage(TitleAbove(start), start, i, words));
        }
    }

    private bool IsText(int line)
    {
        const int leastWords = 6;
        return page.Shape(line) == LineShape.Prose
            || (page.Shape(line) == LineShape.Sentence && page.Lines[line].Terminator == '.' && page.Lines[line].Words >= leastWords);
    }

    /// <summary>The title right above a text, or with its time, byline and buttons in between; -1 if there is none.</summary>
    private int TitleAbove(int text)
    {
        const int most = 4;
        for (var i = text - 1; i >= 0 && text - i <= most; i--)
        {
            if (page.Shape(i) is LineShape.Title or LineShape.Sentence && !IsRepeated(i))
                return page.Lines[i].Words >= LeastWordsOfTitle && page.Lines[i].Terminator is not ('.' or ':') ? i : -1;
            if (page.Shape(i)
                is not (LineShape.Timestamp or LineShape.Byline or LineShape.Chrome or LineShape.Promotion or LineShape.Title))
                break;
        }

        return -1;
    }

    /// <summary>
    /// The last teaser of the longest feed that begins with a passage, and the mark of its entries; null if it begins none. One entry may
    /// lack the mark, such as a paid one.
    /// </summary>
    private (int Last, string Mark)? Read(int first)
    {
        if (!IsFollowed(first))
            return null;
        (int Last, string Mark)? longest = null;
        foreach (var mark in MarksBetween(first, first + 1).Distinct())
        {
            var last = first + 1;
            for (var at = first + 1; IsFollowed(at) && at - last <= 1; at++)
            {
                if (MarksBetween(at, at + 1).Contains(mark))
                    last = at + 1;
            }

            if (longest is not var (end, _) || last > end)
                longest = (last, mark);
        }

        return longest;
    }

    private bool IsFollowed(int passage) =>
        passage + 1 < passages.Count && passages[passage].IsTeaser && passages[passage + 1].IsTeaser
        && passages[passage + 1].Title - passages[passage].End <= WidestGap;

    /// <summary>What two teasers have between them that others may have too.</summary>
    private IEnumerable<string> MarksBetween(int passage, int next)
    {
        var (title, isDated, isSigned) = (passages[next].Title, false, false);
        for (var i = passages[passage].End + 1; i < passages[next].Start; i++)
        {
            if (page.Is(PartWord.Buy, i))
                yield break;
            isDated |= page.Shape(i) == LineShape.Timestamp;
            isSigned |= page.Shape(i) == LineShape.Byline;
            if (i != title && MarkOf(i, title) is { } mark)
                yield return mark;
        }

        // A date alone is that of an event, and a name above the text alone that of who wrote a listed book.
        if (isDated && isSigned)
            yield return "by and date";
    }

    private string? MarkOf(int line, int title)
    {
        var text = page.Lines[line];
        if (page.Shape(line) == LineShape.Timestamp)
            return text.HasDate || !text.Language.Dates.SaysHowLong(text.Text) ? null : "ago";
        if (page.Shape(line) == LineShape.Byline)
            return line < title ? "by" : null;
        return page.Is(PartWord.More, line) ? "more" : IsRepeatedAbove(line, title) ? text.Key : null;
    }

    /// <summary>
    /// Whether a line is repeated on the page and nothing stands between it and the title but other such lines: the name of an outlet or a
    /// counter. What is said above something else, such as "Photo" above a credit, is a label inside the entry.
    /// </summary>
    private bool IsRepeatedAbove(int line, int title)
    {
        for (var i = line; i < title; i++)
        {
            if (page.Shape(i) is not (LineShape.Title or LineShape.Chrome) || !IsRepeated(i))
                return false;
        }

        return line < title;
    }

    private bool IsRepeated(int line)
    {
        const int least = 3;
        const int mostWords = 5;
        return page.CopiesOf(line) >= least && page.Lines[line].Words is > 0 and <= mostWords && page.Lines[line].Terminator != ':';
    }

    /// <summary>From the first title to the last text, with the mark that the first or the last entry has outside of these.</summary>
    private (int Start, int End) RangeOf(int first, int last, string mark)
    {
        var (above, below) = DistancesOf(first, last, mark);
        if (below <= above)
        {
            var end = passages[last].End;
            var isMarked = end + below < page.Lines.Count && MarkOf(end + below, end + below + 1) == mark;
            return (passages[first].Title, (isMarked ? end + below : end) + 1);
        }

        // A paid entry, which lacks the mark, may follow the first.
        while (first > 0 && IsFollowed(first - 1) && IsMarkedAbove(first - 1))
            first--;
        return (IsMarkedAbove(first) ? passages[first].Title - above : passages[first].Title, passages[last].End + 1);

        bool IsMarkedAbove(int entry) =>
            passages[entry].Title >= above && MarkOf(passages[entry].Title - above, passages[entry].Title) == mark;
    }

    /// <summary>How many lines the mark of a feed's entries stands above the title and below the text at least.</summary>
    private (int Above, int Below) DistancesOf(int first, int last, string mark)
    {
        var (above, below) = (WidestGap, WidestGap);
        for (var at = first; at < last; at++)
        {
            var (end, title) = (passages[at].End, passages[at + 1].Title);
            for (var i = end + 1; i < title; i++)
            {
                if (MarkOf(i, title) == mark)
                    (above, below) = (Math.Min(above, title - i), Math.Min(below, i - end));
            }
        }

        return (above, below);
    }

    private bool IsOfOtherPart((int Start, int End) range)
    {
        for (var i = range.Start; i < range.End; i++)
        {
            if (parts.IsApart(i) || parts.IsEntryTime(i))
                return true;
        }

        return false;
    }

    /// <summary>Whether the same mark leads from the text above to the first entry: links between the paragraphs of an article.</summary>
    private bool IsAmongText(int first, string mark) =>
        first > 0 && passages[first].Title - passages[first - 1].End <= WidestGap && MarksBetween(first - 1, first).Contains(mark);

    /// <summary>Whether the page has a text that is longer than a teaser; without one, the entries are its text.</summary>
    private bool HasOtherText()
    {
        const int leastWords = 60;
        return passages.Exists(text => text.End - text.Start >= MostLinesOfText && text.Words >= leastWords);
    }
}
