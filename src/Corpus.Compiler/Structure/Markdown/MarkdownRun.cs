using Markdig;

namespace Corpus.Compiler.Structure.Markdown;

/// <summary>What the parsers of one run share.</summary>
internal sealed class MarkdownRun(CancellationToken cancellation) : MarkdownParserContext
{
    private const int MostDefinitions = 10_000;
    private const int MostUnderlines = 10_000;
    private const int MostFootnotes = 10_000;
    private const int MostAlerts = 10_000;

    private int definitions;
    private int underlines;
    private int footnotes;
    private int alerts;

    public CancellationToken Cancellation => cancellation;

    /// <summary>
    /// Where the text has more marks than are read, as places in the text; from there to the end of the block it is text without marks.
    /// </summary>
    public List<int> Unread { get; } = [];

    /// <summary>Whether so many more lines of link definitions are read.</summary>
    public bool TakeDefinitions(int lines) => (definitions += lines) <= MostDefinitions;

    /// <summary>Whether one more line that may underline a heading is read.</summary>
    public bool TakeUnderline() => ++underlines <= MostUnderlines;

    /// <summary>Whether the text of one more footnote is read.</summary>
    public bool TakeFootnote() => ++footnotes <= MostFootnotes;

    /// <summary>Whether one more quote that may be an alert is looked at.</summary>
    public bool TakeAlert() => ++alerts <= MostAlerts;
}
