using Corpus.Compiler.Model;

namespace Corpus.Compiler.Structure.Markdown;

/// <summary>Sees to it that the blocks of a Markdown text hold every line of it.</summary>
internal static class MarkdownLines
{
    /// <summary>
    /// Puts the blocks in order, cuts what overlaps, and sets aside each line that no block holds: the underline of a heading, a
    /// definition of a link, a lone mark of a quote.
    /// </summary>
    public static List<Block> Complete(string raw, List<Block> found)
    {
        var complete = new List<Block>(found.Count);
        var at = 0;
        foreach (var block in found.OrderBy(b => b.Start).ThenBy(b => b.End))
        {
            var start = Math.Max(block.Start, at);
            while (start < block.End && char.IsWhiteSpace(raw[start]) && !(block.Kind == BlockKind.Code && start == block.Start))
                start++;
            if (start >= block.End)
                continue;

            // Between two blocks of one line there is no line; to look for its ends each time would be quadratic.
            if (at == 0 || raw.IndexOf('\n', at, start - at) >= 0)
                AddLines(raw, complete, at, LineStart(raw, start));
            complete.Add(new Block(block.Kind, start, block.End));
            at = block.End;
        }

        AddLines(raw, complete, at, raw.Length);
        return complete;
    }

    /// <summary>Each line that lies wholly between two places is set aside, unless it is blank.</summary>
    private static void AddLines(string raw, List<Block> blocks, int from, int to)
    {
        // What is left of the line in which a block ends belongs to that block's line.
        if (from > 0)
            from = LineEnd(raw, from) + 1;
        while (from < to)
        {
            var end = Math.Min(LineEnd(raw, from), to);
            var (start, last) = (from, end);
            while (start < last && char.IsWhiteSpace(raw[start]))
                start++;
            while (last > start && char.IsWhiteSpace(raw[last - 1]))
                last--;
            if (start < last)
                blocks.Add(new Block(BlockKind.Boilerplate, start, last));
            from = end + 1;
        }
    }

    private static int LineStart(string raw, int at) => at == 0 ? 0 : raw.LastIndexOf('\n', at - 1) + 1;

    private static int LineEnd(string raw, int at) => raw.IndexOf('\n', at) is var end and >= 0 ? end : raw.Length;
}
