using System.Text.Json.Serialization;
using Corpus.Json;
using Corpus.Shared;
using Corpus.Store;

namespace Corpus;

/// <summary>An image, video or audio file of an article, given by its label, caption and credit (schema.org <c>MediaObject</c>).</summary>
[JsonConverter(typeof(CorpusJsonConverter))]
public readonly record struct Figure : IArticlePart<Figure>, IJsonObject
{
    private readonly int number;

    private Figure(CorpusArticle article, int number)
    {
        (Article, this.number) = (article, number);
        Label = BlockOf(ShardSection.FigureLabel);
        Caption = BlockOf(ShardSection.FigureCaption);
        Credit = BlockOf(ShardSection.FigureCredit);
        (Start, End) = (int.MaxValue, 0);
        foreach (var block in (ReadOnlySpan<Block?>)[Label, Caption, Credit])
        {
            if (block is { } part)
                (Start, End) = (Math.Min(Start, part.Start), Math.Max(End, part.End));
        }

        Block? BlockOf(ShardSection section) =>
            article.Content.Value(ShardSection.FigureEnds, section, number) is > 0 and var block ? article.Blocks[block - 1] : null;
    }

    /// <summary>The article that contains it; null only in a <c>default</c> value, whose text is empty.</summary>
    public CorpusArticle Article { get; }

    /// <summary>The address of the image, as written; null in plain text.</summary>
    public string? Source =>
        Value(ShardSection.FigureSourceStart) is var from && Value(ShardSection.FigureSourceEnd) is var to
            && to > from ? Article.Content.Markup(from, to).ToString() : null;

    /// <summary>The alternative text of the image; null when there is none.</summary>
    public string? AlternativeText =>
        Value(ShardSection.FigureAlternativeStart) is var from && Value(ShardSection.FigureAlternativeEnd) is var to
            && to > from ? Article.Content.PlainText(from, to) : null;

    /// <summary>The short title; in Markdown, the alternative text of an image without a title. Null when there is none.</summary>
    public Block? Label { get; }

    /// <summary>The caption; in Markdown, the title of the image. Null when there is none.</summary>
    public Block? Caption { get; }

    /// <summary>The creator or supplier; null when none is named.</summary>
    public Block? Credit { get; }

    /// <summary>The first UTF-16 code unit of its first line in <see cref="CorpusArticle.RawText"/>.</summary>
    public int Start { get; }

    /// <summary>One past the last UTF-16 code unit of its last line in <see cref="CorpusArticle.RawText"/>.</summary>
    public int End { get; }

    /// <summary>The line of the file on which it starts, from 1; 0 in a <c>default</c> value.</summary>
    public int Line => Article?.LineOf(Start) ?? 0;

    /// <summary>The text from its first line to its last, without allocating.</summary>
    public ReadOnlySpan<char> Span => Article is null ? default : Article.RawSpan[Start..End];

    /// <summary>The text from its first line to its last.</summary>
    public string Text => Span.ToString();

    /// <summary>
    /// What a reader sees of it: <see cref="Text"/> without Markdown's marks, tags and addresses; the same as <see cref="Text"/> in a
    /// plain-text article.
    /// </summary>
    public string PlainText => Article?.Content.PlainText(Start, End) ?? "";

    static Figure IArticlePart<Figure>.At(CorpusArticle article, int number) => new(article, number);

    void IJsonObject.Write(JsonObjectWriter json)
    {
        json.Write(nameof(Source), Source);
        json.Write(nameof(AlternativeText), AlternativeText);
        json.Write(nameof(Label), Label?.PlainText);
        json.Write(nameof(Caption), Caption?.PlainText);
        json.Write(nameof(Credit), Credit?.PlainText);
    }

    /// <summary>The text from its first line to its last.</summary>
    public override string ToString() => Text;

    private int Value(ShardSection section) => Article is null ? 0 : Article.Content.Value(ShardSection.FigureEnds, section, number);
}
