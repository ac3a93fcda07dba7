using Corpus.Generator.Tests.Harness;

namespace Corpus.Generator.Tests;

public class CachingTests
{
    private static readonly CorpusFiles TwoArticles = CorpusFiles.Empty
        .With("corpus.yaml", "article: { fields: { place: places } }\nvocabularies: { places: { type: Place, mentions: true } }\n")
        .With("places.yaml", "harbour: Harbour\n")
        .With("ferry.txt", "Ferry returns\n\nIt came back to the harbour.\n")
        .With("storm.txt", "Storm ahead\n\nIt will rain.\n");

    [Fact]
    public void EditingCSharpRunsNothingAgain()
    {
        var again = GeneratorRun.Of(TwoArticles, "class A;").Then(TwoArticles, "class B;");

        Assert.All(
            new[] { StepNames.Files, StepNames.Yaml, StepNames.Settings, StepNames.Articles, StepNames.Corpus, StepNames.Output },
            step => Assert.Equal(0, again.NewOutputs(step)));
    }

    [Fact]
    public void EditingOneArticleReadsOneArticle()
    {
        var again = GeneratorRun.Of(TwoArticles).Then(TwoArticles.With("storm.txt", "Storm ahead\n\nIt rained.\n"));

        Assert.Equal(1, again.NewOutputs(StepNames.Files));
        Assert.Equal(1, again.NewOutputs(StepNames.Articles));
        Assert.Equal(0, again.NewOutputs(StepNames.Yaml));
        Assert.Equal(0, again.NewOutputs(StepNames.Settings));
    }

    [Fact]
    public void EditingAnEntryReadsNoArticle()
    {
        var again = GeneratorRun.Of(TwoArticles).Then(TwoArticles.With("places.yaml", "harbour: The Harbour\n"));

        Assert.Equal(1, again.NewOutputs(StepNames.Yaml));
        Assert.Equal(0, again.NewOutputs(StepNames.Articles));
    }

    [Fact]
    public void EditingABodyRewritesOnlyWhatHoldsIt()
    {
        var first = GeneratorRun.Of(TwoArticles);

        var again = first.Then(TwoArticles.With("storm.txt", "Storm ahead\n\nIt will pour.\n"));

        Assert.Equal(first.Source("Article.g.cs"), again.Source("Article.g.cs"));
        Assert.Equal(first.Source("Places.g.cs"), again.Source("Places.g.cs"));
        Assert.NotEqual(first.Source("CorpusData.CorpusShard000.g.cs"), again.Source("CorpusData.CorpusShard000.g.cs"));
    }

    [Fact]
    public void EditingABodyLaysOutAndWritesOneShard()
    {
        var many = Enumerable.Range(0, 60).Aggregate(CorpusFiles.Empty, (files, i) => files.With($"ferry-{i}.txt", Long(i, "returned")));
        var first = GeneratorRun.Of(many);

        var again = first.Then(many.With("ferry-7.txt", Long(7, "came back")));

        Assert.InRange(first.NewOutputs(StepNames.ShardOutput), 4, 60);
        Assert.Equal(1, again.NewOutputs(StepNames.Shards));
        Assert.Equal(1, again.NewOutputs(StepNames.ShardOutput));

        static string Long(int number, string verb) =>
            $"Ferry number {number} {verb}\n\n" + string.Concat(Enumerable.Range(0, 50).Select(day => $"On day {day} the ferry with the number {number} {verb} to the harbour, and nobody was hurt.\n\n"));
    }
}
