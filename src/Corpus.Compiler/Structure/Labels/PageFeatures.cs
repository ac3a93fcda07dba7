using Corpus.Compiler.Structure.Forms;
using Corpus.Compiler.Structure.Lines;
using Corpus.Compiler.Structure.Pages;

namespace Corpus.Compiler.Structure.Labels;

/// <summary>The lines of a page with the sums and distances that the features of lines are read from; computed in linear time.</summary>
internal sealed class PageFeatures
{
    /// <summary>The distance to what the page does not have.</summary>
    public const int Far = 5000;

    private const int Sums = (int)LineSum.Times + 1;
    private const int LeastWordsOfProse = 12;
    private const int MostWordsPerFunctionWord = 4;

    private static readonly LineShape[] Landmarks = [LineShape.Links, LineShape.End, LineShape.AuthorNote, LineShape.Byline];

    private readonly TextLine[] lines;
    private readonly bool[] isProse;
    private readonly int[] sums;
    private readonly int[] lastProse;
    private readonly int[] nextProse;
    private readonly int[] passages;
    private readonly int[] untilHeader;
    private readonly int[] alike;
    private readonly int[] runAbove;
    private readonly int[] runBelow;
    private readonly (int Start, int End)[] groups;
    private readonly int[][] since;
    private readonly int[] lastReply;
    private readonly int[] nextReply;

    /// <param name="page">The page.</param>
    /// <param name="kinds">What the rules take each line for.</param>
    public PageFeatures(Page page, IReadOnlyList<BlockKind> kinds)
    {
        (Page, Kinds, lines) = (page, kinds, [.. page.Lines]);
        var (words, starts) = (new List<int>(), new int[lines.Length + 1]);
        Words = new LineWords[lines.Length];
        for (var i = 0; i < lines.Length; i++)
        {
            Words[i] = LineWords.Of(lines[i], words);
            starts[i + 1] = words.Count;
        }

        IsEnglish = Words.Sum(w => w.Function) * 5 >= lines.Sum(l => l.Words);
        isProse = [.. Enumerable.Range(0, Count).Select(LooksLikeProse)];
        sums = SumUp();
        lastProse = Nearest(IsProse, step: 1);
        nextProse = Nearest(IsProse, step: -1);
        (passages, LongestPassage) = FindPassages();
        Topic = new PageTopic(words, starts, isProse, (LongestPassage.Start, LongestPassage.End));
        untilHeader = [.. Nearest(IsHeader, step: -1).Select((at, i) => at < 0 ? Far : at - i)];
        alike = CountAlike();
        (runAbove, runBelow) = (Runs(step: 1), Runs(step: -1));
        groups = FindGroups();
        since = [.. Landmarks.Select(shape => SinceLast(shape))];
        lastReply = Nearest(line => page.Is(PartWord.Reaction, line), step: 1);
        nextReply = Nearest(line => page.Is(PartWord.Reaction, line), step: -1);
        (OfLines, OfPage) = (LineFeatures.ReadLines(this), LineFeatures.ReadPage(this));
    }

    public Page Page { get; }

    /// <summary>What the rules take each line for.</summary>
    public IReadOnlyList<BlockKind> Kinds { get; }

    public LineWords[] Words { get; }

    /// <summary>The features of each line by itself, one line after another.</summary>
    public int[] OfLines { get; }

    /// <summary>The features that are the same for all lines.</summary>
    public int[] OfPage { get; }

    public int Count => lines.Length;

    /// <summary>Whether the text has as many function words as English has: the lists of words say nothing of others.</summary>
    public bool IsEnglish { get; }

    /// <summary>The passage with the most words of prose; its end is before its start where there is no prose.</summary>
    public (int Start, int End, int Words) LongestPassage { get; }

    /// <summary>What the longest passage is about.</summary>
    public PageTopic Topic { get; }

    public TextLine Line(int line) => lines[line];

