namespace Corpus.Shared;

/// <summary>
/// Finds the words of a text for search: runs of letters and digits of any script, marks included. An ideograph or a kana is a word by
/// itself, since those scripts put no space between words. So are the signs that make another name of a word (<c>C++</c>, <c>C#</c>,
/// <c>.NET</c>,
/// <c>--inspect</c>): <c>C++</c> is the phrase of <c>C</c> and <c>++</c>, found by <c>C</c> too, and no other word after <c>C</c> is.
/// </summary>
/// <remarks>
/// Separators are listed here and not asked of the machine, whose Unicode tables may be older or newer than the compiler's.
/// </remarks>
internal static class WordReader
{
    // Pairs of the first and the last character of each range that ends a word, ascending.
    private const string Separators =
        "\u0080\u00A9\u00AB\u00AC\u00AE\u00B4\u00B6\u00B9\u00BB\u00BF\u00D7\u00D7\u00F7\u00F7\u037E\u037E\u0387\u0387\u055A\u055F"
        + "\u0589\u058A\u05BE\u05BE\u05C0\u05C0\u05C3\u05C3\u05F3\u05F4\u0606\u060F\u061B\u061F\u066A\u066D\u06D4\u06D4\u0964\u0965"
        + "\u2000\u200B\u200E\u209F\u20A0\u20CF\u2100\u2BFF\u2E00\u2E7F\u3000\u3004\u3008\u3020\u3030\u3030\u303D\u303F\u30FB\u30FB"
        + "\uE000\uF8FF\uFD3E\uFD3F\uFE10\uFE19\uFE30\uFE6F\uFEFF\uFF0F\uFF1A\uFF20\uFF3B\uFF40\uFF5B\uFF65\uFFE0\uFFFF";

    /// <summary>Moves to the next word, which begins with no mark.</summary>
    /// <param name="text">The text.</param>
    /// <param name="end">Where to look from; then one past the word's last UTF-16 code unit.</param>
    /// <param name="start">The word's first UTF-16 code unit.</param>
    /// <returns>Whether there is a word.</returns>
    public static bool TryRead(ReadOnlySpan<char> text, ref int end, out int start)
    {
        // Nearly all characters are letters of ASCII, or a space between two words.
        var at = end;
        if (at < text.Length && text[at] is '+' or '#' && SuffixLength(text, at) is > 0 and var suffix)
        {
            (start, end) = (at, at + suffix);
            return true;
        }

        for (; at < text.Length; at++)
        {
            var c = text[at];
            if (c == ' ')
                continue;
            if (IsAsciiLetter(c) || (LetterLength(text, at) > 0 && !WordFolding.IsMark(c)))
                break;
            if (c is '-' or '.' && PrefixLength(text, at) is > 0 and var prefix)
            {
                (start, end) = (at, at + prefix);
                return true;
            }
        }

        start = at;
        end = at < text.Length ? EndOfWord(text, at) : at;
        return start < text.Length;
    }

    /// <summary>One past the last UTF-16 code unit of the word that begins at a place.</summary>
    private static int EndOfWord(ReadOnlySpan<char> text, int at)
    {
        if (IsWordAlone(text[at]))
            return at + 1;
        while (at < text.Length)
        {
            var c = text[at];
            if (IsAsciiLetter(c))
            {
                at++;
                continue;
            }

            if (c == ' ' || LetterLength(text, at) is not (> 0 and var length) || IsWordAlone(c))
                break;
            at += length;
        }

        return at;
    }

    /// <summary>
    /// UTF-16 code units of a <c>++</c> or <c>#</c> directly after a letter, where the name ends there; 0 where it does not.
    /// </summary>
    private static int SuffixLength(ReadOnlySpan<char> text, int at)
    {
        if (at == 0 || !IsAsciiLetter(text[at - 1]))
            return 0;
        var length = text[at] == '#' ? 1 : at + 1 < text.Length && text[at + 1] == '+' ? 2 : 0;
        var after = at + length;
        var goesOn = after < text.Length && (text[after] == text[at] || (LetterLength(text, after) > 0 && (uint)(text[after] - '0') > 9));
        return goesOn ? 0 : length;
    }

    /// <summary>
    /// UTF-16 code units of <c>--</c> or <c>.</c> directly before a letter, where the name begins there; 0 for anything else.
    /// </summary>
    private static int PrefixLength(ReadOnlySpan<char> text, int at)
    {
        var length = text[at] == '.' ? 1 : at + 1 < text.Length && text[at + 1] == '-' ? 2 : 0;
        if (length == 0 || at + length >= text.Length || !IsAsciiLetter(text[at + length]))
            return 0;
        var follows = at > 0 && (text[at - 1] == text[at] || text[at - 1] is ')' or ']' or '}' || EndsWithLetter(text.Slice(0, at)));
        return follows ? 0 : length;
    }

    private static bool EndsWithLetter(ReadOnlySpan<char> text) =>
        LetterLength(text, text.Length - 1) > 0 || (text.Length > 1 && LetterLength(text, text.Length - 2) == 2);

    private static bool IsAsciiLetter(char c) => (uint)((c | 0x20) - 'a') <= 'z' - 'a';

    /// <summary>UTF-16 code units of the letter, digit or mark at a place; 0 when there is none.</summary>
    private static int LetterLength(ReadOnlySpan<char> text, int at)
    {
        var c = text[at];
        if (c < '\u0080')
            return IsAsciiLetter(c) || (uint)(c - '0') <= 9 ? 1 : 0;
        if (char.IsSurrogate(c))
            return IsEmoji(c) || at + 1 == text.Length || !char.IsSurrogatePair(c, text[at + 1]) ? 0 : 2;
        return IsSeparator(c) ? 0 : 1;
    }

    /// <summary>Whether a high surrogate begins one of the planes' pictures (U+1F000 to U+1FBFF).</summary>
    private static bool IsEmoji(char high) => high is >= '\uD83C' and <= '\uD83E';

    /// <summary>Whether a character is a word by itself: an ideograph or a kana.</summary>
    public static bool IsWordAlone(char c) =>
        c is >= '\u3041' and <= '\u30FA' or >= '\u3400' and <= '\u9FFF' or >= '\uF900' and <= '\uFAFF';

    private static bool IsSeparator(char c)
    {
        var (low, high) = (0, Separators.Length / 2);
        while (low < high)
        {
            var middle = (low + high) >> 1;
            if (Separators[(2 * middle) + 1] < c)
                low = middle + 1;
            else
                high = middle;
        }

        return low < Separators.Length / 2 && Separators[2 * low] <= c;
    }
}
