using Corpus.Compiler.Files;
using Corpus.Compiler.Linking;
using Corpus.Compiler.Model;
using Corpus.TestData;

namespace Corpus.Compiler.Tests.Language;

/// <summary>The five articles of the repository's corpus; the expected values were written down by a reader of the articles.</summary>
public class OwnCorpusTests
{
    [Theory]
    [InlineData("000_94207566978d7998", 7, "“We have information that", "Adrienne Watson", "said", Attribution.Cue, false)]
    [InlineData("000_94207566978d7998", 9, "“We urge the DPRK to halt", "Adrienne Watson", null, Attribution.Carried, false)]
    [InlineData("000_94207566978d7998", 46, "“Russia has been forced", "John Kirby", "said", Attribution.Cue, false)]
    [InlineData("000_94207566978d7998", 48, "“One of those regimes", "John Kirby", null, Attribution.Carried, false)]
    [InlineData("000_94207566978d7998", 61, "“seem appropriate,”", "Alexander Matsegora", "said", Attribution.Cue, true)]
    [InlineData("001_08879dbdeeea1778", 11, "“actively advancing.”", "White House", "announced", Attribution.Cue, true)]
    [InlineData("001_08879dbdeeea1778", 15, "“We urge the DPRK to cease", "John Kirby", "stated", Attribution.Cue, false)]
    [InlineData("002_524cba4155a6e224", 9, "\"We have information that", "Adrienne Watson", "added", Attribution.Pronoun, false)]
    [InlineData("002_524cba4155a6e224", 21, "\"unstoppable.\"", null, null, Attribution.None, true)]
    [InlineData("003_200eeabb980a0bd8", 11, "\"As we have warned publicly", "Adrienne Watson", "said", Attribution.Cue, false)]
    [InlineData("003_200eeabb980a0bd8", 13, "\"We have information that", "Adrienne Watson", null, Attribution.Carried, false)]
    [InlineData("003_200eeabb980a0bd8", 23, "\"We urge the DPRK to cease", "Adrienne Watson", "said", Attribution.Cue, false)]
    [InlineData("003_200eeabb980a0bd8", 31, "\"It is not that it is stalling. It is a failure,\"", "Putin", "said", Attribution.Cue, false)]
    [InlineData("003_200eeabb980a0bd8", 31, "\"At least today this is what", "Putin", "said", Attribution.Cue, false)]
    [InlineData("004_2999d96beafdd148", 14, "“actively advancing.”", "John F. Kirby", "said", Attribution.Cue, true)]
    [InlineData("004_2999d96beafdd148", 20, "“As we have warned publicly", "Adrienne Watson", "said", Attribution.Pronoun, false)]
    [InlineData("004_2999d96beafdd148", 20, "“We have information that", "Adrienne Watson", "said", Attribution.Pronoun, false)]
    public void AQuotationHasItsSpeaker(
        string name, int line, string words, string? speaker, string? cue, Attribution attribution, bool isPartial)
    {
        var article = Read(name);
        var raw = article.Text.RawText;
        var quotation = Assert.Single(article.Language.Quotations, quotation =>
            article.Text.PositionOf(quotation.Start).Line == line
                && raw[quotation.Start..quotation.End].StartsWith(words, StringComparison.Ordinal));

        // A surname stays as it is if the article has no full name for it.
        var credited = quotation.FullName?.Of(raw);
        Assert.True(
            speaker is null ? credited is null : credited is not null
                && (credited == speaker || credited.EndsWith(speaker, StringComparison.Ordinal)),
            $"credited: {credited}");
        Assert.Equal(cue, quotation.Cue?.Of(raw));
        Assert.Equal(attribution, quotation.Attribution);
        Assert.Equal(isPartial, quotation.IsPartial);
    }

    [Theory]
    [InlineData("000_94207566978d7998", 5)]
    [InlineData("001_08879dbdeeea1778", 2)]
    [InlineData("002_524cba4155a6e224", 2)]
    [InlineData("003_200eeabb980a0bd8", 5)]
    [InlineData("004_2999d96beafdd148", 3)]
    public void ThereAreNoOtherQuotations(string name, int count) => Assert.Equal(count, Read(name).Language.Quotations.Count);

    [Fact]
    public void ThreeQuotationsAreSharedAndOneHasConflictingSpeakers()
    {
        string[] names =
        [
            "000_94207566978d7998", "001_08879dbdeeea1778", "002_524cba4155a6e224", "003_200eeabb980a0bd8", "004_2999d96beafdd148",
        ];
        var articles = names.Select(Read).ToList();
        var quoting = articles
            .Select(
                article => new QuotingArticle(
                    article.Text.RawText,
                    article.Language,
                    article.Language.Quotations.Select(_ => EntryReference.None).ToEquatableArray()))
            .ToList();

        var shared = SharedQuotationFinder.Find(quoting);

        var found = shared.Select(
            group => string.Join(' ', group.Members.Select(Place)) + (group.HasConflictingSpeakers ? " conflict" : ""));
        Assert.Equal(["0:7 2:9 3:13 4:20", "0:9 1:15 3:23 conflict", "3:11 4:20"], found);

        string Place(QuotationReference member) =>
            $"{member.Article}:" + articles[member.Article].Text.PositionOf(
                articles[member.Article].Language.Quotations[member.Quotation].Start).Line;
    }

    private static ArticleAnalysis Read(string name) =>
        ArticleAnalyzer.Analyze(
            new SourceFile(name + ".txt", FiveArticles.Files.Single(file => file.Path == name + ".txt").Text), CorpusSettings.Default);
}
