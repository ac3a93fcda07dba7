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
}
