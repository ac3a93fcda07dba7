using Corpus.Compiler.Model;
using Corpus.Compiler.Problems;

namespace Corpus.Compiler.Files;

/// <summary>An article's file, cut into its metadata block and its text.</summary>
/// <param name="RawText">The text without byte-order mark and front matter, line ends as <c>\n</c>, otherwise untouched.</param>
/// <param name="FirstLine">The line of the file on which the text begins, from 1.</param>
/// <param name="FrontMatter">The metadata block, without the lines that enclose it, line ends as <c>\n</c>; null when there is none.</param>
/// <param name="Problems">What is wrong with the file as such, in the order of the file; the structure reader hands it on with its own.</param>
internal sealed record ArticleText(string RawText, int FirstLine, string? FrontMatter, EquatableArray<Problem> Problems = default)
{
    /// <summary>How <see cref="FrontMatter"/> is written.</summary>
    public DocumentFormat Format { get; init; }

    /// <summary>The line of the file on which <see cref="FrontMatter"/> begins.</summary>
    public int FrontMatterFirstLine => Format == DocumentFormat.Json ? 1 : 2;

    /// <summary>The place of a code unit of <see cref="RawText"/> in the file: line and column, both from 1.</summary>
    /// <remarks>Reads the text from its beginning; who asks often makes a <see cref="LineMap"/>.</remarks>
    public (int Line, int Column) PositionOf(int offset)
    {
        var line = FirstLine;
        var lineStart = 0;
        for (var at = RawText.IndexOf('\n'); at >= 0 && at < offset; at = RawText.IndexOf('\n', at + 1))
        {
            line++;
            lineStart = at + 1;
        }

        return (line, offset - lineStart + 1);
    }
}
