using Corpus.Shared;
using Corpus.Store;

namespace Corpus;

/// <summary>A picture, film or sound of an article, by the lines that speak of it (schema.org <c>MediaObject</c>).</summary>
public readonly record struct Figure : IArticlePart<Figure>
{
    private Figure(CorpusArticle article, int number)
    {
        Article = article;
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

    /// <summary>The article it stands in.</summary>
    public CorpusArticle Article { get; }

    /// <summary>Its short title; its alternative text in Markdown. Null when there is none.</summary>
    public Block? Label { get; }

    /// <summary>The text that explains it; null when there is none.</summary>
    public Block? Caption { get; }

    /// <summary>Who made or supplied it; null when nobody is named.</summary>
    public Block? Credit { get; }

    /// <summary>The first UTF-16 code unit of its first line in <see cref="CorpusArticle.RawText"/>.</summary>
    public int Start { get; }

    /// <summary>One past the last UTF-16 code unit of its last line in <see cref="CorpusArticle.RawText"/>.</summary>
    public int End { get; }

    /// <summary>The line of the file it begins on, from 1.</summary>
    public int Line => Article.LineOf(Start);

    /// <summary>All its lines, without allocating.</summary>
    public ReadOnlySpan<char> Span => Article.RawSpan[Start..End];

    /// <summary>All its lines.</summary>
    public string Text => Span.ToString();

    static Figure IArticlePart<Figure>.At(CorpusArticle article, int number) => new(article, number);

    /// <summary>All its lines.</summary>
    public override string ToString() => Text;
}
