using Markdig;
using Markdig.Extensions.Alerts;
using Markdig.Extensions.Footnotes;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Renderers;
using Markdig.Syntax;

namespace Corpus.Compiler.Structure.Markdown;

/// <summary>
/// Keeps the cost of reading Markdown linear and makes reading stop when it is canceled. Markdig alone takes time that grows with the
/// square of the text for some inputs (<c>[a](</c> repeated), and refuses a whole file for one block with many open brackets.
/// </summary>
internal sealed class MarkdownLimits : IMarkdownExtension
{
    /// <inheritdoc/>
    public void Setup(MarkdownPipelineBuilder pipeline)
    {
        pipeline.BlockParsers.Insert(0, new CancellationParser());
        pipeline.BlockParsers.Replace<ParagraphBlockParser>(new BoundedParagraphParser());
        pipeline.BlockParsers.Replace<FootnoteParser>(new BoundedFootnoteParser());
        pipeline.InlineParsers.Replace<AlertInlineParser>(new BoundedAlertParser());
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

    /// <summary>Reads a bounded number of alerts: Markdig looks for the quote of each among all blocks.</summary>
    private sealed class BoundedAlertParser : AlertInlineParser
    {
        public override bool Match(InlineProcessor processor, ref StringSlice slice)
        {
            if (slice.PeekChar() != '!' || processor.Block?.Parent is not QuoteBlock || processor.Context is not MarkdownRun run
                || run.TakeAlert())
                return base.Match(processor, ref slice);
            run.Unread.Add(processor.GetSourcePosition(slice.Start));
            return false;
        }
    }

    /// <summary>Reads a bounded number of footnotes: Markdig removes each that nothing refers to from the list of all.</summary>
    private sealed class BoundedFootnoteParser : FootnoteParser
    {
        public override BlockState TryOpen(BlockProcessor processor)
        {
            if (processor.Context is not MarkdownRun run || processor.IsCodeIndent || processor.PeekChar(1) != '^' || run.TakeFootnote())
                return base.TryOpen(processor);
            run.Unread.Add(processor.Start);
            return BlockState.None;
        }
    }

    /// <summary>
    /// Reads a bounded number of link definitions and underlined headings: each is put in the place of its paragraph, which Markdig looks
    /// for among all blocks. Later ones are text.
    /// </summary>
    private sealed class BoundedParagraphParser : ParagraphBlockParser
    {
        /// <summary>Markdig removes each definition from the front of its paragraph's lines, at the cost of all lines after it.</summary>
        private const int MostLinesOfDefinitions = 200;

        public override BlockState TryContinue(BlockProcessor processor, Block block)
        {
            var run = processor.Context as MarkdownRun;
            run?.Cancellation.ThrowIfCancellationRequested();
            if (block is ParagraphBlock paragraph)
            {
                if (processor.CurrentChar == '[' && paragraph.Lines.Count >= MostLinesOfDefinitions && StartsWithBracket(paragraph))
                    return BlockState.None;
                if (run is not null && IsUnderline(processor) && !run.TakeUnderline())
                {
                    run.Unread.Add(processor.Line.Start);
                    return BlockState.Continue;
                }
            }

            return base.TryContinue(processor, block);
        }

        public override bool Close(BlockProcessor processor, Block block)
        {
            if (processor.Context is not MarkdownRun run || block is not ParagraphBlock paragraph || !StartsWithBracket(paragraph)
                || run.TakeDefinitions(paragraph.Lines.Count))
                return base.Close(processor, block);
            run.Unread.Add(paragraph.Span.Start);
            return true;
        }

        private static bool IsUnderline(BlockProcessor processor)
        {
            var mark = processor.CurrentChar;
            if (mark is not ('=' or '-'))
                return false;
            var line = processor.Line;
            while (line.CurrentChar == mark)
                line.NextChar();
            return line.IsEmptyOrWhitespace();
        }

        private static bool StartsWithBracket(ParagraphBlock paragraph) =>
            paragraph.Lines.Count > 0 && paragraph.Lines.Lines[0].Slice.CurrentChar == '[';
    }
}
