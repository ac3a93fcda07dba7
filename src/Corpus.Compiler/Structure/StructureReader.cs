using Corpus.Compiler.Files;
using Corpus.Compiler.Settings;

namespace Corpus.Compiler.Structure;

/// <summary>Second stage of the street: puts every line of an article's text in its place.</summary>
public static class StructureReader
{
    /// <summary>Reads the structure of one article.</summary>
    public static ArticleStructure Read(SourceFile file, ArticleText text, CorpusSettings settings)
    {
        var blocks = new List<Block>();
        var start = 0;
        foreach (var line in text.RawText.Split('\n'))
        {
            var trimmed = line.Trim();
            if (trimmed.Length > 0)
            {
                var at = start + line.IndexOf(trimmed, StringComparison.Ordinal);
                blocks.Add(new Block(blocks.Count == 0 ? BlockKind.Headline : BlockKind.Paragraph, at, at + trimmed.Length));
            }

            start += line.Length + 1;
        }

        return new ArticleStructure(blocks.ToEquatableArray(), [], null, [], null, null, null, []);
    }
}
