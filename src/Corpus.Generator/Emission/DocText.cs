using System.Globalization;
using System.Text;

namespace Corpus.Generator.Emission;

/// <summary>Makes any text safe for one line of an XML documentation comment.</summary>
internal static class DocText
{
    /// <summary>
    /// Escapes markup. White space, line separators included, becomes a space. Characters that are invisible or change the direction of
    /// text (Unicode category Cf) become numeric references. What XML 1.0 cannot hold becomes U+FFFD.
    /// </summary>
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
            else if (char.IsControl(c) || char.IsSurrogate(c) || c >= '\uFFFE')
                escaped.Append('\uFFFD');
            else if (CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.Format)
                escaped.Append("&#x").Append(((int)c).ToString("X4", CultureInfo.InvariantCulture)).Append(';');
            else
                escaped.Append(c);
        }

        return escaped.ToString();
    }

    /// <summary>Cuts <paramref name="text"/> at the last space within <paramref name="length"/> UTF-16 code units.</summary>
    public static string Shorten(string text, int length)
    {
        if (text.Length <= length)
            return text;
        var cut = text.LastIndexOf(' ', length);
        return text.Substring(0, cut > 0 ? cut : length) + " …";
    }
}
