using Corpus.Compiler.Tables;
using Corpus.TestData;

namespace Corpus.Compiler.Tests.Cost;

[Collection(CostCollection.Name)]
public class TableCostTests
{
    [Fact]
    public void BuildingAPerfectHashTakesLinearTime() => LinearTime.Assert(10_000, count =>
    {
        string[] keys = [.. Enumerable.Range(0, count).Select(i => $"section-{i % 7}/article-{i * 7919L}")];
        return () => PerfectHash.Build(keys);
    });
}
