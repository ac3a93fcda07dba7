using System.Text;
using Corpus;
using NewsArchive;

namespace NewsSite.Pages;

/// <summary>Search results, as a page and as the part of it that a script replaces while the reader types.</summary>
internal static class SearchPage
{
    private const int Limit = 20;

    public static IResult Render(string query) => Layout.Render(query.Length == 0 ? "Search" : $"Search: {query}", Html.Of($"""
        <h1>Search</h1>
        <div id="results" aria-live="polite">{Results(query, query)}</div>
        """));

    /// <summary>The results while a query is being typed: its last word may be unfinished.</summary>
    public static IResult RenderResults(string query)
    {
        var isInWord = query.Length > 0 && char.IsLetterOrDigit(query[^1]);
        return Microsoft.AspNetCore.Http.Results.Content(
            Results(query, isInWord ? query + "*" : query).ToString(), "text/html", Encoding.UTF8);
    }

    private static Html Results(string query, string asked)
    {
        if (string.IsNullOrWhiteSpace(query))
            return Html.Of($"<p>Type words, \"a phrase\", or -a word to leave out.</p>");
        var hits = Articles.Search(asked, Limit);
        return hits.Count == 0
            ? Html.Of($"<p>No article has “{query}”.</p>")
            : Html.Of($"""<ol class="hits">{hits.Select(Hit)}</ol>""");
    }

    private static Html Hit(SearchHit<Article> hit) => Html.Of($"""
        <li><h2>{Links.To(hit.Article)}</h2>
        <p>{Highlighted(hit.Passage)}</p></li>
        """);

    private static Html Highlighted(SearchPassage passage)
    {
        var text = passage.Article.RawText;
        var parts = new List<Html>();
        var at = passage.Start;
        foreach (var range in passage.Highlights)
        {
            parts.Add(Html.Of($"{text[at..range.Start]}<mark>{text[range]}</mark>"));
            at = range.End.Value;
        }

        parts.Add(Html.Of($"{text[at..passage.End]}"));
        return Html.Join(parts);
    }
}
