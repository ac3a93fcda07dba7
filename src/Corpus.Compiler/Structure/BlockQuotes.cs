using Corpus.Compiler.Model;

namespace Corpus.Compiler.Structure;

/// <summary>Joins the lines of quoted text.</summary>
internal static class BlockQuotes
{
    /// <summary>Makes one block of the lines of each quoted text, those without a blank line between them.</summary>
    public static List<Block> Join(string raw, List<Block> lines)
    {
        var blocks = new List<Block>(lines.Count);
        foreach (var line in lines)
        {
            if (line.Kind == BlockKind.BlockQuote && blocks.Count > 0 && blocks[blocks.Count - 1] is { Kind: BlockKind.BlockQuote } before
                && IsOneLineEnd(raw, before.End, line.Start))
                blocks[blocks.Count - 1] = new Block(BlockKind.BlockQuote, before.Start, line.End);
            else
                blocks.Add(line);
        }

        return blocks;
    }

    private static bool IsOneLineEnd(string raw, int from, int to) =>
        raw.IndexOf('\n', from, to - from) is var first and >= 0 && raw.IndexOf('\n', first + 1, to - first - 1) < 0;
}
