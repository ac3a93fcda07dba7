using System.Globalization;
using NewsArchive;

namespace NewsSite.Pages;

/// <summary>The line under a headline: source, authors, place, date and reading time, as far as they are known.</summary>
internal static class Facts
{
    public static Html Of(Article article)
    {
        Html?[] facts =
        [
            article.Source is { } source ? Html.Of($"{source.Name}") : null,
            article.Authors.Count > 0 ? Html.Of($"By {string.Join(" and ", article.Authors)}") : null,
            article.Dateline is { } place ? Html.Of($"{place}") : null,
            article.DatePublished is { } date ? Day(date) : null,
            Html.Of($"{Math.Max(1, (int)Math.Round(article.ReadingTime.TotalMinutes))} min read"),
        ];
        return Html.Of($"""<p class="facts">{Html.Join(" · ", facts.OfType<Html>())}</p>""");
    }

    private static Html Day(Corpus.ArticleDate date) =>
        Html.Of($"""<time datetime="{date.ToString()}">{date.Date.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)}</time>""");
}
