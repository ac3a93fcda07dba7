using Corpus.Generator.Steps;
using Corpus.Generator.Tests.Harness;

namespace Corpus.Generator.Tests;

public class FileListTests
{
    private const string Text = "Ferry returns\n\nIt came back to the harbour on Monday.\n";

    private static readonly CorpusFiles Listed = CorpusFiles.Empty
        .In("/project/corpus/")
        .With("/project/corpus/ferry.txt", Text)
        .With("/project/obj/Debug/net10.0/Consumer.corpusfiles", "ferry.txt\nmanual/index.rst\n");

    [Fact]
    public void AFileThatIsOnlyInTheListIsReportedWithItsPath() => Assert.Equal(
        "/project/corpus/manual/index.rst(1,1): warning CORPUS003: Files with the extension '.rst' are not read, so this file is not in "
            + "the corpus; "
            + "convert to '.md' or '.txt', or start the name with '_' if the file is not an article",
        Assert.Single(GeneratorRun.Of(Listed).Messages()));

    [Fact]
    public void AListWithBackslashesIsReadAsPathsOfTheCorpus()
    {
        var run = GeneratorRun.Of(CorpusFiles.Empty
            .In(@"C:\news\")
            .With(@"C:\news\ferry.txt", Text)
            .With(@"C:\project\obj\Consumer.corpusfiles", "ferry.txt\r\nmanual\\index.rst\r\n"));

        Assert.StartsWith(@"C:\news\manual\index.rst(1,1): warning CORPUS003: ", Assert.Single(run.Messages()), StringComparison.Ordinal);
    }

    [Fact]
    public void WithoutAListTheFilesOfTheCompilerAreChecked() => Assert.StartsWith(
        "manual.rst(1,1): warning CORPUS003: ",
        Assert.Single(GeneratorRun.Of(CorpusFiles.Empty.With("ferry.txt", Text).With("manual.rst", "Manual\n")).Messages()),
        StringComparison.Ordinal);

    [Fact]
    public void AFormatThatIsNotReadIsReportedOnce() => Assert.StartsWith(
        "a.rst(1,1): warning CORPUS003: Files with the extension '.rst' are not read, so this file and 2 others are not in the corpus; ",
        Assert.Single(
            GeneratorRun.Of(CorpusFiles.Empty.With("ferry.txt", Text).With("c.RST", "").With("b.rst", "").With("a.rst", "")).Messages()),
        StringComparison.Ordinal);

    [Theory]
    [InlineData("_manual.rst")]
    [InlineData("_notes/manual.rst")]
    [InlineData("README.rst")]
    [InlineData("photo.jpg")]
    public void OtherFilesAreNotReported(string path) =>
        Assert.Empty(GeneratorRun.Of(CorpusFiles.Empty.With("ferry.txt", Text).With(path, "")).Messages());

    [Fact]
    public void EditingAnArticleDoesNotReadTheListAgain()
    {
        var again = GeneratorRun.Of(Listed).Then(Listed.With("/project/corpus/ferry.txt", Text + "\nIt left on Tuesday.\n"));

        Assert.Equal(0, again.NewOutputs(StepNames.FileList));
    }

    [Fact]
    public void DeletingAFileReadsNoArticleAgain()
    {
        var again = GeneratorRun.Of(Listed).Then(Listed.With("/project/obj/Debug/net10.0/Consumer.corpusfiles", "ferry.txt\n"));

        Assert.Empty(again.Messages());
        Assert.Equal(0, again.NewOutputs(StepNames.Articles));
    }
}
