using Corpus.Compiler.Model;
using Corpus.Shared;

namespace Corpus.Compiler.Files;

/// <summary>Knows where the lines of an article begin, so that each position is found in a few steps.</summary>
internal sealed class LineMap
{
    private readonly int[] breaks;
    private readonly int firstLine;
    private readonly int length;

    /// <summary>Reads the lines of an article's text.</summary>
    public LineMap(ArticleText text) =>
        (breaks, firstLine, length) = (LineBreaks.In(text.RawText.AsSpan()), text.FirstLine, text.RawText.Length);

    /// <summary>The position in the file of a code unit of the text: line and column, both 1-based.</summary>
    public (int Line, int Column) PositionOf(int offset)
    {
        var index = IndexOf(offset);
        return (firstLine + index, offset - (index == 0 ? 0 : breaks[index - 1] + 1) + 1);
    }

    /// <summary>The place in the file of a range of the text; of a range over several lines, its part on the first one.</summary>
    public FileSpan SpanOf(TextRange range)
    {
        var (line, column) = PositionOf(range.Start);
        var index = IndexOf(range.Start);
        var restOfLine = (index < breaks.Length ? breaks[index] : length) - range.Start;
        return new FileSpan(line, column, Math.Min(range.Length, restOfLine));
    }

    // A line break belongs to the line that it ends.
    private int IndexOf(int offset)
    {
        var found = Array.BinarySearch(breaks, offset);
        return found < 0 ? ~found : found;
    }
}
