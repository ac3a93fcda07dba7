using Corpus.Compiler.Data;

namespace Corpus.Compiler.Structure.Labels;

/// <summary>What a word tells of the line in which it stands.</summary>
[Flags]
internal enum TellingTraits
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>It is a function word, of which running text has many.</summary>
    Function = 1,

    /// <summary>It reports what was said: a verb of the list in the present or the past, "says", "added".</summary>
    Reports = 2,

    /// <summary>It speaks to the reader.</summary>
    You = 4,

    /// <summary>The house or a group speaks.</summary>
    We = 8,

    /// <summary>The writer speaks.</summary>
    I = 16,
}

/// <summary>The traits of English words, found for parts of a text in any letter case without making strings.</summary>
internal static class TellingWords
{
    private static readonly Dictionary<string, TellingTraits> Traits = ReadTraits();

    private static readonly string?[] Words = new string?[PowerOfTwoFrom(2 * Traits.Count)];

    private static readonly TellingTraits[] TraitsOfWords = new TellingTraits[Words.Length];

    private static readonly int Longest = Traits.Keys.Max(word => word.Length);

    static TellingWords()
    {
        foreach (var pair in Traits)
        {
            var at = HashOf(pair.Key, 0, pair.Key.Length) & (Words.Length - 1);
            while (Words[at] is not null)
                at = (at + 1) & (Words.Length - 1);
            (Words[at], TraitsOfWords[at]) = (pair.Key, pair.Value);
        }
    }

    /// <summary>The traits of a part of a text that is one word.</summary>
    public static TellingTraits Of(string text, int start, int length)
    {
        if (length > Longest)
            return TellingTraits.None;
        for (var at = HashOf(text, start, length) & (Words.Length - 1); Words[at] is { } word; at = (at + 1) & (Words.Length - 1))
        {
            if (word.Length == length && IsAt(word, text, start))
                return TraitsOfWords[at];
        }

        return TellingTraits.None;
    }

    private static Dictionary<string, TellingTraits> ReadTraits()
    {
        var traits = new Dictionary<string, TellingTraits>(StringComparer.Ordinal);
        var english = LanguageFolder.English;
        var inflections = new Inflections(english.Read("inflections"));
        foreach (var words in english.ReadPairs("function-words").Where(p => p.Key is not ("time" or "modifier" or "suffix")))
            Add(TellingTraits.Function, words.Value.Split(' '));
        foreach (var verb in english.ReadPairs("reporting-verbs"))
        {
            var past = verb.Value.Split('|')[0].Split([' '], StringSplitOptions.RemoveEmptyEntries);
            Add(TellingTraits.Reports, [.. inflections.Of(verb.Key, "present")]);
            Add(TellingTraits.Reports, past.Length > 0 ? past : [.. inflections.Of(verb.Key, "past")]);
        }

        Add(TellingTraits.You, "you", "your");
        Add(TellingTraits.We, "we", "our", "us");
        Add(TellingTraits.I, "i", "my", "me", "i'm", "i’m", "i've", "i’ve");
        return traits;

        void Add(TellingTraits trait, params string[] words)
        {
            foreach (var word in words)
                traits[word] = trait | (traits.TryGetValue(word, out var other) ? other : TellingTraits.None);
        }
    }

    private static bool IsAt(string word, string text, int start)
    {
        for (var i = 0; i < word.Length; i++)
        {
            if (word[i] != ToLower(text[start + i]))
                return false;
        }

        return true;
    }

    /// <summary>A hash of a part of a text in any letter case, above or below zero.</summary>
    public static int HashOf(string text, int start, int length)
    {
        var hash = 17;
        for (var i = start; i < start + length; i++)
            hash = unchecked((hash * 31) + ToLower(text[i]));
        return hash ^ (hash >> 15);
    }

    private static char ToLower(char c) => c < '\u0080' ? (c is >= 'A' and <= 'Z' ? (char)(c | 0x20) : c) : char.ToLowerInvariant(c);

    private static int PowerOfTwoFrom(int least)
    {
        var size = 4;
        while (size < least)
            size *= 2;
        return size;
    }
}
