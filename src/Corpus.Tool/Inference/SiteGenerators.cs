using Corpus.Compiler.Files;

namespace Corpus.Tool.Inference;

/// <summary>The conventions of site generators that <c>corpus init</c> recognizes.</summary>
internal static class SiteGenerators
{
    /// <summary>The keys that sites use for the two dates, apart from those that need no declaration.</summary>
    public static readonly (string Target, string[] Names)[] DateKeys =
    [
        (
            "datePublished",
            [
                "publishedAt", "published_at", "publishedDate", "published_date", "date_published", "pub_date",
                "createdAt", "created_at", "created", "dateCreated", "date_created",
            ]),
        (
            "dateModified",
            [
                "updatedAt", "updated_at", "updated_date", "date_updated", "last_modified_at", "lastModified", "last_modified",
                "modifiedAt", "modified_at", "lastUpdated", "last_updated",
            ]),
    ];

    /// <summary>The keys that Zola, Material for MkDocs and Docusaurus put inside a mapping.</summary>
    public static readonly (string Path, string Target)[] NestedKeys =
    [
        ("taxonomies.tags", "keywords"),
        ("date.created", "datePublished"),
        ("date.updated", "dateModified"),
        ("last_update.date", "dateModified"),
    ];

    /// <summary>The folder in which Jekyll keeps articles; null if there is none with articles.</summary>
    public static string? JekyllPosts(IEnumerable<string> paths)
    {
        foreach (var path in paths)
        {
            var folders = path.Split('/');
            var at = Array.IndexOf(folders, "_posts");
            if (at >= 0 && at < folders.Length - 1 && CorpusFile.KindOf(folders[^1]) == CorpusFileKind.Article)
                return string.Join('/', folders[..(at + 1)]);
        }

        return null;
    }

    /// <summary>Whether most articles are Jekyll's: the date is in the file name, and the metadata name a layout.</summary>
    public static bool IsJekyll(IReadOnlyCollection<ArticleMetadata> articles) =>
        articles.Count(article => article.File.DateInName is not null && article.Root?.Find("layout") is not null) * 2 >= articles.Count;
}
