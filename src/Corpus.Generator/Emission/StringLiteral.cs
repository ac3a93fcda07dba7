using System.Globalization;
using System.Text;

namespace Corpus.Generator.Emission;

/// <summary>Writes any text as a C# literal it cannot leave.</summary>
internal static class StringLiteral
{
    private const int MinimumRawQuotes = 3;

    /// <summary>A literal on one line; everything a source file may not carry safely is escaped.</summary>
    public static string Escaped(string text)
    {
        var literal = new StringBuilder(text.Length + 2).Append('"');
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c is '"' or '\\')
                literal.Append('\\').Append(c);
            else if (c == '\n')
                literal.Append("\\n");
            else if (IsPair(text, i))
                literal.Append(c).Append(text[++i]);
            else if (IsSafe(c))
                literal.Append(c);
            else
                literal.Append("\\u").Append(((int)c).ToString("X4", CultureInfo.InvariantCulture));
        }

        return literal.Append('"').ToString();
    }

    /// <summary>A literal one can read: raw when every character can stand in one, else escaped.</summary>
    public static string Readable(string text)
    {
        if (text.Length == 0)
            return Escaped(text);
        var (longest, quotes) = (0, 0);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (IsPair(text, i))
                i++;
            else if (c is not ('\n' or '\t') && !IsSafe(c))
                return Escaped(text);
            quotes = c == '"' ? quotes + 1 : 0;
            longest = Math.Max(longest, quotes);
        }

        var delimiter = new string('"', Math.Max(MinimumRawQuotes, longest + 1));
        return $"{delimiter}\n{text}\n{delimiter}";
    }

    private static bool IsPair(string text, int at) => char.IsHighSurrogate(text[at]) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]);

    // Not controls, which editors and checkouts change; not what C# takes for a line end; not what UTF-8 cannot say; not what cannot be seen
    // (format characters such as a byte-order mark or a change of direction, private use).
    private static bool IsSafe(char c) => CharUnicodeInfo.GetUnicodeCategory(c) is not (
        UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.Surrogate
        or UnicodeCategory.Format or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned);
}
