using System.Text.Json.Serialization;
using Corpus.Json;
using Corpus.Shared;
using Corpus.Store;

namespace Corpus;

/// <summary>A link in a Markdown article: its words, and where they lead.</summary>
[JsonConverter(typeof(CorpusJsonConverter))]
public readonly record struct Link : IArticlePart<Link>, IJsonObject
{
    private readonly CorpusArticle? owner;
    private readonly int number;

    private Link(CorpusArticle article, int number)
    {
        (owner, this.number) = (article, number);
        Start = Value(ShardSection.LinkStart);
        End = Value(ShardSection.LinkEnd);
    }

    /// <summary>The article that the link leads to; null when it leads to anything else, such as a web page or an image.</summary>
    public CorpusArticle? Article => TargetRow is { } row ? owner!.Store.Article(row) : null;

    /// <summary>
    /// The part of <see cref="Target"/> after <c>#</c>, decoded, where the link leads to an article; null when there is none.
    /// </summary>
    public string? Anchor =>
        TargetRow is not null && Target is var target
            && target.IndexOf('#') is >= 0 and var hash ? Uri.UnescapeDataString(target[(hash + 1)..]) : null;

    /// <summary>The offset of its first UTF-16 code unit in <see cref="CorpusArticle.RawText"/>.</summary>
    public int Start { get; }

    /// <summary>The offset after its last UTF-16 code unit in <see cref="CorpusArticle.RawText"/>.</summary>
    public int End { get; }

    /// <summary>The line of the file on which it starts, from 1; 0 in a <c>default</c> value.</summary>
    public int Line => owner?.LineOf(Start) ?? 0;

    /// <summary>The text, without allocating.</summary>
    public ReadOnlySpan<char> Span => owner is null ? default : owner.RawSpan[Start..End];

    /// <summary>The text.</summary>
    public string Text => Span.ToString();

    /// <summary>
    /// What a reader sees of it: <see cref="Text"/> without Markdown's marks, tags and addresses; the same as <see cref="Text"/> in a
    /// plain-text article.
    /// </summary>
    public string PlainText => owner?.Content.PlainText(Start, End) ?? "";

    /// <summary>Where the link leads, as written, without escapes.</summary>
    public string Target =>
        owner?.Content.TextOrMarkup(Value(ShardSection.LinkUrlStart), Value(ShardSection.LinkUrlEnd)).ToString() ?? "";

    static Link IArticlePart<Link>.At(CorpusArticle article, int number) => new(article, number);

    void IJsonObject.Write(JsonObjectWriter json)
    {
        json.Write(nameof(Text), PlainText);
        json.Write(nameof(Target), Target);
        json.Write(nameof(Article), Article?.Id);
    }

    private int? TargetRow => owner?.LinkTarget(number);

    /// <summary>The text.</summary>
    public override string ToString() => Text;

    private int Value(ShardSection section) => owner is null ? 0 : owner.Content.Value(ShardSection.LinkEnds, section, number);
}
