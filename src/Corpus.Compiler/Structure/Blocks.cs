using Corpus.Compiler.Model;

namespace Corpus.Compiler.Structure;

/// <summary>Blocks that are made of several lines.</summary>
internal static class Blocks
{
    /// <summary>The lines of one quoted text, no blank line between them, are one block.</summary>
    public static List<Block> JoinQuotes(string raw, List<Block> lines)
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
