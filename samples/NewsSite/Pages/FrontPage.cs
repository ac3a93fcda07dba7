using NewsArchive;

namespace NewsSite.Pages;

/// <summary>All articles, the newest first.</summary>
internal static class FrontPage
{
    public static IResult Render() => Layout.Render("NewsSite", Html.Of($"""
        <h1 class="hidden">All articles</h1>
        {Articles.Newest.Select(Teaser)}
        """));

    private static Html Teaser(Article article) => Html.Of($"""
        <article class="teaser">
        <p class="kicker">{article.Section.ToString()}</p>
        <h2>{Links.To(article)}</h2>
        {Facts.Of(article)}
        <p>{article.Description ?? (article.Paragraphs is [var lead, ..] ? lead.Text : "")}</p>
        </article>
        """);
}
