using System.Text;
using Corpus.Compiler.Linking;
using Corpus.Compiler.Model;
using Corpus.Shared;

namespace Corpus.Compiler.Tables;

/// <summary>Writes shards: texts, and the blocks, sentences, quotations and mentions in them.</summary>
internal sealed class ShardTable
{
    private readonly EquatableArray<LinkedArticle> articles;
    private readonly TableWriter table = new();
    private readonly Markup markup = new();

    private ShardTable(EquatableArray<LinkedArticle> articles) => this.articles = articles;

    /// <summary>Lays out one shard.</summary>
    /// <exception cref="OperationCanceledException">Cancellation was requested.</exception>
    public static Shard Write(ShardArticles shard, CancellationToken cancellation = default)
    {
        var writer = new ShardTable(shard.Articles);
        var text = writer.WriteTexts();
        Action[] sections =
        [
            writer.WriteStructure,
            writer.WriteQuotations,
            writer.WriteMentions,
            () => writer.WriteMarkup(cancellation),
            writer.WriteMarks,
            writer.WriteHeadings,
            writer.WriteDetails,
        ];
        foreach (var write in sections.WithCancellation(cancellation))
            write();
        return new Shard(shard.Number, text, writer.markup.ToString(), writer.table.Finish());
    }

    private string WriteTexts()
    {
        var text = string.Concat(articles.Select(article => article.Analysis.Text.RawText));
        var end = 0;
        Column(ShardSection.TextEnds, [.. articles.Select(article => end += article.Analysis.Text.RawText.Length)]);
        Column(ShardSection.FirstLine, [.. articles.Select(article => article.Analysis.Text.FirstLine)]);
        return text;
    }

    private void WriteStructure()
    {
        var blocks = Items(ShardSection.BlockEnds, article => article.Analysis.Structure.Blocks);
        Column(ShardSection.BlockKind, blocks.ConvertAll(block => (int)block.Kind));
        Column(ShardSection.BlockStart, blocks.ConvertAll(block => block.Start));
        Column(ShardSection.BlockEnd, blocks.ConvertAll(block => block.End));

        var figures = Items(ShardSection.FigureEnds, article => article.Analysis.Structure.Figures);
        Column(ShardSection.FigureLabel, figures.ConvertAll(figure => figure.Label + 1));
        Column(ShardSection.FigureCaption, figures.ConvertAll(figure => figure.Caption + 1));
        Column(ShardSection.FigureCredit, figures.ConvertAll(figure => figure.Credit + 1));

        var sentences = Items(ShardSection.SentenceEnds, article => article.Analysis.Language.Sentences);
        Column(ShardSection.SentenceStart, sentences.ConvertAll(sentence => sentence.Start));
        Column(ShardSection.SentenceEnd, sentences.ConvertAll(sentence => sentence.End));
    }

    private void WriteQuotations()
    {
        var quotations = Items(ShardSection.QuotationEnds, article => article.Analysis.Language.Quotations);
        Column(ShardSection.QuotationStart, quotations.ConvertAll(quotation => quotation.Start));
        Column(ShardSection.QuotationEnd, quotations.ConvertAll(quotation => quotation.End));
        Column(ShardSection.SpeakerStart, quotations.ConvertAll(quotation => quotation.SpeakerName?.Start ?? 0));
        Column(ShardSection.SpeakerEnd, quotations.ConvertAll(quotation => quotation.SpeakerName?.End ?? 0));
        Column(ShardSection.CueStart, quotations.ConvertAll(quotation => quotation.Cue?.Start ?? 0));
        Column(ShardSection.CueEnd, quotations.ConvertAll(quotation => quotation.Cue?.End ?? 0));
        Column(ShardSection.Attribution, quotations.ConvertAll(quotation => (int)quotation.Attribution));
        Column(ShardSection.IsPartial, quotations.ConvertAll(quotation => quotation.IsPartial ? 1 : 0));
        var speakers = articles.SelectMany(article => article.Speakers).ToList();
        Column(ShardSection.SpeakerVocabulary, speakers.ConvertAll(speaker => speaker.Vocabulary + 1));
        Column(ShardSection.SpeakerEntry, speakers.ConvertAll(speaker => Math.Max(speaker.Entry, 0)));
    }

    private void WriteMentions()
    {
        var mentions = Items(ShardSection.MentionEnds, article => article.Mentions);
        Column(ShardSection.MentionStart, mentions.ConvertAll(mention => mention.Start));
        Column(ShardSection.MentionEnd, mentions.ConvertAll(mention => mention.End));
        Column(ShardSection.MentionVocabulary, mentions.ConvertAll(mention => mention.Vocabulary));
        Column(ShardSection.MentionEntry, mentions.ConvertAll(mention => mention.Entry));
    }

