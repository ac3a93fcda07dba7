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

    /// <summary>One of some words as the first word, in any letter case: its first two letters are looked at.</summary>
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

    /// <summary>One of some words anywhere: their first two letters are looked at.</summary>
    public static Func<string, bool> HasWord(IEnumerable<string> words, bool ignoresCase = true)
    {
        var beginnings = new Beginnings(words, ignoresCase);
        return text =>
        {
            var isInWord = false;
            for (var i = 0; i < text.Length; i++)
            {
                if (!isInWord && beginnings.AreAt(text, i))
                    return true;
                isInWord = char.IsLetterOrDigit(text[i]);
            }

            return false;
        };
    }

    /// <summary>The first two letters of some words, or the first where one of the words has no other.</summary>
    private sealed class Beginnings
    {
        private readonly bool[] known = new bool[1024];
        private readonly bool ignoresCase;
        private readonly int length;

        public Beginnings(IEnumerable<string> words, bool ignoresCase)
        {
            this.ignoresCase = ignoresCase;
            length = words.Any(word => word.Length == 1) ? 1 : 2;
            foreach (var word in words)
                known[HashAt(word, 0)] = true;
        }

        public bool AreAt(string text, int at) => known[HashAt(text, at)];

        private int HashAt(string text, int at) =>
            ((Fold(text[at]) * 31) + (length > 1 && at + 1 < text.Length ? Fold(text[at + 1]) : 0)) & (known.Length - 1);

        private int Fold(char c) => !ignoresCase ? c : c is >= 'a' and <= 'z' ? c : char.ToLowerInvariant(c);
    }
}
