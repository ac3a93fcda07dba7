using Corpus.Compiler.Model;
using Markdig;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Renderers.Html.Inlines;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Corpus.Compiler.Structure.Markdown;

/// <summary>Writes a Markdown document as HTML.</summary>
internal static class MarkdownHtmlWriter
{
    private static readonly object Ids = new();

    /// <summary>Gives an <c>id</c> to a heading that is written as HTML.</summary>
    /// <param name="block">The block of HTML.</param>
    /// <param name="at">The index after the name in the tag, in the article's text.</param>
    /// <param name="id">The id.</param>
    public static void AddId(HtmlBlock block, int at, string id)
    {
        if (block.Parent is not MarkdownDocument)
            return;
        if (block.GetData(Ids) is not List<(int At, string Id)> ids)
            block.SetData(Ids, ids = []);
        ids.Add((at, id));
    }

    /// <summary>Writes a document.</summary>
    /// <exception cref="OperationCanceledException">Cancellation was requested.</exception>
    public static string Write(
        MarkdownDocument document, string raw, MarkdownPipeline pipeline, CorpusSettings settings, CancellationToken cancellation)
    {
        var mode = settings.MarkdownHtml;
        if (mode != MarkdownHtml.Raw)
            Restrict(document);
        var html = Render(document, raw, pipeline, mode, cancellation);
        if (mode != MarkdownHtml.Safe || !HoldsHtml(document))
            return html;
        return SafeHtml.IsTooDeep(html, cancellation)
            ? Render(document, raw, pipeline, MarkdownHtml.Escape, cancellation)
            : SafeHtml.Filter(html, cancellation);
    }

    private static string Render(
        MarkdownDocument document, string raw, MarkdownPipeline pipeline, MarkdownHtml mode, CancellationToken cancellation)
    {
        using var writer = new StringWriter();
        var renderer = new HtmlRenderer(writer);
        renderer.ObjectWriteBefore += (_, _) => cancellation.ThrowIfCancellationRequested();
        pipeline.Setup(renderer);
        renderer.ObjectRenderers.Replace<HtmlBlockRenderer>(new HtmlSourceRenderer(raw, mode));
        if (mode == MarkdownHtml.Escape)
            renderer.ObjectRenderers.Replace<HtmlInlineRenderer>(new EscapedTagRenderer());
        renderer.Render(document);
        return writer.ToString().Replace("\r\n", "\n");
    }

    private static bool HoldsHtml(MarkdownDocument document) => document.Descendants().Any(node => node is HtmlBlock or HtmlInline);

    /// <summary>
    /// Leaves out addresses that may run a script, and attributes that the article sets other than ids and classes. The text stays.
    /// </summary>
    private static void Restrict(MarkdownDocument document)
    {
        foreach (var node in document.Descendants().ToList())
        {
            node.TryGetAttributes()?.Properties?.RemoveAll(property => property.Key is not ("start" or "type" or "checked" or "disabled"));
            if (node is LinkInline link && !SafeAddress.IsSafe(link.GetDynamicUrl?.Invoke() ?? link.Url ?? ""))
                (link.Url, link.GetDynamicUrl) = ("", null);
            else if (node is AutolinkInline { IsEmail: false } auto && !SafeAddress.IsSafe(auto.Url))
                auto.ReplaceBy(new LiteralInline(auto.Url));
        }
    }

    private sealed class HtmlSourceRenderer(string raw, MarkdownHtml mode) : HtmlObjectRenderer<HtmlBlock>
    {
        protected override void Write(HtmlRenderer renderer, HtmlBlock block)
        {
            if (mode == MarkdownHtml.Escape)
            {
                renderer.Write("<p>").WriteLeafRawLines(block, false, true).WriteLine("</p>");
                return;
            }

            if (block.GetData(Ids) is not List<(int At, string Id)> ids)
            {
                renderer.WriteLeafRawLines(block, true, false);
                return;
            }

            var start = block.Span.Start;
            foreach (var (at, id) in ids)
            {
                renderer.Write(raw, start, at - start);
                renderer.Write(" id=\"").WriteEscape(id).Write("\"");
                start = at;
            }

            renderer.Write(raw, start, block.Span.End + 1 - start);
            renderer.WriteLine();
        }
    }

    private sealed class EscapedTagRenderer : HtmlObjectRenderer<HtmlInline>
    {
        protected override void Write(HtmlRenderer renderer, HtmlInline tag) => renderer.WriteEscape(tag.Tag);
    }
}
