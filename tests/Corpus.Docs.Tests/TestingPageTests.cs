using Corpus.TestData;
using Corpus.Testing;

namespace Corpus.Docs.Tests;

public class TestingPageTests
{
    /// <summary>The text shown for the corpus of the page is what the package returns.</summary>
    [Fact]
    public void TheSnapshotOnThePageIsUpToDate()
    {
        var snippets = Page.Snippets(Path.Combine(RepositoryRoot.Path, "docs", "testing.md")).ToList();
        var folder = Directory.CreateTempSubdirectory("corpus-testing-");
        try
        {
            foreach (var snippet in snippets.Where(snippet => snippet.File?.StartsWith("corpus/", StringComparison.Ordinal) == true))
                File.WriteAllText(Path.Combine(folder.FullName, snippet.File!["corpus/".Length..]), snippet.Code);

            Assert.Equal(
                Assert.Single(snippets, snippet => snippet is { Language: "text", File: null }).Code,
                Assert.Single(CorpusSnapshot.Of(folder.FullName)).Value);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
