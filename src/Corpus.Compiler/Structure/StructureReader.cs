using Corpus.Compiler.Data;
using Corpus.Compiler.Files;
using Corpus.Compiler.Model;
using Corpus.Compiler.Structure.Forms;
using Corpus.Compiler.Structure.Labels;
using Corpus.Compiler.Structure.Lines;
using Corpus.Compiler.Structure.Markdown;
using Corpus.Compiler.Structure.Pages;

namespace Corpus.Compiler.Structure;

/// <summary>The second stage: assigns every line of an article's text to a block.</summary>
internal static class StructureReader
{
    /// <summary>Reads the structure of one article.</summary>
    /// <param name="file">The file, for the positions of problems.</param>
    /// <param name="text">The article's text.</param>
    /// <param name="settings">The settings.</param>
    /// <param name="language">The language of the article; null for that of the settings.</param>
    /// <param name="hasHeadline">Whether the front matter gives the headline.</param>
    /// <param name="cancellation">Checked throughout.</param>
    /// <exception cref="OperationCanceledException">Cancellation was requested.</exception>
    public static ArticleStructure Read(
        SourceFile file,
        ArticleText text,
        CorpusSettings settings,
        LanguageFolder? language = null,
        bool hasHeadline = false,
        CancellationToken cancellation = default)
    {
        var words = PageLanguage.Of(language ?? LanguageFolder.For(settings.Language));
        var reading = file.IsMarkdown
            ? MarkdownReader.Read(text.RawText, file.IsMdx, settings, words, cancellation)
                ?? ReadText(text.RawText, settings, words, hasHeadline, cancellation) with { IsTooDeep = true }
            : ReadText(text.RawText, settings, words, hasHeadline, cancellation);
        var checks = new StructureChecks(file, text);
        var date = PublicationDate.Of(reading, words, checks);
        checks.AboutBlocks(reading);
        return new ArticleStructure
        {
            Blocks = reading.Blocks.ToEquatableArray(),
            Figures = Figures.Of(reading.Blocks, reading.Pictures),
            Headline = HeadlineOf(new PlainText(text.RawText, reading.Marks), reading),
            Dateline = reading.Dateline,
            Authors = reading.Authors.ToEquatableArray(),
            DatePublished = date,
            Url = reading.Url,
            Html = reading.Html,
            Links = reading.Links.ToEquatableArray(),
            Problems = [.. text.Problems, .. checks.Problems],
            DateInNumbers = DateInNumbers(reading),
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

    private static TextRange? HeadlineOf(PlainText plain, ReaderResult reading)
    {
        foreach (var block in reading.Blocks)
        {
            if (block.Kind == BlockKind.Headline || reading.IsOneLine)
                return plain.ToRaw(plain.ToPlain(block.Range));
        }

        return null;
    }

    /// <summary>The one day that timestamps give in ISO 8601 and no words; null where there is none or more than one.</summary>
    private static WrittenDate? DateInNumbers(ReaderResult reading)
    {
        WrittenDate? first = null;
        foreach (var block in reading.Blocks)
        {
            if (block.Kind != BlockKind.Timestamp || !IsoDate.TryParse(block.Range.Of(reading.Raw), out var date, out _))
                continue;
            if (first is { } other && (other.Year, other.Month, other.Day) != (date.Year, date.Month, date.Day))
                return null;
            first ??= date;
        }

        return first;
    }

    /// <summary>Reads plain text: lines, their shapes, their places.</summary>
    internal static ReaderResult ReadText(
        string raw, CorpusSettings settings, PageLanguage language, bool hasHeadline = false, CancellationToken cancellation = default)
    {
        var tooSlow = new List<string>();
        var page = ReadPage(raw, settings, language, tooSlow, cancellation);
        var kinds = LineKinds.Of(page, TreeModel.BuiltIn, cancellation);
        var blocks = new List<Block>(kinds.Length);
        for (var i = 0; i < kinds.Length; i++)
            blocks.Add(new Block(kinds[i], page.Lines[i].Start, page.Lines[i].End));

        // The only line of a text is its text too. Where the metadata gives the headline, a sentence at the top is the first of the text.
        var isOneLine = blocks.Count == 1 && blocks[0].Kind == BlockKind.Headline;
        var headline = Array.IndexOf(kinds, BlockKind.Headline);
        if (headline >= 0 && (isOneLine || (hasHeadline && page.Lines[headline].Terminator == '.')))
            blocks[headline] = blocks[headline] with { Kind = BlockKind.Paragraph };
        return ReaderResult.Of(raw, BlockQuotes.Join(raw, blocks), language, tooSlow) with { IsOneLine = isOneLine };
    }

    /// <summary>Why each line of a plain text is what it is.</summary>
    internal static IReadOnlyList<LineReason> Explain(string raw, CorpusSettings settings) =>
        LineKinds.Explain(ReadPage(raw, settings, PageLanguage.Of(LanguageFolder.For(settings.Language)), [], default), TreeModel.BuiltIn);

    private static Page ReadPage(
        string raw, CorpusSettings settings, PageLanguage language, List<string> tooSlow, CancellationToken cancellation)
    {
        var lines = LineReader.Read(raw, language);
        var boilerplate = Boilerplate.Of(settings);
        var shapes = new LineShape[lines.Count];
        for (var i = 0; i < shapes.Length; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            shapes[i] = !boilerplate.IsEmpty
                && boilerplate.SetsAside(lines[i].Text, tooSlow) ? LineShape.SetAside : LineRules.Find(lines[i]).Shape;
        }

        return Page.Read(lines, shapes);
    }
}
