using Corpus.Compiler.Files;
using Corpus.Compiler.Model;
using Corpus.Compiler.Structure.Forms;
using Corpus.Compiler.Structure.Lines;
using Corpus.Compiler.Structure.Markdown;
using Corpus.Compiler.Structure.Pages;

namespace Corpus.Compiler.Structure;

/// <summary>The second stage: assigns every line of an article's text to a block.</summary>
internal static class StructureReader
{
    /// <summary>Reads the structure of one article.</summary>
    /// <exception cref="OperationCanceledException">Cancellation was requested.</exception>
    public static ArticleStructure Read(
        SourceFile file, ArticleText text, CorpusSettings settings, CancellationToken cancellation = default)
    {
        var reading = file.IsMarkdown
            ? MarkdownReader.Read(text.RawText, file.IsMdx, settings, cancellation)
                ?? ReadText(text.RawText, settings, cancellation) with { IsTooDeep = true }
            : ReadText(text.RawText, settings, cancellation);
        var doubts = new StructureChecks(file, text);
        var date = doubts.DateOf(reading);
        doubts.AboutBlocks(reading);
        return new ArticleStructure(
            reading.Blocks.ToEquatableArray(),
            Figures.Of(reading.Blocks, reading.Pictures),
            reading.Dateline,
            reading.Authors.ToEquatableArray(),
            date,
            reading.Url,
            reading.Html,
            [.. text.Problems, .. doubts.Problems],
            reading.Links.ToEquatableArray(),
            HeadlineOf(new PlainText(text.RawText, reading.Marks), reading.Blocks))
        {
            Marks = reading.Marks,
            Code = reading.Code.OrderBy(range => range.Start).ToEquatableArray(),
            Template = reading.Template,
            Images = reading.Images.ToEquatableArray(),
            Headings = (
                file.IsMarkdown && !reading.IsTooDeep ? reading.Headings : HeadingsOf(text.RawText, reading.Blocks)).ToEquatableArray(),
            CodeLanguages = reading.CodeLanguages.ToEquatableArray(),
        };
    }

    /// <summary>The headline and the subheadings of plain text, which are of the first and the second level.</summary>
    private static IReadOnlyList<Heading> HeadingsOf(string raw, IReadOnlyList<Block> blocks)
    {
        var anchors = new HeadingAnchors();
        var headings = new List<Heading>();
        for (var i = 0; i < blocks.Count; i++)
        {
            if (blocks[i].Kind is BlockKind.Headline or BlockKind.Subheading)
                headings.Add(new Heading(i, blocks[i].Kind == BlockKind.Headline ? 1 : 2, anchors.Next(blocks[i].Range.Of(raw))));
        }

        return headings;
    }

    private static TextRange? HeadlineOf(PlainText plain, IEnumerable<Block> blocks)
    {
        foreach (var block in blocks)
        {
            if (block.Kind == BlockKind.Headline && plain.ToPlain(block.Range) is var shown)
                return plain.ToRaw(Kickers.HeadlineOf(plain.Text, new Block(block.Kind, shown.Start, shown.End)));
        }

        return null;
    }

    /// <summary>Reads plain text: lines, their shapes, their places.</summary>
    internal static Reading ReadText(string raw, CorpusSettings settings, CancellationToken cancellation = default)
    {
        var lines = LineReader.Read(raw);
        var boilerplate = Boilerplate.Of(settings);
        var tooSlow = new List<string>();
        var shapes = new LineShape[lines.Count];
        for (var i = 0; i < shapes.Length; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            shapes[i] = !boilerplate.IsEmpty
                && boilerplate.SetsAside(lines[i].Text, tooSlow) ? LineShape.SetAside : LineRules.Find(lines[i]).Shape;
        }

        var page = Page.Read(lines, shapes);
        var blocks = new List<Block>(lines.Count);
        for (var i = 0; i < lines.Count; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            blocks.Add(new Block(PlaceRules.Find(page, i).Kind, lines[i].Start, lines[i].End));
        }

        return Reading.Of(raw, Blocks.JoinQuotes(raw, blocks), tooSlow);
    }
}
