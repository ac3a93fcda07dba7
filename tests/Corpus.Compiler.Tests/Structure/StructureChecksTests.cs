using Corpus.Compiler.Files;
using Corpus.Compiler.Model;
using Corpus.Compiler.Problems;
using Corpus.Compiler.Structure;
using Corpus.Compiler.Structure.Forms;
using Corpus.Compiler.Structure.Lines;

namespace Corpus.Compiler.Tests.Structure;

public class StructureChecksTests
{
    private static ArticleStructure Read(string text, CorpusSettings? settings = null, string path = "a.txt")
    {
        var file = new SourceFile(path, text);
        return StructureReader.Read(file, ArticleTextReader.Read(file), settings ?? CorpusSettings.Default);
    }

    [Theory]
    [InlineData("The ferry came back to the harbour and…", 28, "and…")]
    [InlineData("The ferry came back to the harbour and...", 28, "and...")]
    [InlineData("The ferry came back to the harbour and […]", 28, "and […]")]
    public void AnEndingInMidSentenceIsReported(string last, int column, string found)
    {
        var problem = Assert.Single(Read($"Ferry returns to harbour\n\nNobody was hurt.\n\n{last}\n\nExit mobile version").Problems);

        Assert.Same(ProblemCatalog.TruncatedEnding, problem.Descriptor);
        Assert.Equal((5, column + 8, ProblemSeverity.Information), (problem.Place.Line, problem.Place.Column, problem.Descriptor.Severity));
        Assert.Equal([found], problem.Arguments);
    }

    [Theory]
    [InlineData("The ferry came back to the harbour.")]
    [InlineData("“Who knows what comes after that storm.…”")]
    [InlineData("The ferry came back … to the harbour.")]
    public void ACompleteEndingIsNotAProblem(string last) =>
        Assert.Empty(Read($"Ferry returns to harbour\n\nNobody was hurt.\n\n{last}").Problems);

