namespace Corpus.Compiler.Structure.Forms;

/// <summary>The first letters of some words: three, or all up to the first space.</summary>
internal sealed class Beginnings
{
    private const int Longest = 3;

    // Whether a beginning has this hash; others may have it too.
    private readonly bool[] known = new bool[4096];
    private readonly bool ignoresCase;

    /// <param name="words">The words, or phrases of several.</param>
    /// <param name="ignoresCase">Whether the letters match those of the other case too.</param>
    public Beginnings(IEnumerable<string> words, bool ignoresCase)
    {
        this.ignoresCase = ignoresCase;
        foreach (var word in words)
        {
            var hash = 0;
            for (var i = 0; i < word.Length && i < Longest && !char.IsWhiteSpace(word[i]); i++)
                hash = HashWith(hash, word[i]);
            known[hash] = true;
        }
    }

    /// <summary>Whether the text may go on with one of the words; when it does not, none is there.</summary>
    public bool AreAt(string text, int at)
    {
        var hash = 0;
        for (var i = at; i < text.Length && i < at + Longest; i++)
        {
            hash = HashWith(hash, text[i]);
            if (known[hash])
                return true;
        }

        return false;
    }

    private int HashWith(int hash, char c) =>
        ((hash * 31) + (ignoresCase && c is not (>= 'a' and <= 'z') ? Fold(c) : c)) & (known.Length - 1);

    /// <summary>The same for all that expressions take for one letter, such as the two small sigmas.</summary>
    private static char Fold(char c) =>
        c < '\u0080' ? (c is >= 'A' and <= 'Z' ? (char)(c | 0x20) : c) : char.ToLowerInvariant(char.ToUpperInvariant(c));
}
