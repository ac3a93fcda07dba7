using Corpus.Compiler.Documents;
using Corpus.Compiler.Schema;

namespace Corpus.Tool.Inference;

/// <summary>Keys of other tools that need a line in the schema to be understood.</summary>
/// <param name="Keys">Further names, or paths inside mappings, each with the built-in key that it sets.</param>
/// <param name="KeywordsAreWords">Whether each word of a text under <c>tags</c> is a tag.</param>
/// <param name="Notes">What a person should look at.</param>
internal sealed record MappedKeys(IReadOnlyList<(string Name, string Target)> Keys, bool KeywordsAreWords, IReadOnlyList<string> Notes)
{
    /// <summary>No keys.</summary>
    public static MappedKeys None { get; } = new([], false, []);

    /// <summary>Finds the keys in the metadata of articles.</summary>
    /// <param name="articles">The articles.</param>
    /// <param name="shapes">Their keys, with the values of each.</param>
    public static MappedKeys Of(IReadOnlyList<ArticleMetadata> articles, IReadOnlyDictionary<string, ValueShape> shapes)
    {
        var keys = SiteGenerators.DateKeys.SelectMany(date => DateKey(date.Target, date.Names, articles, shapes)).ToList();
        foreach (var (path, target) in SiteGenerators.NestedKeys)
        {
            var known = KnownNames(target).Concat(keys.Where(key => key.Target == target).Select(key => key.Name)).ToList();
            var holders = articles.Where(article => IsValue(Find(article, path))).ToList();
            if (holders.Count > 0 && !holders.Exists(article => known.Exists(name => IsValue(article.Root!.Find(name)))))
                keys.Add((path, target));
        }

        var isJekyll = SiteGenerators.IsJekyll(articles);
        if (isJekyll && shapes.ContainsKey("tag") && !articles.Any(article => Has(article, "tag") && Has(article, "tags")))
            keys.Add(("tag", "keywords"));
        return FirstTextOfWords(articles) is not { } text ? new MappedKeys(keys, false, [])
            : isJekyll ? new MappedKeys(keys, true, [])
            : new MappedKeys(
                keys, false, [$"tags: '{text}' is one keyword; 'article: {{ keywords: words }}' makes each word a keyword, as in Jekyll"]);
    }

    /// <summary>A name of the site's own for a date that no article gives under another, if every value is a date.</summary>
    private static IEnumerable<(string Name, string Target)> DateKey(
        string target, string[] names, IReadOnlyList<ArticleMetadata> articles, IReadOnlyDictionary<string, ValueShape> shapes)
    {
        var found = names.Where(shapes.ContainsKey).ToList();
        var isClear = found.Count == 1 && shapes[found[0]].Count * 2 >= articles.Count && !KnownNames(target).Any(shapes.ContainsKey);
        return isClear && articles.All(article => IsDate(article.Root?.Find(found[0])?.Value)) ? [(found[0], target)] : [];

        static bool IsDate(Node? value) =>
            value is null or ScalarNode { IsNull: true }
            || (value is ScalarNode scalar && MetadataDate.TryParse(scalar.Value, out _, out _));
    }

    private static IEnumerable<string> KnownNames(string target) =>
        MetadataKeys.OtherNames.Where(other => other.Value == target).Select(other => other.Key).Append(target);

    private static string? FirstTextOfWords(IEnumerable<ArticleMetadata> articles) =>
        articles.SelectMany(article => new[] { article.TextOf("tags")?.Trim(), article.TextOf("keywords")?.Trim() })
            .FirstOrDefault(text => text is not null && text.Any(char.IsWhiteSpace) && !text.Contains(',', StringComparison.Ordinal));

    private static bool Has(ArticleMetadata article, string key) => article.Root?.Find(key) is not null;

    private static bool IsValue(NodePair? pair) => pair?.Value is ScalarNode { IsNull: false } or SequenceNode;

    /// <summary>The pair at a path of two keys.</summary>
    private static NodePair? Find(ArticleMetadata article, string path) =>
        path.Split('.') is [var outer, var inner] ? (article.Root?.Find(outer)?.Value as MappingNode)?.Find(inner) : null;
}
