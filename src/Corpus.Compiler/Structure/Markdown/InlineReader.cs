using System.Net;
using System.Text.RegularExpressions;
using Corpus.Compiler.Model;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.TaskLists;
using Markdig.Helpers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Corpus.Compiler.Structure.Markdown;

/// <summary>Reads the inlines of a block: what a reader sees of them, the links, the images and the code.</summary>
internal sealed class InlineReader(string raw, MarkCollector marks)
{
    private static readonly HashSet<string> CodeElements = new(StringComparer.Ordinal) { "code", "kbd", "samp", "tt", "var" };

    /// <summary>The tags of Hugo's shortcodes and of Liquid.</summary>
    private static readonly Regex TemplatePattern = new(@"\{\{[<%\s]|\{%-?\s", RegexOptions.CultureInvariant);

    private readonly List<TextRange> code = [];
    private readonly List<Link> links = [];
    private readonly List<Link> images = [];
    private int codeStart = -1;
    private (string Url, TextRange Place, int Start)? openLink;

    /// <summary>The links, in the order in which they are read.</summary>
    public List<Link> Links => links;

    /// <summary>The images, in the order in which they are read.</summary>
    public List<Link> Images => images;

    /// <summary>The ranges of inline code, in the order in which they are read.</summary>
    public List<TextRange> Code => code;

    /// <summary>The first shortcode or Liquid tag; null when there is none.</summary>
    public TextRange? Template { get; private set; }

    /// <summary>Where the inlines of a block are written; the block's own range when none of them says.</summary>
    public static TextRange RangeOf(LeafBlock block)
    {
        var (start, end) = (int.MaxValue, -1);
        foreach (var inline in block.Inline ?? Enumerable.Empty<Inline>())
        {
            if (inline is LineBreakInline or TaskList || inline.Span.End < inline.Span.Start || inline.Span.Start < block.Span.Start)
                continue;
            start = Math.Min(start, inline.Span.Start);
            end = Math.Max(end, inline.Span.End);
        }

        return end < start ? new TextRange(block.Span.Start, block.Span.End + 1) : new TextRange(start, end + 1);
    }

    /// <summary>Where a line of a block is written, without the marks of the blocks around it.</summary>
    public static TextRange PlaceOf(StringLine line, string raw)
    {
        // A line with a tab that is half indentation is a text of its own.
        var start = line.Slice.Text.Length == raw.Length ? line.Slice.Start : Math.Min(line.Position, raw.Length);
        return new TextRange(start, Math.Min(start + Math.Max(0, line.Slice.Length), raw.Length));
    }

    /// <summary>Reads inlines one after the other.</summary>
    public void Read(ContainerInline? container)
    {
        foreach (var inline in container ?? Enumerable.Empty<Inline>())
            Read(inline);
    }

    /// <summary>Ends what tags opened: an element does not go on in the next block.</summary>
    public void EndBlock(int end)
    {
        CloseCode(end);
        CloseLink(end);
    }

    /// <summary>Reads a tag or the text between two.</summary>
    /// <param name="text">What was scanned.</param>
    /// <param name="origin">Where it begins in the article's text.</param>
    /// <param name="token">The tag or text.</param>
    /// <param name="keepsSpace">Whether white space is shown as it is written.</param>
    public void ReadHtml(string text, int origin, HtmlToken token, bool keepsSpace = false)
    {
        var place = new TextRange(token.Range.Start + origin, token.Range.End + origin);
        switch (token)
        {
            case { Kind: HtmlTokenKind.Text }:
                ShowHtmlText(text, origin, token.Range, keepsSpace);
                break;
            case { Kind: HtmlTokenKind.Start, Name: "br" }:
                marks.Replace(place.Start, place.End, '\n');
                break;
            case { Kind: HtmlTokenKind.Start, Name: "a" } when HtmlScanner.Attribute(text, token, "href") is { } href:
                CloseLink(place.Start);
                openLink = (WebUtility.HtmlDecode(href.Of(text)), new TextRange(href.Start + origin, href.End + origin), place.End);
                break;
            case { Kind: HtmlTokenKind.End, Name: "a" }:
                CloseLink(place.Start);
                break;
            case { Kind: HtmlTokenKind.Start, Name: "img" } when HtmlScanner.Attribute(text, token, "src") is { } source:
                var alternative = HtmlScanner.Attribute(text, token, "alt") ?? new TextRange(token.Range.Start, token.Range.Start);
                images.Add(new Link(
                    alternative.Start + origin,
                    alternative.End + origin,
                    WebUtility.HtmlDecode(source.Of(text)),
                    new TextRange(source.Start + origin, source.End + origin)));
                break;
            case { Kind: HtmlTokenKind.Start } when CodeElements.Contains(token.Name) && codeStart < 0:
                codeStart = place.End;
                break;
            case { Kind: HtmlTokenKind.End } when CodeElements.Contains(token.Name):
                CloseCode(place.Start);
                break;
        }
    }

