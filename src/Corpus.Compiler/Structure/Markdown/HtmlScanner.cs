using Corpus.Compiler.Model;

namespace Corpus.Compiler.Structure.Markdown;

/// <summary>What a part of HTML source is.</summary>
internal enum HtmlTokenKind
{
    /// <summary>Character data.</summary>
    Text,

    /// <summary>A start tag, or a tag that closes itself.</summary>
    Start,

    /// <summary>An end tag.</summary>
    End,

    /// <summary>What is never shown: a comment, a declaration, the content of a script or a style sheet.</summary>
    Hidden,
}

/// <summary>A part of HTML source.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Range">Its range in the scanned text.</param>
/// <param name="Name">The name of a tag in lower case; empty for anything else.</param>
internal readonly record struct HtmlToken(HtmlTokenKind Kind, TextRange Range, string Name = "");

/// <summary>
/// Splits HTML source into tags and text and keeps their positions, which the parsers that build a document do not. Tolerant as browsers
/// are; knows the braces in which JSX writes the values of attributes.
/// </summary>
internal static class HtmlScanner
{
    private static readonly HashSet<string> Unshown = new(StringComparer.Ordinal) { "script", "style", "template", "svg" };

    /// <summary>The tokens of a range, in text order; together they cover it.</summary>
    public static IEnumerable<HtmlToken> Scan(string text, TextRange range)
    {
        for (var at = range.Start; at < range.End;)
        {
            if (text[at] != '<' || MarkupAt(text, at, range.End) is not { } token)
            {
                var next = text.IndexOf('<', at + 1, range.End - at - 1);
                next = next < 0 ? range.End : next;
                yield return new HtmlToken(HtmlTokenKind.Text, new TextRange(at, next));
                at = next;
                continue;
            }

            yield return token;
            at = token.Range.End;
            if (token.Kind != HtmlTokenKind.Start || !Unshown.Contains(token.Name) || text[at - 2] == '/')
                continue;
            var end = text.IndexOf("</" + token.Name, at, range.End - at, StringComparison.OrdinalIgnoreCase);
            end = end < 0 ? range.End : end;
            if (end > at)
                yield return new HtmlToken(HtmlTokenKind.Hidden, new TextRange(at, end));
            at = end;
        }
    }

    /// <summary>The value of an attribute of a tag; null when it has none of that name.</summary>
    public static TextRange? Attribute(string text, HtmlToken tag, string name)
    {
        foreach (var (attribute, value) in Attributes(text, tag.Range))
        {
            if (attribute.Length == name.Length
                && string.Compare(text, attribute.Start, name, 0, name.Length, StringComparison.OrdinalIgnoreCase) == 0)
                return value;
        }

        return null;
    }

    /// <summary>The comment, declaration or tag that starts at a place; null when the <c>&lt;</c> there is text.</summary>
    private static HtmlToken? MarkupAt(string text, int at, int end)
    {
        var next = at + 1 < end ? text[at + 1] : ' ';
        if (string.CompareOrdinal(text, at, "<!--", 0, 4) == 0)
            return new HtmlToken(HtmlTokenKind.Hidden, new TextRange(at, EndOf(text, "-->", Math.Min(at + 4, end), end)));
        if (next is '!' or '?')
            return new HtmlToken(HtmlTokenKind.Hidden, new TextRange(at, EndOf(text, ">", at, end)));
        if (next == '>')
            return new HtmlToken(HtmlTokenKind.Start, new TextRange(at, at + 2));
        var isEnd = next == '/';
        var start = isEnd ? at + 2 : at + 1;
        if (start >= end || !(IsAsciiLetter(text[start]) || (isEnd && text[start] == '>')))
            return null;
        var name = start;
        while (name < end && (char.IsLetterOrDigit(text[name]) || text[name] is '-' or '.' or ':' or '_'))
            name++;
        return new HtmlToken(
            isEnd ? HtmlTokenKind.End : HtmlTokenKind.Start,
            new TextRange(at, TagEnd(text, name, end)),
            text.Substring(start, name - start).ToLowerInvariant());
    }

    private static int EndOf(string text, string mark, int from, int end) =>
        text.IndexOf(mark, from, end - from, StringComparison.Ordinal) is var found and >= 0 ? found + mark.Length : end;

    /// <summary>The index after the <c>&gt;</c> that ends a tag; the end of the text when nothing ends it.</summary>
    private static int TagEnd(string text, int at, int end)
    {
        for (var depth = 0; at < end; at++)
        {
            switch (text[at])
            {
                case '>' when depth == 0:
                    return at + 1;
                case '"' or '\'' when depth > 0 || text[at - 1] == '=' || char.IsWhiteSpace(text[at - 1]):
                    var close = text.IndexOf(text[at], at + 1, end - at - 1);
                    at = close < 0 ? end : close;
                    break;
                case '{':
                    depth++;
                    break;
                case '}' when depth > 0:
                    depth--;
                    break;
            }
        }

        return end;
    }

    private static IEnumerable<(TextRange Name, TextRange Value)> Attributes(string text, TextRange tag)
    {
        var end = tag.End > tag.Start && text[tag.End - 1] == '>' ? tag.End - 1 : tag.End;
        var at = tag.Start + 1;
        while (at < end && !char.IsWhiteSpace(text[at]))
            at++;
        while (at < end)
        {
            while (at < end && (char.IsWhiteSpace(text[at]) || text[at] == '/'))
                at++;
            var name = at;
            while (at < end && !char.IsWhiteSpace(text[at]) && text[at] is not ('=' or '/'))
                at++;
            if (at == name)
            {
                at++;
                continue;
            }

            var nameRange = new TextRange(name, at);
            var value = at;
            while (value < end && char.IsWhiteSpace(text[value]))
                value++;
            if (value >= end || text[value] != '=')
            {
                yield return (nameRange, new TextRange(at, at));
                continue;
            }

            value++;
            while (value < end && char.IsWhiteSpace(text[value]))
                value++;
            var range = ValueAt(text, value, end, out at);
            yield return (nameRange, range);
        }
    }

    /// <summary>The value that starts at a place, without its quotation marks, and the place after it.</summary>
    private static TextRange ValueAt(string text, int at, int end, out int next)
    {
        if (at < end && text[at] is '"' or '\'')
        {
            var close = text.IndexOf(text[at], at + 1, end - at - 1);
            close = close < 0 ? end : close;
            next = Math.Min(end, close + 1);
            return new TextRange(at + 1, close);
        }

        next = at;
        for (var depth = 0; next < end && (depth > 0 || !char.IsWhiteSpace(text[next])); next++)
            depth += text[next] == '{' ? 1 : text[next] == '}' ? -1 : 0;
        return new TextRange(at, next);
    }

    private static bool IsAsciiLetter(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z');
}
