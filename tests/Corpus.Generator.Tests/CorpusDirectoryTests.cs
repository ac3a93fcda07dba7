using Corpus.Generator.Tests.Harness;

namespace Corpus.Generator.Tests;

public class CorpusDirectoryTests
{
    private const string Text = "Ferry returns\n\nIt came back to the harbour on Monday.\n";

    [Theory]
    [InlineData("/home/mara/C# and more;less/news/", "/home/mara/C# and more;less/news/north/ferry.txt")]
    [InlineData(@"C:\Users\Mara\C#\news\", @"c:\users\mara\C#\News\north\ferry.txt")]
    public void AnArticleIsIdentifiedByItsPathBelowTheDirectory(string directory, string file)
    {
        var run = GeneratorRun.Of(CorpusFiles.Empty.In(directory).With(file, Text));

        Assert.Contains("\"north/ferry\"", run.Source("Articles.g.cs"), StringComparison.Ordinal);

        // Nothing above the directory, such as the name of a user, is in the output.
        Assert.DoesNotContain(
            run.Result.GeneratedSources, source => source.SourceText.ToString().Contains("mara", StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [InlineData("/project/notes.txt")]
    [InlineData("/project/News/ferry.txt")]
    [InlineData("/project/newsroom/ferry.txt")]
    [InlineData("/project/news/ferry.json")]
    public void OtherFilesAreNotInTheCorpus(string file)
    {
        var run = GeneratorRun.Of(CorpusFiles.Empty.In("/project/news/").With("/project/news/storm.txt", Text).With(file, Text));

        Assert.Single(run.Load().GetType("Consumer.Articles+Ids")!.GetFields());
    }
}
