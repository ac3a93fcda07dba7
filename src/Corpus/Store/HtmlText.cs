using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace Corpus.Store;

/// <summary>
/// Writes the blocks of a plain-text article as semantic HTML (HTML Living Standard): headings with their anchors, text and figures.
/// </summary>
internal static class HtmlText
{
    public static string Write(CorpusArticle article)
    {
        var html = new StringBuilder();
        var encoder = HtmlEncoder.Create(UnicodeRanges.All);
        var figures = article.Figures.ToDictionary(figure => figure.Start);
        var anchors = article.Headings.ToDictionary(heading => heading.Start, heading => heading.Anchor);
        var figureEnd = 0;
        var isInList = false;
        foreach (var block in article.Blocks)
        {
            if (block.Start < figureEnd)
                continue;
            if (isInList != (block.Kind == BlockKind.ListItem))
                html.Append((isInList = !isInList) ? "<ul>\n" : "</ul>\n");
            if (figures.TryGetValue(block.Start, out var figure))
            {
                Append(html, figure, encoder);
                figureEnd = figure.End;
            }
            else if (block.Kind.Row().Element is { } element)
            {
                var end = element.IndexOf(' ') is > 0 and var blank ? element[..blank] : element;
                html.Append('<').Append(element);
                if (anchors.TryGetValue(block.Start, out var anchor))
                    html.Append(" id=\"").Append(encoder.Encode(anchor)).Append('"');
                html.Append('>').Append(encoder.Encode(block.Text)).Append("</").Append(end).Append(">\n");
            }
        }

        return html.Append(isInList ? "</ul>\n" : "").ToString();
    }

    private static void Append(StringBuilder html, Figure figure, HtmlEncoder encoder)
    {
        html.Append("<figure>");
        if (figure.Label is { } label)
            html.Append("<b>").Append(encoder.Encode(label.Text)).Append("</b>");
        if (figure.Caption is { } caption)
            html.Append("<figcaption>").Append(encoder.Encode(caption.Text)).Append("</figcaption>");
        if (figure.Credit is { } credit)
            html.Append("<small>").Append(encoder.Encode(credit.Text)).Append("</small>");
        html.Append("</figure>\n");
    }
}
