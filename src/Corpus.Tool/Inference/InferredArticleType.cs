using Corpus.Compiler.Schema;

namespace Corpus.Tool.Inference;

/// <summary>A folder at the root whose articles have keys that no others have: it becomes a type of articles.</summary>
/// <param name="Name">The name of the type.</param>
/// <param name="Folder">The folder.</param>
/// <param name="Articles">Its articles.</param>
/// <param name="Keys">The keys that become fields of the type, in the order in which they are met.</param>
internal sealed record InferredArticleType(string Name, string Folder, IReadOnlyList<ArticleMetadata> Articles, IReadOnlyList<string> Keys)
{
    /// <summary>A smaller folder may differ by chance.</summary>
    private const int LeastArticles = 3;

    /// <summary>What the folders of many sites are called, where their singular says nothing.</summary>
    private static readonly Dictionary<string, string> KnownNames = new(StringComparer.OrdinalIgnoreCase)
    {
        ["blog"] = "BlogPost",
        ["news"] = "NewsItem",
    };

    /// <summary>The folders of a corpus that become types.</summary>
    /// <param name="articles">All articles.</param>
    /// <param name="keys">The keys that become fields, in the order in which they are met.</param>
    /// <param name="isFreeName">Whether a type may have a name.</param>
    public static List<InferredArticleType> FindAll(
        IReadOnlyList<ArticleMetadata> articles, IReadOnlyList<string> keys, Func<string, bool> isFreeName)
    {
        var folders = articles.GroupBy(FolderOf).OrderBy(folder => folder.Key, StringComparer.Ordinal).ToList();
        if (folders.Count < 2)
            return [];
        var owners = keys.ToDictionary(key => key, key => folders.Where(folder => folder.Any(article => Has(article, key))).ToList());
        var types = new List<InferredArticleType>();
        foreach (var folder in folders.Where(folder => IsPattern(folder.Key) && folder.Count() >= LeastArticles))
        {
            var own = keys.Where(key => owners[key].Count == 1 && owners[key][0].Key == folder.Key).ToList();
            var isTypical = own.Exists(key => folder.Count(article => Has(article, key)) * 2 >= folder.Count());
            if (isTypical && NameOf(folder.Key, name => isFreeName(name) && !types.Exists(type => type.Name == name)) is { } name)
                types.Add(new InferredArticleType(name, folder.Key, [.. folder], own));
        }

        return types;
    }

    private static bool Has(ArticleMetadata article, string key) => article.Root?.Find(key) is not null;

    private static string FolderOf(ArticleMetadata article) =>
        article.File.Path.IndexOf('/') is var slash && slash > 0 ? article.File.Path[..slash] : "";

    /// <summary>Whether a folder can be written into a pattern of paths.</summary>
    private static bool IsPattern(string folder) =>
        folder.Length > 0 && folder.All(c => char.IsLetterOrDigit(c) || c is '-' or '_' or ' ' or '.');

    private static string? NameOf(string folder, Func<string, bool> isFree)
    {
        var name = CSharpName.Of(folder);
        var isPlural = name.Length > 3 && name.EndsWith('s')
            && !(new[] { "ss", "us", "is" }.Any(ending => name.EndsWith(ending, StringComparison.Ordinal)));
        var wanted = KnownNames.GetValueOrDefault(folder) ?? (isPlural ? GeneratedTypeNames.Singular(name) : name + "Page");
        return new[] { wanted, name + "Page", wanted + "Article" }.FirstOrDefault(isFree);
    }
}
