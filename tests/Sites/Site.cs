namespace Corpus.TestData;

/// <summary>An article of a site, and the values that must be read from it.</summary>
internal sealed record SiteArticle(string Path, string Text)
{
    /// <summary>The headline.</summary>
    public required string Headline { get; init; }

    /// <summary>The date of publication; null without one.</summary>
    public string? Date { get; init; }

    /// <summary>The authors.</summary>
    public string[] Authors { get; init; } = [];

    /// <summary>The keywords.</summary>
    public string[] Tags { get; init; } = [];

    /// <summary>The id, if it comes from the <c>slug</c>; null if it comes from the path.</summary>
    public string? Id { get; init; }

    /// <summary>The values that must be read, on one line.</summary>
    public string Expected => Line(Path, Id, Headline, Date, Authors, Tags);

    /// <summary>The values that were read, on one line; the id is left out if it comes from the path.</summary>
    public string Read(string id, string headline, string? date, IEnumerable<string> authors, IEnumerable<string> tags) =>
        Line(Path, Id is null ? null : id, headline, date, authors, tags);

    private static string Line(
        string path, string? id, string headline, string? date, IEnumerable<string> authors, IEnumerable<string> tags) =>
        $"{path}: {id} {headline} {date} [{string.Join('|', authors)}] [{string.Join('|', tags)}]";
}

/// <summary>A folder of articles as the documentation of another tool shows them, with edge cases.</summary>
/// <param name="Name">The name of the tool, a C# name.</param>
/// <param name="Articles">The articles.</param>
/// <param name="Files">The other files.</param>
internal sealed record Site(string Name, IReadOnlyList<SiteArticle> Articles, params (string Path, string Text)[] Files)
{
    private const int ArticlesPerSite = 30;

    /// <summary>All sites.</summary>
    public static IReadOnlyList<Site> All { get; } =
    [
        Of("Astro", Sites.Astro, ("img/hero.png", "")),
        Of("Hugo", Sites.Hugo),
        Of("Jekyll", Sites.Jekyll),
        Of("Docusaurus", Sites.Docusaurus),
        Of(
            "Contentlayer",
            Sites.Contentlayer,
            ("authors-data/ada.json", "{ \"name\": \"Ada Lind\", \"twitter\": \"@ada\" }"),
            ("authors-data/bo.json", "{ \"name\": \"Bo Ek\" }")),
        Of("Collections", MoreSites.Collections, ("team/ada.yaml", "name: Ada Lind\nrole: editor\n"), ("team/bo.yml", "name: Bo Ek\n")),
        Of("DocusaurusBlog", MoreSites.DocusaurusBlog, ("authors.yml", MoreSites.DocusaurusAuthors), ("img/a.png", "")),
        Of("JekyllWords", MoreSites.JekyllWords),
        Of("Eleventy", MoreSites.Eleventy, ("posts/posts.json", "{ \"layout\": \"post.njk\", \"tags\": \"post\" }")),
        Of("VitePress", MoreSites.VitePress),
        Of("Zola", MoreSites.Zola),
        Of("MkDocs", MoreSites.MkDocs),
        Of("Gatsby", MoreSites.Gatsby, ("img/chemex.jpg", "")),
        Of("Ghost", MoreSites.Ghost),
        Of("JustTheDocs", MoreSites.JustTheDocs),
    ];

    /// <summary>All files in the folder.</summary>
    public IEnumerable<(string Path, string Text)> Everything => [.. Articles.Select(article => (article.Path, article.Text)), .. Files];

    private static Site Of(string name, Func<int, SiteArticle> article, params (string, string)[] files) =>
        new(name, [.. Enumerable.Range(0, ArticlesPerSite).Select(article)], files);
}
