using Corpus.Compiler.Files;
using Corpus.Compiler.Problems;
using Corpus.Compiler.Tests.Problems;

namespace Corpus.Compiler.Tests;

public class CorpusCompilerTests
{
    private static readonly SourceFile Ferry = new("harbour/ferry.txt", "Ferry returns\n\nThe ferry came back on Monday.\n");

    [Fact]
    public void AnEmptyCorpusHasOneProblem() =>
        Assert.Equal(
            ["corpus.yaml(1,1): warning CORPUS080: The corpus has no articles; add a '.txt' or '.md' file to its folder"],
            CorpusCompiler.Compile([]).Problems.Select(BuildLog.Line));

    [Fact]
    public void ACorpusWithoutYamlCompiles()
    {
        var corpus = CorpusCompiler.Compile([Ferry]);

        Assert.Empty(corpus.Problems);
        var article = Assert.Single(corpus.Articles);
        Assert.Equal(
            ("harbour/ferry", "HarbourFerry", "Ferry returns", "en"),
            (article.Id, article.MemberName, article.Headline, article.InLanguage));
    }

    [Fact]
    public void MetadataTakesPrecedenceOverTheText()
    {
        var metadata = new SourceFile(
            "harbour/ferry.yaml",
            "headline: Back again\nauthors: [Ann Shore]\ninLanguage: da\ndateline: PIER\nurl: https://example.org/ferry\n");

        var article = Assert.Single(CorpusCompiler.Compile([Ferry, metadata]).Articles);

        Assert.Equal(
            ("Back again", "da", "PIER", "https://example.org/ferry"),
            (article.Headline, article.InLanguage, article.Dateline, article.Url));
        Assert.Equal(["Ann Shore"], article.Authors);
    }

    [Fact]
    public void DraftsAreExcludedUnlessRequested()
    {
        var draft = new SourceFile("pier.txt", "---\ndraft: true\n---\nThe pier\n\nIt is still there.\n");

        Assert.Equal(["harbour/ferry"], CorpusCompiler.Compile([Ferry, draft]).Articles.Select(a => a.Id));
        Assert.Equal(["harbour/ferry", "pier"], CorpusCompiler.Compile([Ferry, draft], includeDrafts: true).Articles.Select(a => a.Id));
    }


    [Theory]
    [InlineData("headline: Ferry returns")]
    [InlineData("title: Ferry returns")]
    public void ATextNeedsNoHeadlineIfTheMetadataHasOne(string metadata)
    {
        const string text =
            "The ferry came back to the harbor on Monday, two weeks after the storm had broken its rudder. Nobody was hurt.\n";

        var problem = Assert.Single(CorpusCompiler.Compile([new SourceFile("a.txt", text)]).Problems);
        Assert.Same(ProblemCatalog.HeadlineMissing, problem.Descriptor);
        Assert.Empty(CorpusCompiler.Compile([new SourceFile("a.txt", $"---\n{metadata}\n---\n{text}")]).Problems);
    }

    [Theory]
    [InlineData("---\nheadline: Ferry returns\n---\n", null)]
    [InlineData("", "title: Ferry returns\n")]
    public void ASingleSentenceIsBodyTextIfTheMetadataHasTheHeadline(string frontMatter, string? sidecar)
    {
        const string text = "“The ferry is back,” said Mara Lind.";
        List<SourceFile> files = [new("a.txt", frontMatter + text)];
        if (sidecar is not null)
            files.Add(new("a.yaml", sidecar));

        var corpus = CorpusCompiler.Compile(files);

        Assert.Empty(corpus.Problems);
        var article = Assert.Single(corpus.Articles);
        Assert.Equal("Ferry returns", article.Headline);
        Assert.Equal(BlockKind.Paragraph, Assert.Single(article.Analysis.Structure.Blocks).Kind);
        Assert.Equal(7, article.Analysis.WordCount);
        Assert.Single(article.Analysis.Language.Quotations);
    }

    [Fact]
    public void ASingleLineIsBothHeadlineAndText()
    {
        var article = Assert.Single(CorpusCompiler.Compile([new SourceFile("a.txt", "Ferry returns to the harbour\n")]).Articles);

        Assert.Equal(("Ferry returns to the harbour", 5), (article.Headline, article.Analysis.WordCount));
    }

    [Fact]
    public void ASentenceAtTheTopIsBodyTextIfTheFrontMatterHasTheHeadline()
    {
        const string text = "The ferry came back on Monday.\n\nIt will leave again on Tuesday, and two hundred people will be on board.\n";
        const string source = "---\nheadline: Ferry returns\n---\n" + text;

        var article = Assert.Single(CorpusCompiler.Compile([new SourceFile("a.txt", source)]).Articles);

        Assert.Equal([BlockKind.Paragraph, BlockKind.Paragraph], article.Analysis.Structure.Blocks.Select(block => block.Kind));
    }
}
