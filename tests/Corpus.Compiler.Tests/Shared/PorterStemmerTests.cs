using Corpus.Shared;

namespace Corpus.Compiler.Tests.Shared;

/// <summary>The examples of Porter's paper, each taken through all steps.</summary>
public sealed class PorterStemmerTests
{
    [Theory]
    [InlineData("caresses", "caress")]
    [InlineData("ponies", "poni")]
    [InlineData("cats", "cat")]
    [InlineData("feed", "feed")]
    [InlineData("agreed", "agre")]
    [InlineData("plastered", "plaster")]
    [InlineData("bled", "bled")]
    [InlineData("motoring", "motor")]
    [InlineData("sing", "sing")]
    [InlineData("conflated", "conflat")]
    [InlineData("troubled", "troubl")]
    [InlineData("sized", "size")]
    [InlineData("hopping", "hop")]
    [InlineData("tanned", "tan")]
    [InlineData("falling", "fall")]
    [InlineData("hissing", "hiss")]
    [InlineData("fizzed", "fizz")]
    [InlineData("failing", "fail")]
    [InlineData("filing", "file")]
    [InlineData("happy", "happi")]
    [InlineData("sky", "sky")]
    [InlineData("relational", "relat")]
    [InlineData("conditional", "condit")]
    [InlineData("rational", "ration")]
    [InlineData("digitizer", "digit")]
    [InlineData("operator", "oper")]
    [InlineData("hopefulness", "hope")]
    [InlineData("triplicate", "triplic")]
    [InlineData("electrical", "electr")]
    [InlineData("replacement", "replac")]
    [InlineData("adoption", "adopt")]
    [InlineData("precision", "precis")]
    [InlineData("probate", "probat")]
    [InlineData("rate", "rate")]
    [InlineData("cease", "ceas")]
    [InlineData("controlling", "control")]
    [InlineData("roll", "roll")]
    [InlineData("generalizations", "gener")]
    [InlineData("oscillators", "oscil")]
    public void AWordHasTheStemThatThePaperGives(string word, string stem)
    {
        var letters = word.ToCharArray();
        Assert.Equal(stem, new string(letters, 0, PorterStemmer.Stem(letters)));
    }

    [Theory]
    [InlineData("is")]
    [InlineData("café")]
    [InlineData("covid19s")]
    [InlineData("")]
    public void AShortWordOrOneWithOtherCharactersIsItsOwnStem(string word) =>
        Assert.Equal(word.Length, PorterStemmer.Stem(word.ToCharArray()));

    [Fact]
    public void RandomLettersNeverThrowAndNeverHaveAnEmptyStem()
    {
        var random = new Random(3);
        const string letters = "aeiouyslztdingemntb";
        for (var round = 0; round < 50_000; round++)
        {
            char[] word = [.. Enumerable.Range(0, 1 + random.Next(12)).Select(_ => letters[random.Next(letters.Length)])];
            Assert.InRange(PorterStemmer.Stem(word), 1, word.Length);
        }
    }
}
