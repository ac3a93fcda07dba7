extern alias compiler;

using Corpus.TestData;
using CsCheck;

namespace Corpus.Tests;

/// <summary>Properties that hold for any query, and for any number of threads.</summary>
public sealed class AnyQueryTests
{
    private const int MostReads = 20_000;

    [Fact]
    public void TheCostIsBoundedAndPassagesLieInTheirArticles() => Property.Holds(
        Hostile.Text.Array[0, 30].Select(string.Concat),
        query =>
        {
            var store = Articles();
            var hits = store.Search<StoredArticle>(query, 3);

            Assert.InRange(hits.Count, 0, 3);
            Assert.InRange(store.PartReads, 0, MostReads);
            Assert.All(hits, hit => Assert.Contains(hit.Passage.Text, hit.Article.RawText, StringComparison.Ordinal));
        },
        Hostile.Literal);

    [Fact]
    public void ThreadsThatSearchAFreshCorpusGetTheSameResults()
    {
        string[] queries = ["ferry", "harbour", "\"the ferry\"", "f*", "oslo -ferry", "nothing"];
        var expected = queries.Select(query => string.Join(' ', Articles().Ids(query))).ToList();
        for (var round = 0; round < 20; round++)
        {
            var store = Articles();
            Parallel.For(0, 32, i =>
            {
                var at = i % queries.Length;
                Assert.Equal(expected[at], string.Join(' ', store.Ids(queries[at])));
                Assert.Equal("The ferry returns", store.Article(0).Headline);
                Assert.Equal(3, store.Article(0).Blocks[1].Line);
            });
        }
    }

    /// <summary>No thread sees a value that is computed on first use before it is complete.</summary>
    [Fact]
    public void ThreadsThatReadAFreshArticleSeeItCompletely()
    {
        const int lines = 20_000;
        var corpus = Draft.Corpus(compiler::Corpus.Compiler.Model.CorpusSettings.Default, Draft.Article(
            "a", "Long", string.Concat(Enumerable.Repeat("a\n", lines)), [
                new compiler::Corpus.Compiler.Model.Block(compiler::Corpus.BlockKind.Code, 0, 2 * lines),
                new compiler::Corpus.Compiler.Model.Block(compiler::Corpus.BlockKind.Paragraph, (2 * lines) - 2, (2 * lines) - 1),
            ]));
        var tables = new StoredCorpus(corpus).Tables;
        for (var round = 0; round < 50; round++)
        {
            var (article, start) = (new StoredCorpus(tables).Article(0), new Barrier(4));
            Parallel.For(0, 4, new ParallelOptions { MaxDegreeOfParallelism = 4 }, _ =>
            {
                start.SignalAndWait(TimeSpan.FromSeconds(1));
                Assert.Equal(lines, article.Blocks[1].Line);
                Assert.Equal(2 * lines, article.RawText.Length);
            });
        }
    }

    private static StoredCorpus Articles() => Draft.Store(
        Draft.Article("a", "The ferry returns", "The ferry came back to the harbour on Monday.", "It came back to Oslo, said Ada Lind."),
        Draft.Article("b", "The harbour", "Advertisement for the harbour of Oslo; see www.example.org."),
        Draft.Article("c", "Nothing new", "Nobody was hurt."));
}
