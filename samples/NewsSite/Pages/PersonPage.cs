using NewsArchive;

namespace NewsSite.Pages;

/// <summary>One person: who they are, what they said, and the articles that name them.</summary>
internal static class PersonPage
{
    public static IResult Render(Person person) => Layout.Render(person.Name, Html.Of($"""
        <h1>{person.Name}</h1>
        <p class="facts">{Html.Join(" · ", new[] { person.Role, person.Organization?.Name, person.Country?.Name }.OfType<string>().Select(fact => Html.Of($"{fact}")))}</p>
        {Said(person)}
        <section aria-labelledby="named"><h2 id="named">Articles</h2>
        <ul>{person.Articles.Select(article => Html.Of($"<li>{Links.To(article)}</li>"))}</ul>
        </section>
        """));

    private static Html Said(Person person) => person.Quotations.Count == 0 ? Html.Empty : Html.Of($"""
        <section aria-labelledby="said"><h2 id="said">Quotations</h2>
        {person.Quotations.Select(quotation => Html.Of($"""<figure class="said"><blockquote>{quotation.Text}</blockquote><figcaption>{Links.To(quotation.Article)}</figcaption></figure>"""))}
        </section>
        """);
}
