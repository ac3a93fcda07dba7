using Corpus.TestData;

namespace Corpus.Tool.Tests;

public class CheckCommandTests
{
    [Fact]
    public void PrintsEachProblemAsABuildDoesAndFails()
    {
        using var corpus = new TemporaryCorpus(
            ("a.txt", "Ferry returns\n\nThe ferry came back on Monday.\n"),
            ("a.yaml", "headlin: Back\n"),
            ("harbour/b.txt", "Ferry leaves\n\nThe ferry left on Tuesday.\n"),
            ("harbour/b.yaml", "id: a\n"),
            ("old.yaml", "id: old\n"));
        using var output = new StringWriter { NewLine = "\n" };

        Assert.Equal(1, CheckCommand.Run(corpus.Directory, includeDrafts: false, output));
        Assert.Equal(
            $"""
            {corpus.PathOf("a.yaml")}(1,1): error CORPUS020: 'headlin' is not a key of an article; did you mean 'headline'?
            {corpus.PathOf("harbour/b.yaml")}(1,5): error CORPUS026: The id 'a' is already used by the article at a.txt(1,1); change one of the two ids
            {corpus.PathOf("old.yaml")}(1,1): warning CORPUS030: No article and no vocabulary uses this file; did you mean 'a.yaml'?

            """,
            output.ToString());
    }

    [Fact]
    public void DraftsAreCheckedWhenAskedFor()
    {
        using var corpus = new TemporaryCorpus(
            ("a.txt", "---\ndraft: true\nid: b\n---\nFerry returns\n\nThe ferry came back on Monday.\n"),
            ("b.txt", "Ferry leaves\n\nThe ferry left on Tuesday.\n"));
        using var output = new StringWriter();

        Assert.Equal(0, CheckCommand.Run(corpus.Directory, includeDrafts: false, output));
        Assert.Equal(1, CheckCommand.Run(corpus.Directory, includeDrafts: true, output));
    }

    [Fact]
    public void TheCorpusOfThisRepositoryHasNoError()
    {
        using var output = new StringWriter();

        Assert.Equal(0, CheckCommand.Run(new DirectoryInfo(FiveArticles.Directory), includeDrafts: false, output));
    }

    [Fact]
    public void AFolderThatIsNotThereIsToldFromAProblem()
    {
        using var output = new StringWriter();

        Assert.Equal(2, CheckCommand.Run(new DirectoryInfo("no such folder"), includeDrafts: false, output));
    }
}
