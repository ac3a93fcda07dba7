using Markdig;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;
using Markdig.Renderers;
using Markdig.Renderers.Html.Inlines;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Corpus.Compiler.Structure.Markdown;

/// <summary>
/// GitHub's inlines where Markdig's own extensions differ from its specification: strikethrough with one tilde or two but not three, and
/// links for bare e-mail addresses.
/// </summary>
/// <param name="emails">Whether bare addresses are links.</param>
internal sealed class GitHubInlines(bool emails) : IMarkdownExtension
{
    /// <inheritdoc/>
    public void Setup(MarkdownPipelineBuilder pipeline)
    {
        pipeline.InlineParsers.FindExact<EmphasisInlineParser>()?.EmphasisDescriptors.Add(new EmphasisDescriptor('~', 1, 2, true));
        pipeline.InlineParsers.Insert(0, new LongTildesParser());
        if (emails)
            pipeline.InlineParsers.Insert(0, new EmailParser());
    }

    /// <inheritdoc/>
    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
    {
        if (renderer is HtmlRenderer html && html.ObjectRenderers.FindExact<EmphasisInlineRenderer>() is { } emphasis)
        {
            var others = emphasis.GetTag;
            emphasis.GetTag = inline => inline.DelimiterChar == '~' ? "del" : others(inline);
        }
    }

    /// <summary>Three tildes and more are text.</summary>
    private sealed class LongTildesParser : InlineParser
    {
        public LongTildesParser() => OpeningCharacters = ['~'];

        public override bool Match(InlineProcessor processor, ref StringSlice slice)
        {
            var end = slice.Start;
            while (end <= slice.End && slice.Text[end] == '~')
                end++;
            if (end - slice.Start < 3)
                return false;
            processor.Inline = Literal(processor, slice, slice.Start, end - 1);
            slice.Start = end;
            return true;
        }
    }

    /// <summary>Makes a link of the address around an <c>@</c>; what is before it has been read as text.</summary>
    private sealed class EmailParser : InlineParser
    {
        public EmailParser() => OpeningCharacters = ['@'];

        public override bool Match(InlineProcessor processor, ref StringSlice slice)
        {
            if (processor.Inline is not LiteralInline before || before.Content.Text != slice.Text
                || before.Content.End != slice.Start - 1)
                return false;
            var start = slice.Start;
            while (start > before.Content.Start && IsLocal(slice.Text[start - 1]))
                start--;
            var end = DomainEnd(slice);

            // After a character that is escaped, only a part of the address would be a link.
            var isPart = start > 0 && start == before.Content.Start && slice.Text[start - 1] == '\\';
            if (start == slice.Start || end < 0 || isPart || IsInLink(processor.Inline))
                return false;

            var text = Literal(processor, slice, start, end - 1);
            var link = new LinkInline("mailto:" + slice.Text.Substring(start, end - start), "")
            {
                IsAutoLink = true,
                IsClosed = true,
                Span = text.Span,
                UrlSpan = text.Span,
                Line = text.Line,
                Column = text.Column,
            };
            link.AppendChild(text);
            before.Content.End = start - 1;
            before.Span.End = text.Span.Start - 1;
            processor.Inline = link;
            slice.Start = end;
            return true;
        }

        /// <summary>
        /// The index after the domain that follows the <c>@</c>; -1 when it has no dot or ends in a hyphen or underscore.
        /// </summary>
        private static int DomainEnd(StringSlice slice)
        {
            var (end, hasDot) = (slice.Start + 1, false);
            for (; end <= slice.End; end++)
            {
                var c = slice.Text[end];
                var isDot = c == '.' && end < slice.End && IsDomain(slice.Text[end + 1]) && IsDomain(slice.Text[end - 1]);
                if (!isDot && !IsDomain(c))
                    break;
                hasDot |= isDot;
            }

            return hasDot && slice.Text[end - 1] is not ('-' or '_') ? end : -1;
        }

        /// <summary>Whether a place is in the text of a link, where no other may be.</summary>
        private static bool IsInLink(Inline inline)
        {
            for (Inline? parent = inline; parent is not null; parent = parent.Parent)
            {
                if (parent is LinkDelimiterInline { IsActive: true })
                    return true;
            }

            for (Inline? other = inline; other is not null; other = other.PreviousSibling ?? other.Parent)
            {
                if (other is HtmlInline { Tag: { } tag } && tag.Length > 2 && tag[tag[1] == '/' ? 2 : 1] is 'a' or 'A')
                    return tag[1] != '/';
            }

            return false;
        }

        private static bool IsDomain(char c) => c.IsAlphaNumeric() || c is '-' or '_';

        private static bool IsLocal(char c) => IsDomain(c) || c is '.' or '+';
    }

    private static LiteralInline Literal(InlineProcessor processor, StringSlice slice, int start, int end) => new()
    {
        Content = new StringSlice(slice.Text, start, end),
        Span = new SourceSpan(processor.GetSourcePosition(start, out var line, out var column), processor.GetSourcePosition(end)),
        Line = line,
        Column = column,
    };
}
