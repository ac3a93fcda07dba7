namespace Corpus.Compiler.Files;

/// <summary>Knows where the lines of an article begin, so that each place is found in a few steps.</summary>
internal sealed class LineMap
{
    private readonly List<int> starts = [0];
    private readonly int firstLine;

    /// <summary>Reads the lines of an article's text.</summary>
    public LineMap(ArticleText text)
    {
        firstLine = text.FirstLine;
        for (var at = text.RawText.IndexOf('\n'); at >= 0; at = text.RawText.IndexOf('\n', at + 1))
            starts.Add(at + 1);
    }

    /// <summary>The place of a code unit of the text in the file: line and column, both from 1.</summary>
    public (int Line, int Column) PositionOf(int offset)
    {
        var found = starts.BinarySearch(offset);
        var index = found >= 0 ? found : ~found - 1;
        return (firstLine + index, offset - starts[index] + 1);
    }
}
