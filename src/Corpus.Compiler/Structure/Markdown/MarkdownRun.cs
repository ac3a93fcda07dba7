using Markdig;

namespace Corpus.Compiler.Structure.Markdown;

/// <summary>What the parsers of one run share.</summary>
internal sealed class MarkdownRun(CancellationToken cancellation) : MarkdownParserContext
{
    public CancellationToken Cancellation => cancellation;

    /// <summary>Where blocks were too costly to read to their ends, as places in the text; the rest of each block is text without marks.</summary>
    public List<int> Unread { get; } = [];
}