    [Fact]
    public void AMissingHeadlineIsReported()
    {
        const string text =
            "\nThe ferry came back to the harbour on Monday, two weeks after the storm had broken its rudder. Nobody was hurt.\n";

        var problem = Assert.Single(Read(text).Problems);

        Assert.Same(ProblemCatalog.HeadlineMissing, problem.Descriptor);
        Assert.Equal((2, 1), (problem.Place.Line, problem.Place.Column));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n\n\t")]
    public void AnEmptyArticleIsReported(string text) =>
        Assert.Same(ProblemCatalog.EmptyArticle, Assert.Single(Read(text).Problems).Descriptor);

    [Fact]
    public void ThePlacesOfProblemsAreThoseOfTheFile()
    {
        var problem = Assert.Single(Read("---\r\nid: a\r\n---\r\nFerry returns\r\n\r\nIt came back and…\r\n").Problems);

        Assert.Equal((6, 14), (problem.Place.Line, problem.Place.Column));
    }

    [Fact]
    public void ThePositionOfAnEmptyArticleLiesInItsFile()
    {
        var problem = Assert.Single(Read("---\n---").Problems);

        Assert.Equal(("CORPUS040", 1, 1), (problem.Descriptor.Id, problem.Place.Line, problem.Place.Column));
    }

    [Theory]
    [InlineData("a.md", "# Ferry returns\n\nIt came back and\n…\n")]
    [InlineData("a.txt", "Ferry returns\n\nIt came back and\u2028…\n")]
    public void AnEndingOnItsOwnLineIsReportedOnOneLine(string path, string text)
    {
        var problem = Assert.Single(Read(text, path: path).Problems);

        Assert.Equal(("CORPUS042", 3, 14, 3), (problem.Descriptor.Id, problem.Place.Line, problem.Place.Column, problem.Place.Length));
        Assert.StartsWith("The last paragraph ends with 'and …', ", problem.Message, StringComparison.Ordinal);
    }

    /// <summary>Lines are counted as by the C# compiler and by editors.</summary>
    [Theory]
    [InlineData("Ferry returns\n\nIt came\u2028back and…\n", 4, 6)]
    [InlineData("---\nid: a\u2029\n---\nFerry returns\n\nIt came back and…\n", 7, 14)]
    public void LineAndParagraphSeparatorsEndALine(string text, int line, int column)
    {
        var problem = Assert.Single(Read(text).Problems);

        Assert.Equal((line, column), (problem.Place.Line, problem.Place.Column));
    }

    /// <summary>Backtracking over these 60 letters would take some 2^60 steps.</summary>
    [Fact]
    public void APatternWithNestedRepetitionIsMatchedInLinearTime()
    {
        var settings = CorpusSettings.Default with { Boilerplate = ["/^(a+)+$/", "/^Ferry news$/"] };

        var article = Read(
            $"Ferry returns to harbour\n\n{new string('a', 60)}!\n\n{new string('a', 60)}\n\nFerry news\n\nNobody was hurt.", settings);

        Assert.Empty(article.Problems);
        Assert.NotEqual(BlockKind.Boilerplate, article.Blocks[1].Kind);
        Assert.Equal([BlockKind.Boilerplate, BlockKind.Boilerplate], article.Blocks.Skip(2).Take(2).Select(block => block.Kind));
    }

    /// <summary>Matches as on .NET Framework, whose regular expressions always backtrack.</summary>
    [Fact]
    public void APatternThatBacktracksTooLongIsReportedAndNotTriedAgain()
    {
        var settings = CorpusSettings.Default with { Boilerplate = ["/^(a+)+$/", "/^Ferry news$/"] };
        var boilerplate = new Boilerplate(settings, pattern => LinePattern.Build(pattern, hasNonBacktracking: false));
        var tooSlow = new List<string>();

        Assert.False(boilerplate.SetsAside(new string('a', 60) + "!", tooSlow));
        Assert.Equal(["^(a+)+$"], tooSlow);
        Assert.False(boilerplate.SetsAside("aaa", tooSlow));
        Assert.True(boilerplate.SetsAside("Ferry news", tooSlow));

        var checks = new StructureChecks(new SourceFile("a.txt", "Ferry\n"), new ArticleText("Ferry\n", 1, null));
        checks.AboutBlocks(ReaderResult.Of("Ferry\n", [new Block(BlockKind.Headline, 0, 5)], PageLanguage.English, tooSlow));
        var problem = Assert.Single(checks.Problems, problem => problem.Descriptor == ProblemCatalog.BoilerplatePatternTooSlow);
        Assert.Equal(("corpus.yaml", 1, 1), (problem.Path, problem.Place.Line, problem.Place.Column));
        Assert.Contains("^(a+)+$", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void MarkdownNestedTooDeeplyIsReadAsText() =>
        Assert.Contains(
            Read(string.Concat(Enumerable.Repeat("> ", 5000)) + "deep", path: "a.md").Problems,
            p => p.Descriptor == ProblemCatalog.MarkdownTooDeep);

    [Fact]
    public void EveryProblemOfFilesAndStructureHasItsOwnIdInItsRange()
    {
        ProblemDescriptor[] files = [ProblemCatalog.NotUnicode, ProblemCatalog.UnclosedFrontMatter];
        ProblemDescriptor[] structure =
        [
            ProblemCatalog.EmptyArticle, ProblemCatalog.HeadlineMissing, ProblemCatalog.TruncatedEnding, ProblemCatalog.AmbiguousDate,
            ProblemCatalog.SeveralDates, ProblemCatalog.BoilerplatePatternTooSlow, ProblemCatalog.MarkdownTooDeep,
        ];

        Assert.All(files, d => Assert.InRange(int.Parse(d.Id[6..], System.Globalization.CultureInfo.InvariantCulture), 1, 9));
        Assert.All(structure, d => Assert.InRange(int.Parse(d.Id[6..], System.Globalization.CultureInfo.InvariantCulture), 40, 59));
        Assert.Equal(files.Length + structure.Length, files.Concat(structure).Select(d => d.Id).Distinct().Count());
    }
}
