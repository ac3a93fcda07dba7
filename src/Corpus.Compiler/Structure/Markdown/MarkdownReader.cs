using Corpus.Compiler.Model;
using Corpus.Compiler.Structure.Forms;
using Markdig.Extensions.Alerts;
using Markdig.Extensions.DefinitionLists;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

using Block = Corpus.Compiler.Model.Block;

namespace Corpus.Compiler.Structure.Markdown;

/// <summary>Reads Markdown into the same blocks as plain text, at the places of the file.</summary>
internal sealed class MarkdownReader
{
    private readonly string raw;
    private readonly char? cover;
    private readonly PageLanguage language;
    private readonly CancellationToken cancellation;
    private readonly MarkCollector marks;
    private readonly InlineReader inlines;
    private readonly HeadingAnchors anchors = new();
    private readonly List<Block> blocks = [];
    private readonly List<(int Start, int Level, string Anchor)> headings = [];
    private readonly Dictionary<int, string> languages = [];
    private readonly Dictionary<int, Link> pictures = [];
    private bool hasHeadline;
    private bool isAboveText = true;

    private MarkdownReader(string raw, char? cover, PageLanguage language, CancellationToken cancellation)
    {
        this.language = language;
        this.cancellation = cancellation;
        (this.raw, this.cover) = (raw, cover);
        marks = new MarkCollector(raw, cover);
        inlines = new InlineReader(raw, marks);
    }

    /// <summary>Reads one article; null when its nesting is deeper than can be read.</summary>
    /// <param name="raw">The article's text.</param>
    /// <param name="isMdx">Whether it is MDX.</param>
    /// <param name="settings">The settings of the corpus.</param>
    /// <param name="language">The language of the article.</param>
    /// <param name="cancellation">Ends the reading.</param>
    /// <exception cref="OperationCanceledException">Cancellation was requested.</exception>
    public static ReaderResult? Read(
        string raw, bool isMdx, CorpusSettings settings, PageLanguage language, CancellationToken cancellation)
    {
        var pipeline = MarkdownDialect.Pipeline(settings, isMdx);
        (string text, char? cover) = isMdx ? MdxSyntax.Cover(raw) : (raw, default(char?));
        try
        {
            var run = new MarkdownRun(cancellation);
            var document = Markdig.Markdown.Parse(text, pipeline, run);
            var reader = new MarkdownReader(text, cover, language, cancellation);
            reader.ReadAll(document, BlockKind.Paragraph);
            var html = MarkdownHtmlWriter.Write(document, text, pipeline, settings, cancellation);
            return reader.Finish(raw) with
            {
                Html = cover is { } hidden ? html.Replace(hidden.ToString(), "") : html,
                FirstUnreadMark = run.Unread.Count == 0 ? null : run.Unread.Min(),
            };
        }
        catch (Exception e) when (e is not (OutOfMemoryException or OperationCanceledException))
        {
            // Markdig has a limit of depth and says so with an ArgumentException; any other failure must not end the compilation either.
            return null;
        }
    }

    private ReaderResult Finish(string text)
    {
        var complete = MarkdownLines.Complete(text, blocks);
        var numbers = new Dictionary<int, int>(complete.Count);
        for (var i = 0; i < complete.Count; i++)
            numbers[complete[i].Start] = i;
        var collected = marks.Finish();
        return ReaderResult.Of(text, complete, language, [], collected) with
        {
            Marks = collected,
            Links = [.. inlines.Links.OrderBy(link => link.Start)],
            Images = [.. inlines.Images.OrderBy(image => image.Start)],
            Code = inlines.Code,
            Template = inlines.Template,
            Headings =
            [
                .. from heading in headings
                   where numbers.ContainsKey(heading.Start)
                   orderby heading.Start
                   select new Heading(numbers[heading.Start], heading.Level, heading.Anchor),
            ],
            CodeLanguages =
            [
                .. from language in languages
                   where numbers.ContainsKey(language.Key)
                   orderby language.Key
                   select new CodeLanguage(numbers[language.Key], language.Value),
            ],
            Pictures = (
                from picture in pictures where numbers.ContainsKey(picture.Key) select picture).ToDictionary(picture =>
                    numbers[picture.Key], picture => picture.Value),
        };
    }

