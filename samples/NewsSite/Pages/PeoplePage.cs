using NewsArchive;

namespace NewsSite.Pages;

/// <summary>The people whom the articles name, those named most often first.</summary>
internal static class PeoplePage
{
    public static IResult Render()
    {
        var named = People.All
            .Where(person => person.Mentions.Count > 0)
            .OrderByDescending(person => person.Mentions.Count)
            .ThenBy(person => person.Name, StringComparer.Ordinal);
        return Layout.Render("People", Html.Of($"""
            <h1>People</h1>
            <ul class="people">
            {named.Select(Item)}
            </ul>
            """));
    }

    private static Html Item(Person person) => Html.Of($"""
        <li>{Links.WithRole(person)}
        <span class="count">{Count(person.Mentions.Count, "mention")}, {Count(person.Quotations.Count, "quotation")}</span></li>
        """);

    private static string Count(int number, string noun) => $"{number} {noun}{(number == 1 ? "" : "s")}";
}
