using System.Text;

namespace Corpus.Generator.Emission;

/// <summary>Makes any text fit for one line of an XML documentation comment.</summary>
internal static class DocText
{
    /// <summary>Escapes markup; white space becomes a blank, and what XML 1.0 cannot hold becomes U+FFFD.</summary>
    public static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c == '&')
                escaped.Append("&amp;");
            else if (c == '<')
                escaped.Append("&lt;");
            else if (c == '>')
                escaped.Append("&gt;");
            else if (char.IsWhiteSpace(c))
                escaped.Append(' ');
            else if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
                escaped.Append(c).Append(text[++i]);
            else
                escaped.Append(char.IsControl(c) || char.IsSurrogate(c) || c >= '\uFFFE' ? '\uFFFD' : c);
        }

        return escaped.ToString();
    }

    /// <summary>The first <paramref name="length"/> code units or so, cut at a blank.</summary>
    public static string Shorten(string text, int length)
    {
        if (text.Length <= length)
            return text;
        var cut = text.LastIndexOf(' ', length);
        return text.Substring(0, cut > 0 ? cut : length) + " …";
    }
}
