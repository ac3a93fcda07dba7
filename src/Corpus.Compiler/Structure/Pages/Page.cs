using Corpus.Compiler.Structure.Forms;
using Corpus.Compiler.Structure.Lines;

namespace Corpus.Compiler.Structure.Pages;

/// <summary>
/// The lines of a text with what can be said of each from the whole: where the headline is, where the body begins and ends, which
/// lines are listed links. What the rules of place ask.
/// </summary>
internal sealed class Page
{
    private readonly LineShape[] shapes;
    private readonly bool[] listed;
    private readonly bool[] glued;
    private readonly bool[] gallery;
    private readonly Dictionary<string, int> prefixes = new(StringComparer.Ordinal);
    private readonly int[] next;
    private readonly int[] previous;
    private readonly Dictionary<string, int> copies = new(StringComparer.Ordinal);

    public Page(IReadOnlyList<TextLine> lines, LineShape[] shapes)
    {
        (Lines, this.shapes) = (lines, shapes);
        (listed, glued, gallery) = (new bool[lines.Count], new bool[lines.Count], new bool[lines.Count]);
        (next, previous) = (new int[lines.Count], new int[lines.Count]);
        Neighbours();
        CountCopies();
        if (!IsScraped)
            TrustProse();
        IsSpaced = FindSpacing();
        Headline = -1;
        ListLinks();
        Headline = PageHeadline.Find(this);
        ListLinks();
        Glue();
        BodyStart = PageBody.FindStart(this);
        SignedNames = FindSignedNames();
        BodyEnd = PageBody.FindEnd(this, BodyStart);
    }

    public IReadOnlyList<TextLine> Lines { get; }

    /// <summary>The line of the headline, or -1.</summary>
    public int Headline { get; }

    /// <summary>The first line of the body.</summary>
    public int BodyStart { get; }

    /// <summary>The last line of the body; before <see cref="BodyStart"/> when there is none.</summary>
    public int BodyEnd { get; }

    /// <summary>Whether blank lines stand between the paragraphs.</summary>
    public bool IsSpaced { get; }

    /// <summary>Whether the text was copied with some of the page around it.</summary>
    public bool IsScraped { get; private set; }

    /// <summary>The names of bylines, and names that stand alone near the headline.</summary>
    public IReadOnlyList<string> SignedNames { get; }

    public LineShape Shape(int line) => line >= 0 && line < shapes.Length ? shapes[line] : LineShape.Ornament;

    /// <summary>The next line that is no inset or ornament; the number of lines when there is none.</summary>
    public int Next(int line) => next[line];

    /// <summary>The line before that is no inset or ornament; -1 when there is none.</summary>
    public int Previous(int line) => previous[line];

    /// <summary>Whether a line belongs to a list of links.</summary>
    public bool IsListed(int line) => listed[line];

    /// <summary>Whether a line stands, without a blank line, among lines of the page.</summary>
    public bool IsGlued(int line) => glued[line];

    /// <summary>Whether a line stands in one group with captions and nothing else.</summary>
    public bool IsInGallery(int line) => gallery[line];

    /// <summary>How many lines begin with the same words in capitals before a colon or a bar.</summary>
    public int PrefixCopiesOf(int line) => PrefixOf(line) is { } prefix && prefixes.TryGetValue(prefix, out var count) ? count : 0;

    /// <summary>How often the words of a line stand in the text.</summary>
    public int CopiesOf(int line) => copies.TryGetValue(Key(line), out var count) ? count : 1;

    /// <summary>Whether a line stands directly under the one before: no blank line, no inset between.</summary>
    public bool IsUnder(int line) => line > 0 && Lines[line].BlanksBefore == 0 && Shape(line - 1) is not (LineShape.Inset or LineShape.Ornament);

    /// <summary>Whether the next line stands directly under this one.</summary>
    public bool IsOver(int line) => line + 1 < Lines.Count && Lines[line + 1].BlanksBefore == 0 && Shape(line + 1) is not (LineShape.Inset or LineShape.Ornament);

