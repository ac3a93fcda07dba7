using Corpus.Compiler.Language.Speakers;

namespace Corpus.Compiler.Tests.Language;

public class SpeakerSievesTests
{
    public static TheoryData<string> Names => [.. SpeakerSieves.All.Select(sieve => sieve.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void ASieveCreditsTheSpeakerOfItsExample(string name)
    {
        var sieve = SpeakerSieves.All.Single(sieve => sieve.Name == name);
        var article = Article.Of(sieve.Example);

        var quotation = Assert.Single(article.Analysis.Quotations, quotation => quotation.Sieve == name);
        Assert.Equal(sieve.Speaker, quotation.SpeakerName?.Of(article.Text));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void WithoutItsSieveAnExampleLosesItsSpeaker(string name)
    {
        var sieve = SpeakerSieves.All.Single(sieve => sieve.Name == name);
        var index = Article.Of(sieve.Example).Analysis.Quotations.Select(quotation => quotation.Sieve).ToList().IndexOf(name);

        var without = Article.Of(sieve.Example, [.. SpeakerSieves.All.Where(other => other.Name != name)]);

        Assert.NotEqual(sieve.Speaker, without.Speakers.ElementAt(index));
    }
}
