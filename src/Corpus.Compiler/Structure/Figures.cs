using Corpus.Compiler.Model;

namespace Corpus.Compiler.Structure;

/// <summary>Puts the blocks that speak of one picture together.</summary>
internal static class Figures
{
    /// <summary>A label, then a caption, then a credit; any of them may be missing, the order may not change.</summary>
    public static EquatableArray<Figure> Of(IReadOnlyList<Block> blocks)
    {
        var figures = new List<Figure>();
        for (var i = 0; i < blocks.Count;)
        {
            var label = Take(BlockKind.MediaLabel);
            var caption = Take(BlockKind.Caption);
            var credit = Take(BlockKind.Credit);
            if (label < 0 && caption < 0 && credit < 0)
                i++;
            else
                figures.Add(new Figure(label, caption, credit));

            int Take(BlockKind kind) => i < blocks.Count && blocks[i].Kind == kind ? i++ : -1;
        }

        return figures.ToEquatableArray();
    }
}
