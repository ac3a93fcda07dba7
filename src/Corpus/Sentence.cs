using Corpus.Shared;
using Corpus.Store;

namespace Corpus;

/// <summary>One sentence of an article; it never crosses a block.</summary>
public readonly record struct Sentence : IArticlePart<Sentence>
{
    private readonly int number;

    private Sentence(CorpusArticle article, int number)
    {
        (Article, this.number) = (article, number);
        Start = Value(ShardSection.SentenceStart);
        End = Value(ShardSection.SentenceEnd);
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

    static Sentence IArticlePart<Sentence>.At(CorpusArticle article, int number) => new(article, number);

    /// <summary>Its text.</summary>
    public override string ToString() => Text;

    private int Value(ShardSection section) => Article.Content.Value(ShardSection.SentenceEnds, section, number);
}
