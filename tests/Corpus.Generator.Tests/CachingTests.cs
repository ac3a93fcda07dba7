using Corpus.Generator.Steps;
using Corpus.Generator.Tests.Harness;
using Corpus.Generator.Tests.Properties;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Corpus.Generator.Tests;

public class CachingTests
{
    private static readonly CorpusFiles TwoArticles = CorpusFiles.Empty
        .With("corpus.yaml", "article: { fields: { place: places } }\nvocabularies: { places: { type: Place, mentions: true } }\n")
        .With("places.yaml", "harbour: Harbour\n")
        .With("ferry.txt", "Ferry returns\n\nIt came back to the harbour.\n")
        .With("storm.txt", "Storm ahead\n\nIt will rain.\n");

    [Fact]
    public void EditingCSharpRunsNoStepAgain()
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
    public void EditingABodyRewritesItsShardAndNoTypes()
    {
        var first = GeneratorRun.Of(TwoArticles);

        var again = first.Then(TwoArticles.With("storm.txt", "Storm ahead\n\nIt will pour.\n"));

        Assert.Equal(first.Source("Article.g.cs"), again.Source("Article.g.cs"));
        Assert.Equal(first.Source("Places.g.cs"), again.Source("Places.g.cs"));
        Assert.NotEqual(first.Source("CorpusData.Shard000.g.cs"), again.Source("CorpusData.Shard000.g.cs"));
    }

    [Fact]
    public void EditingABodyWritesOneShardAndMergesOneGroupOfWords()
    {
        var many = Enumerable.Range(0, 60).Aggregate(CorpusFiles.Empty, (files, i) => files.With($"ferry-{i}.txt", Long(i, "returned")));
        var first = GeneratorRun.Of(many);

        var again = first.Then(many.With("ferry-7.txt", Long(7, "came back")));

        Assert.InRange(first.NewOutputs(StepNames.ShardOutput), 4, 60);
        Assert.Equal(1, again.NewOutputs(StepNames.Shards));
        Assert.Equal(1, again.NewOutputs(StepNames.ShardOutput));
        Assert.InRange(first.NewOutputs(StepNames.WordGroups), 4, 16);
        Assert.Equal(1, again.NewOutputs(StepNames.WordGroups));

        static string Long(int number, string verb) =>
            $"Ferry number {number} {verb}\n\n" + string.Concat(
                Enumerable.Range(0, 50)
                    .Select(day => $"On day {day} the ferry with the number {number} {verb} to the harbour, and nobody was hurt.\n\n"));
    }

    [Fact]
    public void TheOutputDoesNotDependOnEarlierEdits()
    {
        var run = GeneratorRun.Of(TwoArticles);
        string[] bodies =
        [
            "It poured.", "Zebras, apples and an anchor.", "Rain", "It will not rain; the ferry will sail, and sailors will have sailed.",
        ];
        foreach (var body in bodies)
            run = run.Then(TwoArticles.With("storm.txt", $"Storm ahead\n\n{body}\n"));
        run = run.Then(TwoArticles);

        Assert.Equal(Sources(GeneratorRun.Of(TwoArticles).Driver), Sources(run.Driver));
    }

    [Fact]
    public void ARemovedArticleLeavesNoTrace()
    {
        // Without tracking steps: when Roslyn 4.14 tracks them and a file is removed, it loses another file.
        var three = TwoArticles.With("calm.txt", "Calm\n\nSailors are sailing the calmest of seas.\n");
        var compilation = CSharpCompilation.Create("Consumer");
        var driver = CSharpGeneratorDriver
            .Create([new CorpusGenerator().AsSourceGenerator()], three.AdditionalTexts, optionsProvider: three.Options)
            .RunGenerators(compilation)
            .ReplaceAdditionalTexts(TwoArticles.AdditionalTexts)
            .RunGenerators(compilation);

        Assert.Equal(Sources(GeneratorRun.Of(TwoArticles).Driver), Sources(driver));
        Assert.Equal(Sources(driver), Sources(driver.RunGenerators(compilation.Clone())));
    }

