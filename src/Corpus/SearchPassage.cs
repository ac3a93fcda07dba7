using System.Text;

namespace Corpus;

/// <summary>A part of an article that answers a query: a block of it, or as much of a long one as fits a list of results.</summary>
public sealed class SearchPassage
{
    internal SearchPassage(CorpusArticle article, int start, int end, IReadOnlyList<Range> highlights) =>
        (Article, Start, End, Highlights) = (article, start, end, highlights);

    /// <summary>The article it stands in.</summary>
    public CorpusArticle Article { get; }

    /// <summary>The first UTF-16 code unit in <see cref="CorpusArticle.RawText"/>.</summary>
    public int Start { get; }

    /// <summary>One past the last UTF-16 code unit in <see cref="CorpusArticle.RawText"/>.</summary>
    public int End { get; }

    /// <summary>The line of the file it begins on, from 1.</summary>
    public int Line => Article.LineOf(Start);

    /// <summary>The words that match, as ranges of <see cref="CorpusArticle.RawText"/>, ascending; none overlap. Empty when what matches is no part of the text.</summary>
    public IReadOnlyList<Range> Highlights { get; }

    /// <summary>Its text, without allocating.</summary>
    public ReadOnlySpan<char> Span => Article.RawSpan[Start..End];

    /// <summary>Its text.</summary>
    public string Text => Span.ToString();

    /// <summary>Its text with something before and after each of the <see cref="Highlights"/>.</summary>
    public string Highlighted(string before, string after)
    {
        var text = new StringBuilder();
        var at = Start;
        foreach (var highlight in Highlights)
        {
            var (start, end) = (highlight.Start.Value, highlight.End.Value);
            text.Append(Article.RawSpan[at..start]).Append(before).Append(Article.RawSpan[start..end]).Append(after);
            at = end;
        }

        return text.Append(Article.RawSpan[at..End]).ToString();
    }

    /// <summary>Its text.</summary>
    public override string ToString() => Text;
}
