using System.Globalization;
using System.Text;

namespace Corpus.Generator.Emission;

/// <summary>Writes any text as a C# literal that it cannot end early.</summary>
internal static class StringLiteral
{
    private const int MinimumRawQuotes = 3;
    private const string Digits = "0123456789ABCDEF";

    private static readonly bool[] Safe =
        [.. Enumerable.Range(0, char.MaxValue + 1).Select(c => IsSafe(CharUnicodeInfo.GetUnicodeCategory((char)c)))];

    /// <summary>Returns a literal on one line, with everything escaped that is not safe in a source file.</summary>
    public static string Escaped(string text)
    {
        var literal = new StringBuilder(text.Length + 2);
        AppendEscaped(literal, text, default);
        return literal.ToString();
    }

    /// <summary>Appends a literal on one line; a long one is not copied into a string of its own.</summary>
    public static void AppendEscaped(StringBuilder code, string text, CancellationToken cancellation)
    {
        code.Append('"');
        for (var i = 0; i < text.Length; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            var c = text[i];
            if (c is '"' or '\\')
                code.Append('\\').Append(c);
            else if (c == '\n')
                code.Append("\\n");
            else if (IsSafe(c))
                code.Append(c);
            else if (IsPair(text, i))
                code.Append(c).Append(text[++i]);
            else
                AppendUnit(code, c);
        }

        code.Append('"');
    }

    /// <summary>Appends a raw literal if the text allows it, else an escaped one.</summary>
    public static void AppendReadable(StringBuilder code, string text, CancellationToken cancellation)
    {
        if (RawQuotes(text, cancellation) is not { } quotes)
            AppendEscaped(code, text, cancellation);
        else
            code.Append('"', quotes).Append('\n').Append(text).Append('\n').Append('"', quotes);
    }

    /// <summary>The number of quotes that delimit a raw literal of the text; null when a character must be escaped.</summary>
    private static int? RawQuotes(string text, CancellationToken cancellation)
    {
        if (text.Length == 0)
            return null;
        var (longest, quotes) = (0, 0);
        for (var i = 0; i < text.Length; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            var c = text[i];
            if (c is not ('\n' or '\t') && !IsSafe(c))
            {
                if (!IsPair(text, i))
                    return null;
                i++;
            }

            quotes = c == '"' ? quotes + 1 : 0;
            longest = Math.Max(longest, quotes);
        }

        return Math.Max(MinimumRawQuotes, longest + 1);
    }

    private static void AppendUnit(StringBuilder code, char c) => code
        .Append("\\u").Append(Digits[c >> 12]).Append(Digits[(c >> 8) & 0xF]).Append(Digits[(c >> 4) & 0xF]).Append(Digits[c & 0xF]);

    private static bool IsPair(string text, int at) =>
        char.IsHighSurrogate(text[at]) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]);

    // A table, as every character of the corpus is looked up.
    private static bool IsSafe(char c) => Safe[c];

    // Not safe: controls, which editors and checkouts change; line ends of C#; lone surrogates, which UTF-8 cannot encode; and what cannot
    // be seen (format characters such as a byte-order mark or a change of direction, private use).
    private static bool IsSafe(UnicodeCategory category) => category is not (
        UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.Surrogate
        or UnicodeCategory.Format or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned);
}
