namespace Corpus;

/// <summary>What a kind of block means to each stage.</summary>
internal sealed class BlockKindRow
{
    /// <summary>The kind.</summary>
    public required BlockKind Kind { get; init; }

    /// <summary>Whether it belongs to what a reader would call the article: its words are counted and searched.</summary>
    public bool IsBody { get; init; }

    /// <summary>Whether it is split into sentences.</summary>
    public bool HasSentences { get; init; }

    /// <summary>Whether quotations are looked for. Implies <see cref="HasSentences"/>.</summary>
    public bool HasQuotations { get; init; }

    /// <summary>Whether the names of entries are looked for.</summary>
    public bool HasMentions { get; init; }

    /// <summary>The HTML element, with its attributes, of a block in plain text; null when a reader does not see the block.</summary>
    public string? Element { get; init; }
}

/// <summary>The kinds of blocks. To add one, add a member to <see cref="BlockKind"/> and a row here.</summary>
internal static class BlockKinds
{
    /// <summary>One row per kind, in the order of the enum.</summary>
    public static IReadOnlyList<BlockKindRow> All { get; } =
    [
        new() { Kind = BlockKind.Headline, HasSentences = true, HasMentions = true, Element = "h1" },
        new() { Kind = BlockKind.AlternativeHeadline, HasSentences = true, HasMentions = true, Element = "p role=\"doc-subtitle\"" },
        new() { Kind = BlockKind.Description, HasSentences = true, HasQuotations = true, HasMentions = true, Element = "p" },
        new() { Kind = BlockKind.Byline, Element = "p class=\"byline\"" },
        new() { Kind = BlockKind.Paragraph, IsBody = true, HasSentences = true, HasQuotations = true, HasMentions = true, Element = "p" },
        new() { Kind = BlockKind.Subheading, IsBody = true, HasSentences = true, HasMentions = true, Element = "h2" },
        new() { Kind = BlockKind.ListItem, IsBody = true, HasSentences = true, HasQuotations = true, HasMentions = true, Element = "li" },
        new()
        {
            Kind = BlockKind.BlockQuote, IsBody = true, HasSentences = true, HasQuotations = true, HasMentions = true,
            Element = "blockquote",
        },
        new() { Kind = BlockKind.Code, IsBody = true, Element = "pre" },
        new() { Kind = BlockKind.Table, IsBody = true, HasMentions = true, Element = "pre" },
        new() { Kind = BlockKind.MediaLabel, HasMentions = true, Element = "p" },
        new() { Kind = BlockKind.Caption, HasMentions = true, Element = "p" },
        new() { Kind = BlockKind.Credit, Element = "p" },
        new() { Kind = BlockKind.AuthorBio, Element = "footer" },
        new() { Kind = BlockKind.Timestamp, Element = "p" },
        new() { Kind = BlockKind.Source, Element = "footer" },
        new() { Kind = BlockKind.Boilerplate },
    ];

    private static readonly bool[] areBody = [.. All.Select(row => row.IsBody)];

    /// <summary>The row of a kind.</summary>
    public static BlockKindRow Row(this BlockKind kind) => All[(int)kind];

    /// <summary>Whether a block of this kind belongs to what a reader would call the article.</summary>
    public static bool IsBody(this BlockKind kind) => areBody[(int)kind];
}
