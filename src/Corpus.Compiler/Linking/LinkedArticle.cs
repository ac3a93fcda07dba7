using Corpus.Compiler.Model;

namespace Corpus.Compiler.Linking;

/// <summary>An article with its metadata and its references resolved.</summary>
internal sealed record LinkedArticle
{
    /// <summary>Unique in the corpus.</summary>
    public required string Id { get; init; }

    /// <summary>The name of its C# property; unique in the corpus.</summary>
    public required string MemberName { get; init; }

    /// <summary>The contents of its file.</summary>
    public required ArticleAnalysis Analysis { get; init; }

    /// <summary>From the metadata, else from the text; the id when neither has one.</summary>
    public required string Headline { get; init; }

    /// <summary>Null when there is none.</summary>
    public string? AlternativeHeadline { get; init; }

    /// <summary>Null when there is none.</summary>
    public string? Description { get; init; }

    /// <summary>Null when there is none.</summary>
    public string? Byline { get; init; }

    /// <summary>In the order of the byline.</summary>
    public required EquatableArray<string> Authors { get; init; }

    /// <summary>Null when there is none.</summary>
    public string? Dateline { get; init; }

    /// <summary>Null when unknown.</summary>
    public WrittenDate? DatePublished { get; init; }

    /// <summary>Null when unknown.</summary>
    public WrittenDate? DateModified { get; init; }

    /// <summary>Null when unknown.</summary>
    public string? Url { get; init; }

    /// <summary>A BCP 47 tag.</summary>
    public required string InLanguage { get; init; }

    /// <summary>In the order of the metadata.</summary>
    public required EquatableArray<string> Keywords { get; init; }

    /// <summary>The index of its type; -1 for none.</summary>
    public int Type { get; init; } = -1;

    /// <summary>The values of the fields of all articles and of its type, in the schema's order.</summary>
    public required EquatableArray<FieldValue> Fields { get; init; }

    /// <summary>Markdown rendered, with the addresses that the settings give; null for plain text.</summary>
    public string? Html { get; init; }

    /// <summary>The speaker of each quotation; <see cref="EntryReference.None"/> where the speaker is not an entry.</summary>
    public required EquatableArray<EntryReference> Speakers { get; init; }

    /// <summary>In text order.</summary>
    public required EquatableArray<Mention> Mentions { get; init; }
}
