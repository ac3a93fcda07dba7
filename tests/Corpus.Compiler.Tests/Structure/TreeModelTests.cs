using Corpus.Compiler.Structure.Forms;
using Corpus.Compiler.Structure.Labels;
using Corpus.Compiler.Structure.Lines;

namespace Corpus.Compiler.Tests.Structure;

public class TreeModelTests
{
    [Fact]
    public void TheModelWasTrainedOnTheCurrentFeatures()
    {
        Assert.True(
            TreeModel.BuiltIn.TrainedOn == FeatureFingerprint.Compute(),
            "The features of lines, the shapes or the kinds of blocks changed since article-lines.txt was trained. Train the model again; "
            + "the command is in docs/structure.md.");
    }

    [Fact]
    public void AnInvalidModelIsRejected()
    {
        var unknown = Assert.Throws<InvalidOperationException>(() => new TreeModel(["features: 0", "feathers > 2", " 1", " -1"]));
        Assert.Equal("'feathers' is not a feature of lines.", unknown.Message);
        Assert.Throws<InvalidOperationException>(() => new TreeModel(["words > 2", " 1", " -1"]));
        Assert.Throws<InvalidOperationException>(() => new TreeModel(["features: 0", "words > 2", " 1"]));
    }

    [Fact]
    public void TheScoreIsTheSumOfTheTrees()
    {
        var model = new TreeModel(["features: 0", "100", "words > 11", " -7", " characters > 80", "  20", "  3"]);
        var values = new int[LineFeatures.Names.Count];

        Assert.Equal(93, model.Score(values));
        values[0] = 12;
        Assert.Equal(120, model.Score(values));
        values[1] = 81;
        Assert.Equal(103, model.Score(values));
        Assert.Equal(["words", "characters"], LineFeatures.Names.Take(2));
    }

    [Theory]
    [InlineData("32767")]
    [InlineData("-32769")]
    [InlineData("1.5")]
    public void AModelWithANumberOfMoreThan16BitsIsRejected(string number)
    {
        var exception = Assert.Throws<InvalidOperationException>(() => new TreeModel(["features: 0", $"words > {number}", " 1", " -1"]));

        Assert.Equal($"'{number}' is not a number of 16 bits.", exception.Message);
    }

    [Fact]
    public void LinesOfABatchHaveTheScoresOfSingleLines()
    {
        var models = new[]
        {
            TreeModel.BuiltIn,
            new TreeModel(["features: 0", "100"]),
            new TreeModel(["features: 0", "words > 32766", " 1", " words > -32768", "  2", "  4", "words > -1", " 8", " 16"]),
        };
        var random = new Random(1);
        int[] values = [-1, 0, 1, 12, 500, 32766, 32767, 40000, int.MaxValue, -32768, -32769, int.MinValue];
        var lines = Enumerable.Range(0, (5 * TreeModel.Lanes) + 3)
            .Select(_ => LineFeatures.Names.Select(_ => random.Next(2) == 0 ? random.Next(1000) : random.GetItems(values, 1)[0]).ToArray())
            .ToArray();

        foreach (var model in models)
        {
            var scores = new int[lines.Length];
            var batch = new ScoreBatch(model, scores);
            for (var line = lines.Length - 1; line >= 0; line--)
                batch.Add(line, lines[line]);
            batch.Finish();

            Assert.Equal(lines.Select(model.Score), scores);
        }
    }

    /// <summary>
    /// The mean around one of two lines is the score of the other, whatever its weight. Of the mean, 400 thousandths are added, and a score
    /// counts at most 3000.
    /// </summary>
    [Fact]
    public void TheScoresOfNeighboringLinesAddToThatOfALine()
    {
        Assert.Equal([-800, 400], ScoreSmoothing.Of([1000, -2000], [true, true]));
        Assert.Equal([1200, -1200], ScoreSmoothing.Of([-9000, 5000], [true, true]));
        Assert.Equal([400, 0, 400], ScoreSmoothing.Of([1000, -3000, 1000], [true, false, true]));
        Assert.Equal([0], ScoreSmoothing.Of([1000], [true]));
    }

    [Theory]
    [InlineData("渡轮在暴风雨两周后回到港口。市长说没有人受伤。", 11, 0, 1, true)]
    [InlineData("船は月曜日に港に戻ってきましたか？", 8, 0, 0, true)]
    [InlineData("هل أصيب أحد؟", 3, 0, 0, true)]
    [InlineData("Ferry Returns", 2, 2, 0, false)]
    [InlineData("港口新闻", 2, 0, 0, false)]
    public void LinesOfEveryScriptAreMeasured(string text, int words, int capitals, int inner, bool endsSentence)
    {
        var line = new TextLine(text, 0, text.Length, 0, PageLanguage.English);

        Assert.Equal((words, capitals, inner, endsSentence), (line.Words, line.CapitalWords, line.InnerSentences, line.EndsSentence));
    }

    [Theory]
    [InlineData("Nobody was hurt, the mayor SAID.", true, false, false, false)]
    [InlineData("It is late, the captain added.", true, false, false, false)]
    [InlineData("You can write to us.", false, true, true, false)]
    [InlineData("I’m late.", false, false, false, true)]
    [InlineData("Ferry returns to harbour", false, false, false, false)]
    public void TheWordsOfALineShowWhoSpeaks(string text, bool reports, bool you, bool we, bool i)
    {
        var words = LineWords.Of(new TextLine(text, 0, text.Length, 0, PageLanguage.English), []);

        Assert.Equal((reports, you, we, i), (words.Reports, words.SaysYou, words.SaysWe, words.SaysI));
    }
}
