using System.Text.Json.Serialization;
using Corpus.Json;
using Corpus.Shared;
using Corpus.Store;

namespace Corpus;

/// <summary>A block of an article: a slice of its text with one role, such as a paragraph or a caption.</summary>
[JsonConverter(typeof(CorpusJsonConverter))]
public readonly record struct Block : IArticlePart<Block>, IJsonObject
{
    private readonly int number;

    private Block(CorpusArticle article, int number)
    {
        (Article, this.number) = (article, number);
        Start = Value(ShardSection.BlockStart);
        End = Value(ShardSection.BlockEnd);
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

    /// <summary>The role of the block.</summary>
    public BlockKind Kind => (BlockKind)Value(ShardSection.BlockKind);

    /// <summary>The language of a block of code, the first word after its fence in Markdown; null for anything else.</summary>
    public string? Language => Article?.Content.CodeLanguage(number);

    static Block IArticlePart<Block>.At(CorpusArticle article, int number) => new(article, number);

    void IJsonObject.Write(JsonObjectWriter json)
    {
        json.Write(nameof(Kind), Kind);
        json.Write(nameof(Text), PlainText);
    }

    /// <summary>The text.</summary>
    public override string ToString() => Text;

    private int Value(ShardSection section) => Article is null ? 0 : Article.Content.Value(ShardSection.BlockEnds, section, number);
}
