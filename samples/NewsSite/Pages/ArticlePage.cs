using NewsArchive;

namespace NewsSite.Pages;

/// <summary>One article: its text with figures and marked quotations, the people it names, and what to read next.</summary>
internal static class ArticlePage
{
    public static IResult Render(Article article) => Layout.Render(article.Headline, Html.Of($"""
        <article class="story" lang="{article.InLanguage}">
        <header>
        <p class="kicker">{article.Section.ToString()}</p>
        <h1>{article.Headline}</h1>
        {(article.Description is { } description ? Html.Of($"""<p class="description">{description}</p>""") : null)}
        {Facts.Of(article)}
        </header>
        {ArticleText.Render(article)}
        {(article.CutOff ? Html.Of($"""<p class="note">The text breaks off here in its source.</p>""") : null)}
        </article>
        {PeopleIn(article)}
        {Next(article)}
        """));

    private static Html PeopleIn(Article article)
    {
        var people = article.Mentions.Select(mention => mention.Entry).OfType<Person>().Distinct().ToList();
        return people.Count == 0 ? Html.Empty : Html.Of($"""
            <aside aria-labelledby="people"><h2 id="people">People in this article</h2>
            <ul>{people.Select(Item)}</ul>
            </aside>
            """);

        static Html Item(Person person) => Html.Of($"<li>{Links.WithRole(person)}</li>");
    }

    private static Html Next(Article article) => article.Related.Count == 0 ? Html.Empty : Html.Of($"""
        <aside aria-labelledby="related"><h2 id="related">Related</h2>
        <ul>{article.Related.Select(other => Html.Of($"<li>{Links.To(other)}</li>"))}</ul>
        </aside>
        """);
}
