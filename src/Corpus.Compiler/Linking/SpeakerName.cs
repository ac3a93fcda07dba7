using Corpus.Compiler.Model;

namespace Corpus.Compiler.Linking;

/// <summary>Splits speakers' names into the words that identify a person.</summary>
internal static class SpeakerName
{
    /// <summary>The words of a name without middle initials and punctuation: "John F. Kirby" gives "John", "Kirby".</summary>
    public static List<string> WordsOf(string name)
    {
        var words = new List<string>();
        foreach (var word in NameSpelling.WordsOf(name))
        {
            var isInitial = word.Length == 2 && word[1] == '.' && char.IsUpper(word[0]);
            if (isInitial)
                continue;
            var letters = string.Concat(word.Where(c => char.IsLetterOrDigit(c) || c is '-' or '&' or '\''));
            if (letters.Length > 0)
                words.Add(letters);
        }

        return words;
    }
}