    private void WriteMarkup(CancellationToken cancellation)
    {
        var links = Items(ShardSection.LinkEnds, article => article.Analysis.Structure.Links);
        Column(ShardSection.LinkStart, links.ConvertAll(link => link.Start));
        Column(ShardSection.LinkEnd, links.ConvertAll(link => link.End));
        Places(ShardSection.LinkUrlStart, [.. articles.SelectMany(AddressesOf)]);
        var html = articles.Select(
            article => HtmlDelta.Of(article.Html ?? article.Analysis.Structure.Html ?? "", article.Analysis.Text.RawText, cancellation))
            .ToList();
        Column(ShardSection.HtmlStart, html.ConvertAll(parts => markup.Add(parts.Inserted).Start));
        table.AddLists((int)ShardSection.HtmlPartEnds, html.Select(parts => (IEnumerable<int>)parts.Cells));
    }

    /// <summary>Where the addresses of an article's links are: most are in its text as they are, and are not stored again.</summary>
    private IEnumerable<TextRange> AddressesOf(LinkedArticle article)
    {
        var text = article.Analysis.Text.RawText;
        foreach (var link in article.Analysis.Structure.Links)
        {
            var isInText = link.Place.Length == link.Url.Length && link.Place.End <= text.Length
                && string.CompareOrdinal(text, link.Place.Start, link.Url, 0, link.Url.Length) == 0;
            if (isInText)
            {
                yield return link.Place;
                continue;
            }

            var place = markup.Add(link.Url);
            yield return new TextRange(text.Length + place.Start, text.Length + place.End);
        }
    }

    private void WriteMarks() =>
        table.AddLists((int)ShardSection.MarkEnds, articles.Select(article => Packed(article.Analysis.Structure.Marks)));

    private void WriteHeadings()
    {
        var headings = Items(ShardSection.HeadingEnds, article => article.Analysis.Structure.Headings);
        Column(ShardSection.HeadingBlock, headings.ConvertAll(heading => heading.Block));
        Column(ShardSection.HeadingLevel, headings.ConvertAll(heading => heading.Level));
        Places(ShardSection.HeadingAnchorStart, headings.ConvertAll(heading => markup.Add(heading.Anchor)));
    }

    private void WriteDetails()
    {
        var languages = Items(ShardSection.CodeLanguageEnds, article => article.Analysis.Structure.CodeLanguages);
        Column(ShardSection.CodeLanguageBlock, languages.ConvertAll(language => language.Block));
        Places(ShardSection.CodeLanguageStart, languages.ConvertAll(language => markup.Add(language.Name)));
        var figures = articles.SelectMany(article => article.Analysis.Structure.Figures.Items).ToList();
        Places(ShardSection.FigureSourceStart, figures.ConvertAll(figure => markup.Add(figure.Source ?? "")));
        Places(ShardSection.FigureAlternativeStart, figures.ConvertAll(figure => figure.Alternative ?? default));
    }

    /// <summary>Writes where ranges start and, in the next section, where they end.</summary>
    private void Places(ShardSection start, List<TextRange> places)
    {
        Column(start, places.ConvertAll(place => place.Start));
        Column(start + 1, places.ConvertAll(place => place.End));
    }

    private static List<int> Packed(EquatableArray<TextMark> marks)
    {
        var units = new List<int>(marks.Count * 2);
        var end = 0;
        foreach (var mark in marks)
        {
            MarkCode.Add(units, mark.Start - end, mark.End - mark.Start, mark.Replacement);
            end = mark.End;
        }

        return units;
    }

    private void Column(ShardSection section, IReadOnlyList<int> values) => table.Add((int)section, values);

    /// <summary>Writes where each article's items end, and returns the items of all.</summary>
    private List<T> Items<T>(ShardSection ends, Func<LinkedArticle, EquatableArray<T>> of)
        where T : IEquatable<T>
    {
        var count = 0;
        Column(ends, [.. articles.Select(article => count += of(article).Count)]);
        return [.. articles.SelectMany(article => of(article).Items)];
    }

    /// <summary>Link addresses and HTML, concatenated.</summary>
    private sealed class Markup
    {
        private readonly StringBuilder text = new();

        public TextRange Add(string part)
        {
            text.Append(part);
            return new TextRange(text.Length - part.Length, text.Length);
        }

        public override string ToString() => text.ToString();
    }
}
