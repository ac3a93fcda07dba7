using Corpus.Generator.Tests.Harness;
using Corpus.Testing;

namespace Corpus.Generator.Tests;

public class RepositoryCorpusTests
{
    [Fact]
    public Task EverythingGeneratedForTheFiveArticles() =>
        Snapshot.Match(CorpusDriver.Run("../../corpus", [new("RootNamespace", "Consumer")]));
}
