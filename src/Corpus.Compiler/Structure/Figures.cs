using Corpus.Compiler.Model;

namespace Corpus.Compiler.Structure;

/// <summary>Groups the blocks that belong to one picture.</summary>
internal static class Figures
{
    /// <summary>A label, then a caption, then a credit; any of them may be missing, the order may not change.</summary>
    /// <param name="blocks">The blocks of an article.</param>
    /// <param name="pictures">The images of Markdown, by the indexes of their blocks.</param>
    public static EquatableArray<Figure> Of(IReadOnlyList<Block> blocks, IReadOnlyDictionary<int, Link> pictures)
    {
        var figures = new List<Figure>();
        for (var i = 0; i < blocks.Count;)
        {
            Link? picture = null;
            var label = Take(BlockKind.MediaLabel);
            var caption = Take(BlockKind.Caption);
            var credit = Take(BlockKind.Credit);
            if (label < 0 && caption < 0 && credit < 0)
                i++;
            else
                figures.Add(new Figure(label, caption, credit)
                {
                    Source = picture?.Url,
                    Alternative = picture is { } image ? new TextRange(image.Start, image.End) : null,
                });

            int Take(BlockKind kind)
            {
                if (i >= blocks.Count || blocks[i].Kind != kind)
                    return -1;

                // A second image is a figure of its own.
                if (pictures.TryGetValue(i, out var found))
                {
                    if (picture is not null)
                        return -1;
                    picture = found;
                }

                return i++;
            }
        }

        return figures.ToEquatableArray();
    }
}
