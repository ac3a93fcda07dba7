using Corpus.Compiler.Model;
using Corpus.Compiler.Structure.Forms;
using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

using Block = Corpus.Compiler.Model.Block;

namespace Corpus.Compiler.Structure.Markdown;

/// <summary>Reads Markdown (CommonMark, with tables) into the same blocks as plain text, at the places of the file.</summary>
internal sealed class MarkdownReader
{
    private static readonly MarkdownPipeline Escaped = new MarkdownPipelineBuilder().UsePipeTables().UseAutoLinks().UsePreciseSourceLocation().DisableHtml().Build();

    private static readonly MarkdownPipeline Raw = new MarkdownPipelineBuilder().UsePipeTables().UseAutoLinks().UsePreciseSourceLocation().Build();

    private readonly string raw;
    private readonly List<Block> blocks = [];
    private readonly List<Link> links = [];
    private bool hasHeadline;
    private bool isAboveText = true;

    private MarkdownReader(string raw) => this.raw = raw;

    /// <summary>Reads one article; null when its nesting is deeper than can be read.</summary>
    public static Reading? Read(string raw, CorpusSettings settings)
    {
        var pipeline = settings.MarkdownHtml ? Raw : Escaped;
        try
        {
            var document = Markdig.Markdown.Parse(raw, pipeline);
            var reader = new MarkdownReader(raw);
            reader.ReadAll(document, BlockKind.Paragraph);
            var blocks = MarkdownLines.Complete(raw, reader.blocks);
            if (!settings.MarkdownHtml)
                DropScripts(document);
            var html = document.ToHtml(pipeline).Replace("\r\n", "\n");
            return Reading.Of(raw, blocks, []) with { Html = html, Links = reader.links };
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // Markdig has a limit of depth and says so with an ArgumentException; any other failure must not end the compilation either.
            return null;
        }
    }

    private void ReadAll(ContainerBlock container, BlockKind kind)
    {
        foreach (var block in container)
        {
            switch (block)
            {
                case HeadingBlock heading:
                    ReadHeading(heading);
                    break;
                case ParagraphBlock paragraph:
                    ReadParagraph(paragraph, kind);
                    break;
                case CodeBlock code:
                    Add(BlockKind.Code, code.Span);
                    break;
                case Table table:
                    Add(BlockKind.Table, table.Span);
                    ReadLinks(table);
                    break;
                case QuoteBlock quote:
                    ReadAll(quote, BlockKind.BlockQuote);
                    break;
                case ListBlock list:
                    ReadAll(list, BlockKind.ListItem);
                    break;
                case ContainerBlock other:
                    ReadAll(other, kind);
                    break;
                default:
                    Add(BlockKind.Boilerplate, block.Span);
                    break;
            }

            // Byline and time stand right under the headline.
            isAboveText &= block is HeadingBlock || (blocks.Count > 0 && blocks[blocks.Count - 1].Kind is BlockKind.Byline or BlockKind.Timestamp);
        }
    }

    private void ReadHeading(HeadingBlock heading)
    {
        ReadLinks(heading.Inline);
        if (heading.Inline?.FirstChild is not { } first || heading.Inline.LastChild is not { } last)
            return;
        var isHeadline = heading.Level == 1 && !hasHeadline;
        hasHeadline |= isHeadline;
        Add(isHeadline ? BlockKind.Headline : BlockKind.Subheading, new SourceSpan(first.Span.Start, last.Span.End));
    }

    private void ReadParagraph(ParagraphBlock paragraph, BlockKind kind)
    {
        ReadLinks(paragraph.Inline);
        if (paragraph.Inline is { } inline && IsOnlyImages(inline))
        {
            foreach (var image in inline.OfType<LinkInline>())
                ReadFigure(image);
            return;
        }

        Add(kind == BlockKind.Paragraph && isAboveText && hasHeadline ? KindAboveText(paragraph.Span) : kind, paragraph.Span);
    }

    private BlockKind KindAboveText(SourceSpan span)
    {
        const int longest = 200;
        if (span.Length > longest)
            return BlockKind.Paragraph;
        var line = raw.Substring(span.Start, span.Length).Trim('*', '_', ' ');
        return Bylines.ReadLabelled(line) is not null ? BlockKind.Byline : WrittenDates.IsTimestamp(line) ? BlockKind.Timestamp : BlockKind.Paragraph;
    }

    /// <summary>An image alone is a figure: its alternative text labels it, its title is the caption.</summary>
    private void ReadFigure(LinkInline image)
    {
        if (image.FirstChild is { } first && image.LastChild is { } last)
            Add(BlockKind.MediaLabel, new SourceSpan(first.Span.Start, last.Span.End));
        if (image.Title is { Length: > 0 } && image.TitleSpan is { IsEmpty: false } title)
            Add(BlockKind.Caption, new SourceSpan(title.Start, title.End), '"', '\'', '(', ')');
    }

    private static bool IsOnlyImages(ContainerInline inline) =>
        inline.Any(i => i is LinkInline { IsImage: true })
        && inline.All(i => i is LinkInline { IsImage: true } or LineBreakInline || (i is LiteralInline literal && literal.Content.IsEmptyOrWhitespace()));

    private void ReadLinks(MarkdownObject? parent)
    {
        if (parent is null)
            return;
        foreach (var inline in parent.Descendants<Inline>())
        {
            switch (inline)
            {
                case LinkInline { IsImage: false, Url: { } url, FirstChild: { } first, LastChild: { } last }:
                    links.Add(new Link(first.Span.Start, last.Span.End + 1, url));
                    break;
                case AutolinkInline auto:
                    links.Add(new Link(auto.Span.Start + 1, auto.Span.End, auto.IsEmail ? "mailto:" + auto.Url : auto.Url));
                    break;
            }
        }
    }

    /// <summary>With raw HTML escaped, no link may run a script either.</summary>
    private static void DropScripts(MarkdownDocument document)
    {
        foreach (var link in document.Descendants<LinkInline>())
        {
            var url = link.GetDynamicUrl?.Invoke() ?? link.Url ?? "";
            if (!IsHarmless(url))
                (link.Url, link.GetDynamicUrl) = ("", null);
        }

        foreach (var link in document.Descendants<AutolinkInline>())
        {
            if (!IsHarmless(link.Url))
                link.Url = "";
        }
    }

    private static bool IsHarmless(string url)
    {
        var colon = url.IndexOf(':');
        if (colon < 0 || url.IndexOfAny(['/', '?', '#']) is var slash and >= 0 && slash < colon)
            return true;
        var scheme = new string([.. url.Substring(0, colon).Where(c => c > ' ')]).ToLowerInvariant();
        return scheme is "http" or "https" or "mailto" or "tel" or "ftp" || scheme.IndexOf('@') >= 0;
    }

    private void Add(BlockKind kind, SourceSpan span, params char[] marks)
    {
        var (start, end) = (Math.Max(0, span.Start), Math.Min(raw.Length, span.End + 1));
        if (kind is BlockKind.Byline or BlockKind.Timestamp)
            marks = ['*', '_'];
        while (start < end && (char.IsWhiteSpace(raw[start]) || marks.Contains(raw[start])))
            start++;
        while (end > start && (char.IsWhiteSpace(raw[end - 1]) || marks.Contains(raw[end - 1])))
            end--;
        if (start < end)
            blocks.Add(new Block(kind, start, end));
    }
}
