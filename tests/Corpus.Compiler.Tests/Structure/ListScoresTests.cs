using Corpus.Compiler.Structure.Forms;
using Corpus.Compiler.Structure.Labels;
using Corpus.Compiler.Structure.Lines;

namespace Corpus.Compiler.Tests.Structure;

public class ListScoresTests
{
    [Fact]
    public void RowsOfAListHaveTheScoreOfTheSurest()
    {
        Assert.Equal([-9, 5, 5, 5, -1], Join(ListScores.Join, "Harbors\n1. Norvik\n2. Sandvik\n3. Skagen\nThe end", [-9, -2, 5, 1, -1]));
        Assert.Equal([-2, 5], Join(ListScores.Join, "1. Norvik\n2. Sandvik", [-2, 5]));
    }

    [Fact]
    public void LinesAroundCellsAreRowsOfTheirTable()
    {
        Assert.Equal(
            [-9, 7, 7, 7, -8],
            Join(ListScores.JoinTables, "Harbors\n\nTown\tShips\nNorvik\nSandvik\n\nThe end", [-9, 7, -3, -4, -8]));
        Assert.Equal([7, -3, -4], Join(ListScores.JoinTables, "Town and ships\nNorvik\nSandvik", [7, -3, -4]));
    }

    [Fact]
    public void TooManyLinesForATableKeepTheirScores()
    {
        var lines = string.Join('\n', Enumerable.Repeat("Norvik", 60).Prepend("Town\tShips"));
        int[] scores = [7, .. Enumerable.Repeat(-3, 60)];

        Assert.Equal(scores, Join(ListScores.JoinTables, lines, scores));
    }

    [Theory]
    [InlineData("The ferry calls at:\n\nNorvik\nSandvik\n\nThe end", new[] { 6, 6, 6, -8 })]
    [InlineData("The ferry calls at:\nNorvik\nSandvik\n\nThe end", new[] { 6, 6, 6, -8 })]
    [InlineData("The ferry calls at\n\nNorvik\nSandvik\n\nThe end", new[] { 6, -3, -4, -8 })]
    [InlineData("Harbors:\n\nNorvik\nSandvik\n\nThe end", new[] { 6, -3, -4, -8 })]
    [InlineData("The ferry calls at:\n\nNorvik\n\nSandvik\n\nThe end", new[] { 6, -3, -4, -8 })]
    public void LinesThatAColonAnnouncesBelongToTheArticleWithIt(string text, int[] expected)
    {
        Assert.Equal(expected, Join(ListScores.JoinAnnounced, text, [6, -3, -4, -8]));
    }

    [Fact]
    public void AColonOutsideOfTheArticleAnnouncesNothing()
    {
        Assert.Equal([-1, -3, 9, -8], Join(ListScores.JoinAnnounced, "Follow us on:\nNorvik\nSandvik\n\nThe end", [-1, -3, 9, -8]));
    }

    [Fact]
    public void LinesThatRulesDecideAreLeftOut()
    {
        int[] scores = [6, -3, -4, -8];

        ListScores.JoinAnnounced(LinesOf("The ferry calls at:\nNorvik\nSandvik\n\nThe end"), scores, [true, true, false, true]);

        Assert.Equal([6, 6, -4, -8], scores);
    }

    private static int[] Join(Action<IReadOnlyList<TextLine>, int[], bool[]> join, string text, int[] scores)
    {
        join(LinesOf(text), scores, [.. scores.Select(_ => true)]);
        return scores;
    }

    private static IReadOnlyList<TextLine> LinesOf(string text) => LineReader.Read(text, PageLanguage.English);
}