    private void Read(Inline inline)
    {
        var (start, end) = (inline.Span.Start, inline.Span.End + 1);
        if (end <= start || end > raw.Length || inline is TaskList or FootnoteLink)
            return;
        switch (inline)
        {
            case LiteralInline literal:
                ReadLiteral(literal, start, end);
                break;
            case HtmlEntityInline entity:
                marks.Show(start, end, entity.Transcoded.ToString());
                break;
            case CodeInline { Content: var content } span:
                var mark = start + span.DelimiterCount;
                code.Add(new TextRange(mark, Math.Max(mark, end - span.DelimiterCount)));
                marks.Show(mark, end - span.DelimiterCount, content);
                break;
            case LineBreakInline line:
                marks.Separate(line.IsHard ? '\n' : ' ');
                break;
            case AutolinkInline auto:
                links.Add(new Link(start + 1, end - 1, auto.IsEmail ? "mailto:" + auto.Url : auto.Url, new TextRange(start + 1, end - 1)));
                marks.Show(start + 1, end - 1);
                break;
            case LinkInline link:
                ReadLink(link, start, end);
                break;
            case HtmlInline:
                foreach (var token in HtmlScanner.Scan(raw, new TextRange(start, end)))
                    ReadHtml(raw, 0, token);
                break;
            case ContainerInline container:
                Read(container);
                break;
        }
    }

    private void ReadLiteral(LiteralInline literal, int start, int end)
    {
        var content = literal.Content;
        if (Template is null && TemplatePattern.Match(raw, start, end - start) is { Success: true } template)
            Template = new TextRange(template.Index, template.Index + template.Length);
        var trimmed = content.ToString().Trim(' ', '\t');
        if (content.Length == end - start && string.CompareOrdinal(content.Text, content.Start, raw, start, content.Length) == 0)
            marks.Show(start, end);
        else if (content.Length == end - start - 1
            && string.CompareOrdinal(content.Text, content.Start, raw, start + 1, content.Length) == 0)
            marks.Show(start + 1, end);
        else if (trimmed.Length > 0 && raw.IndexOf(trimmed, start, end - start, StringComparison.Ordinal) is var found and >= 0)
            marks.Show(found, found + trimmed.Length);
        else if (trimmed.Length > 0)
            marks.Show(start, end, trimmed);
    }

    private void ReadLink(LinkInline link, int start, int end)
    {
        var url = link.GetDynamicUrl?.Invoke() ?? link.Url ?? "";
        var place = link.UrlSpan is { IsEmpty: false } span && span.End < raw.Length && span.Start > 0
            ? new TextRange(span.Start, span.End + 1)
            : new TextRange(start, end);
        var words = link.FirstChild is { } first && link.LastChild is { } last && last.Span.End >= first.Span.Start
            ? new TextRange(first.Span.Start, last.Span.End + 1)
            : new TextRange(start + (link.IsImage ? 2 : 1), start + (link.IsImage ? 2 : 1));
        (link.IsImage ? images : links).Add(new Link(words.Start, words.End, url, place));
        Read(link);
    }

    /// <summary>Shows character data: white space is one space unless it is kept, entities are decoded.</summary>
    private void ShowHtmlText(string text, int origin, TextRange range, bool keepsSpace)
    {
        var shown = range.Start;
        for (var at = range.Start; at < range.End; at++)
        {
            var isSpace = text[at] is '\n' or '\t' || (text[at] == ' ' && at + 1 < range.End && char.IsWhiteSpace(text[at + 1]));
            if (isSpace && !keepsSpace)
            {
                ShowUpTo(at);
                while (at + 1 < range.End && char.IsWhiteSpace(text[at + 1]))
                    at++;
                marks.Separate(' ');
                shown = at + 1;
            }
            else if (text[at] == '&' && EntityAt(text, at, range.End) is var (decoded, end))
            {
                ShowUpTo(at);
                marks.Show(at + origin, end + origin, decoded);
                at = end - 1;
                shown = end;
            }
        }

        ShowUpTo(range.End);

        void ShowUpTo(int end)
        {
            if (end > shown)
                marks.Show(shown + origin, end + origin);
        }
    }

    private static (string Decoded, int End)? EntityAt(string text, int at, int end)
    {
        const int longest = 32;
        var semicolon = text.IndexOf(';', at, Math.Min(longest, end - at));
        if (semicolon < 0)
            return null;
        var entity = text.Substring(at, semicolon + 1 - at);
        return WebUtility.HtmlDecode(entity) is var decoded && decoded != entity ? (decoded, semicolon + 1) : null;
    }

    private void CloseCode(int end)
    {
        if (codeStart >= 0 && end > codeStart)
            code.Add(new TextRange(codeStart, end));
        codeStart = -1;
    }

    private void CloseLink(int end)
    {
        if (openLink is var (url, place, start))
            links.Add(new Link(start, Math.Max(start, end), url, place));
        openLink = null;
    }
}
