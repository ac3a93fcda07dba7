using System.Globalization;
using Corpus.Compiler.Model;
using Corpus.Compiler.Tables;

namespace Corpus.Compiler.Tests.Tables;

public class LiteralBudgetTests
{
    [Fact]
    public void SevenMillionCharactersFit() => Assert.Null(LiteralBudget.Check(Tables(new string('a', 7_000_000), ""), largeText: false));

    [Fact]
    public void TooMuchTextForAnAssemblyIsReportedWithThePropertyToSet()
    {
        var problem = LiteralBudget.Check(Tables(new string('a', 8_700_000), ""), largeText: false)!;

        Assert.Equal("CORPUS081", problem.Descriptor.Id);
        Assert.Equal(
            "The corpus needs 17.4 MB of string literals, but the compiler allows 16.7 MB; set <CorpusLargeText>true</CorpusLargeText> in "
                + "the project file",
            problem.Message);
    }

    /// <summary>A message must be the same on every machine.</summary>
    [Fact]
    public void NumbersInMessagesDoNotDependOnTheCulture()
    {
        var culture = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = new CultureInfo("")
        {
            NumberFormat = { NumberDecimalSeparator = ",", NumberGroupSeparator = ".", NegativeSign = "−" },
        };
        try
        {
            var text = Tables(new string('a', 8_700_000), "");
            Assert.Contains("17.4 MB", LiteralBudget.Check(text, largeText: false)!.Message, StringComparison.Ordinal);
            var parts = Tables("a", "b") with { Search = Parts(61_000, new string('a', 1024)) };
            Assert.Contains("61,000 long", LiteralBudget.Check(parts, largeText: true)!.Message, StringComparison.Ordinal);
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    [Fact]
    public void TextInTheDataSectionIsNotCounted() =>
        Assert.Null(LiteralBudget.Check(Tables(new string('a', 50_000_000), "short"), largeText: true));

    [Fact]
    public void TablesThatAreNotTextAreCountedToo() =>
        Assert.Equal("CORPUS082", LiteralBudget.Check(Tables("a", new string('\udc00', 9_000_000)), largeText: true)?.Descriptor.Id);

    [Fact]
    public void ManySmallTablesOfALargeCorpusFit() =>
        Assert.Null(LiteralBudget.Check(Tables("a", "b") with { Search = Parts(10_000, new string('a', 2000)) }, largeText: true));

    [Fact]
    public void MoreLiteralsThanAnAssemblyCanLoadAreReported()
    {
        var problem = LiteralBudget.Check(Tables("a", "b") with { Search = Parts(61_000, new string('a', 1024)) }, largeText: true)!;

        Assert.Equal("CORPUS095", problem.Descriptor.Id);
        Assert.StartsWith("The corpus needs 61,000 long string literals", problem.Message, StringComparison.Ordinal);
    }

    private static EquatableArray<string> Parts(int count, string part) => Enumerable.Repeat(part, count).ToEquatableArray();

    private static CorpusTables Tables(string text, string table) => new("", [], [], [new Shard(0, text, "", table)], []);
}
