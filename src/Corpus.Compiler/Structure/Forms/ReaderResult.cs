using System.Text.RegularExpressions;
using Corpus.Compiler.Model;

namespace Corpus.Compiler.Structure.Forms;

/// <summary>
/// What the reader of plain text or of Markdown found. Byline, dateline and address are read from the blocks in the same way for both.
/// </summary>
internal sealed record ReaderResult
{
    /// <summary>The article's text.</summary>
    public required string Raw { get; init; }

    /// <summary>Its blocks.</summary>
    public required IReadOnlyList<Block> Blocks { get; init; }

    /// <summary>The dateline; null without one.</summary>
    public required TextRange? Dateline { get; init; }

    /// <summary>The authors that the bylines name, each once.</summary>
    public required IReadOnlyList<string> Authors { get; init; }

    /// <summary>The first address of a line that names the source; null without one.</summary>
    public required string? Url { get; init; }

    /// <summary>The boilerplate patterns that timed out.</summary>
    public required IReadOnlyList<string> SlowPatterns { get; init; }

    /// <summary>Markdown rendered; null for plain text.</summary>
    public string? Html { get; init; }

    /// <summary>What a reader of Markdown does not see as written.</summary>
    public EquatableArray<TextMark> Marks { get; init; } = [];

    /// <summary>The inline code of Markdown.</summary>
    public IReadOnlyList<TextRange> Code { get; init; } = [];

    /// <summary>The links of Markdown.</summary>
    public IReadOnlyList<Link> Links { get; init; } = [];

    /// <summary>The images of Markdown.</summary>
    public IReadOnlyList<Link> Images { get; init; } = [];

    /// <summary>The first shortcode or Liquid tag of Markdown.</summary>
    public TextRange? Template { get; init; }

    /// <summary>The headings.</summary>
    public IReadOnlyList<Heading> Headings { get; init; } = [];

    /// <summary>The languages of the blocks of code in Markdown.</summary>
    public IReadOnlyList<CodeLanguage> CodeLanguages { get; init; } = [];

    /// <summary>The images that are blocks of their own, by the indexes of the blocks.</summary>
    public IReadOnlyDictionary<int, Link> Pictures { get; init; } = new Dictionary<int, Link>();

    /// <summary>Where Markdown first has more marks than are read, as a place in the text; null where all are.</summary>
    public int? FirstUnreadMark { get; init; }

    /// <summary>Whether the only line of plain text is both its headline and its text.</summary>
    public bool IsOneLine { get; init; }

    /// <summary>Whether the file is Markdown that had to be read as plain text.</summary>
    public bool IsTooDeep { get; init; }

    private static readonly Regex Address = new(
        @"(?:https?://|www\.)[^\s<>""]+|\b(?:[a-z0-9-]+\.)+[a-z]{2,}(?:/\S*)?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    /// <summary>Reads byline, dateline and address from the blocks.</summary>
    /// <param name="raw">The article's text.</param>
    /// <param name="blocks">Its blocks.</param>
    /// <param name="language">The language of the article.</param>
    /// <param name="slowPatterns">The boilerplate patterns that timed out.</param>
    /// <param name="marks">What a reader does not see as written.</param>
    public static ReaderResult Of(
        string raw,
        IReadOnlyList<Block> blocks,
        PageLanguage language,
        IReadOnlyList<string> slowPatterns,
        EquatableArray<TextMark> marks = default)
    {
        var plain = new PlainText(raw, marks);
        TextRange? dateline = null;
        string? url = null;
        var authors = new List<string>();
        var known = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var (isFirstParagraph, isLabelled) = (true, false);
        foreach (var block in blocks)
        {
            switch (block.Kind)
            {
                case BlockKind.Paragraph when isFirstParagraph:
                    isFirstParagraph = false;
                    dateline = Datelines.Read(plain.Text, Shown(block)) is { } place ? plain.ToRaw(place) : null;
                    break;
                case BlockKind.Source:
                    url ??= Address.Match(Beginning(plain.Text, Shown(block))) is { Success: true } address
                        ? address.Value.TrimEnd('.', ',', ')')
                        : null;
                    break;
                case BlockKind.Byline:
                    var line = Beginning(plain.Text, Shown(block));
                    var labelled = language.Bylines.ReadBeginning(line);

                    // Beside a line that says who wrote the article, a name before a time is that of a place or an outlet.
                    if (labelled is null && isLabelled && language.Dates.SpeaksOfTime(line))
                        break;
                    isLabelled |= labelled is not null;
                    foreach (var name in labelled ?? language.Bylines.ReadLabelled(line) ?? language.Bylines.ReadNames(line) ?? [])
                    {
                        if (known.Add(name))
                            authors.Add(name);
                    }

                    break;
            }
        }

        return new ReaderResult
        {
            Raw = raw,
            Blocks = blocks,
            Dateline = dateline,
            Authors = authors,
            Url = url,
            SlowPatterns = slowPatterns,
        };

        Block Shown(Block block) => plain.ToPlain(block.Range) is var range ? new Block(block.Kind, range.Start, range.End) : block;
    }

    /// <summary>As much of a block as the shapes of short lines look at.</summary>
    public static string Beginning(string raw, Block block) => raw.Substring(block.Start, Math.Min(400, block.End - block.Start));
}
