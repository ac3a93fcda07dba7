using System.Text.RegularExpressions;
using Corpus.Compiler.Model;

namespace Corpus.Compiler.Structure.Forms;

/// <summary>What one reader, of plain text or of Markdown, found; what the blocks say of the article is read from them alike.</summary>
internal sealed record Reading(
    string Raw,
    IReadOnlyList<Block> Blocks,
    TextRange? Dateline,
    IReadOnlyList<string> Authors,
    string? Url,
    IReadOnlyList<string> SlowPatterns)
{
    /// <summary>Markdown rendered; null for plain text.</summary>
    public string? Html { get; init; }

    /// <summary>The links of Markdown.</summary>
    public IReadOnlyList<Link> Links { get; init; } = [];

    /// <summary>Whether the file is Markdown that had to be read as plain text.</summary>
    public bool IsTooDeep { get; init; }

    private static readonly Regex Address = new(@"(?:https?://|www\.)[^\s<>""]+|\b(?:[a-z0-9-]+\.)+[a-z]{2,}(?:/\S*)?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    /// <summary>Reads byline, dateline and address from the blocks.</summary>
    public static Reading Of(string raw, IReadOnlyList<Block> blocks, IReadOnlyList<string> slowPatterns)
    {
        TextRange? dateline = null;
        string? url = null;
        var authors = new List<string>();
        var isFirstParagraph = true;
        foreach (var block in blocks)
        {
            switch (block.Kind)
            {
                case BlockKind.Paragraph when isFirstParagraph:
                    isFirstParagraph = false;
                    dateline = Datelines.Read(raw, block);
                    break;
                case BlockKind.Source:
                    url ??= Address.Match(Beginning(raw, block)) is { Success: true } address ? address.Value.TrimEnd('.', ',', ')') : null;
                    break;
                case BlockKind.Byline:
                    var line = Beginning(raw, block);
                    foreach (var name in Bylines.ReadLabelled(line) ?? Bylines.ReadNames(line) ?? [])
                    {
                        if (!authors.Contains(name, StringComparer.OrdinalIgnoreCase))
                            authors.Add(name);
                    }

                    break;
            }
        }

        return new Reading(raw, blocks, dateline, authors, url, slowPatterns);
    }

    /// <summary>As much of a block as the shapes of short lines look at.</summary>
    public static string Beginning(string raw, Block block) => raw.Substring(block.Start, Math.Min(400, block.End - block.Start));
}
