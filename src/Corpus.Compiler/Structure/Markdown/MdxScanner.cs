using Corpus.Compiler.Model;

namespace Corpus.Compiler.Structure.Markdown;

/// <summary>Finds where the parts of MDX end: modules, tags, expressions, and the code that holds none of these.</summary>
internal static class MdxScanner
{
    /// <summary>Where the line at a place ends, without its line end.</summary>
    public static int LineEnd(string text, int at) => text.IndexOf('\n', at) is var end and >= 0 ? end : text.Length;

    /// <summary>
    /// The end of the <c>import</c> or <c>export</c> that starts at a line: the line end at which no bracket is open and after which no
    /// line goes on with it. -1 when the line is text.
    /// </summary>
    public static int ModuleEnd(string text, int at)
    {
        if (!IsModuleStart(text, at))
            return -1;
        var depth = 0;
        for (var i = at; i < text.Length; i++)
        {
            if (text[i] == '\n' && depth <= 0 && !GoesOn(text, i + 1))
                return i;
            depth += text[i] is '{' or '(' or '[' ? 1 : text[i] is '}' or ')' or ']' ? -1 : 0;
            i = SkipLiteral(text, i);
        }

        // A bracket is never closed: MDX would refuse the file; the first paragraph is taken.
        return depth <= 0 ? text.Length : text.IndexOf("\n\n", at, StringComparison.Ordinal) is var blank and >= 0 ? blank : text.Length;
    }

