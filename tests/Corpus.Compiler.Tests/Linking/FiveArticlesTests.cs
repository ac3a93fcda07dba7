using Corpus.Compiler.Files;
using Corpus.Compiler.Linking;
using Corpus.Compiler.Model;
using Corpus.Compiler.Problems;
using Corpus.TestData;

namespace Corpus.Compiler.Tests.Linking;

public class FiveArticlesTests
{
    private static readonly LinkedCorpus Corpus = CorpusCompiler.Compile(
        [.. FiveArticles.Files.Select(file => new SourceFile(file.Path, file.Text))]);

    [Fact]
    public void LinkWithoutErrorOrWarning() =>
        Assert.DoesNotContain(Corpus.Problems, p => p.Descriptor.Severity > ProblemSeverity.Information);

    /// <summary>
    /// Two articles credit one quotation to different people, one article breaks off, and a field takes the name of a built-in member;
    /// every entry and alias is used.
    /// </summary>
    [Fact]
    public void CauseNoProblemsOtherThanThoseOfTheTexts() =>
        Assert.Equal(
            [
                "000_94207566978d7998.txt CORPUS062", "001_08879dbdeeea1778.txt CORPUS062", "004_2999d96beafdd148.txt CORPUS042",
                "corpus.yaml CORPUS059",
            ],
            Corpus.Problems.Select(p => $"{p.Path} {p.Descriptor.Id}"));

    [Fact]
    public void AreInOrdinalOrderOfTheirIds() =>
        Assert.Equal(
            [
                "armored-train", "kim-expected-to-meet-putin", "kim-plans-meeting-with-putin", "kim-to-meet-putin-this-month",
                "rare-trip-to-russia",
            ],
            Corpus.Articles.Select(a => a.Id));

    [Fact]
    public void BecomeCSharpPropertiesNamedAfterTheirIds() =>
        Assert.Equal(
            ["ArmoredTrain", "KimExpectedToMeetPutin", "KimPlansMeetingWithPutin", "KimToMeetPutinThisMonth", "RareTripToRussia"],
            Corpus.Articles.Select(a => a.MemberName));

    [Fact]
    public void HaveTypedFieldsWithResolvedReferences()
    {
        var train = Corpus.Articles[0];

        Assert.Equal("New York Times", Entry("outlets", Value(train, "source").Cells[0]).Name);
        Assert.Equal(
            ["kim-putin-meeting", "arms-trade", "technology-transfer", "food-aid", "intelligence"],
            Value(train, "topics").Cells.Select(c => Entry("topics", c).Key));
        Assert.Equal(
            ["kim-expected-to-meet-putin", "rare-trip-to-russia"],
            Value(train, "related").Cells.Select(c => Corpus.Articles[(int)c.Number].Id));
        Assert.Equal(0, Value(train, "section").Cells[0].Number);
        Assert.Equal(1, Value(train, "cutOff").Cells[0].Number);
        Assert.Equal(new DateOnly(2026, 11, 21).DayNumber, Value(train, "reviewed").Cells[0].Number);
        Assert.Empty(Value(Corpus.Articles[4], "source").Cells);
    }

    [Fact]
    public void HaveAVocabularyWithAllNamesOfAPerson()
    {
        var kim = Assert.Single(Corpus.Vocabularies[0].Entries, e => e.Key == "kim-jong-un");

        Assert.Equal("KimJongUn", kim.MemberName);
        Assert.Equal(["Kim Jong-un", "Mr. Kim", "Kim"], kim.Aliases);
        Assert.Equal("north-korea", Entry("places", kim.Fields[1].Cells[0]).Key);
    }

    private static FieldValue Value(LinkedArticle article, string name) =>
        article.Fields[Corpus.Settings.ArticleFields.Select(f => f.Name).ToList().IndexOf(name)];

    private static LinkedEntry Entry(string vocabulary, FieldCell cell) =>
        Corpus.Vocabularies.Single(v => v.Declaration.Name == vocabulary).Entries[(int)cell.Number];
}
