using Corpus.Shared;

namespace Corpus.Compiler.Tests.Shared;

public class MarkCodeTests
{
    [Theory]
    [InlineData(0, 1, '\0', 1)]
    [InlineData(254, 14, ' ', 1)]
    [InlineData(80, 1, '\n', 1)]
    [InlineData(255, 1, '\0', 2)]
    [InlineData(3, 40, '\0', 2)]
    [InlineData(3, 1, '…', 2)]
    [InlineData(20000, 90000, '\uD83D', 7)]
    public void AMarkIsReadAsItWasWrittenAndMostTakeOneUnit(int gap, int length, char replacement, int count)
    {
        var units = new List<int>();
        MarkCode.Add(units, 1, 2, '\t');
        MarkCode.Add(units, gap, length, replacement);
        var packed = new string([.. units.Select(unit => (char)unit)]);

        var at = 0;
        Assert.Equal((1, 2, '\t'), MarkCode.Read(packed, ref at));
        Assert.Equal((gap, length, replacement), MarkCode.Read(packed, ref at));
        Assert.Equal((1 + count, packed.Length), (at, at));
        Assert.All(units, unit => Assert.InRange(unit, 0, TableLayout.MaxUnit));
    }
}
