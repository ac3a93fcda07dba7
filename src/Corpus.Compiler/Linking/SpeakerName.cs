using System.Text;

namespace Corpus.Compiler.Linking;

/// <summary>Compares the names of speakers.</summary>
internal static class SpeakerName
{
    private static readonly char[] Spaces = [' ', '\t', '\n', '\u00A0'];

    /// <summary>The words of a name without middle initials and with plain apostrophes: "John F. Kirby" is "John", "Kirby".</summary>
    public static List<string> WordsOf(string name)
    {
        var words = new List<string>();
        foreach (var word in name.Split(Spaces, StringSplitOptions.RemoveEmptyEntries))
        {
            var plain = new StringBuilder(word.Length);
            foreach (var c in word)
            {
                if (char.IsLetterOrDigit(c) || c is '-' or '&')
                    plain.Append(c);
                else if (c is '\'' or '’')
                    plain.Append('\'');
            }

            var isInitial = word.Length == 2 && word[1] == '.' && char.IsUpper(word[0]);
            if (plain.Length > 0 && !isInitial)
                words.Add(plain.ToString());
        }

        return words;
    }
}