    /// <summary>Whether two lines carry nearly the same words: one begins with, ends in or is the other.</summary>
    public bool IsNearly(int line, int other)
    {
        var (a, b) = (Key(line), Key(other));
        if (a.Length < b.Length)
            (a, b) = (b, a);
        return b.Length >= 12 && b.Length * 10 >= a.Length * 7 && (a.StartsWith(b, StringComparison.Ordinal) || a.EndsWith(b, StringComparison.Ordinal));
    }

    /// <summary>Whether a line is another with a little more around it, or with something glued to its beginning.</summary>
    public bool EndsIn(int line, int other)
    {
        if (IsNearly(line, other))
            return true;
        var (whole, end) = (Key(line), Key(other));
        return end.Length >= 12 && end.Length * 2 >= whole.Length && whole.Length > end.Length
            && char.IsLetter(whole[whole.Length - end.Length - 1]) && whole.EndsWith(end, StringComparison.Ordinal);
    }

    /// <summary>Running text that belongs to no list, promotion or box of the page.</summary>
    public bool IsBodyProse(int line) => Shape(line) == LineShape.Prose && !gallery[line] && !listed[line] && !glued[line] && !(IsScraped && CopiesOf(line) > 1);

    private bool AreTitles(int start, int end)
    {
        const int longest = 30;
        for (var i = start; i < end; i++)
        {
            if (shapes[i] is not (LineShape.Title or LineShape.Sentence or LineShape.Prose) || Lines[i].Terminator is '.' or ':' or '…' || Lines[i].EndsInQuote || Lines[i].Words > longest || i <= Headline)
                return false;
        }

        return start == 0 || Lines[start - 1].Terminator != ':';
    }

    private List<string> FindSignedNames()
    {
        const int most = 12;
        var names = new List<string>();
        for (var i = 0; i < Lines.Count && names.Count < most; i++)
        {
            if (listed[i])
                continue;
            if (shapes[i] == LineShape.Byline)
                names.AddRange(Bylines.ReadLabelled(Lines[i].Text) ?? []);
            else if (shapes[i] == LineShape.Title && i > Headline && i < BodyStart && Bylines.ReadNames(Lines[i].Text) is { } alone)
                names.AddRange(alone);
        }

        return names;
    }

    private string? PrefixOf(int line)
    {
        const int longest = 40;
        var text = Lines[line].Text;
        var end = text.IndexOfAny([':', '|'], 0, Math.Min(text.Length, longest));
        if (end < 4 || text.Length < end + 12)
            return null;
        var prefix = text.Substring(0, end).Trim();
        return prefix.Any(char.IsUpper) && !prefix.Any(char.IsLower) ? prefix : null;
    }

    private string Key(int line) => Lines[line].Text.Length > 400 ? Lines[line].Text : Lines[line].Key;

    private void Neighbours()
    {
        var last = -1;
        for (var i = 0; i < Lines.Count; i++)
        {
            previous[i] = last;
            if (shapes[i] is not (LineShape.Inset or LineShape.Ornament))
                last = i;
        }

        last = Lines.Count;
        for (var i = Lines.Count - 1; i >= 0; i--)
        {
            next[i] = last;
            if (shapes[i] is not (LineShape.Inset or LineShape.Ornament))
                last = i;
        }
    }

    private void CountCopies()
    {
        var chrome = 0;
        for (var i = 0; i < Lines.Count; i++)
        {
            if (PrefixOf(i) is { } prefix)
                prefixes[prefix] = prefixes.TryGetValue(prefix, out var seen) ? seen + 1 : 1;
            copies[Key(i)] = CopiesOf(i) is var count && copies.ContainsKey(Key(i)) ? count + 1 : 1;
            if (shapes[i] is LineShape.Chrome or LineShape.Inset or LineShape.Links or LineShape.End or LineShape.Credit or LineShape.Caption
                || (shapes[i] == LineShape.Promotion && !Lines[i].IsProse))
                chrome++;
        }

        IsScraped = chrome >= 2;
    }

