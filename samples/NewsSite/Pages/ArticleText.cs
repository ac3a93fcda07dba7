using Corpus;
using NewsArchive;

namespace NewsSite.Pages;

/// <summary>The body of an article: a figure at the place of its caption, and every quotation marked with its speaker.</summary>
internal static class ArticleText
{
    public static Html Render(Article article) => Html.Join(Parts(article));

    private static IEnumerable<Html> Parts(Article article)
    {
        var figures = article.Figures.ToDictionary(figure => figure.Start);
        var (figureEnd, items) = (0, new List<Html>());
        foreach (var block in article.Blocks)
        {
            if (block.Start < figureEnd)
                continue;
            if (items.Count > 0 && block.Kind != BlockKind.ListItem)
            {
                yield return Html.Of($"<ul>{items}</ul>");
                items.Clear();
            }

            if (figures.TryGetValue(block.Start, out var figure))
            {
                figureEnd = figure.End;
                yield return Render(figure);
            }
            else if (block.Kind == BlockKind.ListItem)
            {
                items.Add(Html.Of($"<li>{WithQuotations(article, block)}</li>"));
            }
            else if (Render(article, block) is { } html)
            {
                yield return html;
            }
        }

        if (items.Count > 0)
            yield return Html.Of($"<ul>{items}</ul>");
    }

    /// <summary>A block as an element; null for what the header of the page shows already and for page chrome.</summary>
    private static Html? Render(Article article, Block block) => block.Kind switch
    {
        BlockKind.Paragraph => Html.Of($"<p>{WithQuotations(article, block)}</p>"),
        BlockKind.Subheading => Html.Of($"<h2>{block.Text}</h2>"),
        BlockKind.BlockQuote => Html.Of($"<blockquote>{WithQuotations(article, block)}</blockquote>"),
        BlockKind.Code or BlockKind.Table => Html.Of($"<pre>{block.Text}</pre>"),
        BlockKind.AuthorBio => Html.Of($"""<p class="note">{block.Text}</p>"""),
        _ => null,
    };

    private static Html Render(Figure figure) => Html.Of($"""
        <figure><figcaption>
        {(figure.Label is { } label ? Html.Of($"<b>{label.Text}</b> ") : null)}{figure.Caption?.Text}
        {(figure.Credit is { } credit ? Html.Of($"<small>{credit.Text}</small>") : null)}
        </figcaption></figure>
        """);

    private static Html WithQuotations(Article article, Block block)
    {
        var parts = new List<Html>();
        var at = block.Start;
        foreach (var quotation in article.Quotations)
        {
            if (quotation.Start < at || quotation.End > block.End)
                continue;
            parts.Add(Html.Of($"{article.RawText[at..quotation.Start]}"));
            var speaker = Html.Of($"""<span class="speaker"> ({Links.ToSpeaker(quotation)})</span>""");
            parts.Add(Html.Of($"""<mark class="quotation" tabindex="0">{quotation.Text}{speaker}</mark>"""));
            at = quotation.End;
        }

        parts.Add(Html.Of($"{article.RawText[at..block.End]}"));
        return Html.Join(parts);
    }
}
