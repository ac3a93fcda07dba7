namespace Corpus.Package.Tests;

/// <summary>A program that runs under <c>dotnet watch</c> while its articles are edited.</summary>
public class WatchTests(PackedPackage package) : IClassFixture<PackedPackage>
{
    private const string Storm = "Storm over the harbour\n\nIt will rain on the harbour for all of Tuesday.\n";

    // The text of an article, the lists and the search index are in different literals of the assembly.
    private const string Program = """
        using Watched;

        while (true)
        {
            Console.WriteLine("articles: " + string.Join("; ", Articles.All.Select(article => $"{article.Headline} / {article.Body}"))
                + " found: " + string.Join(' ', Articles.Search("lighthouse").Select(hit => hit.Article.Id)));
            Thread.Sleep(300);
        }
        """;

    [Fact]
    public void EditedAddedAndDeletedArticlesReachTheRunningProgramCompletely()
    {
        var project = package.NewProject("Watched").With("<OutputType>Exe</OutputType>", package.Reference)
            .File("Program.cs", Program)
            .File("corpus/ferry.txt", "Ferry returns\n\nThe ferry came back to the harbour on Monday.\n")
            .File("corpus/storm.txt", Storm);
        Dotnet.Succeed(project.Folder, "restore");

        using var watch = new WatchedProgram(project.Folder);
        watch.WaitFor("dotnet watch : Waiting for changes");
        watch.WaitFor(
            "articles: Ferry returns / The ferry came back to the harbour on Monday.; "
            + "Storm over the harbour / It will rain on the harbour for all of Tuesday. found: ");

        project.File("corpus/ferry.txt", "Ferry is late\n\nThe ferry waits behind the lighthouse until Friday.\n");
        watch.WaitFor(
            "articles: Ferry is late / The ferry waits behind the lighthouse until Friday.; "
            + "Storm over the harbour / It will rain on the harbour for all of Tuesday. found: ferry");

        project.File("corpus/light.txt", "Lighthouse painted\n\nThe lighthouse is red again.\n");
        watch.WaitFor(
            "articles: Ferry is late / The ferry waits behind the lighthouse until Friday.; "
            + "Lighthouse painted / The lighthouse is red again.; "
            + "Storm over the harbour / It will rain on the harbour for all of Tuesday. found: light ferry");

        // A removed property cannot be applied to a running program, so the program is restarted.
        File.Delete(Path.Combine(project.Folder, "corpus", "storm.txt"));
        watch.WaitFor(
            "articles: Ferry is late / The ferry waits behind the lighthouse until Friday.; "
            + "Lighthouse painted / The lighthouse is red again. found: light ferry");
    }
}
