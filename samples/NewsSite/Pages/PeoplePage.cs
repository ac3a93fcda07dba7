using NewsArchive;

namespace NewsSite.Pages;

/// <summary>Everybody the articles name, those named most often first.</summary>
internal static class PeoplePage
{
    public static IResult Render() => Layout.Render("People", Html.Of($"""
        <h1>People</h1>
        <ul class="people">
        {People.All.Where(person => person.Mentions.Count > 0).OrderByDescending(person => person.Mentions.Count).ThenBy(person => person.Name, StringComparer.Ordinal).Select(Item)}
        </ul>
        """));

    private static Html Item(Person person) => Html.Of($"""
        <li><a href="{Links.PathOf(person)}">{person.Name}</a>{(person.Role is { } role ? Html.Of($", {role}") : null)}
        <span class="count">{person.Mentions.Count} {(person.Mentions.Count == 1 ? "mention" : "mentions")}, {person.Quotations.Count} {(person.Quotations.Count == 1 ? "quotation" : "quotations")}</span></li>
        """);
}
