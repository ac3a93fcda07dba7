using Corpus.Search;

namespace Corpus.Tests;

/// <summary>The cost of a query is bounded, however long the query is.</summary>
public sealed class QueryCostTests
{
    [Theory]
    [InlineData("the ")]
    [InlineData("rare ")]
    [InlineData("t* ")]
    [InlineData("\"the ferry\" ")]
    [InlineData("the -rare ")]
    public void ARepeatedClauseCostsAndCountsOnce(string clause)
    {
        var (once, often) = (Ferries(), Ferries());
        var expected = once.Search<StoredArticle>(clause, 10);
        var actual = often.Search<StoredArticle>(string.Concat(Enumerable.Repeat(clause, 800)), 10);
        Assert.NotEmpty(expected);
        Assert.Equal(expected.Select(hit => (hit.Article.Id, hit.Score)), actual.Select(hit => (hit.Article.Id, hit.Score)));
        Assert.Equal(expected.Select(hit => hit.Passage.Highlighted("[", "]")), actual.Select(hit => hit.Passage.Highlighted("[", "]")));
        Assert.Equal(once.PartReads, often.PartReads);
        Assert.Equal(
            QueryParser.Parse(clause, asYouType: false).Count,
            QueryParser.Parse(string.Concat(Enumerable.Repeat(clause, 800)), asYouType: false).Count);
    }

    [Theory]
    [InlineData(" ")]
    [InlineData("* ")]
    [InlineData(" -")]
    public void WordsBeyondTheLimitCostNothing(string separator)
    {
        var random = new Random(7);
        for (var round = 0; round < 20; round++)
        {
            string[] words = [.. Enumerable.Range(0, 2000).OrderBy(_ => random.Next()).Select(n => $"w{n}")];
            var (limited, all) = (Ferries(), Ferries());
            var expected = limited.Ids(string.Join(separator, words.Take(QueryParser.MaxWords)) + separator);
            Assert.Equal(expected, all.Ids(string.Join(separator, words) + separator));
            Assert.Equal(limited.PartReads, all.PartReads);
            Assert.Equal(
                QueryParser.MaxWords,
                QueryParser.Parse(string.Join(separator, words), asYouType: false).Sum(clause => clause.Words.Length));
        }
    }

    [Fact]
    public void APhraseIsTruncatedToTheLimit()
    {
        var the = Enumerable.Repeat("the", QueryParser.MaxWords);
        var store = Draft.Store(Draft.Article("the", "Article", string.Join(' ', the)));
        Assert.Equal(["the"], store.Ids($"\"{string.Join(' ', the)}\""));
        var longer = $"\"{string.Join(' ', Enumerable.Repeat("the", 800))}\"";
        Assert.Equal(["the"], store.Ids(longer));
        Assert.Equal(QueryParser.MaxWords, Assert.Single(QueryParser.Parse(longer, asYouType: false)).Words.Length);
    }

    [Fact]
    public void APrefixMatchesABoundedNumberOfWords()
    {
        var words = string.Join(' ', Enumerable.Range(0, ResolvedClause.MaxFormsOfPrefix).Select(n => $"t{n:0000}"));
        var store = Draft.Store(Draft.Article("within", "Many", words), Draft.Article("beyond", "One", "tz"));
        Assert.Equal(["within"], store.Ids("t*"));
        Assert.Equal(["beyond"], store.Ids("tz*"));
    }

    private static StoredCorpus Ferries() => Draft.Store(
        Draft.Article(
            "ferry", "The ferry returns", "The ferry sailed again on Monday, and the captain of the ferry told the crew.", "w1 w2 w3 w4"),
        Draft.Article("bridge", "The bridge", "A rare bridge at the harbour.", "w5 w6"),
        Draft.Article("tower", "Tower", "The tower stands."));
}
