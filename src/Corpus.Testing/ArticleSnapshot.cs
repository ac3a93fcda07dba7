using System.Globalization;
using System.Text;
using Corpus.Compiler.Linking;
using Corpus.Compiler.Model;

namespace Corpus.Testing;

/// <summary>Writes one article for people to read.</summary>
internal sealed class ArticleSnapshot
{
    private readonly LinkedCorpus corpus;
    private readonly LinkedArticle article;
    private readonly string raw;
    private readonly StringBuilder text = new();

    private ArticleSnapshot(LinkedCorpus corpus, LinkedArticle article) =>
        (this.corpus, this.article, raw) = (corpus, article, article.Analysis.Text.RawText);

    public static string Of(LinkedCorpus corpus, LinkedArticle article)
    {
        var snapshot = new ArticleSnapshot(corpus, article);
        snapshot.WriteMetadata();
        snapshot.WriteFields();
        snapshot.WriteBlocks();
        snapshot.WriteProblems();
        return snapshot.text.ToString();
    }

    private void WriteMetadata()
    {
        text.Append(OneLine(article.Id)).Append('\n');
        Fact("file", article.Analysis.File.Path);
        Fact("headline", article.Headline);
        Fact("alternativeHeadline", article.AlternativeHeadline);
        Fact("description", article.Description);
        Fact("authors", string.Join("; ", article.Authors));
        Fact("byline", article.Byline);
        Fact("dateline", article.Dateline);
        Fact("datePublished", IsoDate.Format(article.DatePublished));
        Fact("dateModified", IsoDate.Format(article.DateModified));
        Fact("url", article.Url);
        Fact("inLanguage", article.InLanguage);
        Fact("keywords", string.Join("; ", article.Keywords));
    }

    private void WriteFields()
    {
        var fields = corpus.Settings.FieldsOf(article.Type);
        for (var i = 0; i < fields.Count; i++)
            Fact(fields[i].Name, CellText.Of(fields[i].Type, article.Fields[i]));
    }

    private void WriteBlocks()
    {
        var quotations = article.Analysis.Language.Quotations;
        var (quotation, mention) = (0, 0);
        foreach (var block in article.Analysis.Structure.Blocks)
        {
            text.Append('\n').Append(block.Kind).Append(": ").Append(OneLine(block.Range.Of(raw))).Append('\n');
            for (; quotation < quotations.Count && quotations[quotation].Start < block.End; quotation++)
                WriteQuotation(quotations[quotation], article.Speakers[quotation]);
            for (; mention < article.Mentions.Count && article.Mentions[mention].Start < block.End; mention++)
                WriteMention(article.Mentions[mention]);
        }
    }

    private void WriteQuotation(Quotation quotation, EntryReference speaker)
    {
        text.Append("  ")
            .Append(quotation.IsPartial ? "partial quotation: " : "quotation: ")
            .Append(OneLine(new TextRange(quotation.Start, quotation.End).Of(raw)))
            .Append('\n');
        var name = quotation.SpeakerName is { } range ? OneLine(range.Of(raw)) : "unknown";
        text.Append("    speaker: ").Append(name);
        if (speaker != EntryReference.None)
            text.Append(" = ").Append(KeyOf(speaker));
        text.Append(" (").Append(quotation.Attribution);
        if (quotation.Cue is { } cue)
            text.Append(", \"").Append(OneLine(cue.Of(raw))).Append('"');
        text.Append(")\n");
    }

    private void WriteMention(Mention mention) => text
        .Append("  mention: ").Append(OneLine(new TextRange(mention.Start, mention.End).Of(raw)))
        .Append(" = ").Append(KeyOf(new EntryReference(mention.Vocabulary, mention.Entry))).Append('\n');

    private void WriteProblems()
    {
        var problems = corpus.Problems.Where(problem => problem.Path == article.Analysis.File.Path).ToList();
        if (problems.Count == 0)
            return;
        text.Append("\nproblems:\n");
        foreach (var problem in problems)
            text.Append(
                CultureInfo.InvariantCulture,
                $"  {problem.Descriptor.Severity.ToString().ToLowerInvariant()} {problem.Descriptor.Id}: {problem.Message}\n");
    }

    private string KeyOf(EntryReference entry)
    {
        var vocabulary = corpus.Vocabularies[entry.Vocabulary];
        return $"{vocabulary.Declaration.Name}/{vocabulary.Entries[entry.Entry].Key}";
    }

    private void Fact(string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
            text.Append("  ").Append(name).Append(": ").Append(OneLine(value)).Append('\n');
    }

    /// <summary>White space, line breaks included, becomes single spaces.</summary>
    private static string OneLine(string value) => string.Join(' ', value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
