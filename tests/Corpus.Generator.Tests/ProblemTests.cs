using Corpus.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace Corpus.Generator.Tests;

public class ProblemTests
{
    private const string Text = "Ferry returns to the harbour\n\nIt came back on Monday, and two hundred people stood on the quay.\n";

    private static readonly CorpusFiles Valid = CorpusFiles.Empty.With("ferry.txt", Text);

    private static readonly CorpusFiles Misspelled = Valid
        .With("corpus.yaml", "article: { fields: { section: [local, world] } }\n")
        .With("ferry.yaml", "\nsection: wrld\n");

    [Fact]
    public void AValidCorpusHasNoMessages() => Assert.Empty(GeneratorRun.Of(Valid).Messages());

    [Fact]
    public void ACorpusWithoutArticlesIsReported() => Assert.Equal(
        ["corpus.yaml(1,1): warning CORPUS080: The corpus has no articles; add a '.txt' or '.md' file to its folder"],
        GeneratorRun.Of(CorpusFiles.Empty).Messages());

    [Fact]
    public void YamlThatCannotBeReadIsTheOnlyProblem()
    {
        var run = GeneratorRun.Of(Valid.With("corpus.yaml", "article: [\n"));

        Assert.StartsWith("corpus.yaml(1,10): error CORPUS010: ", Assert.Single(run.Messages()), StringComparison.Ordinal);
        Assert.NotNull(run.Load().GetType("Consumer.Articles")!.GetProperty("Ferry"));
    }

    [Fact]
    public void ADuplicateIdNamesBothPlaces()
    {
        var run = GeneratorRun.Of(Valid.With("other.txt", Text).With("ferry.yaml", "id: boat\n").With("other.yaml", "id: boat\n"));

        var message = Assert.Single(run.Messages(), message => message.Contains("error", StringComparison.Ordinal));
        Assert.StartsWith("other.yaml(1,5): error ", message, StringComparison.Ordinal);
        Assert.Contains("'boat'", message, StringComparison.Ordinal);
        Assert.Contains("ferry.yaml(1,5)", message, StringComparison.Ordinal);
        Assert.NotNull(run.Load().GetType("Consumer.Articles")!.GetProperty("Boat"));
    }

    [Fact]
    public Task AProblemIsPartOfTheSnapshot() => Snapshot.Match(GeneratorRun.Of(Misspelled).Driver);

    [Theory]
    [InlineData("error", DiagnosticSeverity.Error)]
    [InlineData("warning", DiagnosticSeverity.Warning)]
    [InlineData("suggestion", DiagnosticSeverity.Info)]
    [InlineData("silent", DiagnosticSeverity.Hidden)]
    public void AnEditorConfigSetsTheSeverity(string word, DiagnosticSeverity severity)
    {
        var id = Assert.Single(GeneratorRun.Of(Misspelled).Diagnostics).Id;

        var run = GeneratorRun.Of(Misspelled.WithEditorConfig($"corpus_diagnostic.{id.ToLowerInvariant()}.severity", word));

        Assert.Equal(severity, Assert.Single(run.Diagnostics).Severity);
    }

    [Fact]
    public void AnEditorConfigCanSilenceAProblem()
    {
        var id = Assert.Single(GeneratorRun.Of(Misspelled).Diagnostics).Id;

        Assert.Empty(GeneratorRun.Of(Misspelled.WithEditorConfig($"corpus_diagnostic.{id}.severity", "none")).Diagnostics);
    }

    [Fact]
    public void InvalidBytesAreReportedAtTheirPosition()
    {
        var run = GeneratorRun.Of(
            Valid.WithBytes("torn.txt", [.. "A torn page"u8, (byte)'\n', (byte)'\n', .. "The caf"u8, 0xE9, .. " was shut.\n"u8]));

        var message = Assert.Single(run.Messages());
        Assert.StartsWith("torn.txt(3,8): error CORPUS001: ", message, StringComparison.Ordinal);
        Assert.Contains("20", message, StringComparison.Ordinal);
    }
}
