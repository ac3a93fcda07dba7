using Corpus.Compiler.Linking;
using Corpus.Compiler.Model;

namespace Corpus.Tool.Export;

/// <summary>The tables of an export. Their columns are documented in docs/scale.md, which a test holds against them.</summary>
internal static class ExportTables
{
    /// <summary>All tables of a corpus, in the order in which the documentation lists them.</summary>
    public static IReadOnlyList<ExportTable> Of(CorpusSettings settings) =>
        [Articles(settings), Blocks, Sentences, Quotations, Mentions, Links, Entries];

    private static ExportTable<ExportedArticle> Articles(CorpusSettings settings)
    {
        List<Column<ExportedArticle>> columns =
        [
            new TextColumn<ExportedArticle>("id", false, "The id, unique in the corpus.", a => a.Linked.Id),
            new TextColumn<ExportedArticle>("path", false, "The file, below the corpus.", a => a.Linked.Analysis.File.Path),
            new TextColumn<ExportedArticle>(
                "type",
                false,
                "Its type in the schema; `Article` where it has none.",
                a => a.Corpus.Settings.TypeNameOf(a.Linked.Type) ?? "Article"),
            new TextColumn<ExportedArticle>("headline", false, "The headline; the id where there is none.", a => a.Linked.Headline),
            new TextColumn<ExportedArticle>("alternative_headline", true, "A second headline.", a => a.Linked.AlternativeHeadline),
            new TextColumn<ExportedArticle>("description", true, "A summary.", a => a.Linked.Description),
            new TextColumn<ExportedArticle>("byline", true, "The line that names the authors.", a => a.Linked.Byline),
            new TextListColumn<ExportedArticle>("authors", "The authors' names.", a => a.Linked.Authors),
            new TextColumn<ExportedArticle>("dateline", true, "Where it was written.", a => a.Linked.Dateline),
            new ValueColumn<ExportedArticle, DateOnly>("date_published", true, "The day of publication.", a => Day(a.Linked.DatePublished)),
            new TextColumn<ExportedArticle>(
                "date_published_iso",
                true,
                "The same with the time and the offset from UTC, as far as they are known (ISO 8601).",
                a => IsoDate.Format(a.Linked.DatePublished)),
            new ValueColumn<ExportedArticle, DateOnly>(
                "date_modified", true, "The day of the last change.", a => Day(a.Linked.DateModified)),
            new TextColumn<ExportedArticle>(
                "date_modified_iso", true, "The same with time and offset (ISO 8601).", a => IsoDate.Format(a.Linked.DateModified)),
            new TextColumn<ExportedArticle>("url", true, "Where it was published.", a => a.Linked.Url),
            new TextColumn<ExportedArticle>("in_language", false, "Its language (BCP 47).", a => a.Linked.InLanguage),
            new TextListColumn<ExportedArticle>("keywords", "Its keywords.", a => a.Linked.Keywords),
            new ValueColumn<ExportedArticle, int>("word_count", false, "The words of its body.", a => a.Linked.Analysis.WordCount),
            new TextColumn<ExportedArticle>(
                "text",
                false,
                "The text, without front matter; offsets of the other tables count its UTF-16 code units from 0.",
                a => a.RawText),
        ];
        columns.AddRange(SchemaColumns.Of(settings, [.. columns.Select(column => column.Name)]));
        return new ExportTable<ExportedArticle>("articles", "One row an article.", article => [article], columns) { RowsInGroup = 10_000 };
    }

    private static ExportTable Blocks { get; } = Parts(
        "blocks",
        "One row a block; every line of the text that is not blank is in exactly one.",
        article => article.Linked.Analysis.Structure.Blocks.Select((block, number) => new Part<Block>(article, number, block.Range, block)),
        [
            new TextColumn<Part<Block>>(
                "kind", false, "What it is: `headline`, `paragraph`, `boilerplate`, …", part => ArticleJson.Name(part.Value.Kind)),
            new ValueColumn<Part<Block>, bool>(
                "is_body", false, "Whether it is part of what a reader would call the article.", part => part.Value.IsBody),
            new ValueColumn<Part<Block>, int>(
                "level", true, "The level of a heading, from 1 to 6; null on any other block.",
                part => part.Article.HeadingOf(part.Number)?.Level),
            new TextColumn<Part<Block>>(
                "anchor",
                true,
                "The anchor of a heading, unique in the article; null on any other block.",
                part => part.Article.HeadingOf(part.Number)?.Anchor),
            new TextColumn<Part<Block>>(
                "language",
                true,
                "The language of a block of code, as written; null where none is given.",
                part => part.Article.CodeLanguageOf(part.Number)),
        ]);

    private static ExportTable Sentences { get; } = Parts(
        "sentences",
        "One row a sentence.",
        article => article.Linked.Analysis.Language.Sentences.Select(
            (sentence, number) => new Part<TextRange>(article, number, sentence, sentence)),
        []);

