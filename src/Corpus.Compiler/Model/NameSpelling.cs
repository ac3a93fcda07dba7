using System.Text;

namespace Corpus.Compiler.Model;

/// <summary>
/// The one spelling under which names are compared: single spaces, plain apostrophes and hyphens, no invisible characters. Vocabularies and
/// texts often differ in these and in nothing else.
/// </summary>
internal static class NameSpelling
{
    private static readonly char[] Space = [' '];

    /// <summary>
    /// A name in its common spelling, with its case kept; empty when it consists of white space and invisible characters.
    /// </summary>
    public static string Normalize(string name)
    {
        var spelling = new StringBuilder(name.Length);
        var isSpacePending = false;
        foreach (var c in name)
        {
            if (IsIgnored(c))
                continue;
            if (char.IsWhiteSpace(c))
            {
                isSpacePending = spelling.Length > 0;
                continue;
            }

            if (isSpacePending)
                spelling.Append(' ');
            isSpacePending = false;
            spelling.Append(Plain(c));
        }

        return spelling.ToString();
    }

    /// <summary>A name in its common spelling and in lower case.</summary>
    public static string Fold(string name) => Normalize(name).ToLowerInvariant();

    /// <summary>The words of a name in its common spelling.</summary>
    public static string[] WordsOf(string name) => Normalize(name).Split(Space, StringSplitOptions.RemoveEmptyEntries);

    /// <summary>One character in lower case.</summary>
    public static char Fold(char c) => c < 128 ? c is >= 'A' and <= 'Z' ? (char)(c | 0x20) : c : char.ToLowerInvariant(c);

    /// <summary>Whether a character is invisible and not part of a name's spelling: NUL, the soft hyphen, joiners and the like.</summary>
    public static bool IsIgnored(char c) =>
        c is '\0' || (c >= '\u00AD' && c is '\u00AD' or '\u200B' or '\u200C' or '\u200D' or '\u2060' or '\uFEFF');

    /// <summary>The plain form of an apostrophe or hyphen; any other character unchanged.</summary>
    public static char Plain(char c) => c < 128 ? c : c switch
    {
        '’' or '‘' or 'ʼ' => '\'',
        '\u2010' or '\u2011' => '-',
        _ => c,
    };
}
