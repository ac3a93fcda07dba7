using Corpus.Shared;
using Corpus.Store;

namespace Corpus;

/// <summary>One block of an article: a slice of its text that is one thing, such as a paragraph or a caption.</summary>
public readonly record struct Block : IArticlePart<Block>
{
    private readonly int number;

    private Block(CorpusArticle article, int number)
    {
        (Article, this.number) = (article, number);
        Start = Value(ShardSection.BlockStart);
        End = Value(ShardSection.BlockEnd);
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

    /// <summary>What it is.</summary>
    public BlockKind Kind => (BlockKind)Value(ShardSection.BlockKind);

    static Block IArticlePart<Block>.At(CorpusArticle article, int number) => new(article, number);

    /// <summary>Its text.</summary>
    public override string ToString() => Text;

    private int Value(ShardSection section) => Article.Content.Value(ShardSection.BlockEnds, section, number);
}
