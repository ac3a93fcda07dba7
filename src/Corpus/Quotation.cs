using Corpus.Shared;
using Corpus.Store;

namespace Corpus;

/// <summary>Words of somebody else in an article, with their quotation marks.</summary>
public readonly record struct Quotation : IArticlePart<Quotation>
{
    private readonly int number;

    private Quotation(CorpusArticle article, int number)
    {
        (Article, this.number) = (article, number);
        Start = Value(ShardSection.QuotationStart);
        End = Value(ShardSection.QuotationEnd);
    }

    /// <summary>The article it stands in.</summary>
    public CorpusArticle Article { get; }

    /// <summary>The first UTF-16 code unit in <see cref="CorpusArticle.RawText"/>.</summary>
    public int Start { get; }

    /// <summary>One past the last UTF-16 code unit in <see cref="CorpusArticle.RawText"/>.</summary>
    public int End { get; }

    /// <summary>The line of the file it begins on, from 1.</summary>
    public int Line => Article.LineOf(Start);

    /// <summary>Its text, without allocating.</summary>
    public ReadOnlySpan<char> Span => Article.RawSpan[Start..End];

    /// <summary>Its text.</summary>
    public string Text => Span.ToString();

    /// <summary>The speaker as the text has it; for a pronoun, the name it stands for. Null when nobody is named.</summary>
    public string? SpeakerName => Part(ShardSection.SpeakerStart, ShardSection.SpeakerEnd);

    /// <summary>The vocabulary entry of the speaker; null when nobody is named or no entry has that name.</summary>
    public VocabularyEntry? Speaker =>
        Value(ShardSection.SpeakerVocabulary) is > 0 and var vocabulary ? Article.Store.Entry(vocabulary - 1, Value(ShardSection.SpeakerEntry)) : null;

    /// <summary>The reporting verb or phrase, such as <c>said</c>; null when there is none beside the quotation.</summary>
    public string? Cue => Part(ShardSection.CueStart, ShardSection.CueEnd);

    /// <summary>How the speaker is known.</summary>
    public Attribution Attribution => (Attribution)Value(ShardSection.Attribution);

    /// <summary>Whether it is a fragment inside a sentence of the article's own.</summary>
    public bool IsPartial => Value(ShardSection.IsPartial) != 0;

    static Quotation IArticlePart<Quotation>.At(CorpusArticle article, int number) => new(article, number);

    /// <summary>Its text.</summary>
    public override string ToString() => Text;

    private int Value(ShardSection section) => Article.Content.Value(ShardSection.QuotationEnds, section, number);

    private string? Part(ShardSection start, ShardSection end) =>
        Value(start) is var from && Value(end) is var to && to > from ? Article.RawSpan[from..to].ToString() : null;
}
