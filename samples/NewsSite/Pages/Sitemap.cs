using System.Xml.Linq;
using NewsArchive;

namespace NewsSite.Pages;

/// <summary>Every page for search engines (sitemaps.org 0.9).</summary>
internal static class Sitemap
{
    private static readonly XNamespace Schema = "http://www.sitemaps.org/schemas/sitemap/0.9";

    public static IResult Render(HttpRequest request)
    {
        var root = $"{request.Scheme}://{request.Host}";
        string[] pages = ["/", "/people", "/same-words", .. Articles.All.Select(Links.PathOf), .. People.All.Select(Links.PathOf)];
        var urls = pages.Select(page => new XElement(Schema + "url", new XElement(Schema + "loc", root + page)));
        return Results.Text(new XDocument(new XElement(Schema + "urlset", urls)).Declared(), "application/xml");
    }

    /// <summary>A document as text, with its XML declaration.</summary>
    internal static string Declared(this XDocument document) => $"""<?xml version="1.0" encoding="utf-8"?>{"\n"}{document}""";
}
