using System.Text.Json.Serialization;
using Corpus.Json;
using Corpus.Shared;
using Corpus.Store;

namespace Corpus;

/// <summary>Quoted speech or text in an article, with its quotation marks.</summary>
[JsonConverter(typeof(CorpusJsonConverter))]
public readonly record struct Quotation : IArticlePart<Quotation>, IJsonObject
{
    private readonly int number;

    private Quotation(CorpusArticle article, int number)
    {
        (Article, this.number) = (article, number);
        Start = Value(ShardSection.QuotationStart);
        End = Value(ShardSection.QuotationEnd);
    }

    /// <summary>The article that contains it; null only in a <c>default</c> value, whose text is empty.</summary>
    public CorpusArticle Article { get; }

    /// <summary>The offset of its first UTF-16 code unit in <see cref="CorpusArticle.RawText"/>.</summary>
    public int Start { get; }

    /// <summary>The offset after its last UTF-16 code unit in <see cref="CorpusArticle.RawText"/>.</summary>
    public int End { get; }

    /// <summary>The line of the file on which it starts, from 1; 0 in a <c>default</c> value.</summary>
    public int Line => Article?.LineOf(Start) ?? 0;

    /// <summary>The text, without allocating.</summary>
    public ReadOnlySpan<char> Span => Article is null ? default : Article.RawSpan[Start..End];

    /// <summary>The text.</summary>
    public string Text => Span.ToString();

    /// <summary>
    /// What a reader sees of it: <see cref="Text"/> without Markdown's marks, tags and addresses; the same as <see cref="Text"/> in a
    /// plain-text article.
    /// </summary>
    public string PlainText => Article?.Content.PlainText(Start, End) ?? "";

    /// <summary>The speaker as named in the text; for a pronoun, the name it refers to. Null when no speaker is named.</summary>
    public string? SpeakerName => Part(ShardSection.SpeakerStart, ShardSection.SpeakerEnd);

    /// <summary>The vocabulary entry of the speaker; null when no speaker is named or no entry has that name.</summary>
    public VocabularyEntry? Speaker =>
        Value(ShardSection.SpeakerVocabulary) is > 0 and var vocabulary
            ? Article.Store.Entry(vocabulary - 1, Value(ShardSection.SpeakerEntry))
            : null;

    /// <summary>The reporting verb or phrase, such as <c>said</c>; null when the quotation has none.</summary>
    public string? Cue => Part(ShardSection.CueStart, ShardSection.CueEnd);

    /// <summary>How the speaker was identified.</summary>
    public Attribution Attribution => (Attribution)Value(ShardSection.Attribution);

    /// <summary>Whether it is a fragment within one of the article's own sentences.</summary>
    public bool IsPartial => Value(ShardSection.IsPartial) != 0;

    static Quotation IArticlePart<Quotation>.At(CorpusArticle article, int number) => new(article, number);

    void IJsonObject.Write(JsonObjectWriter json)
    {
        json.Write(nameof(Text), PlainText);
        json.Write(nameof(SpeakerName), SpeakerName);
        json.Write(nameof(Speaker), Speaker);
        json.Write(nameof(Cue), Cue);
        json.Write(nameof(Attribution), Attribution);
        json.Write(nameof(IsPartial), IsPartial);
    }

    /// <summary>The text.</summary>
    public override string ToString() => Text;

    private int Value(ShardSection section) => Article is null ? 0 : Article.Content.Value(ShardSection.QuotationEnds, section, number);

    private string? Part(ShardSection start, ShardSection end) =>
        Value(start) is var from && Value(end) is var to && to > from ? Article.Content.PlainText(from, to) : null;
}
