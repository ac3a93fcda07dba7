namespace Corpus.Compiler.Schema;

/// <summary>The built-in keys of metadata and vocabulary entries.</summary>
internal static class BuiltInMetadata
{
    /// <summary>The keys of an article, named as in schema.org where possible.</summary>
    public static IReadOnlyList<string> Keys { get; } =
    [
        "id", "headline", "alternativeHeadline", "description", "authors", "byline", "dateline",
        "datePublished", "dateModified", "url", "inLanguage", "keywords", "draft",
    ];

    /// <summary>The keys of an entry.</summary>
    public static IReadOnlyList<string> EntryKeys { get; } = ["name", "aliases"];
}
