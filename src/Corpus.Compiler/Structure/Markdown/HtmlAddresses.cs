using System.Net;
using System.Text;
using Corpus.Compiler.Model;

namespace Corpus.Compiler.Structure.Markdown;

/// <summary>Finds the addresses and the anchors in HTML.</summary>
internal static class HtmlAddresses
{
    /// <summary>Replaces the addresses of links and media.</summary>
    /// <param name="html">The HTML.</param>
    /// <param name="replacement">The address to put in place of one, without encoding; null to leave it.</param>
    public static string Replace(string html, Func<string, string?> replacement)
    {
        StringBuilder? replaced = null;
        var at = 0;
        foreach (var token in HtmlScanner.Scan(html, new TextRange(0, html.Length)))
        {
            var name = token.Name is "a" ? "href" : token.Name is "img" or "source" or "video" or "audio" ? "src" : null;
            if (token.Kind != HtmlTokenKind.Start || name is null || HtmlScanner.Attribute(html, token, name) is not { Length: > 0 } value)
                continue;
            if (replacement(WebUtility.HtmlDecode(value.Of(html))) is not { } address)
                continue;
            (replaced ??= new StringBuilder(html.Length)).Append(html, at, value.Start - at).Append(WebUtility.HtmlEncode(address));
            at = value.End;
        }

        return replaced is null ? html : replaced.Append(html, at, html.Length - at).ToString();
    }

    /// <summary>The anchors that links may lead to.</summary>
    public static IEnumerable<string> Anchors(string html)
    {
        foreach (var token in HtmlScanner.Scan(html, new TextRange(0, html.Length)))
        {
            if (token.Kind != HtmlTokenKind.Start)
                continue;
            if (HtmlScanner.Attribute(html, token, "id") is { Length: > 0 } id)
                yield return WebUtility.HtmlDecode(id.Of(html));
            if (token.Name == "a" && HtmlScanner.Attribute(html, token, "name") is { Length: > 0 } name)
                yield return WebUtility.HtmlDecode(name.Of(html));
        }
    }
}
