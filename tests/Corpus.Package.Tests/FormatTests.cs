namespace Corpus.Package.Tests;

/// <summary>The fixes of the package, applied by <c>dotnet format</c> as a user runs it.</summary>
[Collection(PackedPackages.Name)]
public class FormatTests(PackedPackage package)
{
    [Fact]
    public void FormatFixesEveryKeyThatHasANearestOneAndKeepsTheOthers()
    {
        var project = NewProject("WrongKeys", """
            using WrongKeys;

            Console.WriteLine(Articles.Get("zeppelin").Headline);
            Console.WriteLine(Articles.Get("fery").Headline);
            Console.WriteLine(Articles.Get("strom").Headline);
            Console.WriteLine(Articles.TryGet("frry", out _));
            """);

        Format(project, "CORPUS101", "error");

        Assert.Equal(
            """
            using WrongKeys;

            Console.WriteLine(Articles.Get("zeppelin").Headline);
            Console.WriteLine(Articles.Get("ferry").Headline);
            Console.WriteLine(Articles.Get("storm").Headline);
            Console.WriteLine(Articles.TryGet("ferry", out _));
            """,
            File.ReadAllText(Path.Combine(project.Folder, "Program.cs")));
    }

    [Fact]
    public void FormatReplacesEveryGetOfAKnownKeyWithItsProperty()
    {
        var project = NewProject("KnownKeys", """
            using KnownKeys;

            Console.WriteLine(Articles.TryGet("ferry", out _));
            Console.WriteLine(Articles.Get("ferry").Headline);
            Console.WriteLine(Articles.Get("storm").Headline);
            """);

        Format(project, "CORPUS102", "info");

        Assert.Equal(
            """
            using KnownKeys;

            Console.WriteLine(Articles.TryGet("ferry", out _));
            Console.WriteLine(Articles.Ferry.Headline);
            Console.WriteLine(Articles.Storm.Headline);
            """,
            File.ReadAllText(Path.Combine(project.Folder, "Program.cs")));
    }

    private static void Format(UserProject project, string rule, string severity)
    {
        Dotnet.Succeed(project.Folder, "restore");
        Dotnet.Succeed(project.Folder, "format", "analyzers", "--no-restore", "--diagnostics", rule, "--severity", severity);
    }

    private UserProject NewProject(string name, string program) => package.NewProject(name)
        .With("<OutputType>Exe</OutputType>", package.Reference)
        .File("Program.cs", program)
        .File("corpus/ferry.txt", "Ferry returns\n\nThe ferry came back on Monday.\n")
        .File("corpus/storm.txt", "Storm ahead\n\nIt will rain on Tuesday.\n");
}
