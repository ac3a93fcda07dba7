namespace Corpus.Compiler.Schema;

/// <summary>The keys that metadata and vocabulary entries have without the schema.</summary>
internal static class BuiltInMetadata
{
    /// <summary>Of an article, in schema.org's terms where it has one.</summary>
    public static IReadOnlyList<string> Keys { get; } =
    [
        "id", "headline", "alternativeHeadline", "description", "authors", "byline", "dateline",
        "datePublished", "dateModified", "url", "inLanguage", "keywords", "draft",
    ];

    /// <summary>Of an entry of a vocabulary.</summary>
    public static IReadOnlyList<string> EntryKeys { get; } = ["name", "aliases"];
}
