using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Corpus.Json;

namespace Corpus;

/// <summary>The part of an article that matches a query best: a block, or as much of a long block as fits a list of results.</summary>
[JsonConverter(typeof(CorpusJsonConverter))]
public sealed class SearchPassage : IJsonObject
{
    internal SearchPassage(CorpusArticle article, int start, int end, IReadOnlyList<Range> highlights) =>
        (Article, Start, End, Highlights) = (article, start, end, highlights);

    /// <summary>The article that contains it.</summary>
    public CorpusArticle Article { get; }

    /// <summary>The offset of its first UTF-16 code unit in <see cref="CorpusArticle.RawText"/>.</summary>
    public int Start { get; }

    /// <summary>The offset after its last UTF-16 code unit in <see cref="CorpusArticle.RawText"/>.</summary>
    public int End { get; }

    /// <summary>The line of the file on which it starts, from 1.</summary>
    public int Line => Article.LineOf(Start);

    /// <summary>
    /// The words that match, as ascending ranges of <see cref="CorpusArticle.RawText"/> that do not overlap. Empty when the match is not
    /// in the text.
    /// </summary>
    public IReadOnlyList<Range> Highlights { get; }

    /// <summary>The text, without allocating.</summary>
    public ReadOnlySpan<char> Span => Article.RawSpan[Start..End];

    /// <summary>The text.</summary>
    public string Text => Span.ToString();

    /// <summary>Returns the text with <paramref name="before"/> and <paramref name="after"/> around each highlight.</summary>
    /// <remarks>Nothing is encoded; for a web page use <see cref="HighlightedHtml"/>.</remarks>
    public string Highlighted(string before, string after) => Highlighted(before, after, static text => text.ToString());

    /// <summary>
    /// Returns the text as HTML with <paramref name="before"/> and <paramref name="after"/> around each highlight. The text is encoded; the
    /// two marks are HTML already and stay as they are.
    /// </summary>
    /// <param name="before">HTML to put before a highlight, such as <c>&lt;mark&gt;</c>.</param>
    /// <param name="after">HTML to put after a highlight, such as <c>&lt;/mark&gt;</c>.</param>
    public string HighlightedHtml(string before = "<mark>", string after = "</mark>")
    {
        var encoder = HtmlEncoder.Create(UnicodeRanges.All);
        return Highlighted(before, after, text => encoder.Encode(text.ToString()));
    }

    /// <summary>The text.</summary>
    public override string ToString() => Text;

    void IJsonObject.Write(JsonObjectWriter json)
    {
        json.Write(nameof(Text), Text);
        json.Write("Html", HighlightedHtml());
    }

    private string Highlighted(string before, string after, ReadText read)
    {
        var text = new StringBuilder();
        var at = Start;
        foreach (var highlight in Highlights)
        {
            var (start, end) = (highlight.Start.Value, highlight.End.Value);
            text.Append(read(Article.RawSpan[at..start])).Append(before).Append(read(Article.RawSpan[start..end])).Append(after);
            at = end;
        }

        return text.Append(read(Article.RawSpan[at..End])).ToString();
    }

    private delegate string ReadText(ReadOnlySpan<char> text);
}
