using Corpus.Generator.Tests.Harness;

namespace Corpus.Generator.Tests;

public class RepositoryCorpusTests
{
    [Fact]
    public Task EverythingGeneratedForTheFiveArticles() => Snapshot.Match(GeneratorRun.Of(CorpusFiles.Repository));
}
