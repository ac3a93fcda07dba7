using Corpus.Generator.Tests.Harness;
using Corpus.Testing;

namespace Corpus.Generator.Tests;

/// <summary>The package <c>Corpus.Testing</c>, over the five articles of this repository.</summary>
public class TestingTests
{
    private const string FiveArticles = "../../corpus";

    private static readonly Dictionary<string, string> Consumer = new() { ["rootnamespace"] = "Consumer" };

    [Fact]
    public void TheDriverGeneratesWhatABuildGenerates() => Assert.Equal(
        GeneratorRun.Of(CorpusFiles.Repository).Result.GeneratedSources.Select(file => (file.HintName, file.SourceText.ToString())).Order(),
        CorpusDriver.Generated(FiveArticles, Consumer).Select(file => (file.Key, file.Value)).Order());

    [Fact]
    public void GeneratedFilesAreInOrdinalOrder()
    {
        var names = CorpusDriver.Generated(FiveArticles).Keys;

        Assert.Equal(names.Order(StringComparer.Ordinal), names);
    }

    [Fact]
    public void PropertiesReachTheGenerator() =>
        Assert.Contains(
            "internal static partial class Articles",
            CorpusDriver.Generated(FiveArticles, [new("CorpusVisibility", "internal")])["Articles.g.cs"],
            StringComparison.Ordinal);

    [Fact]
    public void ProblemsAreThoseOfABuild() =>
        Assert.Equal(GeneratorRun.Of(CorpusFiles.Repository).Messages(), CorpusDriver.Problems(FiveArticles));

    [Fact]
    public void NothingContainsAPathOfTheMachine()
    {
        var root = Path.GetFullPath(Path.Combine(TestData.FiveArticles.Directory, ".."));

        Assert.DoesNotContain(CorpusDriver.Generated(FiveArticles).Values, code => code.Contains(root, StringComparison.Ordinal));
        Assert.DoesNotContain(CorpusSnapshot.Of(FiveArticles).Values, text => text.Contains(root, StringComparison.Ordinal));
    }

    [Fact]
    public void AMissingFolderIsNamed()
    {
        var exception = Assert.Throws<DirectoryNotFoundException>(() => CorpusDriver.Run("no-such-folder"));

        Assert.Contains("no-such-folder", exception.Message, StringComparison.Ordinal);
        Assert.Contains("TestingTests.cs", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void AFileInAnotherEncodingIsAProblemAsInABuild()
    {
        var folder = Directory.CreateTempSubdirectory("corpus-testing-");
        try
        {
            File.WriteAllBytes(Path.Combine(folder.FullName, "torn.txt"), [.. "A torn page\n\nThe caf"u8, 0xE9, .. " was shut.\n"u8]);

            Assert.StartsWith(
                "torn.txt(3,8): error CORPUS001: ", Assert.Single(CorpusDriver.Problems(folder.FullName)), StringComparison.Ordinal);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void ANewParagraphAddsLinesToTheSnapshotAndChangesNone()
    {
        var folder = Directory.CreateTempSubdirectory("corpus-testing-");
        try
        {
            const string first = "Ferry returns\n\nIt came back to the harbour on Monday, and two hundred people stood on the quay.\n";
            var added = "It had been away for three months, because of the ice that closed the harbour in the winter.\n";
            File.WriteAllText(Path.Combine(folder.FullName, "ferry.txt"), first);
            var before = CorpusSnapshot.Of(folder.FullName)["ferry"].Split('\n');
            File.WriteAllText(
                Path.Combine(folder.FullName, "ferry.txt"), first.Replace("It came", added + "\nIt came", StringComparison.Ordinal));
            var after = CorpusSnapshot.Of(folder.FullName)["ferry"].Split('\n');

            Assert.Empty(before.Except(after));
            Assert.Equal(["Paragraph: " + added.TrimEnd()], after.Except(before));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public Task ArticlesAreDescribedForReview() => Snapshot.Match(string.Join('\n', CorpusSnapshot.Of(FiveArticles).Values));
}