    /// <summary>
    /// Where nothing else is a page's, running text that speaks of subscriptions is an article about them, and a word alone between two
    /// paragraphs ("Options", "Events") is a title, though it is a button elsewhere.
    /// </summary>
    private void TrustProse()
    {
        for (var i = 0; i < Lines.Count; i++)
        {
            if (shapes[i] == LineShape.Promotion && Lines[i].IsProse)
                shapes[i] = LineShape.Prose;
        }

        for (var i = 1; i + 1 < Lines.Count; i++)
        {
            if (shapes[i] is LineShape.Chrome or LineShape.Links && Lines[i].Words <= 2 && shapes[i - 1] == LineShape.Prose && shapes[i + 1] == LineShape.Prose && char.IsUpper(Lines[i].Text[0]))
                shapes[i] = LineShape.Title;
        }
    }

    private bool FindSpacing()
    {
        var (spaced, all) = (0, 0);
        for (var i = 1; i < Lines.Count; i++)
        {
            if (shapes[i] == LineShape.Prose && shapes[previous[i] < 0 ? 0 : previous[i]] == LineShape.Prose)
            {
                all++;
                if (Lines[i].BlanksBefore > 0)
                    spaced++;
            }
        }

        return spaced * 2 >= all;
    }

    /// <summary>
    /// Under a line that announces links come links. Where the first follows at once, a blank line ends the list; where it does not,
    /// the list goes on to the next running text.
    /// </summary>
    private void ListLinks()
    {
        var (inList, isTight) = (false, false);
        Array.Clear(listed, 0, listed.Length);
        for (var i = 0; i < Lines.Count; i++)
        {
            if (shapes[i] == LineShape.Links)
            {
                inList = true;
                isTight = i + 1 < Lines.Count && Lines[i + 1].BlanksBefore == 0;
                continue;
            }

            if (!inList)
                continue;
            var apart = Lines[i].BlanksBefore > 0 || Shape(i - 1) is LineShape.Inset;
            var isSentence = shapes[i] == LineShape.Sentence && Lines[i].Terminator == '.' && Lines[i].Words >= 6;
            if ((isTight && apart) || (apart && isSentence && !IsOver(i)) || (Headline >= 0 && IsNearly(i, Headline)) || shapes[i] == LineShape.Caption || (shapes[i] == LineShape.Prose && (apart || !IsSpaced)))
                inList = false;
            else
                listed[i] = !(shapes[i] == LineShape.Title && shapes[i - 1] == LineShape.Prose && i + 1 < Lines.Count && !IsUnder(i + 1));
        }
    }

    /// <summary>
    /// In a spaced text, whatever stands in one group with promotion, link heads or "3 hours ago" is the page's, and so is a group of three
    /// lines or more none of which ends as a statement does.
    /// </summary>
    private void Glue()
    {
        if (!IsSpaced)
            return;
        for (var start = 0; start < Lines.Count;)
        {
            var end = start + 1;
            while (end < Lines.Count && IsUnder(end))
                end++;
            var (marks, captions, others) = (0, 0, 0);
            for (var i = start; i < end; i++)
            {
                if (shapes[i] == LineShape.Caption)
                    captions++;
                else if (shapes[i] is not (LineShape.Sentence or LineShape.Prose or LineShape.Credit) || Lines[i].Words > 40)
                    others++;
                if (i == Headline || shapes[i] == LineShape.Byline || (shapes[i] == LineShape.Timestamp && WrittenDates.Read(Lines[i].Text).Count > 0))
                    marks = int.MinValue;
                else if (shapes[i] is LineShape.Links or LineShape.Promotion || (shapes[i] == LineShape.Timestamp && WrittenDates.Read(Lines[i].Text).Count == 0))
                    marks++;
            }

            for (var i = start; i < end && captions > 0 && others == 0 && end - start >= 3; i++)
                gallery[i] = true;
            var isBox = end - start >= 3 && (marks > 0 || (IsScraped && marks == 0 && AreTitles(start, end)));
            for (var i = start; i < end; i++)
                glued[i] = isBox && !(i == end - 1 && (marks == 0 ? Lines[i].Words <= 8 : shapes[i] == LineShape.Title && shapes[i - 1] == LineShape.Prose));
            start = end;
        }
    }
}
