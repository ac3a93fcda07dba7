namespace Corpus.Compiler.Tests.Shared;

public class BlockKindsTests
{
    [Fact]
    public void EveryKindHasOneRow() => Assert.Equal(Enum.GetValues<BlockKind>(), BlockKinds.All.Select(row => row.Kind));

    [Fact]
    public void QuotationsAreLookedForOnlyWhereThereAreSentences() =>
        Assert.DoesNotContain(BlockKinds.All, row => row.HasQuotations && !row.HasSentences);
}
