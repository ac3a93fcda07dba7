namespace Corpus.Compiler.Structure.Forms;

/// <summary>What a text must have for a <see cref="GuardedPattern"/> to fit.</summary>
internal static class Guards
{
    /// <summary>A digit of any script.</summary>
    public static bool HasDigit(string text)
    {
        foreach (var c in text)
        {
            if (char.IsDigit(c))
                return true;
        }

        return false;
    }

    /// <summary>One of some characters.</summary>
    public static Func<string, bool> Has(string characters)
    {
        var any = characters.ToCharArray();
        return text => text.IndexOfAny(any) >= 0;
    }

    /// <summary>What one of two guards asks for.</summary>
    public static Func<string, bool> Or(this Func<string, bool> guard, Func<string, bool> other) => text => guard(text) || other(text);

    /// <summary>One of some characters as the first.</summary>
    public static Func<string, bool> BeginsWithOneOf(string characters) => text => text.Length > 0 && characters.IndexOf(text[0]) >= 0;

    /// <summary>A digit, or one of some characters, as the first.</summary>
    public static Func<string, bool> BeginsWithDigitOr(string characters) =>
        text => text.Length > 0 && (char.IsDigit(text[0]) || characters.IndexOf(text[0]) >= 0);

    /// <summary>One of some words as the first word, in any letter case: its first letters are looked at.</summary>
    public static Func<string, bool> BeginsWith(params IEnumerable<string> words)
    {
        var beginnings = new Beginnings(words, ignoresCase: true);
        return text =>
        {
            for (var i = 0; i < text.Length; i++)
            {
                if (char.IsLetter(text[i]))
                    return beginnings.AreAt(text, i);
            }

            return false;
        };
    }

    /// <summary>One of some words anywhere: their first letters are looked at.</summary>
    public static Func<string, bool> HasWord(IEnumerable<string> words, bool ignoresCase = true)
    {
        var beginnings = new Beginnings(words, ignoresCase);
        return text =>
        {
            var isInWord = false;
            for (var i = 0; i < text.Length; i++)
            {
                var c = text[i];
                if (!isInWord && beginnings.AreAt(text, i))
                    return true;
                isInWord = c is >= 'a' and <= 'z' || char.IsLetterOrDigit(c);
            }

            return false;
        };
    }
}
