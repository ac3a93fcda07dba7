using System.Globalization;
using System.Xml.Linq;
using NewsArchive;

namespace NewsSite.Pages;

/// <summary>The articles as an Atom feed (RFC 4287), the newest first; undated articles are not news and are left out.</summary>
internal static class Feed
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    public static IResult Render(HttpRequest request)
    {
        var root = $"{request.Scheme}://{request.Host}";
        var dated = Articles.Newest.TakeWhile(article => article.DatePublished is not null).ToList();
        var feed = new XElement(
            Atom + "feed",
            new XElement(Atom + "id", root + "/"),
            new XElement(Atom + "title", "NewsSite"),
            new XElement(Atom + "updated", dated.Count == 0 ? "1970-01-01T00:00:00Z" : Moment(dated[0])),
            new XElement(Atom + "link", new XAttribute("rel", "self"), new XAttribute("href", root + "/feed.xml")),
            dated.Select(article => Entry(article, root)));
        return Results.Text(new XDocument(feed).Declared(), "application/atom+xml");
    }

    private static XElement Entry(Article article, string root) => new(
        Atom + "entry",
        new XElement(Atom + "id", root + Links.PathOf(article)),
        new XElement(Atom + "title", article.Headline),
        new XElement(Atom + "link", new XAttribute("href", root + Links.PathOf(article))),
        new XElement(Atom + "updated", Moment(article)),
        (article.Authors.Count > 0 ? article.Authors : ["NewsSite"]).Select(
            author => new XElement(Atom + "author", new XElement(Atom + "name", author))),
        new XElement(Atom + "summary", article.Description ?? (article.Paragraphs is [var lead, ..] ? lead.Text : "")));

    /// <summary>When the article was published; midnight UTC where only the day is known, since Atom requires a time.</summary>
    private static string Moment(Article article)
    {
        var date = article.DatePublished!.Value;
        var moment = date.ToDateTimeOffset() ?? new DateTimeOffset(date.Date, date.Time ?? TimeOnly.MinValue, TimeSpan.Zero);
        return moment.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);
    }
}
