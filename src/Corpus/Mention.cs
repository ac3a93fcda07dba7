using Corpus.Shared;
using Corpus.Store;

namespace Corpus;

/// <summary>A name of a vocabulary in the text of an article.</summary>
public readonly record struct Mention : IArticlePart<Mention>
{
    private readonly int number;

    private Mention(CorpusArticle article, int number)
    {
        (Article, this.number) = (article, number);
        Start = Value(ShardSection.MentionStart);
        End = Value(ShardSection.MentionEnd);
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

    /// <summary>The entry whose name it is.</summary>
    public VocabularyEntry Entry => Article.Store.Entry(Value(ShardSection.MentionVocabulary), Value(ShardSection.MentionEntry));

    static Mention IArticlePart<Mention>.At(CorpusArticle article, int number) => new(article, number);

    /// <summary>Its text.</summary>
    public override string ToString() => Text;

    private int Value(ShardSection section) => Article.Content.Value(ShardSection.MentionEnds, section, number);
}
