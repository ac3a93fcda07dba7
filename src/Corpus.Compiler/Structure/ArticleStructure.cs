using Corpus.Compiler.Problems;

namespace Corpus.Compiler.Structure;

/// <summary>One block: a slice of the text that is one thing.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Start">The first UTF-16 code unit, never white space.</param>
/// <param name="End">One past the last, never after white space.</param>
public readonly record struct Block(BlockKind Kind, int Start, int End)
{
    /// <summary>The block's place in the text.</summary>
    public TextRange Range => new(Start, End);

    /// <summary>Whether the block belongs to what a reader would call the article.</summary>
    public bool IsBody => Kind.IsBody();
}

/// <summary>A picture, film or sound, by the blocks that speak of it; an index into the article's blocks, or -1.</summary>
public readonly record struct Figure(int Label, int Caption, int Credit);

/// <summary>A date as it was written, with nothing invented.</summary>
/// <param name="Year">1 to 9999.</param>
/// <param name="Month">1 to 12.</param>
/// <param name="Day">1 to 31.</param>
/// <param name="Time">Ticks (100 ns) since midnight; null when no time is given.</param>
/// <param name="Offset">Minutes east of UTC; null when no zone is given.</param>
public readonly record struct WrittenDate(int Year, int Month, int Day, long? Time, int? Offset);

/// <summary>A link of a Markdown article.</summary>
/// <param name="Start">The first UTF-16 code unit of its words.</param>
/// <param name="End">One past the last.</param>
/// <param name="Url">Where it leads, as written.</param>
public readonly record struct Link(int Start, int End, string Url);

/// <summary>What the structure reader finds in one article.</summary>
/// <param name="Blocks">In the order of the text; every non-blank line belongs to exactly one.</param>
/// <param name="Figures">In the order of the text.</param>
/// <param name="Dateline">Place, and day and agency where they are given, at the start of the first paragraph, without the dash; null when there is none.</param>
/// <param name="Authors">The names of the byline, capitals as written.</param>
/// <param name="DatePublished">From an unambiguous timestamp block; null otherwise.</param>
/// <param name="Url">The address a source line gives; null otherwise.</param>
/// <param name="Html">Markdown rendered; null for plain text.</param>
/// <param name="Problems">What is wrong with the file, then what is doubtful in the text, in its order.</param>
/// <param name="Links">The links of Markdown, in the order of the text; empty for plain text.</param>
/// <param name="Headline">The words of the headline: its block without a kicker; null when there is none.</param>
public sealed record ArticleStructure(
    EquatableArray<Block> Blocks,
    EquatableArray<Figure> Figures,
    TextRange? Dateline,
    EquatableArray<string> Authors,
    WrittenDate? DatePublished,
    string? Url,
    string? Html,
    EquatableArray<Problem> Problems,
    EquatableArray<Link> Links = default,
    TextRange? Headline = null);
