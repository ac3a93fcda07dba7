using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html;
using AngleSharp.Html.Parser;
using Corpus.Compiler.Model;

namespace Corpus.Compiler.Structure.Markdown;

/// <summary>
/// Keeps the elements and attributes of HTML that can do no harm: those that GitHub keeps, and the elements of sections. AngleSharp parses
/// and writes as browsers do.
/// </summary>
/// <remarks>
/// HtmlSanitizer would be the usual library. Its build for .NET Standard needs System.Collections.Immutable 10, which compilers before .NET
/// 10 do not have.
/// </remarks>
internal static class SafeHtml
{
    /// <summary>Elements nested deeper are not parsed: both the parser and the writer would take time out of proportion.</summary>
    private const int DeepestNesting = 200;

    private static readonly HashSet<string> Elements = Names(
        "a abbr address article aside audio b bdo blockquote br caption center cite code col colgroup dd del details dfn div dl dt em "
        + "figcaption figure footer h1 h2 h3 h4 h5 h6 header hr i img input ins kbd li main mark nav ol p picture pre q rp rt ruby s "
        + "samp section small source span strike strong sub summary sup table tbody td tfoot th thead time tr tt u ul var video wbr");

    /// <summary>Elements whose content is not text for readers.</summary>
    private static readonly HashSet<string> Dropped = Names(
        "applet base embed frame frameset head iframe link math meta noembed noframes noscript object param plaintext script select "
        + "style svg template textarea title xmp");

    private static readonly HashSet<string> Attributes = Names(
        "abbr align alt border cellpadding cellspacing checked cite class cols colspan controls datetime dir disabled height hidden "
        + "href id itemprop lang loop media name open poster reversed role rows rowspan scope span src start summary title type valign "
        + "value width");

    private static readonly HashSet<string> Addresses = Names("cite href poster src");

    private static readonly HashSet<string> Void = Names("area base br col embed hr img input link meta param source track wbr");

    /// <summary>What Markdig writes for the columns of a table.</summary>
    private static readonly Regex ColumnStyle = new(@"\Atext-align: (left|center|right);\z", RegexOptions.CultureInvariant);

    /// <summary>Whether elements are nested deeper than can be filtered.</summary>
    /// <exception cref="OperationCanceledException">Cancellation was requested.</exception>
    public static bool IsTooDeep(string html, CancellationToken cancellation)
    {
        var depth = 0;
        foreach (var token in HtmlScanner.Scan(html, new TextRange(0, html.Length)).WithCancellation(cancellation))
        {
            if (Void.Contains(token.Name))
                continue;
            depth += token.Kind == HtmlTokenKind.Start ? 1 : token.Kind == HtmlTokenKind.End && depth > 0 ? -1 : 0;
            if (depth > DeepestNesting)
                return true;
        }

        return false;
    }

    /// <summary>The HTML without what may do harm.</summary>
    /// <exception cref="OperationCanceledException">Cancellation was requested.</exception>
    public static string Filter(string html, CancellationToken cancellation)
    {
        var options = new HtmlParserOptions { OnToken = (_, _) => cancellation.ThrowIfCancellationRequested() };
        var document = new HtmlParser(options).ParseDocument("<!DOCTYPE html><body>" + html);
        if (document.Body is not { } body)
            return "";
        using var writer = new StringWriter();
        WriteChildren(body, writer, cancellation);
        return writer.ToString();
    }

    private static void WriteChildren(INode parent, StringWriter writer, CancellationToken cancellation)
    {
        foreach (var node in parent.ChildNodes)
        {
            cancellation.ThrowIfCancellationRequested();
            if (node is IText text)
                writer.Write(KeptAttributes.Instance.Text(text));
            else if (node is IElement element && element.NamespaceUri == NamespaceNames.HtmlUri && !Dropped.Contains(element.LocalName))
                WriteElement(element, writer, cancellation);
        }
    }

    /// <summary>Writes an element, or only its children where the element is not kept.</summary>
    private static void WriteElement(IElement element, StringWriter writer, CancellationToken cancellation)
    {
        var isKept = Elements.Contains(element.LocalName) && (element.LocalName != "input" || element.GetAttribute("type") == "checkbox");
        if (!isKept)
        {
            WriteChildren(element, writer, cancellation);
            return;
        }

        var isVoid = Void.Contains(element.LocalName);
        writer.Write(KeptAttributes.Instance.OpenTag(element, isVoid));

        // A browser drops the line break after this tag, so one that is shown needs another before it.
        if (element.LocalName == "pre" && element.FirstChild is IText { Data: ['\n', ..] })
            writer.Write('\n');
        WriteChildren(element, writer, cancellation);
        writer.Write(KeptAttributes.Instance.CloseTag(element, isVoid));
    }

    private static bool IsKept(IAttr attribute) => attribute.Name switch
    {
        "style" => ColumnStyle.IsMatch(attribute.Value),
        var name when Addresses.Contains(name) => SafeAddress.IsSafe(attribute.Value),
        var name => Attributes.Contains(name) || name.StartsWith("aria-", StringComparison.Ordinal),
    };

    private static HashSet<string> Names(string names) => new(names.Split(' '), StringComparer.Ordinal);

    /// <summary>Writes tags with the attributes that are kept.</summary>
    private sealed class KeptAttributes : HtmlMarkupFormatter
    {
        public static new readonly KeptAttributes Instance = new();

        public override string OpenTag(IElement element, bool selfClosing)
        {
            var tag = new StringBuilder().Append('<').Append(element.LocalName);
            foreach (var attribute in element.Attributes)
            {
                if (IsKept(attribute))
                    tag.Append(' ').Append(Attribute(attribute));
            }

            return tag.Append('>').ToString();
        }
    }
}
