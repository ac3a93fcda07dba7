using System.Text.Json.Serialization;
using Corpus.Json;
using Corpus.Shared;
using Corpus.Store;

namespace Corpus;

/// <summary>A name of a vocabulary entry in the text of an article.</summary>
[JsonConverter(typeof(CorpusJsonConverter))]
public readonly record struct Mention : IArticlePart<Mention>, IJsonObject
{
    private readonly int number;

    private Mention(CorpusArticle article, int number)
    {
        (Article, this.number) = (article, number);
        Start = Value(ShardSection.MentionStart);
        End = Value(ShardSection.MentionEnd);
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

    /// <summary>The entry whose name it is; null only in a <c>default</c> value.</summary>
    public VocabularyEntry Entry =>
        Article is null ? null! : Article.Store.Entry(Value(ShardSection.MentionVocabulary), Value(ShardSection.MentionEntry));

    static Mention IArticlePart<Mention>.At(CorpusArticle article, int number) => new(article, number);

    void IJsonObject.Write(JsonObjectWriter json)
    {
        json.Write(nameof(Text), PlainText);
        json.Write(nameof(Entry), Entry);
    }

    /// <summary>The text.</summary>
    public override string ToString() => Text;

    private int Value(ShardSection section) => Article is null ? 0 : Article.Content.Value(ShardSection.MentionEnds, section, number);
}