    private static bool IsModuleStart(string text, int at)
    {
        var line = text.AsSpan(at, LineEnd(text, at) - at);
        if (line.StartsWith("import ".AsSpan(), StringComparison.Ordinal))
        {
            var rest = line.Slice("import ".Length).TrimStart();
            return rest.Length > 0
                && (rest[0] is '"' or '\'' or '{' or '*' || rest.IndexOf(" from ".AsSpan(), StringComparison.Ordinal) > 0);
        }

        if (!line.StartsWith("export ".AsSpan(), StringComparison.Ordinal))
            return false;
        var exported = line.Slice("export ".Length).TrimStart();
        if (exported.Length > 0 && exported[0] is '{' or '*')
            return true;
        foreach (var word in new[] { "default ", "const ", "let ", "var ", "function ", "async ", "class ", "type ", "interface " })
        {
            if (exported.StartsWith(word.AsSpan(), StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    /// <summary>Whether a line goes on with the statement above it: it is indented, or begins with what can begin no statement.</summary>
    private static bool GoesOn(string text, int at) =>
        at < text.Length && text[at] is ' ' or '\t' or '}' or ')' or ']' or '.' or '?' or ':' or '|' or '&' or '+' or '='
        && !string.IsNullOrWhiteSpace(text.Substring(at, LineEnd(text, at) - at));

    /// <summary>The index after the fenced code that starts at a line; -1 when none does.</summary>
    public static int FencedCodeEnd(string text, int at)
    {
        var lineEnd = LineEnd(text, at);
        while (at < lineEnd
            && (text[at] is ' ' or '\t' or '>' || (text[at] is '-' or '*' or '+' && at + 1 < lineEnd && text[at + 1] == ' ')))
            at++;
        var length = RunLength(text, at);
        if (at == lineEnd || text[at] is not ('`' or '~') || length < 3)
            return -1;
        if (text[at] == '`' && text.IndexOf('`', at + length, lineEnd - at - length) >= 0)
            return -1;
        for (var line = lineEnd + 1; line < text.Length; line = LineEnd(text, line) + 1)
        {
            var (start, end) = (line, LineEnd(text, line));
            while (start < end && text[start] is ' ' or '\t' or '>')
                start++;
            if (start < end && text[start] == text[at] && RunLength(text, start) is var closing && closing >= length
                && string.IsNullOrWhiteSpace(text.Substring(start + closing, end - start - closing)))
                return end;
        }

        return text.Length;
    }

    /// <summary>The index after a code span, or after its marks when they begin none in their paragraph.</summary>
    public static int CodeSpanEnd(string text, int at)
    {
        var length = RunLength(text, at);
        var start = at + length;

        // A span that is longer is not looked for: its cost would be that of the paragraph for every mark.
        const int longest = 10_000;
        var end = Math.Min(text.Length, start + longest);
        end = text.IndexOf("\n\n", start, end - start, StringComparison.Ordinal) is var blank and >= 0 ? blank : end;
        for (var i = start; i < end; i++)
        {
            if (text[i] != '`')
                continue;
            var closing = RunLength(text, i);
            if (closing == length)
                return i + length;
            i += closing - 1;
        }

        return start;
    }

    /// <summary>Whether a tag may begin at a <c>&lt;</c>.</summary>
    public static bool IsTagStart(string text, int at)
    {
        var name = NameStart(text, at);
        return name < text.Length && (IsNameStart(text[name]) || text[name] == '>');
    }

    /// <summary>Whether the tag at a place is that of a component, not of an element: a fragment, a capital, a member.</summary>
    public static bool IsComponent(string text, int at)
    {
        var start = NameStart(text, at);
        var end = NameEnd(text, start);
        return end == start || !char.IsLower(text[start]) || text.IndexOf('.', start, end - start) >= 0;
    }

    /// <summary>The index after a tag; -1 when it is none.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">The place of its <c>&lt;</c>.</param>
    /// <param name="expressions">Gets its attributes that are expressions.</param>
    public static int TagEnd(string text, int at, List<TextRange> expressions)
    {
        at = NameEnd(text, NameStart(text, at));
        while (true)
        {
            at = SkipSpace(text, at);
            if (at == text.Length)
                return -1;
            if (text[at] == '>')
                return at + 1;
            if (text[at] == '/')
                return SkipSpace(text, at + 1) is var close && close < text.Length && text[close] == '>' ? close + 1 : -1;
            var (start, isExpression) = (at, text[at] == '{');
            at = isExpression ? BalancedEnd(text, at) : AttributeEnd(text, at, out isExpression);
            if (at < 0)
                return -1;
            if (isExpression)
                expressions.Add(new TextRange(start, at));
        }
    }

    private static int AttributeEnd(string text, int at, out bool isExpression)
    {
        isExpression = false;
        var end = at;
        while (end < text.Length && (IsNameStart(text[end]) || char.IsDigit(text[end]) || text[end] is '-' or ':' or '.' or '@'))
            end++;
        if (end == at)
            return -1;
        var value = SkipSpace(text, end);
        if (value == text.Length || text[value] != '=')
            return end;
        value = SkipSpace(text, value + 1);
        if (value == text.Length)
            return -1;
        isExpression = text[value] == '{';
        if (isExpression)
            return BalancedEnd(text, value);
        if (text[value] is '"' or '\'')
            return text.IndexOf(text[value], value + 1) is var close and >= 0 ? close + 1 : -1;
        while (value < text.Length && !char.IsWhiteSpace(text[value]) && text[value] != '>')
            value++;
        return value;
    }

    /// <summary>The index after the brace that closes the one at a place; -1 when none does.</summary>
    public static int BalancedEnd(string text, int at)
    {
        var depth = 0;
        for (var i = at; i < text.Length; i++)
        {
            depth += text[i] == '{' ? 1 : text[i] == '}' ? -1 : 0;
            if (depth == 0)
                return i + 1;
            i = SkipLiteral(text, i);
        }

        return -1;
    }

    /// <summary>The last place of the string or comment of JavaScript that starts at a place; that place where none does.</summary>
    private static int SkipLiteral(string text, int at)
    {
        switch (text[at])
        {
            case '"' or '\'':
                // A quote that its line does not close is an apostrophe in the text of an element.
                for (var i = at + 1; i < text.Length && text[i] != '\n'; i++)
                {
                    if (text[i] == text[at])
                        return i;
                    i += text[i] == '\\' ? 1 : 0;
                }

                return at;
            case '`':
                for (var i = at + 1; i < text.Length; i++)
                {
                    if (text[i] == '`')
                        return i;
                    i += text[i] == '\\' ? 1 : 0;
                }

                return at;
            case '/' when at + 1 < text.Length && text[at + 1] == '*':
                return text.IndexOf("*/", at + 2, StringComparison.Ordinal) is var close and >= 0 ? close + 1 : text.Length - 1;
            case '/' when at + 1 < text.Length && text[at + 1] == '/' && at > 0 && text[at - 1] != ':':
                return LineEnd(text, at) - 1;
            default:
                return at;
        }
    }

    private static int NameStart(string text, int at) => at + 1 < text.Length && text[at + 1] == '/' ? at + 2 : at + 1;

    private static int NameEnd(string text, int at)
    {
        while (at < text.Length && (IsNameStart(text[at]) || char.IsDigit(text[at]) || text[at] is '-' or '.' or ':'))
            at++;
        return at;
    }

    private static bool IsNameStart(char c) => char.IsLetter(c) || c is '_' or '$';

    private static int SkipSpace(string text, int at)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
            at++;
        return at;
    }

    private static int RunLength(string text, int at)
    {
        var end = at;
        while (end < text.Length && text[end] == text[at])
            end++;
        return end - at;
    }
}