    private static ExportTable Quotations { get; } = Parts(
        "quotations",
        "One row a quotation, its marks included.",
        article => article.Linked.Analysis.Language.Quotations.Select(
            (quotation, number) => new Part<Quotation>(article, number, new TextRange(quotation.Start, quotation.End), quotation)),
        [
            new TextColumn<Part<Quotation>>(
                "speaker_name",
                true,
                "The speaker as the text names them; null when it does not say.",
                part => part.Words(part.Value.SpeakerName)),
            new TextColumn<Part<Quotation>>(
                "speaker",
                true,
                "The speaker's entry, `people/bo-ek`; null when the speaker is in no vocabulary.",
                part => part.Article.NameOf(part.Article.Linked.Speakers[part.Number])),
            new TextColumn<Part<Quotation>>("cue", true, "The reporting verb or phrase.", part => part.Words(part.Value.Cue)),
            new TextColumn<Part<Quotation>>(
                "attribution",
                false,
                "How the speaker was found: `cue`, `pronoun`, `carried` or `none`.",
                part => ArticleJson.Name(part.Value.Attribution)),
            new ValueColumn<Part<Quotation>, bool>(
                "is_partial", false, "Whether it is a fragment inside one of the article's own sentences.", part => part.Value.IsPartial),
            new ValueColumn<Part<Quotation>, int>(
                "shared_quotation",
                true,
                "The same number on quotations of the same words in several articles; null on the others.",
                part => part.Article.SharedQuotation(part.Number)),
        ]);

    private static ExportTable Mentions { get; } = Parts(
        "mentions",
        "One row for each place where a text names a vocabulary entry.",
        article => article.Linked.Mentions.Select(
            (mention, number) => new Part<Mention>(article, number, new TextRange(mention.Start, mention.End), mention)),
        [
            new TextColumn<Part<Mention>>(
                "entry",
                false,
                "The entry, `people/bo-ek`.",
                part => part.Article.NameOf(new EntryReference(part.Value.Vocabulary, part.Value.Entry))),
        ]);

    private static ExportTable Links { get; } = Parts(
        "links",
        "One row a link of a Markdown article.",
        article => article.Linked.Analysis.Structure.Links.Select(
            (link, number) => new Part<Link>(article, number, new TextRange(link.Start, link.End), link)),
        [
            new TextColumn<Part<Link>>("url", false, "Where it leads, as written.", part => part.Value.Url),
            new TextColumn<Part<Link>>(
                "target_id",
                true,
                "The article that it leads to; null where it leads to anything else.",
                part => part.Article.LinkTarget(part.Number)?.Id),
            new TextColumn<Part<Link>>(
                "target_anchor",
                true,
                "What follows the `#`, decoded, where it leads to an article; null when there is none.",
                part => part.Article.LinkTarget(part.Number) is null ? null : AnchorOf(part.Value.Url)),
        ]);

    private static ExportTable<(string Name, LinkedEntry Entry)> Entries { get; } = new(
        "entries",
        "One row a vocabulary entry; `speaker` and `entry` of the other tables refer to `entry`.",
        article => [],
        [
            new TextColumn<(string Name, LinkedEntry Entry)>(
                "entry", false, "The vocabulary and the key, `people/bo-ek`.", row => $"{row.Name}/{row.Entry.Key}"),
            new TextColumn<(string Name, LinkedEntry Entry)>("vocabulary", false, "The vocabulary.", row => row.Name),
            new TextColumn<(string Name, LinkedEntry Entry)>("key", false, "The key.", row => row.Entry.Key),
            new TextColumn<(string Name, LinkedEntry Entry)>("name", false, "What people call it.", row => row.Entry.Name),
            new TextListColumn<(string Name, LinkedEntry Entry)>("aliases", "Its other names.", row => row.Entry.Aliases),
        ])
    {
        OfCorpus = corpus =>
            corpus.Vocabularies.SelectMany(vocabulary => vocabulary.Entries.Select(entry => (vocabulary.Declaration.Name, entry))),
    };

    /// <summary>A table of things inside articles: which article, which place, then the columns of its own, then the text.</summary>
    private static ExportTable<Part<T>> Parts<T>(
        string name, string description, Func<ExportedArticle, IEnumerable<Part<T>>> rows, IReadOnlyList<Column<Part<T>>> own) => new(
        name,
        description,
        rows,
        [
            new TextColumn<Part<T>>("article_id", false, "The article.", part => part.Article.Linked.Id),
            new ValueColumn<Part<T>, int>("number", false, "Its place among those of the article, from 0.", part => part.Number),
            .. own,
            new ValueColumn<Part<T>, int>(
                "start_offset", false, "Its first UTF-16 code unit in the article's `text`.", part => part.Range.Start),
            new ValueColumn<Part<T>, int>("end_offset", false, "One past its last.", part => part.Range.End),
            new ValueColumn<Part<T>, int>(
                "line", false, "The line of the file on which it begins, from 1.", part => part.Article.LineOf(part.Range.Start)),
            new TextColumn<Part<T>>("text", false, "Its words, as the file has them.", part => part.Words(part.Range)),
            new TextColumn<Part<T>>(
                "plain_text",
                true,
                "What a reader sees, without the marks of Markdown, where that differs from `text`; null where it is the same.",
                part => part.PlainText),
        ]);

    private static string? AnchorOf(string url) =>
        url.IndexOf('#') is >= 0 and var hash ? Uri.UnescapeDataString(url[(hash + 1)..]) : null;

    private static DateOnly? Day(WrittenDate? date) => date is { } given ? new DateOnly(given.Year, given.Month, given.Day) : null;
}
