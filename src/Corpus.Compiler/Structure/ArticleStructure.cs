using Corpus.Compiler.Model;
using Corpus.Compiler.Problems;

namespace Corpus.Compiler.Structure;

/// <summary>What the structure reader finds in one article.</summary>
internal sealed record ArticleStructure
{
    /// <summary>In the order of the text; every non-blank line belongs to exactly one.</summary>
    public required EquatableArray<Block> Blocks { get; init; }

    /// <summary>In the order of the text.</summary>
    public EquatableArray<Figure> Figures { get; init; } = [];

    /// <summary>The words of the headline; null when there is none.</summary>
    public TextRange? Headline { get; init; }

    /// <summary>
    /// Place, and day and agency where they are given, at the start of the first paragraph, without the dash; null when there is none.
    /// </summary>
    public TextRange? Dateline { get; init; }

    /// <summary>The names of the byline, capitals as written.</summary>
    public EquatableArray<string> Authors { get; init; } = [];

    /// <summary>From an unambiguous timestamp block; null otherwise.</summary>
    public WrittenDate? DatePublished { get; init; }

    /// <summary>The address a source line gives; null otherwise.</summary>
    public string? Url { get; init; }

    /// <summary>Markdown rendered; null for plain text.</summary>
    public string? Html { get; init; }

    /// <summary>The links of Markdown, in the order of the text; empty for plain text.</summary>
    public EquatableArray<Link> Links { get; init; } = [];

    /// <summary>What is wrong with the file, then what is doubtful in the text, in its order.</summary>
    public EquatableArray<Problem> Problems { get; init; } = [];

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
