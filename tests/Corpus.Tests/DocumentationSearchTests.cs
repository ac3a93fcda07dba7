extern alias compiler;

using compiler::Corpus.Compiler;
using compiler::Corpus.Compiler.Files;

namespace Corpus.Tests;

/// <summary>Queries that readers of documentation type find the page with the answer.</summary>
public sealed class DocumentationSearchTests
{
    /// <summary>So many of the 60 queries in <c>Documentation/queries.txt</c> must find their page.</summary>
    private const int LeastFound = 54;

    private static readonly string folder = Path.Combine(AppContext.BaseDirectory, "Documentation");
    private static readonly StoredCorpus pages = new(CorpusCompiler.Compile([.. ReadPages()]));

    [Fact]
    public void MostQueriesFindTheirPageAmongTheFirstThree()
    {
        var queries = ReadQueries();
        var misses = queries
            .Select(query => (query.Text, query.Page, Found: pages.Ids(query.Text, 3)))
            .Where(query => !query.Found.Contains(query.Page))
            .Select(query => $"{query.Text} => {query.Page}, found {string.Join(", ", query.Found)}")
            .ToList();

        Assert.Equal(60, queries.Count);
        Assert.True(queries.Count - misses.Count >= LeastFound, string.Join('\n', misses));
    }

    [Fact]
    public void EveryQueryNamesAPageThatExists() =>
        Assert.All(ReadQueries(), query => Assert.True(pages.ArticleOrNull(query.Page) is not null, query.Page));

    private static IEnumerable<SourceFile> ReadPages()
    {
        foreach (
            var page in File.ReadAllText(Path.Combine(folder, "pages.txt"))
                .Replace("\r\n", "\n")
                .Split("=== ", StringSplitOptions.RemoveEmptyEntries))
        {
            var end = page.IndexOf('\n');
            yield return new SourceFile(page[..end], page[(end + 1)..]);
        }
    }

    private static List<(string Text, string Page)> ReadQueries() =>
    [
        .. File.ReadLines(Path.Combine(folder, "queries.txt"))
            .Where(line => line.Contains(" => "))
            .Select(line => line.Split(" => "))
            .Select(parts => (parts[0], parts[1].Split(' ')[0])),
    ];
}
