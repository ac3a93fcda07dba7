using Corpus.Shared;
using Corpus.Store;

namespace Corpus;

/// <summary>The words of a link in a Markdown article.</summary>
public readonly record struct Link : IArticlePart<Link>
{
    private readonly int number;

    private Link(CorpusArticle article, int number)
    {
        (Article, this.number) = (article, number);
        Start = Value(ShardSection.LinkStart);
        End = Value(ShardSection.LinkEnd);
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

    /// <summary>Where it leads, as written.</summary>
    public string Url => Article.Content.Markup(Value(ShardSection.LinkUrlStart), Value(ShardSection.LinkUrlEnd)).ToString();

    static Link IArticlePart<Link>.At(CorpusArticle article, int number) => new(article, number);

    /// <summary>Its text.</summary>
    public override string ToString() => Text;

    private int Value(ShardSection section) => Article.Content.Value(ShardSection.LinkEnds, section, number);
}
