using Corpus.Compiler.Model;
using Corpus.Compiler.Problems;

namespace Corpus.Compiler.Structure;

/// <summary>What the structure reader finds in one article.</summary>
/// <param name="Blocks">In the order of the text; every non-blank line belongs to exactly one.</param>
/// <param name="Figures">In the order of the text.</param>
/// <param name="Dateline">
/// Place, and day and agency where they are given, at the start of the first paragraph, without the dash; null when there is none.
/// </param>
/// <param name="Authors">The names of the byline, capitals as written.</param>
/// <param name="DatePublished">From an unambiguous timestamp block; null otherwise.</param>
/// <param name="Url">The address a source line gives; null otherwise.</param>
/// <param name="Html">Markdown rendered; null for plain text.</param>
/// <param name="Problems">What is wrong with the file, then what is doubtful in the text, in its order.</param>
/// <param name="Links">The links of Markdown, in the order of the text; empty for plain text.</param>
/// <param name="Headline">The words of the headline: its block without a kicker; null when there is none.</param>
internal sealed record ArticleStructure(
    EquatableArray<Block> Blocks,
    EquatableArray<Figure> Figures,
    TextRange? Dateline,
    EquatableArray<string> Authors,
    WrittenDate? DatePublished,
    string? Url,
    string? Html,
    EquatableArray<Problem> Problems,
    EquatableArray<Link> Links = default,
    TextRange? Headline = null)
{
    /// <summary>
    /// The day that a timestamp gives in ISO 8601 and no words, which can be read whatever the language; null when there is none.
    /// </summary>
    public WrittenDate? DateInNumbers { get; init; }

    /// <summary>What a reader of Markdown does not see as written, in text order; empty for plain text.</summary>
    public EquatableArray<TextMark> Marks { get; init; } = [];

    /// <summary>The inline code of Markdown, in text order; empty for plain text.</summary>
    public EquatableArray<TextRange> Code { get; init; } = [];

    /// <summary>The images of Markdown, in text order; empty for plain text.</summary>
    public EquatableArray<Link> Images { get; init; } = [];

    /// <summary>The first shortcode or Liquid tag outside code in Markdown; null when there is none.</summary>
    public TextRange? Template { get; init; }

    /// <summary>The headings, in text order.</summary>
    public EquatableArray<Heading> Headings { get; init; } = [];

    /// <summary>The languages of the blocks of code, in text order; empty for plain text.</summary>
    public EquatableArray<CodeLanguage> CodeLanguages { get; init; } = [];
}
