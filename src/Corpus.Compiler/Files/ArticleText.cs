using Corpus.Compiler.Model;
using Corpus.Compiler.Problems;

namespace Corpus.Compiler.Files;

/// <summary>An article's file, divided into its metadata block and its text.</summary>
/// <param name="RawText">The text without byte-order mark and front matter, line ends as <c>\n</c>, otherwise untouched.</param>
/// <param name="FirstLine">The line of the file on which the text begins, from 1.</param>
/// <param name="FrontMatter">
/// The metadata block, without the lines that enclose it, line ends as <c>\n</c>; null when there is none.
/// </param>
/// <param name="Problems">Problems of the file as a whole, in the order of the file.</param>
internal sealed record ArticleText(string RawText, int FirstLine, string? FrontMatter, EquatableArray<Problem> Problems = default)
{
    /// <summary>How <see cref="FrontMatter"/> is written.</summary>
    public DocumentFormat Format { get; init; }

    /// <summary>The line of the file on which <see cref="FrontMatter"/> begins.</summary>
    public int FrontMatterFirstLine { get; init; } = 1;

    /// <summary>The position in the file of a code unit of <see cref="RawText"/>: line and column, both 1-based.</summary>
    /// <remarks>Reads the whole text; for several positions make a <see cref="LineMap"/>.</remarks>
    public (int Line, int Column) PositionOf(int offset) => new LineMap(this).PositionOf(offset);
}
