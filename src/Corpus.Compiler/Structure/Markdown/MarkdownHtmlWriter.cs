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
    public static string Write(MarkdownDocument document, string raw, MarkdownPipeline pipeline, CorpusSettings settings)
    {
        if (settings.MarkdownHtml != MarkdownHtml.Raw)
            RestrictLinks(document);
        using var writer = new StringWriter();
        var renderer = new HtmlRenderer(writer);
        pipeline.Setup(renderer);
        renderer.ObjectRenderers.Replace<HtmlBlockRenderer>(new HtmlSourceRenderer(raw, settings.MarkdownHtml));
        if (settings.MarkdownHtml == MarkdownHtml.Escape)
            renderer.ObjectRenderers.Replace<HtmlInlineRenderer>(new EscapedTagRenderer());
        renderer.Render(document);
        return writer.ToString().Replace("\r\n", "\n");
    }

    /// <summary>Leaves out addresses that may run a script, and attributes other than ids and classes. The text stays.</summary>
    private static void RestrictLinks(MarkdownDocument document)
    {
        foreach (var node in document.Descendants())
        {
            node.TryGetAttributes()?.Properties?.RemoveAll(property => property.Key is not ("start" or "type" or "checked" or "disabled"));
            if (node is LinkInline link && !IsHarmless(link.GetDynamicUrl?.Invoke() ?? link.Url ?? ""))
                (link.Url, link.GetDynamicUrl) = ("", null);
            else if (node is AutolinkInline { IsEmail: false } auto && !IsHarmless(auto.Url))
                auto.ReplaceBy(new LiteralInline(auto.Url));
        }
    }

    private static bool IsHarmless(string url)
    {
        var colon = url.IndexOf(':');
        if (colon < 0 || url.IndexOfAny(['/', '?', '#']) is var slash and >= 0 && slash < colon)
            return true;
        var scheme = new string([.. url.Substring(0, colon).Where(c => c > ' ')]).ToLowerInvariant();
        return Schemes.Contains(scheme);
    }

    /// <summary>What a link may lead to unless all HTML is let through: what GitHub lets pass, and telephone numbers and FTP.</summary>
    private static readonly HashSet<string> Schemes = new(StringComparer.Ordinal) { "http", "https", "mailto", "tel", "ftp", "irc", "ircs", "xmpp" };

    private sealed class HtmlSourceRenderer(string raw, MarkdownHtml mode) : HtmlObjectRenderer<HtmlBlock>
    {
        protected override void Write(HtmlRenderer renderer, HtmlBlock block)
        {
            if (mode == MarkdownHtml.Escape)
            {
                renderer.Write("<p>").WriteLeafRawLines(block, true, true, true).WriteLine("</p>");
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
