using Markdig;
using Markdig.Parsers;
using Markdig.Renderers;
using Markdig.Syntax;

namespace Corpus.Compiler.Structure.Markdown;

/// <summary>
/// Keeps the cost of reading Markdown linear and makes reading stop when it is canceled. Markdig alone takes time that grows with the square
/// of a block for some inputs (<c>[a](</c> repeated), and refuses a whole file for one block with many open brackets.
/// </summary>
internal sealed class MarkdownLimits : IMarkdownExtension
{
    /// <inheritdoc/>
    public void Setup(MarkdownPipelineBuilder pipeline)
    {
        pipeline.BlockParsers.Insert(0, new CancellationParser());
        pipeline.BlockParsers.Replace<ParagraphBlockParser>(new ShortParagraphParser());
        pipeline.InlineParsers.Insert(0, new InlineBudget());
    }

    /// <inheritdoc/>
    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
    {
    }

    /// <summary>Stops at the next line once the run is canceled.</summary>
    private sealed class CancellationParser : BlockParser
    {
        public override BlockState TryOpen(BlockProcessor processor)
        {
            (processor.Context as MarkdownRun)?.Cancellation.ThrowIfCancellationRequested();
            return BlockState.None;
        }
    }

    /// <summary>
    /// Ends a paragraph of link definitions after a number of lines, and starts the next one: Markdig removes each definition from the front of
    /// its paragraph's lines, at the cost of all lines after it.
    /// </summary>
    private sealed class ShortParagraphParser : ParagraphBlockParser
    {
        private const int MostLines = 200;

        public override BlockState TryContinue(BlockProcessor processor, Block block)
        {
            (processor.Context as MarkdownRun)?.Cancellation.ThrowIfCancellationRequested();
            return processor.CurrentChar == '[' && block is ParagraphBlock paragraph && paragraph.Lines.Count >= MostLines && paragraph.Lines.Lines[0].Slice.CurrentChar == '['
                ? BlockState.None
                : base.TryContinue(processor, block);
        }
    }
}
