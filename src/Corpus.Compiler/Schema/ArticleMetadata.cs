using Corpus.Compiler.Model;

namespace Corpus.Compiler.Schema;

/// <summary>What is written about an article beside its text; null and empty where nothing is.</summary>
/// <param name="Path">The file it is written in: the article, or the YAML file beside it.</param>
/// <param name="Id">The id.</param>
/// <param name="Headline">The headline.</param>
/// <param name="AlternativeHeadline">A second headline.</param>
/// <param name="Description">A summary.</param>
/// <param name="Authors">Who wrote it; null where it is not given, empty where nobody is named on purpose.</param>
/// <param name="Byline">The line that names who wrote it.</param>
/// <param name="Dateline">The place it was written in.</param>
/// <param name="DatePublished">When it was published.</param>
/// <param name="DateModified">When it was changed.</param>
/// <param name="Url">Where it was published.</param>
/// <param name="InLanguage">A BCP 47 tag.</param>
/// <param name="Keywords">What it is about, in free words.</param>
/// <param name="IsDraft">Whether it is left out until it is done.</param>
/// <param name="Fields">The values of the schema's fields, in its order.</param>
internal sealed record ArticleMetadata(
    string Path,
    WrittenText? Id,
    string? Headline,
    string? AlternativeHeadline,
    string? Description,
    EquatableArray<string>? Authors,
    string? Byline,
    string? Dateline,
    WrittenDate? DatePublished,
    WrittenDate? DateModified,
    string? Url,
    string? InLanguage,
    EquatableArray<string> Keywords,
    bool IsDraft,
    EquatableArray<WrittenValue> Fields)
{
    /// <summary>Whether its file cannot be read, so that even the id is not known.</summary>
    public bool IsUnreadable { get; init; }
}
