using Corpus.Shared;

namespace Corpus.Compiler.Tests.Shared;

public sealed class WordReaderTests
{
    [Theory]
    [InlineData("Kim's 2nd armoured-train!", "kim s 2nd armoured train")]
    [InlineData("ÀÉÎõü ß Ærø Łódź İstanbul ĳs", "aeiou ss aero lodz istanbul ijs")]
    [InlineData("Ελλάδα ΣΊΣΥΦΟΣ", "ελλαδα σισυφοσ")]
    [InlineData("Ёлка Київ Йога", "елка киів иога")]
    [InlineData("cafe\u0301 co\u00ADop", "cafe coop")] // A combining accent; a soft hyphen.
    [InlineData("\u0301\u0301 a", "a")] // Marks alone are not a word.
    [InlineData("£5m…“x”—y\u00A0z\u200B0", "5m x y z 0")]
    [InlineData("東京 カタ", "東 京 カ タ")]
    [InlineData("한국어 ไทย", "한국어 ไทย")]
    [InlineData("𝒳𝒴 🚢ab🚢", "𝒳𝒴 ab")]
    [InlineData("\uD800x\uDC00", "x")] // Halves of surrogate pairs.
    [InlineData("\0\n\u2028", "")]
    [InlineData("C++ c++; (C#) C++17 C#8 a+b i#", "c ++ c ++ c # c ++ 17 c # 8 a b i #")]
    [InlineData(".NET ASP.NET `.env` e.g. end.Next ...and ./x", ". net asp net . env e g end next and x")]
    [InlineData("--inspect `--no-check` a--b --- -v --9", "-- inspect -- no check a b v 9")]
    public void ATextHasTheseWords(string text, string words) => Assert.Equal(words, string.Join(' ', WordsOf(text)));

    [Fact]
    public void ALongWordIsTruncatedButNotInsideASurrogatePair()
    {
        var word = Assert.Single(WordsOf(new string('a', 61) + string.Concat(Enumerable.Repeat("𝒳", 40))));
        Assert.InRange(word.Length, 61, WordFolding.MaxLength);
        Assert.False(char.IsHighSurrogate(word[^1]));
    }

    [Fact]
    public void FoldingIsIdempotentForEveryCharacter()
    {
        for (var c = 1; c < char.MaxValue; c++)
        {
            foreach (var word in WordsOf(((char)c).ToString()))
                Assert.Equal([word], WordsOf(word));
        }
    }

    private static List<string> WordsOf(string text)
    {
        var words = new List<string>();
        var folded = new char[WordFolding.MaxLength];
        var end = 0;
        while (WordReader.TryRead(text, ref end, out var start))
            words.Add(new string(folded, 0, WordFolding.Fold(text.AsSpan(start, end - start), folded)));
        return words;
    }
}
