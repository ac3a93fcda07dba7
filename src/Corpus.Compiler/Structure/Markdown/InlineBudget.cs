using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Corpus.Compiler.Structure.Markdown;

/// <summary>
/// Comes before all other parsers of inlines and counts what the others will cost. A block that is beyond its budget, or nests deeper than
/// can be rendered, is text without marks from there on.
/// </summary>
internal sealed class InlineBudget : InlineParser
{
    /// <summary>
    /// Steps over characters or inlines, for one block. A paragraph of 100,000 characters with 1,000 bare addresses takes a quarter of it.
    /// </summary>
    private const int MostSteps = 2_000_000;

    /// <summary>Open brackets and marks of emphasis inside each other; Markdig refuses 128.</summary>
    private const int DeepestNesting = 100;

    private sealed class Count
    {
        public LeafBlock? Block { get; set; }

        public long Steps { get; set; }

        public int Inlines { get; set; }
    }

    public InlineBudget() => OpeningCharacters = ['[', ']', '!', '*', '_', '~', '`', '<', 'h', 'f', 'm', 't', 'w', '|', '&', '@'];

    /// <inheritdoc/>
    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var run = processor.Context as MarkdownRun;
        run?.Cancellation.ThrowIfCancellationRequested();
        var count = processor.GetParserState(this, () => new Count());
        if (count.Block != processor.Block)
            (count.Block, count.Steps, count.Inlines) = (processor.Block, 0, 0);
        count.Steps += Cost(slice, count);
        if (count.Steps <= MostSteps && !IsDeep(processor, slice.CurrentChar))
            return false;

        var start = processor.GetSourcePosition(slice.Start, out var line, out var column);
        run?.Unread.Add(start);
        processor.Inline = new LiteralInline
        {
            Content = new StringSlice(slice.Text, slice.Start, slice.End),
            Span = new SourceSpan(start, processor.GetSourcePosition(slice.End)),
            Line = line,
            Column = column,
        };
        slice.Start = slice.End + 1;
        return true;
    }

    /// <summary>The characters or inlines that the parser of a mark passes over.</summary>
    private static int Cost(StringSlice slice, Count count)
    {
        switch (slice.CurrentChar)
        {
            case ']':
                // The address and the title of a link, which may go on to the end of the block.
                count.Inlines++;
                if (slice.PeekChar() is not ('(' or '['))
                    return 1;
                var close = slice.Text.IndexOf(slice.PeekChar() == '(' ? ')' : ']', slice.Start + 1, slice.Length - 1);
                return (close < 0 ? slice.End + 1 : close) - slice.Start;
            case '<' or '`':
                count.Inlines++;
                return Math.Min(slice.Length, 1000);
            case '@':
                // Before an address all inlines before it are looked at.
                count.Inlines++;
                return count.Inlines;
            case 'h' or 'f' or 'm' or 't' or 'w':
                // Before a bare address Markdig looks at all inlines before it.
                if (slice.PeekCharExtra(-1).IsAlphaNumeric())
                    return 0;
                count.Inlines++;
                return count.Inlines;
            default:
                count.Inlines++;
                return 1;
        }
    }

    private static bool IsDeep(InlineProcessor processor, char mark)
    {
        if (mark is not ('[' or '!' or '*' or '_' or '~' or '|'))
            return false;
        var depth = 0;
        for (Inline? inline = processor.Inline; inline is not null; inline = inline.Parent)
            depth++;
        return depth > DeepestNesting;
    }
}
