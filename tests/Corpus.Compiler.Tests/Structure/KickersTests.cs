using Corpus.Compiler.Model;
using Corpus.Compiler.Structure.Forms;

namespace Corpus.Compiler.Tests.Structure;

public class KickersTests
{
    [Theory]
    [InlineData("HARBOUR DRAMA Ferry returns two weeks after storm", "Ferry returns two weeks after storm")]
    [InlineData("CAPTAIN’S RETURN ‘We never gave up,’ says ferry master", "‘We never gave up,’ says ferry master")]
    [InlineData("Ferry returns two weeks after storm", "Ferry returns two weeks after storm")]
    [InlineData("FERRY RETURNS TWO WEEKS AFTER STORM", "FERRY RETURNS TWO WEEKS AFTER STORM")]
    [InlineData("NATO Ministers meet in the harbour town", "NATO Ministers meet in the harbour town")]
    [InlineData("UK GDP Growth slows for a third month", "UK GDP Growth slows for a third month")]
    [InlineData("HARBOUR TOWN COUNCIL votes for a new ferry", "HARBOUR TOWN COUNCIL votes for a new ferry")]
    [InlineData("HARBOUR DRAMA: Ferry returns two weeks after storm", "HARBOUR DRAMA: Ferry returns two weeks after storm")]
    public void AKickerIsNotPartOfTheHeadline(string line, string headline) =>
        Assert.Equal(headline, Kickers.HeadlineOf(line, new Block(BlockKind.Headline, 0, line.Length)).Of(line));
}