    /// <summary>Whether lines of a kind are parts of the article.</summary>
    public static bool IsOfArticle(BlockKind kind) => kind.IsBody() || kind == BlockKind.Description;

    /// <summary>The sum over the lines from one to another, where they exist; the second is not included.</summary>
    public int Between(LineSum sum, int from, int to)
    {
        (from, to) = (Math.Max(0, from), Math.Min(Count, to));
        return from >= to ? 0 : Sum(sum, from, to);
    }

    /// <summary>The sum over lines that exist; the second is not included.</summary>
    public int Sum(LineSum sum, int from, int to) => sums[(to * Sums) + (int)sum] - sums[(from * Sums) + (int)sum];

    public int Total(LineSum sum) => sums[(Count * Sums) + (int)sum];

    /// <summary>
    /// Whether a line is prose: sentences, or, in English, a line as long without an end mark of which every fourth word is a function
    /// word, as in lists of what was done.
    /// </summary>
    public bool IsProse(int line) => isProse[line];

    /// <summary>The last line of prose above a line; -1 if there is none.</summary>
    public int LastProse(int line) => lastProse[line];

    /// <summary>The first line of prose below a line; -1 if there is none.</summary>
    public int NextProse(int line) => nextProse[line];

    /// <summary>The words of prose of the passage in which a line stands; a passage is prose with a few other lines in between.</summary>
    public int PassageOf(int line) => line < 0 ? 0 : passages[line];

    /// <summary>How many lines down the next byline or time is.</summary>
    public int UntilHeader(int line) => untilHeader[line];

    /// <summary>How many lines up the last line of a shape is, 0 for the line itself.</summary>
    public int Since(LineShape shape, int line) => since[Array.IndexOf(Landmarks, shape)][line];

    /// <summary>How many lines up the last button below a comment is.</summary>
    public int SinceReply(int line) => lastReply[line] < 0 ? Far : line - lastReply[line];

    /// <summary>How many lines down the next button below a comment is.</summary>
    public int UntilReply(int line) => nextReply[line] < 0 ? Far : nextReply[line] - line;

    /// <summary>How many of the dozen lines above and below are as long and end alike.</summary>
    public int AlikeAround(int line) => alike[line];

    /// <summary>How many lines, up to this one, are short like it, or long like it.</summary>
    public int RunAbove(int line) => runAbove[line];

    /// <summary>How many lines, from this one on, are short like it, or long like it.</summary>
    public int RunBelow(int line) => runBelow[line];

    /// <summary>The lines between two blank lines among which a line stands; the end is not included.</summary>
    public (int Start, int End) GroupOf(int line) => groups[line];

    /// <summary>All sums over the lines above each line, those of one line after those of the line before.</summary>
    private int[] SumUp()
    {
        var before = new int[(Count + 1) * Sums];
        for (var i = 0; i < Count; i++)
        {
            for (var sum = 0; sum < Sums; sum++)
                before[((i + 1) * Sums) + sum] = before[(i * Sums) + sum] + ValueOf((LineSum)sum, i);
        }

        return before;
    }

    private int ValueOf(LineSum sum, int line) => sum switch
    {
        LineSum.Words => Line(line).Words,
        LineSum.Prose => IsProse(line) ? Line(line).Words : 0,
        LineSum.Article => IsOfArticle(Kinds[line]) ? Line(line).Words : 0,
        LineSum.FunctionWords => Words[line].Function,
        LineSum.Capitals => Line(line).CapitalWords,
        LineSum.Ends => Line(line).EndsSentence ? 1 : 0,
        LineSum.Titles => Page.Shape(line) == LineShape.Title ? 1 : 0,
        LineSum.Apart => Line(line).BlanksBefore > 0 ? 1 : 0,
        LineSum.Chrome => Page.Shape(line)
            is LineShape.Chrome or LineShape.Links or LineShape.End or LineShape.Promotion or LineShape.AuthorNote ? 1 : 0,
        LineSum.Tabs => Words[line].Tabs > 0 ? 1 : 0,
        _ => Line(line).Words <= 40 && Line(line).SpeaksOfTime ? 1 : 0,
    };

