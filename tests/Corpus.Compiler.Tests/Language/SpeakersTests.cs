namespace Corpus.Compiler.Tests.Language;

public class SpeakersTests
{
    [Theory]
    [InlineData("“We pay,” said Harbor Safety Board (HSB) spokeswoman Mara Lind.", "Mara Lind")]
    [InlineData("“We pay,” Harbor Safety Board (HSB) spokeswoman Mara Lind said.", "Mara Lind")]
    [InlineData("“We pay,” said Mara de Lind, who owns it.", "Mara de Lind")]
    [InlineData("“We pay,” Prof. Mara E. Lind told reporters.", "Mara E. Lind")]
    [InlineData("“We pay,” said a spokesman for the town.", "a spokesman")]
    [InlineData("“We pay,” officials said.", "officials")]
    [InlineData("“Who pays?” Mara Lind asked.", "Mara Lind")]
    [InlineData("The report “is wrong,” the town council said in a statement.", "the town council")]
    [InlineData("A harbor spokesman, Bo Hale, said it was “a ruin”.", "Bo Hale")]
    [InlineData("According to Mara Lind, a lawyer, it is “a ruin.”", "Mara Lind")]
    [InlineData("Mara Lind, who came on Monday with her lawyer, said it was “a ruin”.", "Mara Lind")]
    [InlineData("In May, Mara Lind told Bo Hale that it was “a ruin”.", "Mara Lind")]
    [InlineData("Mara Lind has repeatedly called the house “a ruin”.", "Mara Lind")]
    public void TheSpeakerIsTheSubjectOfTheVerb(string text, string speaker)
    {
        var article = Article.Of(text);

        var quotation = Assert.Single(article.Analysis.Quotations);
        Assert.Equal(speaker, quotation.SpeakerName?.Of(text));
        Assert.Equal(Attribution.Cue, quotation.Attribution);
    }

    [Theory]
    [InlineData("The house is seen by some as “a ruin.”")]
    [InlineData("The house was called “a ruin”.")]
    [InlineData("“A ruin.”")]
    [InlineData("They said it was “a ruin.”")]
    [InlineData("It is a film called “Harbor House”.")]
    public void NoSpeakerIsCreditedWhereNoneIsNamed(string text)
    {
        var quotation = Assert.Single(Article.Of(text).Analysis.Quotations);

        Assert.Null(quotation.SpeakerName);
        Assert.Equal(Attribution.None, quotation.Attribution);
    }

    [Theory]
    [InlineData("Mara Lind met Bo Hale. “We pay,” she said.", "Mara Lind")]
    [InlineData("Bo Hale met the mayor, spokeswoman Mara Lind and Pat Moss. “We pay,” she said.", "Mara Lind")]
    [InlineData("Ms. Lind met Bo Hale. “We pay,” he said.", "Bo Hale")]
    [InlineData("Bo Hale, a spokesman, met Mara Lind. “We pay,” she said.", "Mara Lind")]
    public void APronounRefersToTheLastPersonItFits(string text, string speaker)
    {
        var quotation = Assert.Single(Article.Of(text).Analysis.Quotations);

        Assert.Equal(speaker, quotation.SpeakerName?.Of(text));
        Assert.Equal(Attribution.Pronoun, quotation.Attribution);
        Assert.Equal("said", quotation.Cue?.Of(text));
    }

    [Fact]
    public void ASurnameIsResolvedToTheFirstFullName()
    {
        var article = Article.Of("Mara Lind came.\nBo Hale left.\n“We pay,” Lind said.");

        var quotation = Assert.Single(article.Analysis.Quotations);
        Assert.Equal(("Lind", "Mara Lind"), (quotation.SpeakerName?.Of(article.Text), quotation.FullName?.Of(article.Text)));
    }

    [Fact]
    public void ASurnameOfTwoPeopleIsResolvedToNeither()
    {
        var article = Article.Of("Mara Lind came.\nBo Lind left.\n“We pay,” Lind said.");

        Assert.Equal("Lind", Assert.Single(article.Analysis.Quotations).FullName?.Of(article.Text));
    }
}
