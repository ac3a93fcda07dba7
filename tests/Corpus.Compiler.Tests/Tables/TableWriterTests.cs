using Corpus.Compiler.Tables;
using Corpus.Shared;

namespace Corpus.Compiler.Tests.Tables;

public sealed class TableWriterTests
{
    [Fact]
    public void ATableIsADirectoryAndItsSections()
    {
        var table = new TableWriter();
        table.Add(0, [7, 0x7FFF]);
        table.Add(1, [0x8000, 1]);
        Assert.Equal(
            [
                2, // sections
                1, 0, 11, 0, 2, // one unit per value, at 11, two values
                2, 0, 13, 0, 2, // two units per value, at 13, two values
                7, 0x7FFF,
                1, 0, 0, 1,
            ],
            table.Finish().Select(unit => (int)unit));
    }

    [Fact]
    public void NoUnitIsHalfOfASurrogatePair()
    {
        var random = new Random(1);
        var table = new TableWriter();
        table.Add(0, [.. Enumerable.Range(0, 10_000).Select(_ => random.Next(TableLayout.MaxValue + 1))]);
        table.Add(1, [.. Enumerable.Range(0, 1 << 16)]);
        Assert.DoesNotContain(table.Finish(), char.IsSurrogate);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(TableLayout.MaxValue + 1)]
    public void AValueThatDoesNotFitIsRejected(int value)
    {
        var table = new TableWriter();
        table.Add(0, [value]);
        Assert.Throws<InvalidOperationException>(table.Finish);
    }

    [Fact]
    public void ASectionOutOfOrderIsRejected() => Assert.Throws<InvalidOperationException>(() => new TableWriter().Add(1, []));
}
