namespace Corpus;

/// <summary>How a search is made, beside the query itself.</summary>
public sealed record SearchOptions
{
    /// <summary>The options of a search without options.</summary>
    internal static SearchOptions Default { get; } = new();

    /// <summary>
    /// Whether the query is still being typed: its last word also stands for every word that begins with it. False by default.
    /// </summary>
    public bool AsYouType { get; init; }

    /// <summary>The type that an article must have, such as <c>typeof(BlogPost)</c>; null for any.</summary>
    public Type? Type { get; init; }

    /// <summary>The first day on which an article may have been published; null for any. With it undated articles are not found.</summary>
    public DateOnly? PublishedFrom { get; init; }

    /// <summary>The last day on which an article may have been published; null for any. With it undated articles are not found.</summary>
    public DateOnly? PublishedTo { get; init; }

    /// <summary>
    /// Lists of articles, in each of which an article must be; empty by default. Lists that the corpus gives for a value, such as
    /// <c>Articles.BySection(Section.World)</c> or <c>Articles.ByAuthor("Ada Lind")</c>, are looked into as they are; of others the
    /// articles are collected first.
    /// </summary>
    public IReadOnlyList<IReadOnlyList<CorpusArticle>> Within { get; init; } = [];
}
