using Corpus.Compiler.Language.Sentences;
using Corpus.Compiler.Language.Words;
using Corpus.Compiler.Model;

namespace Corpus.Compiler.Tests.Language;

public class SentencesTests
{
    [Theory]
    [InlineData("It cost $1.5 million. They paid.", "It cost $1.5 million.|They paid.")]
    [InlineData("“We pay. We always did,” she said. Then she left.", "“We pay.|We always did,” she said.|Then she left.")]
    [InlineData("He said: “We pay.” She left.", "He said: “We pay.”|She left.")]
    [InlineData("It is over (as planned.) They left.", "It is over (as planned.)|They left.")]
    [InlineData("Sen. Lind (D-Conn.) met Gov. Hale of the U.S. Navy. He left.",
        "Sen. Lind (D-Conn.) met Gov. Hale of the U.S. Navy.|He left.")]
    [InlineData("The band played Dancing Queen. Everybody danced.", "The band played Dancing Queen.|Everybody danced.")]
    [InlineData("She said no. Then she left.", "She said no.|Then she left.")]
    [InlineData("See no. 7 of the list.", "See no. 7 of the list.")]
    [InlineData("Wait… What is that?", "Wait…|What is that?")]
    [InlineData("The boat\nis here. So are\nwe.", "The boat\nis here.|So are\nwe.")]
    [InlineData("No full stop", "No full stop")]
    [InlineData("A bracket (without its fellow. Another sentence.", "A bracket (without its fellow.|Another sentence.")]
    public void ABlockIsSplitIntoItsSentences(string text, string sentences)
    {
        var found = Scan(text).Select(sentence => sentence.Of(text));

        Assert.Equal(sentences.Split('|'), found);
    }

    [Theory]
    [InlineData(" \n ")]
    [InlineData("...")]
    [InlineData(". . . . . .")]
    [InlineData("?!?! A . B ... \u00A0 C")]
    [InlineData("1. 2. 3. a. b.")]
    [InlineData("•• •")]
    public void SentencesCoverABlockExceptForWhiteSpace(string text)
    {
        var covered = new bool[text.Length];
        var end = 0;
        foreach (var sentence in Scan(text))
        {
            Assert.True(sentence.Start >= end && sentence.End > sentence.Start);
            for (end = sentence.Start; end < sentence.End; end++)
                covered[end] = true;
        }

        Assert.All(text.Select((c, i) => (c, i)), place => Assert.True(covered[place.i] || char.IsWhiteSpace(place.c)));
    }

    private static List<TextRange> Scan(string text) =>
        SentenceScanner.Scan(text, new TextRange(0, text.Length), Lexicon.For("en"));
}
