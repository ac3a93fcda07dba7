using NewsArchive;

namespace NewsSite.Pages;

/// <summary>One person: who they are, what they said, and the articles that name them.</summary>
internal static class PersonPage
{
    public static IResult Render(Person person)
    {
        string?[] facts = [person.Role, person.Organization?.Name, person.Country?.Name];
        return Layout.Render(person.Name, Html.Of($"""
            <h1>{person.Name}</h1>
            <p class="facts">{string.Join(" · ", facts.OfType<string>())}</p>
            {Said(person)}
            <section aria-labelledby="named"><h2 id="named">Articles</h2>
            <ul>{person.Articles.Select(article => Html.Of($"<li>{Links.To(article)}</li>"))}</ul>
            </section>
            """));
    }

    private static Html Said(Person person) => person.Quotations.Count == 0 ? Html.Empty : Html.Of($"""
        <section aria-labelledby="said"><h2 id="said">Quotations</h2>
        {person.Quotations.Select(Item)}
        </section>
        """);

    private static Html Item(Corpus.Quotation<Article> quotation) => Html.Of($"""
        <figure class="said"><blockquote>{quotation.Text}</blockquote><figcaption>{Links.To(quotation.Article)}</figcaption></figure>
        """);
}
