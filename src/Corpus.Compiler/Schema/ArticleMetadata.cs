using Corpus.Compiler.Model;

namespace Corpus.Compiler.Schema;

/// <summary>The metadata of an article; null and empty where a key is not set.</summary>
internal sealed record ArticleMetadata
{
    /// <summary>The file with the metadata: the article or its sidecar.</summary>
    public required string Path { get; init; }

    /// <summary>The id.</summary>
    public WrittenText? Id { get; init; }

    /// <summary>The headline.</summary>
    public string? Headline { get; init; }

    /// <summary>A secondary headline.</summary>
    public string? AlternativeHeadline { get; init; }

    /// <summary>A summary.</summary>
    public string? Description { get; init; }

    /// <summary>The authors; null if not set, empty if set to nothing.</summary>
    public EquatableArray<string>? Authors { get; init; }

    /// <summary>The byline.</summary>
    public string? Byline { get; init; }

    /// <summary>The dateline: where the article was written.</summary>
    public string? Dateline { get; init; }

    /// <summary>The date of publication.</summary>
    public WrittenDate? DatePublished { get; init; }

    /// <summary>The date of the last change.</summary>
    public WrittenDate? DateModified { get; init; }

    /// <summary>The address of publication.</summary>
    public string? Url { get; init; }

    /// <summary>The language (BCP 47).</summary>
    public string? InLanguage { get; init; }

    /// <summary>The keywords.</summary>
    public EquatableArray<string> Keywords { get; init; } = [];

    /// <summary>Whether the article is a draft.</summary>
    public bool IsDraft { get; init; }

    /// <summary>The index of the article's type; -1 for none.</summary>
    public int Type { get; init; } = -1;

    /// <summary>The values of the fields of all articles and of the type, in the schema's order.</summary>
    public EquatableArray<WrittenValue> Fields { get; init; } = [];

    /// <summary>Whether the metadata cannot be read, so that even the id is unknown.</summary>
    public bool IsUnreadable { get; init; }
}
