using Corpus.Compiler.Structure.Forms;

namespace Corpus.Compiler.Tests.Structure;

/// <summary>How words, phrases and names are found in a line.</summary>
public class PhraseTests
{
    private static readonly AgencyNames Agencies = new(["AP", "Getty", "Getty Images", "Reuters", "Associated Press"]);

    [Theory]
    [InlineData("Maria Lindgren/AP via Getty Images", "AP")]
    [InlineData("Photo: Getty Images", "Getty Images")]
    [InlineData("GETTY IMAGES", "GETTY IMAGES")]
    [InlineData("a report of The Associated Press on ferries", "The Associated Press")]
    [InlineData("MAP of Reutersville, ap, AP-like, AP_1, non-AP", null)]
    [InlineData("The", null)]
    [InlineData("", null)]
    public void TheFirstAgencyOfALineIsAWholeName(string line, string? name) =>
        Assert.Equal(name, Agencies.FirstIn(line)?.Of(line));

    [Theory]
    [InlineData("The ferry in the harbour (Maria Lindgren/Reuters). ", 41)]
    [InlineData("Reuters has the story of Getty", 25)]
    [InlineData("Reuters has the story", null)]
    public void TheAgencyAtTheEndOfALineIsFound(string line, int? start) => Assert.Equal(start, Agencies.AtEndOf(line)?.Start);

    [Fact]
    public void PhrasesAreFoundAsWholeWordsAndOnce()
    {
        var phrases = new PhraseIndex(["sign up", "newsletter", "news", "offer"]);

        Assert.Equal(["sign up", "newsletter"], phrases.FindIn("sign up, sign up to our newsletters; design uplifts"));
        Assert.Equal(["offer"], phrases.FindIn("offered, reoffer, offer2"));
        Assert.Empty(phrases.FindIn("o"));
    }

    [Theory]
    [InlineData("12 May 2023", true)]
    [InlineData("May 4th, 2023", true)]
    [InlineData("DismayMay 4, 2023", true)]
    [InlineData("2023-05-04T10:15", true)]
    [InlineData("4th of May of 2023", true)]
    [InlineData("04/13/2023", true)]
    [InlineData("in May 2023", false)]
    [InlineData("May 4 (2023)", false)]
    [InlineData("12 May 20231", false)]
    public void ADateHasAYearAndWhatIsBeforeItOrAfter(string line, bool isDate) =>
        Assert.Equal(isDate, PageLanguage.English.Dates.AreIn(line));
}
