using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Corpus.Json;

namespace Corpus;

/// <summary>
/// The part of an article that matches a query best: a block, or of a long one as much as fits a list of results, from the beginning of a
/// sentence.
/// </summary>
[JsonConverter(typeof(CorpusJsonConverter))]
public sealed class SearchPassage : IJsonObject
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

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

    /// <summary>What a reader sees of the text, without Markdown's marks; the same as <see cref="Text"/> in plain-text articles.</summary>
    public string PlainText => Article.Content.PlainText(Start, End);

    /// <summary>Returns the plain text with <paramref name="before"/> and <paramref name="after"/> around each highlight.</summary>
    /// <remarks>Nothing is encoded; for a web page use <see cref="HighlightedHtml"/>.</remarks>
    public string Highlighted(string before, string after) => Highlighted(before, after, encoder: null);

    /// <summary>
    /// Returns the plain text as HTML with <paramref name="before"/> and <paramref name="after"/> around each highlight. The text is
    /// encoded; the two marks are HTML already and stay as they are.
    /// </summary>
    /// <param name="before">HTML to put before a highlight, such as <c>&lt;mark&gt;</c>.</param>
    /// <param name="after">HTML to put after a highlight, such as <c>&lt;/mark&gt;</c>.</param>
    public string HighlightedHtml(string before = "<mark>", string after = "</mark>") => Highlighted(before, after, Encoder);

    /// <summary>The text.</summary>
    public override string ToString() => Text;

    void IJsonObject.Write(JsonObjectWriter json)
    {
        json.Write(nameof(Text), PlainText);
        json.Write("Html", HighlightedHtml());
    }

    private string Highlighted(string before, string after, HtmlEncoder? encoder)
    {
        var text = new StringBuilder(End - Start + (Highlights.Count * (before.Length + after.Length)));
        var at = Start;
        foreach (var highlight in Highlights)
        {
            var (start, end) = (highlight.Start.Value, highlight.End.Value);
            Append(text, at, start, encoder);
            text.Append(before);
            Append(text, start, end, encoder);
            text.Append(after);
            at = end;
        }

        Append(text, at, End, encoder);
        return text.ToString();
    }

    private void Append(StringBuilder text, int start, int end, HtmlEncoder? encoder)
    {
        var plain = Article.Content.PlainSpan(start, end);
        if (encoder is null)
            text.Append(plain);
        else
            text.Append(encoder.Encode(plain.ToString()));
    }
}
