using Corpus.Compiler.Model;

namespace Corpus.Compiler.Structure.Forms;

/// <summary>
/// Finds the kicker: words in capitals that a page prints above its headline, and that a copy puts on the headline's line.
/// </summary>
internal static class Kickers
{
    private const int LeastWords = 2;
    private const int LeastLetters = 10;
    private const int LeastHeadlineWords = 4;

    /// <summary>The headline without its kicker, as <c>HARBOUR DRAMA Ferry returns two weeks after storm</c> has one.</summary>
    public static TextRange HeadlineOf(string raw, Block block)
    {
        var words = raw.Substring(block.Start, block.End - block.Start).Split(' ');
        var (count, letters, length) = (0, 0, 0);
        while (count < words.Length && IsCapitals(words[count]))
        {
            letters += words[count].Length;
            length += words[count].Length + 1;
            count++;
        }

        var isKicker = count >= LeastWords && letters >= LeastLetters && words.Length - count >= LeastHeadlineWords && Begins(words[count]);
        return isKicker ? new TextRange(block.Start + length, block.End) : block.Range;
    }

    private static bool IsCapitals(string word) => word.Length > 1 && word.All(c => char.IsUpper(c) || c is '’' or '\'' or '-');

    /// <summary>A headline begins with a capital or a quotation mark, and goes on in small letters.</summary>
    private static bool Begins(string word) => word.Any(char.IsLower) && !char.IsLower(word[0]);
}
