using Corpus.Compiler.Structure.Forms;
using Corpus.Compiler.Structure.Lines;

namespace Corpus.Compiler.Structure.Pages;

/// <summary>The lines of a text with everything that is known of each from the whole: the input of <see cref="PlaceRules"/>.</summary>
internal sealed class Page
{
    private readonly PageLines lines;
    private readonly PageParts parts;
    private readonly LinkLists links;
    private readonly PageBoxes boxes;
    private readonly PageBody body;

    private Page(PageLines lines, PageParts parts, LinkLists links, int headline, PageBoxes boxes, PageBody body) =>
        (this.lines, this.parts, this.links, Headline, this.boxes, this.body) = (lines, parts, links, headline, boxes, body);

    /// <summary>Runs the passes, each on the results of those before it.</summary>
    public static Page Read(IReadOnlyList<TextLine> textLines, IReadOnlyList<LineShape> shapes)
    {
        var lines = new PageLines(textLines, shapes);
        var parts = PageParts.Find(lines);
        var links = LinkLists.Find(lines, parts);
        var headline = PageHeadline.Find(lines, links);
        links = links.EndedByHeadline(lines, headline);
        var boxes = PageBoxes.Find(lines, parts, headline);
        return new Page(lines, parts, links, headline, boxes, BodyFinder.Find(lines, parts, links, headline, boxes));
    }

    /// <inheritdoc cref="PageLines.Lines"/>
    public IReadOnlyList<TextLine> Lines => lines.Lines;

    /// <summary>The line of the headline, or -1.</summary>
    public int Headline { get; }

    /// <summary>Whether a line is the text of a sentence or two between the headline and the byline or the time.</summary>
    public bool IsStandfirst(int line) => PageHeadline.IsStandfirst(lines, line, Headline);

    /// <inheritdoc cref="PageBody.Start"/>
    public int BodyStart => body.Start;

    /// <inheritdoc cref="PageBody.End"/>
    public int BodyEnd => body.End;

    /// <inheritdoc cref="PageBody.SignedNames"/>
    public IReadOnlyList<string> SignedNames => body.SignedNames;

    /// <inheritdoc cref="PageLines.IsSpaced"/>
    public bool IsSpaced => lines.IsSpaced;

    /// <inheritdoc cref="PageLines.IsScraped"/>
    public bool IsScraped => lines.IsScraped;

    /// <inheritdoc cref="PageLines.Shape"/>
    public LineShape Shape(int line) => lines.Shape(line);

    /// <inheritdoc cref="PageLines.Role"/>
    public LineRole Role(int line) => lines.Role(line);

    /// <inheritdoc cref="PageLines.Next"/>
    public int Next(int line) => lines.Next(line);

    /// <inheritdoc cref="PageLines.Previous"/>
    public int Previous(int line) => lines.Previous(line);

    /// <inheritdoc cref="PageParts.IsApart"/>
    public bool IsApart(int line) => parts.IsApart(line);

    /// <inheritdoc cref="PageParts.IsEntryTime"/>
    public bool IsEntryTime(int line) => parts.IsEntryTime(line);

    /// <inheritdoc cref="PageLines.Is"/>
    public bool Is(PartWord word, int line) => line >= 0 && line < lines.Lines.Count && lines.Is(word, line);

    /// <inheritdoc cref="LinkLists.Contains"/>
    public bool IsListed(int line) => links.Contains(line);

    /// <inheritdoc cref="PageBoxes.IsBoxed"/>
    public bool IsBoxed(int line) => boxes.IsBoxed(line);

    /// <inheritdoc cref="PageBoxes.IsInGallery"/>
    public bool IsInGallery(int line) => boxes.IsInGallery(line);

    /// <inheritdoc cref="PageLines.CopiesOf"/>
    public int CopiesOf(int line) => lines.CopiesOf(line);

    /// <inheritdoc cref="PageLines.IsUnder"/>
    public bool IsUnder(int line) => lines.IsUnder(line);

    /// <inheritdoc cref="PageLines.IsOver"/>
    public bool IsOver(int line) => lines.IsOver(line);

    /// <inheritdoc cref="PageLines.IsNearly"/>
    public bool IsNearly(int line, int other) => lines.IsNearly(line, other);
}
