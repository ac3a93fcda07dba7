namespace Corpus.Compiler.Tests.Language;

public class QuotationsTests
{
    [Theory]
    [InlineData("She said “we pay” twice.", "“we pay”")]
    [InlineData("She said \"we pay\" twice.", "\"we pay\"")]
    [InlineData("She said «we pay» twice.", "«we pay»")]
    [InlineData("She said „we pay“ twice.", "„we pay“")]
    [InlineData("She said »we pay« twice.", "»we pay«")]
    [InlineData("She said ”we pay” twice.", "”we pay”")]
    [InlineData("She said ‘we pay’ twice.", "‘we pay’")]
    [InlineData("She said 'we pay' twice.", "'we pay'")]
    public void EveryKindOfQuotationMarkIsPaired(string text, string quotation) => Assert.Equal([quotation], Article.Of(text).Quotations);

    [Theory]
    [InlineData("“He said ‘no’ to me,” she said.", "“He said ‘no’ to me,”")]
    [InlineData("\"He said 'no' to me,\" she said.", "\"He said 'no' to me,\"")]
    [InlineData("‘He said “no” to me,’ she said.", "‘He said “no” to me,’")]
    [InlineData("“He said “no” to me,” she said.", "“He said “no” to me,”")]
    [InlineData("“She owns ‘Harbor House,’” he said.", "“She owns ‘Harbor House,’”")]
    public void ANestedQuotationBelongsToTheOuterOne(string text, string quotation) =>
        Assert.Equal([quotation], Article.Of(text).Quotations);

    [Theory]
    [InlineData("In the '90s it was rock 'n' roll, and dogs' bowls.")]
    [InlineData("In the ‘90s it was rock ‘n’ roll, and dogs’ bowls.")]
    [InlineData("The owners' boats and the skippers' boats don't float.")]
    [InlineData("It's the harbor's, isn't it?")]
    [InlineData("Get 'em while they last.")]
    [InlineData("The mast is 6'2\" and the oar 5’4\" long.")]
    [InlineData("A 12\" board is enough.")]
    public void ApostrophesAndInchesAreNotQuotationMarks(string text) => Assert.Empty(Article.Of(text).Quotations);

    [Theory]
    [InlineData("“The dogs’ bowls are full,” she said.", "“The dogs’ bowls are full,”")]
    [InlineData("‘The dogs’ bowls are full,’ she said.", "‘The dogs’ bowls are full,’")]
    [InlineData("'It's the harbor's fault,' she said.", "'It's the harbor's fault,'")]
    [InlineData("\"A 12\" board is enough,\" she said.", "\"A 12\" board is enough,\"")]
    public void ApostrophesAndInchesDoNotCloseAQuotation(string text, string quotation) =>
        Assert.Equal([quotation], Article.Of(text).Quotations);

    [Fact]
    public void AnUnclosedQuotationIsReportedAndEndsWithItsParagraph()
    {
        var article = Article.Of("“We pay, she said.\nThe “house” is dry.");

        Assert.Equal(["“We pay, she said.", "“house”"], article.Quotations);
        var problem = Assert.Single(article.Analysis.Problems);
        Assert.Equal(("CORPUS060", 1, 1), (problem.Descriptor.Id, problem.Place.Line, problem.Place.Column));
    }

    [Fact]
    public void ANewOpeningMarkEndsAnUnclosedQuotation() =>
        Assert.Equal(["“We pay, she said.", "“We always did,”"], Article.Of("“We pay, she said. “We always did,” she said.").Quotations);

    [Fact]
    public void AMarkRepeatedAtEachParagraphContinuesTheSpeakerAndIsNotReported()
    {
        var article = Article.Of("“We pay,” Mara Lind said. “We always did.\n“And we always will.\n“That is all.”");

        Assert.Empty(article.Analysis.Problems);
        Assert.Equal(4, article.Quotations.Count());
        Assert.All(article.Speakers, speaker => Assert.Equal("Mara Lind", speaker));
        Assert.Equal(
            [Attribution.Cue, Attribution.Cue, Attribution.Carried, Attribution.Carried],
            article.Analysis.Quotations.Select(quotation => quotation.Attribution));
    }

    [Theory]
    [InlineData("“We pay,” Lind said.", false)]
    [InlineData("Lind said: “We pay.”", false)]
    [InlineData("Lind said “We pay.”", false)]
    [InlineData("“We pay,” Lind said, “and always did.”", false)]
    [InlineData("Lind called it “a ruin”.", true)]
    [InlineData("It was “seen,” Lind said.", true)]
    [InlineData("The “Harbor House” is closed.", true)]
    public void AFragmentIsPartial(string text, bool isPartial) =>
        Assert.Equal(isPartial, Article.Of(text).Analysis.Quotations[^1].IsPartial);

    [Theory]
    [InlineData("")]
    [InlineData("“")]
    [InlineData("\"\"\"\"\"")]
    [InlineData("'''‘’“”„»«")]
    [InlineData(". . . . ? ! … \u0000 \ud800")]
    [InlineData("((((“[[[”)))")]
    [InlineData("Lind’s “")]
    public void QuotationsOfDegenerateTextLieInTheText(string text)
    {
        var article = Article.Of(text);

        Assert.All(article.Analysis.Quotations, quotation => Assert.InRange(quotation.End, quotation.Start + 1, text.Length));
    }

    [Fact]
    public void QuotationsOfRandomTextAreInOrderAndDoNotOverlap()
    {
        string[] pieces =
        [
            "“", "”", "\"", "'", "‘", "’", "«", "»", "„", " ", " ", ". ", ", ", "\n", "Mara Lind", "Lind", "said", "she", "the mayor",
            "12", "(", ")", "...", "?", "—", "of", "and", "\ud800", "according to", ":", "-",
        ];
        var random = new Random(11);
        for (var round = 0; round < 400; round++)
        {
            var text = string.Concat(
                Enumerable.Range(0, random.Next(60)).Select(_ => pieces[random.Next(pieces.Length)] + (random.Next(3) == 0 ? "" : " ")));

            var article = Article.Of(text);

            var end = 0;
            foreach (var quotation in article.Analysis.Quotations)
            {
                Assert.True(quotation.Start >= end && quotation.End > quotation.Start && quotation.End <= text.Length, text);
                end = quotation.End;
            }
        }
    }
}
