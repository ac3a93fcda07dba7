using Corpus.Compiler.Model;
using Corpus.Compiler.Structure;

namespace Corpus.Compiler.Tests.Structure;

/// <summary>
/// A text with two signs of the page around it, or below a long menu, is read with the model, and an article alone by the rules. The model
/// gives every line that it reads a score.
/// </summary>
public class CopiedPagesTests
{
    private const string Article =
        """
        Ferry returns to harbour

        The ferry came back to the harbour on Monday, two weeks after the storm had broken its rudder.

        The repair had cost the town more than the ferry earns in a year, the mayor told the council on Tuesday.

        Nobody was hurt, and the captain has asked for a stronger rudder, which would cost twice as much.
        """;

    [Theory]
    [InlineData(
        "Harbour\nServices\nPrices\nBlog\n\n",
        "\n\nHarbour Works, 2018-2024 © The company is registered in England and Wales under number 100.")]
    [InlineData("Powered by Tumblr\n\n", "\n\nNewerOlder")]
    [InlineData("", "\n\nLike this:\n\nLike Loading...")]
    [InlineData("", "\n\nOlder posts\n\nTheme by Anders")]
    [InlineData("", "\n\nBack to top\n\nPrices\nJourneys\nCompany\nPress")]
    [InlineData(
        "A Small Book of Knots\nForeword\n1. Before You Start\n1.1. Choosing a Rope\n1.2. Parts of a Knot\n2. Loops\n2.1. The Bowline\n"
            + "2.2. The Figure of Eight\n2.3. What Holds and What Slips?\n3. Bends\n3.1. The Sheet Bend\n3.2. Ropes of Different Size\n"
            + "4. Hitches\n4.1. The Round Turn\n4.2. The Rolling Hitch\n5. Splices\nAppendix A: Names of the Knots\nIndex\n\n",
        "")]
    public void ATextWithPartsOfAPageIsReadWithTheModel(string above, string below) =>
        Assert.True(IsReadWithModel(above + Article + below));

    [Theory]
    [InlineData("", "")]
    [InlineData("", "\n\nThe crew on Monday:\nAda Lind\nTom Okafor\nMaria Holt\nJonas Feld")]
    [InlineData("", "\n\nWhat the storm broke:\nRudder\nScrew\nMast\nRadar")]
    [InlineData(
        "",
        "\n\nOptions\n\nThe town can buy a second ferry, lease one from the island, or wait for the bridge that it was promised.")]
    [InlineData("", "\n\nPowered by two engines, the new ferry would need an hour for the crossing in any weather.")]
    [InlineData("", "\n\n+ a stronger rudder\n+ a new screw\n+ a second radar\n+ paint")]
    [InlineData(
        "Soup for a crew\n\nIngredients\n2 onions\n1 leek\n3 carrots\n1 fennel bulb\n2 potatoes\n500 g cod\n200 g mussels\n1 l stock\n"
            + "100 ml cream\n50 g butter\n1 lemon\nSalt and pepper\nParsley\nBread\nOlive oil\n2 bay leaves\n1 glass of wine\n\n",
        "")]
    [InlineData(
        "The ferryman\n\nThe boat is out, the tide is low,\nThe ropes are stiff with frost,\nThe gulls have nowhere else to go\n"
            + "And every lamp is lost,\nThe harbour sleeps beneath the snow,\nThe bell has lost its tongue,\n"
            + "And still the old men come and go\nWhere once the nets were hung,\nThey count the masts, they count the stars,\n"
            + "They count the years of rain,\n"
            + "They lift the lid of empty jars\nAnd put it back again,\nAnd when the ferry turns at last\nWith nobody on board,\n"
            + "They tie it to the broken mast,\nThe rope, the oar, the cord,\n\n",
        "")]
    public void AnArticleAloneIsReadByTheRules(string above, string below) =>
        Assert.False(IsReadWithModel(above + Article + below));

    [Fact]
    public void AListWithoutTextIsReadByTheRules() =>
        Assert.False(
            IsReadWithModel("Ships of the year\n\n" + string.Join('\n', Enumerable.Range(1, 30).Select(i => $"Harbour Queen {i}"))));

    [Fact]
    public void LinesThatBeginWithAPlusAreEntriesOfAList()
    {
        var reasons = StructureReader.Explain(Article + "\n\n+ a stronger rudder\n+ a new screw", CorpusSettings.Default);

        Assert.Equal([BlockKind.ListItem, BlockKind.ListItem], reasons.Skip(4).Select(reason => reason.Kind));
    }

    private static bool IsReadWithModel(string text) =>
        StructureReader.Explain(text, CorpusSettings.Default).Any(reason => reason.Score is not null);
}
