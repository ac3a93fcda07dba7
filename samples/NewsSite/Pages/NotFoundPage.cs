namespace NewsSite.Pages;

/// <summary>The response to an unknown address.</summary>
internal static class NotFoundPage
{
    public static IResult Render() => Layout.Render(
        "Page not found",
        Html.Of($"""<h1>Page not found</h1><p>Try the <a href="/">front page</a> or search.</p>"""),
        StatusCodes.Status404NotFound);
}