    [Fact]
    public void TheOutputDoesNotDependOnEarlierSettings()
    {
        var many = TwoArticles.With("many.txt", "Many sail\n\nFerries and a ferry sailed, sailing to harbours.\n");
        var stemmed = many.With("corpus.yaml", "language: en\n").Without("places.yaml");
        var unstemmed = many.With("corpus.yaml", "search: { stemming: false }\n").Without("places.yaml");

        Assert.Equal(Sources(GeneratorRun.Of(unstemmed).Driver), Sources(GeneratorRun.Of(stemmed).Then(unstemmed).Driver));
        Assert.NotEqual(Sources(GeneratorRun.Of(unstemmed).Driver), Sources(GeneratorRun.Of(stemmed).Driver));
    }

    [Fact]
    public void EditingMetadataThatIsNotIndexedReadsNoWords()
    {
        var first = GeneratorRun.Of(TwoArticles.With("ferry.yaml", "url: https://example.org/a\n"));

        var again = first.Then(TwoArticles.With("ferry.yaml", "url: https://example.org/b\n"));

        Assert.Equal(0, again.NewOutputs(StepNames.Words));
        Assert.Equal(0, again.NewOutputs(StepNames.SearchOutput));
    }

    /// <summary>The inputs of the steps: an edit of one changes the output, and no step keeps its earlier result.</summary>
    [Theory]
    [InlineData("corpus.yaml", "language: en", "language: de")]
    [InlineData("corpus.yaml", "html: safe", "html: escape")]
    [InlineData("corpus.yaml", "stemming: true", "stemming: false")]
    [InlineData("corpus.yaml", "/a/{id}", "/b/{id}")]
    [InlineData("corpus.yaml", "It rained.", "It poured.")]
    [InlineData("corpus.yaml", "speakers: true", "speakers: false")]
    [InlineData("corpus.yaml", "mentions: true", "mentions: false")]
    [InlineData("corpus.yaml", "in: blog/**", "in: blog/x/**")]
    [InlineData("people.yaml", "Ada Lind", "Ada Lund")]
    [InlineData("places.yaml", "Harbour", "Harbor")]
    [InlineData("places/oslo.md", "capital", "town")]
    [InlineData("blog/ferry.yaml", "headline: Ferry", "headline: Boat")]
    [InlineData("blog/ferry.yaml", "place: oslo", "place: harbour")]
    [InlineData("blog/ferry.txt", "came back", "left")]
    [InlineData("storm.md", "[ferry](blog/ferry.txt)", "[ferry](https://example.org)")]
    public void AnEditGivesTheOutputOfAFreshDriver(string path, string before, string after)
    {
        var files = CorpusFiles.Empty
            .With("corpus.yaml", """
                language: en
                markdown: { html: safe }
                search: { stemming: true }
                links: { article: "/a/{id}" }
                text: { boilerplate: ["It rained."] }
                types: { Post: { in: blog/**, fields: { place: places } } }
                vocabularies: { people: { type: Person, speakers: true }, places: { type: Place, mentions: true } }

                """)
            .With("people.yaml", "ada: Ada Lind\n")
            .With("places.yaml", "harbour: Harbour\n")
            .With("places/oslo.md", "The capital.\n")
            .With("blog/ferry.txt", "Ferry returns\n\nThe ferries came back to the Harbour. “We waited,” said Ada Lind.\n\nIt rained.\n")
            .With("blog/ferry.yaml", "headline: Ferry\nplace: oslo\n")
            .With("storm.md", "# Storm\n\nThe <b>[ferry](blog/ferry.txt)</b> waits.\n");
        var text = files.AdditionalTexts.Single(file => file.Path == path).GetText()!.ToString();
        Assert.Contains(before, text, StringComparison.Ordinal);
        var (host, edited) = (
            new CorpusHost(files), new CorpusHost(files.With(path, text.Replace(before, after, StringComparison.Ordinal))));

        var driver = host.Run();
        var expected = CorpusHost.Describe(edited.Run());

        Assert.NotEqual(expected, CorpusHost.Describe(driver));
        Assert.Equal(expected, CorpusHost.Describe(edited.Run(driver)));
    }

    private static IEnumerable<(string, string)> Sources(GeneratorDriver driver) =>
        driver.GetRunResult().Results.Single().GeneratedSources.Select(source => (source.HintName, source.SourceText.ToString())).Order();
}