    private bool LooksLikeProse(int line)
    {
        var (text, words) = (Line(line), Words[line]);
        return text.IsProse
            || (IsEnglish && text.Words >= LeastWordsOfProse && words.Function * MostWordsPerFunctionWord >= text.Words && words.Tabs == 0
                && Page.Shape(line) is LineShape.Title or LineShape.Sentence or LineShape.ListItem);
    }

    private bool IsHeader(int line) => Page.Shape(line) is LineShape.Byline or LineShape.Timestamp;

    /// <summary>The nearest other line of a kind, above (<paramref name="step"/> 1) or below (-1) each line; -1 if there is none.</summary>
    private int[] Nearest(Func<int, bool> isKind, int step)
    {
        var nearest = new int[Count];
        for (var (i, at) = (step > 0 ? 0 : Count - 1, -1); i >= 0 && i < Count; i += step)
        {
            nearest[i] = at;
            at = isKind(i) ? i : at;
        }

        return nearest;
    }

    private int[] SinceLast(LineShape shape)
    {
        var nearest = Nearest(line => Page.Shape(line) == shape, step: 1);
        return [.. nearest.Select((at, i) => Page.Shape(i) == shape ? 0 : at < 0 ? Far : Math.Min(Far, i - at))];
    }

    private (int[] Words, (int Start, int End, int Words) Longest) FindPassages()
    {
        const int widestGap = 6;
        var (found, longest) = (new int[Count], (Start: 0, End: -1, Words: 0));
        for (var i = 0; i < Count; i++)
        {
            if (!IsProse(i))
                continue;
            var end = i;
            while (nextProse[end] >= 0 && nextProse[end] - end <= widestGap)
                end = nextProse[end];
            var words = Between(LineSum.Prose, i, end + 1);
            for (var k = i; k <= end; k++)
                found[k] = words;
            if (words > longest.Words)
                longest = (i, end, words);
            i = end;
        }

        return (found, longest);
    }

    private (int, int)[] FindGroups()
    {
        var found = new (int, int)[Count];
        for (var start = 0; start < Count;)
        {
            var end = start + 1;
            while (end < Count && Line(end).BlanksBefore == 0)
                end++;
            for (var i = start; i < end; i++)
                found[i] = (start, end);
            start = end;
        }

        return found;
    }

    private int[] Runs(int step)
    {
        const int shortLine = 8;
        var runs = new int[Count];
        for (var i = step > 0 ? 0 : Count - 1; i >= 0 && i < Count; i += step)
        {
            var before = i - step;
            var isSame = before >= 0 && before < Count && Line(before).Words < shortLine == Line(i).Words < shortLine;
            runs[i] = isSame ? runs[before] + 1 : 1;
        }

        return runs;
    }

    private int[] CountAlike()
    {
        const int reach = 12;
        var (counts, found) = (new int[20], new int[Count]);
        for (var i = -reach; i < Count; i++)
        {
            if (i + reach < Count)
                counts[LookOf(i + reach)]++;
            if (i > reach)
                counts[LookOf(i - reach - 1)]--;
            if (i >= 0)
                found[i] = counts[LookOf(i)] - 1;
        }

        return found;
    }

    /// <summary>Length, end and spacing of a line in a number below 20.</summary>
    private int LookOf(int line)
    {
        var words = Line(line).Words;
        var length = words <= 2 ? 0 : words <= 5 ? 1 : words <= 11 ? 2 : words <= 25 ? 3 : 4;
        return (length * 4) + (Line(line).Terminator == '\0' ? 0 : 2) + (Line(line).BlanksBefore > 0 ? 1 : 0);
    }
}
