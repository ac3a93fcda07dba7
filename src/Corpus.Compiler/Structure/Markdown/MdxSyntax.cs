using Corpus.Compiler.Model;

namespace Corpus.Compiler.Structure.Markdown;

/// <summary>
/// Covers what MDX adds to Markdown — <c>import</c> and <c>export</c>, the tags of components, expressions in braces — so that the rest is
/// read as Markdown, at the same places. Elements in lower case are left to be read as HTML, without attributes that are expressions.
/// </summary>
internal sealed class MdxSyntax
{
    /// <summary>Tags and braces that nothing closes are text; each is looked for to the end, so few are.</summary>
    private const int MostUnclosed = 50;

    private readonly string raw;
    private readonly char[] covered;
    private readonly char cover;

    // The indentation of what each open component contains; -1 until its first line is read.
    private readonly Stack<int> indentations = new();

    // Whether the line, up to the place that is read, has anything but white space, marks of quotes and what is covered.
    private bool hasText;
    private int unclosed;

    private MdxSyntax(string raw, char cover) => (this.raw, this.cover, covered) = (raw, cover, raw.ToCharArray());

    /// <summary>Covers the syntax of a text.</summary>
    /// <param name="raw">The text.</param>
    /// <returns>
    /// The text at its length, and the character that covers syntax within a line, which the text does not have. At the beginning of a line
    /// syntax is covered by spaces, so that what follows begins the line.
    /// </returns>
    public static (string Text, char? Cover) Cover(string raw)
    {
        // Characters that Unicode keeps for such use; a text that has all of them is left alone.
        for (var cover = '\uFDD0'; cover <= '\uFDEF'; cover++)
        {
            if (raw.IndexOf(cover) >= 0)
                continue;
            var syntax = new MdxSyntax(raw, cover);
            syntax.Read();
            return (new string(syntax.covered), cover);
        }

        return (raw, null);
    }

    private void Read()
    {
        var mayBeModule = true;
        for (var at = 0; at < raw.Length;)
        {
            if (at == 0 || raw[at - 1] == '\n')
            {
                hasText = false;
                if (mayBeModule && MdxScanner.ModuleEnd(raw, at) is > 0 and var moduleEnd)
                {
                    at = Hide(at, moduleEnd);
                    continue;
                }

                var lineEnd = MdxScanner.LineEnd(raw, at);
                mayBeModule = string.IsNullOrWhiteSpace(raw.Substring(at, lineEnd - at));
                Outdent(at, isCode: false);
                if (MdxScanner.FencedCodeEnd(raw, at) is > 0 and var codeEnd)
                {
                    for (var line = lineEnd + 1; line < codeEnd; line = MdxScanner.LineEnd(raw, line) + 1)
                        Outdent(line, isCode: true);
                    at = codeEnd;
                    continue;
                }
            }

            at = ReadOne(at);
        }
    }

    /// <summary>Reads what is at a place; returns the place after it.</summary>
    private int ReadOne(int at)
    {
        switch (raw[at])
        {
            case '\\':
                hasText = true;
                return Math.Min(at + 2, raw.Length);
            case '`':
                hasText = true;
                return MdxScanner.CodeSpanEnd(raw, at);
            case '{' when unclosed <= MostUnclosed && !IsAttributeList(at) && !IsInDestination(at):
                return HideUpTo(at, MdxScanner.BalancedEnd(raw, at));
            case '<' when string.CompareOrdinal(raw, at, "<!--", 0, 4) == 0:
                hasText = true;
                return raw.IndexOf("-->", at, StringComparison.Ordinal) is var end and >= 0 ? end + 3 : raw.Length;
            case '<' when unclosed <= MostUnclosed && MdxScanner.IsTagStart(raw, at):
                return ReadTag(at);
            default:
                hasText |= !char.IsWhiteSpace(raw[at]) && raw[at] != '>';
                return at + 1;
        }
    }

    private int ReadTag(int at)
    {
        var expressions = new List<TextRange>();
        var end = MdxScanner.TagEnd(raw, at, expressions);
        if (MdxScanner.IsComponent(raw, at))
        {
            if (end > 0 && raw[at + 1] == '/')
                _ = indentations.Count > 0 ? indentations.Pop() : 0;
            else if (end > 0 && raw[end - 2] != '/')
                indentations.Push(hasText ? 0 : -1);
            return HideUpTo(at, end);
        }

        hasText = true;
        if (end < 0)
        {
            unclosed++;
            return at + 1;
        }

        foreach (var expression in expressions)
            Fill(expression.Start, expression.End, ' ');
        return end;
    }

    /// <summary>
    /// Takes from a line the indentation that the component around it gives its content. The line end changes places with it, so that all
    /// else stays at its place.
    /// </summary>
    private void Outdent(int line, bool isCode)
    {
        var start = line;
        while (start < raw.Length && raw[start] == ' ')
            start++;
        if (indentations.Count == 0 || line == 0 || start == raw.Length || raw[start] == '\n')
            return;
        if (indentations.Peek() < 0)
        {
            indentations.Pop();
            indentations.Push(start - line);
        }

        var length = Math.Min(indentations.Peek(), start - line);
        if (length == 0)
            return;

        // Spaces at the end of a line would break it; tabs do not, and the lines of code keep nothing.
        var isBlank = line == 1 || covered[line - 2] is '\n' or ' ';
        for (var i = line - 1; i < line - 1 + length; i++)
            covered[i] = isCode ? cover : isBlank ? ' ' : '\t';
        covered[line - 1 + length] = '\n';
    }

    /// <summary>Hides what begins at a place and ends at another; what does not end is text.</summary>
    private int HideUpTo(int start, int end)
    {
        if (end < 0)
        {
            unclosed++;
            hasText = true;
            return start + 1;
        }

        return Hide(start, end);
    }

    /// <summary>Hides a range; returns the place after it and after the spaces that would be next to other spaces.</summary>
    private int Hide(int start, int end)
    {
        if (!hasText)
        {
            Fill(start, end, ' ');
            return end;
        }

        while (raw[start - 1] == ' ' && end < raw.Length && raw[end] == ' ')
            end++;

        // Within a paragraph the lines of a tag are one: a blank line would end the paragraph.
        for (var i = start; i < end; i++)
            covered[i] = cover;
        return end;
    }

    private void Fill(int start, int end, char with)
    {
        for (var i = start; i < end; i++)
        {
            if (covered[i] != '\n')
                covered[i] = with;
        }
    }

    /// <summary>Whether braces hold ids and classes of a heading, <c>{#prices}</c>; no expression begins so.</summary>
    private bool IsAttributeList(int at) => at + 1 < raw.Length && raw[at + 1] is '#' or '.';

    /// <summary>Whether a place is in the address of a link, <c>[text](/docs/{version})</c>.</summary>
    private bool IsInDestination(int at)
    {
        const int longest = 200;
        for (var i = at - 1; i > Math.Max(0, at - longest) && !char.IsWhiteSpace(raw[i]) && raw[i] != ')'; i--)
        {
            if (raw[i] == '(')
                return raw[i - 1] == ']';
        }

        return false;
    }
}
