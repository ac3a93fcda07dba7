using Corpus.Compiler.Tables;

namespace Corpus.Compiler.Tests.Tables;

public class LiteralBudgetTests
{
    [Fact]
    public void SevenMillionCharactersFit() => Assert.Null(LiteralBudget.Check(Tables(new string('a', 7_000_000), ""), largeText: false));

    [Fact]
    public void MoreTextThanAnAssemblyHoldsNamesTheProperty()
    {
        var problem = LiteralBudget.Check(Tables(new string('a', 8_700_000), ""), largeText: false)!;

        Assert.Equal("CORPUS081", problem.Descriptor.Id);
        Assert.Equal(
            "The corpus needs 17.4 MB of string literals, but the compiler allows 16.7 MB; set <CorpusLargeText>true</CorpusLargeText> in the project file",
            problem.Message);
    }

    [Fact]
    public void InTheDataSectionTextIsNotCounted() => Assert.Null(LiteralBudget.Check(Tables(new string('a', 50_000_000), "short"), largeText: true));

    [Fact]
    public void TablesThatAreNoTextAreCountedAllTheSame() =>
        Assert.Equal("CORPUS082", LiteralBudget.Check(Tables("a", new string('\udc00', 9_000_000)), largeText: true)?.Descriptor.Id);

    private static CorpusTables Tables(string text, string table) => new("", "", [], [new Shard(0, text, "", table)], []);
}
