using Corpus.Generator.Tests.Harness;
using Corpus.Testing;

namespace Corpus.Generator.Tests;

/// <summary>The package <c>Corpus.Testing</c>, applied to the five articles of this repository.</summary>
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
        var root = Path.TrimEndingDirectorySeparator(TestData.RepositoryRoot.Path);

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
        using var folder = new TemporaryFolder();
        File.WriteAllBytes(folder.PathOf("torn.txt"), [.. "A torn page\n\nThe caf"u8, 0xE9, .. " was shut.\n"u8]);

        Assert.StartsWith(
            "torn.txt(3,8): error CORPUS001: ", Assert.Single(CorpusDriver.Problems(folder.Path)), StringComparison.Ordinal);
    }

    [Fact]
    public void ANewParagraphAddsLinesToTheSnapshotAndChangesNone()
    {
        const string first = "Ferry returns\n\nIt came back to the harbour on Monday, and two hundred people stood on the quay.\n";
        const string added = "It had been away for three months, because of the ice that closed the harbour in the winter.\n";
        using var folder = new TemporaryFolder();
        folder.Write("ferry.txt", first);
        var before = CorpusSnapshot.Of(folder.Path)["ferry"].Split('\n');
        folder.Write("ferry.txt", first.Replace("It came", added + "\nIt came", StringComparison.Ordinal));
        var after = CorpusSnapshot.Of(folder.Path)["ferry"].Split('\n');

        Assert.Empty(before.Except(after));
        Assert.Equal(["Paragraph: " + added.TrimEnd()], after.Except(before));
    }

    [Fact]
    public void TheSnapshotOfAnArticleHasTheDocumentedForm()
    {
        using var folder = new TemporaryFolder();
        folder.Write("corpus.yaml", Settings);
        folder.Write("people.yaml", "ada-lind: Ada Lind\nbo-ek: { name: Bo Ek, aliases: [Bo] }\n");
        folder.Write("blog/ferry.md", Ferry);

        Assert.Equal(FerrySnapshot.ReplaceLineEndings("\n"), Assert.Single(CorpusSnapshot.Of(folder.Path)).Value);
    }

    private const string Settings = """
        article: { fields: { desk: [news, sport], seen: 'date[]' } }
        types:
          Post:
            in: blog/**
            fields:
              hero: { fields: { tagline: string, links: { many: true, fields: { to: uri } }, note: string } }
              params: { type: any }
              score: number
        vocabularies: { people: { type: Person, mentions: true, speakers: true } }
        """;

    private const string Ferry = """
        ---
        title: Ferry returns
        tags: [boats, ice]
        date: 2026-03-01T08:30
        desk: sport
        seen: [2026-01-02, 2026-02-03]
        score: 1.5
        hero: { tagline: Back, links: [{ to: 'https://example.org/a' }, { to: 'https://example.org/b' }] }
        params: { a: [1, two, null], b: { c: true } }
        ---

        It *came*   back.
        “We waited,” said Ada Lind. Nobody was “surprised” in town.

        ## The ice

        - “It was cold.”
        - [a](b.md)
        """;

    private const string FerrySnapshot = """
        blog/ferry
          file: blog/ferry.md
          headline: Ferry returns
          datePublished: 2026-03-01T08:30:00
          inLanguage: en
          keywords: boats; ice
          desk: sport
          seen: 2026-01-02; 2026-02-03
          hero: { tagline: Back, links: { to: https://example.org/a }; { to: https://example.org/b } }
          params: { a: [1, two, null], b: { c: true } }
          score: 1.5

        Paragraph: It *came* back. “We waited,” said Ada Lind. Nobody was “surprised” in town.
          quotation: “We waited,”
            speaker: Ada Lind = people/ada-lind (Cue, "said")
          partial quotation: “surprised”
            speaker: unknown (None)
          mention: Ada Lind = people/ada-lind

        Subheading: The ice

        ListItem: “It was cold.”
          quotation: “It was cold.”
            speaker: unknown (None)

        ListItem: [a](b.md)

        problems:
          error CORPUS064: 'b.md' leads to no article and no file of the corpus; correct the path, or add the file

        """;

    [Fact]
    public Task ArticlesAreDescribedForReview() => Snapshot.Match(string.Join('\n', CorpusSnapshot.Of(FiveArticles).Values));

    private sealed class TemporaryFolder : IDisposable
    {
        private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("corpus-testing-");

        public string Path => folder.FullName;

        public string PathOf(string file) => System.IO.Path.Combine(Path, file);

        public void Write(string file, string text)
        {
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(PathOf(file))!);
            File.WriteAllText(PathOf(file), text);
        }

        public void Dispose() => folder.Delete(recursive: true);
    }
}