    private void ReadAll(ContainerBlock container, BlockKind kind)
    {
        foreach (var block in container)
        {
            cancellation.ThrowIfCancellationRequested();
            Read(block, kind);

            // Byline and time are right under the headline.
            isAboveText &= block is HeadingBlock
                || (blocks.Count > 0 && blocks[blocks.Count - 1].Kind is BlockKind.Byline or BlockKind.Timestamp);
        }
    }

    private void Read(Markdig.Syntax.Block block, BlockKind kind)
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
                ReadCode(code);
                break;
            case HtmlBlock html:
                ReadHtml(html, kind);
                break;
            case DefinitionTerm term:
                Add(BlockKind.ListItem, ReadInlines(term));
                break;
            case Table table:
                ReadTable(table);
                break;
            case AlertBlock alert:
                ReadAll(alert, kind);
                break;
            case QuoteBlock quote:
                ReadAll(quote, BlockKind.BlockQuote);
                break;
            case ListBlock or DefinitionList:
                ReadAll((ContainerBlock)block, BlockKind.ListItem);
                break;
            case FootnoteLinkReferenceDefinition:
                break;
            case ContainerBlock other:
                ReadAll(other, kind);
                break;
            default:
                Add(BlockKind.Boilerplate, new TextRange(block.Span.Start, block.Span.End + 1));
                break;
        }
    }

    /// <summary>Reads the inlines of a block and returns where they are written.</summary>
    private TextRange ReadInlines(LeafBlock block)
    {
        var range = InlineReader.RangeOf(block);
        marks.Begin(range.Start);
        inlines.Read(block.Inline);
        inlines.EndBlock(range.End);
        marks.End(range.End);
        return range;
    }

    private void ReadHeading(HeadingBlock heading)
    {
        if (heading.Inline?.FirstChild is null)
            return;
        var range = ReadInlines(heading);
        if (cover is not null && string.IsNullOrWhiteSpace(marks.Shown))
            return;
        var attributes = heading.GetAttributes();
        attributes.Id = anchors.Next(attributes.Id ?? marks.Shown.Trim(), isId: attributes.Id is not null);
        AddHeading(range, heading.Level, attributes.Id);
    }

    private void AddHeading(TextRange range, int level, string anchor)
    {
        var isHeadline = level == 1 && !hasHeadline;
        hasHeadline |= isHeadline;
        Add(isHeadline ? BlockKind.Headline : BlockKind.Subheading, range);
        headings.Add((blocks.Count > 0 ? blocks[blocks.Count - 1].Start : 0, level, anchor));
    }

    private void ReadParagraph(ParagraphBlock paragraph, BlockKind kind)
    {
        var firstImage = inlines.Images.Count;
        var range = ReadInlines(paragraph);
        if (paragraph.Inline is { } inline && IsOnlyImages(inline))
        {
            foreach (var image in inline.OfType<LinkInline>())
                ReadFigure(image, inlines.Images[firstImage++]);
            return;
        }

        Add(kind == BlockKind.Paragraph && isAboveText && hasHeadline ? KindAboveText(marks.Shown) : kind, range);
    }

    private BlockKind KindAboveText(string shown)
    {
        const int longest = 200;
        if (shown.Length > longest)
            return BlockKind.Paragraph;
        return language.Bylines.ReadLabelled(shown) is not null ? BlockKind.Byline
            : language.Dates.IsTimestamp(shown) ? BlockKind.Timestamp
            : BlockKind.Paragraph;
    }

    /// <summary>An image alone is a figure: its title is the caption, without one its alternative text is the label.</summary>
    private void ReadFigure(LinkInline image, Link link)
    {
        var before = blocks.Count;
        if (image.Title is { Length: > 0 } && image.TitleSpan is { IsEmpty: false } title)
            Add(BlockKind.Caption, new TextRange(title.Start, title.End + 1), '"', '\'', '(', ')');
        else if (link.End > link.Start)
            Add(BlockKind.MediaLabel, new TextRange(link.Start, link.End));
        else
            Add(BlockKind.MediaLabel, new TextRange(image.Span.Start, image.Span.End + 1));
        if (blocks.Count > before)
            pictures[blocks[before].Start] = link;
    }

    private static bool IsOnlyImages(ContainerInline inline) =>
        inline.Any(i => i is LinkInline { IsImage: true })
        && inline.All(
            i => i is LinkInline { IsImage: true } or LineBreakInline
                || (i is LiteralInline literal && literal.Content.IsEmptyOrWhitespace()));

    /// <summary>Code is its lines, without fences and the indentation that makes it code.</summary>
    private void ReadCode(CodeBlock code)
    {
        var (start, end) = (-1, -1);
        foreach (var line in code.Lines.Lines?.Take(code.Lines.Count) ?? [])
        {
            var place = InlineReader.PlaceOf(line, raw);
            if (start < 0)
            {
                if (string.IsNullOrWhiteSpace(place.Of(raw)))
                    continue;
                start = place.Start;
                marks.Begin(start);
            }
            else
            {
                marks.BreakLine();
            }

            marks.Show(place.Start, place.End);
            if (!string.IsNullOrWhiteSpace(place.Of(raw)))
                end = place.End;
        }

        if (start < 0)
            return;
        marks.End(end);
        Add(BlockKind.Code, new TextRange(start, end));
        if (code is FencedCodeBlock { Info: { Length: > 0 } info })
            languages[blocks[blocks.Count - 1].Start] = info;
    }

    private void ReadHtml(HtmlBlock html, BlockKind kind)
    {
        foreach (var part in new HtmlBlockReader(raw, marks, inlines).Read(html, kind))
        {
            if (part.Level > 0)
            {
                var anchor = anchors.Next(part.Id ?? part.Shown?.Trim() ?? "", isId: part.Id is not null);
                AddHeading(part.Block.Range, part.Level, anchor);
                if (part.Id is null)
                    MarkdownHtmlWriter.AddId(html, part.NameEnd, anchor);
                continue;
            }

            Add(part.Block.Kind, part.Block.Range);
            if (part.Picture is { } picture)
                pictures[part.Block.Start] = picture;
        }
    }

    /// <summary>A table is one block; a reader sees its rows as lines, its cells with tabs between them.</summary>
    private void ReadTable(Table table)
    {
        var range = new TextRange(table.Span.Start, table.Span.End + 1);
        marks.Begin(range.Start);
        foreach (var row in table.OfType<TableRow>())
        {
            marks.Separate('\n');
            foreach (var cell in row.OfType<TableCell>())
            {
                if (cell != row[0])
                    marks.Separate('\t');
                foreach (var paragraph in cell.OfType<ParagraphBlock>())
                    inlines.Read(paragraph.Inline);
            }
        }

        inlines.EndBlock(range.End);
        marks.End(range.End);
        Add(BlockKind.Table, range);
    }

    private void Add(BlockKind kind, TextRange range, params char[] trimmed)
    {
        var (start, end) = (Math.Max(0, range.Start), Math.Min(raw.Length, range.End));
        if (kind is BlockKind.Byline or BlockKind.Timestamp)
            trimmed = ['*', '_'];
        while (start < end && kind != BlockKind.Code && IsTrimmed(raw[start]))
            start++;
        while (end > start && IsTrimmed(raw[end - 1]))
            end--;
        if (start < end)
            blocks.Add(new Block(kind, start, end));

        bool IsTrimmed(char c) => char.IsWhiteSpace(c) || c == cover || trimmed.Contains(c);
    }
}
