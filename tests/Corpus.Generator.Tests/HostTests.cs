using Corpus.Generator.Tests.Harness;
using Corpus.Generator.Tests.Properties;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Corpus.Generator.Tests;

/// <summary>Hosts do what a build does not: they list files twice, cancel, and write paths in their own way.</summary>
public class HostTests
{
    private static readonly CorpusFiles Harbour = CorpusFiles.Empty
        .With("corpus.yaml", "vocabularies: { places: { type: Place, mentions: true } }\n")
        .With("ferry.txt", "Ferry returns\n\nIt came back to the harbour on Monday.\n")
        .With("places.yaml", "harbour: Harbour\n")
        .With("storm.txt", "Storm ahead\n\nIt will rain on the harbour all day.\n");

    [Theory]
    [InlineData("an-added.txt", "ferry.txt")]
    [InlineData("an-added.txt", "corpus.yaml")]
    [InlineData("an-added.txt", "storm.txt")]
    public void AFileThatRoslynListsTwiceAfterAnAddAndAnEditIsReadOnce(string added, string edited)
    {
        // The driver's table ends with the added file, but the list of files begins with it; an edit then puts a third file into the table
        // twice.
        var more = Harbour.With(added, "The added one\n\nIt was added before all the others.\n");
        var after = more.With(
            edited,
            edited.EndsWith(".yaml", StringComparison.Ordinal)
                ? "vocabularies: { places: { type: Place } }\n"
                : "Storm over\n\nThe sun is out, the rain is gone.\n");

        var compilation = CSharpCompilation.Create("Consumer");
        var result = Driver(Harbour)
            .RunGenerators(compilation)
            .ReplaceAdditionalTexts(more.AdditionalTexts)
            .RunGenerators(compilation)
            .ReplaceAdditionalTexts(after.AdditionalTexts)
            .RunGenerators(compilation)
            .GetRunResult().Results.Single();

        var fresh = GeneratorRun.Of(after).Result;
        Assert.Equal(fresh.Diagnostics.Select(problem => problem.ToString()), result.Diagnostics.Select(problem => problem.ToString()));
        Assert.Equal(Sources(fresh), Sources(result));
    }

    /// <summary>Several files claim the same id, the same target of a link and the same entry; the first by path gets each.</summary>
    [Fact]
    public void TheOrderInWhichAHostListsFilesDoesNotMatter()
    {
        var host = new CorpusHost(Harbour
            .With("links.md", "# Links\n\nIt came [back](storm), and [again](calm).\n")
            .With("storm.md", "# Another storm\n\nIt will rain.\n")
            .With("calm.md", "---\nid: calm\nunknown: 1\n---\n# Calm\n\nThe sea is calm.\n")
            .With("sea.md", "---\nid: calm\nunknown: 2\n---\n# Sea\n\nThe sea is calm.\n")
            .With("places/harbour.md", "The other harbour.\n")
            .With("one.rst", "One\n")
            .With("two.rst", "Two\n"));
        var expected = CorpusHost.Describe(host.Run());

        Assert.All(
            Enumerable.Range(1, host.Files.AdditionalTexts.Length - 1),
            rotation => Assert.Equal(expected, CorpusHost.Describe((host with { Rotation = rotation }).Run())));
    }

    [Fact]
    public void AnEditorConfigKeyWithoutAnIdIsIgnored() =>
        Assert.Equal(
            GeneratorRun.Of(Harbour).Messages(),
            GeneratorRun.Of(Harbour.WithEditorConfig("corpus_diagnostic.severity", "none")).Messages());

    [Theory]
    [InlineData(@"C:\news\", @"C:\news\North\ferry.txt", @"c:\News\north\FERRY.yaml")]
    [InlineData(@"\\server\share\news\", @"\\Server\Share\news\North\ferry.txt", @"\\server\share\NEWS\North\ferry.yaml")]
    public void WindowsPathsAreComparedWithoutRegardToCase(string directory, string article, string misplaced)
    {
        var run = GeneratorRun.Of(
            CorpusFiles.Empty.In(directory)
                .With(article, "Ferry returns\n\nIt came back to the harbour on Monday.\n")
                .With(misplaced, "no-such-field: 1\n"));

        Assert.Contains("\"North/ferry\"", run.Source("Articles.g.cs"), StringComparison.Ordinal);
        Assert.StartsWith(misplaced + "(1,1): ", Assert.Single(run.Messages()), StringComparison.Ordinal);
        Assert.DoesNotContain(
            run.Result.GeneratedSources,
            source => source.SourceText.ToString().Contains('\\' + "news", StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [InlineData(
        "System.Collections.Immutable, Version=99.0.0.0, Culture=neutral, PublicKeyToken=b03f5f7f11d50a3a", "System.Collections.Immutable")]
    [InlineData("System.Text.Json, Version=99.0.0.0", null)] // not a library of the host: another analyzer may bring its own
    [InlineData("Markdig", null)]
    public void AHostThatBindsToExactVersionsGetsItsOwnLibraryForALaterVersion(string reference, string? found) =>
        Assert.Equal(found, HostAssemblies.Resolve(reference)?.GetName().Name);

    [Fact]
    public void ACanceledRunStopsAndTheNextOneIsComplete()
    {
        var driver = Driver(Harbour);
        var compilation = CSharpCompilation.Create("Consumer");
        using var canceled = new CancellationTokenSource();
        canceled.Cancel();

        Assert.ThrowsAny<OperationCanceledException>(() => driver.RunGenerators(compilation, canceled.Token));
        var result = driver.RunGenerators(compilation).GetRunResult().Results.Single();

        Assert.Equal(Sources(GeneratorRun.Of(Harbour).Result), Sources(result));
    }

    private static GeneratorDriver Driver(CorpusFiles files) =>
        CSharpGeneratorDriver.Create([new CorpusGenerator().AsSourceGenerator()], files.AdditionalTexts, optionsProvider: files.Options);

    private static IEnumerable<(string, string)> Sources(GeneratorRunResult result) =>
        result.GeneratedSources.Select(source => (source.HintName, source.SourceText.ToString())).Order();
}
