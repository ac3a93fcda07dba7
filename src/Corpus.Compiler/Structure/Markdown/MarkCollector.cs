using System.Text;
using Corpus.Compiler.Model;

namespace Corpus.Compiler.Structure.Markdown;

/// <summary>
/// Collects the marks of an article, one block at a time: whatever of a block is not shown is hidden. Parts are shown in text order.
/// </summary>
/// <param name="raw">The article's text.</param>
/// <param name="cover">The character that stands in it for what is never shown; null when there is none.</param>
internal sealed class MarkCollector(string raw, char? cover = null)
{
    private readonly List<TextMark> marks = [];
    private readonly StringBuilder shown = new();
    private int cursor;
    private int shownFrom;
    private char separator;
    private bool skipsSpace;

    /// <summary>What a reader sees of the block so far.</summary>
    public string Shown => shown.ToString();

    /// <summary>Starts a block.</summary>
    public void Begin(int start)
    {
        (cursor, shownFrom, separator, skipsSpace) = (start, start, '\0', false);
        shown.Clear();
    }

    /// <summary>Ends the block; what follows the last part that is shown is hidden.</summary>
    public void End(int end)
    {
        if (end > cursor)
            marks.Add(new TextMark(cursor, end));
        cursor = Math.Max(cursor, end);
    }

    /// <summary>Shows a range unchanged, except what is covered.</summary>
    public void Show(int start, int end)
    {
        if (cover is not { } hidden)
        {
            ShowPart(start, end);
            return;
        }

        while (start < end && raw.IndexOf(hidden, start, end - start) is var found and >= 0)
        {
            if (found > start)
                ShowPart(start, found);
            start = found + 1;
        }

        if (start < end)
            ShowPart(start, end);
    }

    private void ShowPart(int start, int end)
    {
        start = Math.Max(start, cursor);
        while (skipsSpace && start < end && raw[start] is ' ' or '\t')
            start++;
        if (start > end || (skipsSpace && start == end))
            return;
        Flush(start);
        shownFrom = start;
        shown.Append(raw, start, end - start);
        cursor = end;
    }

    /// <summary>Shows other characters than those that are written: the text of an entity, of code with its line ends joined.</summary>
    public void Show(int start, int end, string text)
    {
        var at = Math.Max(start, cursor);
        foreach (var c in text)
        {
            var written = Find(c, at, end);
            if (written < 0)
            {
                Flush(at);
                marks.Add(new TextMark(at, at, c));
            }
            else
            {
                Flush(written);
                if (raw[written] != c)
                    marks.Add(new TextMark(written, written + 1, c));
                at = cursor = written + 1;
            }

            shown.Append(c);
        }

        (shownFrom, cursor) = (cursor, Math.Max(cursor, at));
    }

    /// <summary>Shows one character for a whole range.</summary>
    public void Replace(int start, int end, char c)
    {
        if (start < cursor)
            return;
        Flush(start);
        if (end - start != 1 || raw[start] != c)
            marks.Add(new TextMark(start, end, c));
        shown.Append(c);
        shownFrom = cursor = end;
    }

    /// <summary>Shows a character for everything between the last part and the next, white space at both sides included.</summary>
    public void Separate(char c)
    {
        if (shown.Length == 0)
            return;
        while (cursor > shownFrom && raw[cursor - 1] is ' ' or '\t')
        {
            cursor--;
            shown.Length--;
        }

        (separator, skipsSpace) = (c, true);
    }

    /// <summary>Shows a line end for everything between the last part and the next, and keeps white space.</summary>
    public void BreakLine()
    {
        Flush(cursor);
        separator = '\n';
    }

    /// <summary>The marks in text order, without overlaps.</summary>
    public EquatableArray<TextMark> Finish()
    {
        var ordered = new List<TextMark>(marks.Count);
        var end = 0;
        foreach (var mark in marks.OrderBy(mark => mark.Start))
        {
            if (mark.Start < end)
                continue;
            ordered.Add(mark);
            end = mark.End;
        }

        return ordered.ToEquatableArray();
    }

    /// <summary>Hides what lies between the last part and the next, or shows the separator for it.</summary>
    private void Flush(int next)
    {
        if (separator != '\0')
        {
            if (next - cursor != 1 || raw[cursor] != separator)
                marks.Add(new TextMark(cursor, next, separator));
            shown.Append(separator);
        }
        else if (next > cursor)
        {
            marks.Add(new TextMark(cursor, next));
        }

        (cursor, separator, skipsSpace) = (next, '\0', false);
    }

    /// <summary>Where a character of joined text is written; -1 when it is not written itself.</summary>
    private int Find(char c, int from, int end)
    {
        if (from < end && raw[from] == c)
            return from;
        var found = raw.IndexOf(c == '\uFFFD' ? '\0' : c, from, Math.Max(0, Math.Min(end - from, LongestGap)));
        if (c != ' ')
            return found;
        var line = raw.IndexOf('\n', from, Math.Max(0, Math.Min(end - from, LongestGap)));
        return line >= 0 && (found < 0 || line < found) ? line : found;
    }

    /// <summary>
    /// The greatest distance between two characters of joined text: a line's indentation and quote marks. Bounds the cost.
    /// </summary>
    private const int LongestGap = 100;
}
