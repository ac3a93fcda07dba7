namespace Corpus.Package.Tests;

/// <summary>The changes of files that lead to a new compilation.</summary>
[Collection(PackedPackages.Name)]
public class RebuildTests(PackedPackage package)
{
    private const string Storm =
        "Storm over the harbour\n\nIt will rain on the harbour for all of Tuesday, and the ferry will stay where it is.\n";

    [Fact]
    public void EveryChangeOfTheFilesIsCompiledAndNothingElseIs()
    {
        var project = package.NewProject("Rebuilt").With("<OutputType>Exe</OutputType>", package.Reference)
            .Prints("string.Join(' ', Articles.All.Select(article => article.Id))", "Rebuilt")
            .File("corpus/ferry.txt", UserProject.Ferry)
            .File("corpus/storm.txt", Storm)
            .File("corpus/photos/quay.jpg", "");
        var corpus = Path.Combine(project.Folder, "corpus");
        Dotnet.Succeed(project.Folder, "restore");
        project.Build();
        Assert.Equal("ferry storm", project.Run());

        var compiled = project.Compiled;
        project.Build();
        Assert.Equal(compiled, project.Compiled);

        File.Delete(Path.Combine(corpus, "storm.txt"));
        project.Build();
        Assert.Equal("ferry", project.Run());

        File.Move(Path.Combine(corpus, "ferry.txt"), Path.Combine(corpus, "Ferry.txt"));
        project.Build();
        Assert.Equal("Ferry", project.Run());

        // A checkout of another branch, an archive or a copy can add a file that is older than the last build.
        project.File("corpus/north/storm.txt", Storm);
        File.SetLastWriteTimeUtc(Path.Combine(corpus, "north", "storm.txt"), new DateTime(2001, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        project.Build();
        Assert.Equal("Ferry north/storm", project.Run());

        // References to a file are checked even if the file is not read.
        compiled = project.Compiled;
        File.Delete(Path.Combine(corpus, "photos", "quay.jpg"));
        project.Build();
        Assert.NotEqual(compiled, project.Compiled);
    }

    [Fact]
    public void TheFolderMayBeGivenOnTheCommandLine()
    {
        var project = package.NewProject("CommandLine").With("<OutputType>Exe</OutputType>", package.Reference)
            .Prints("Articles.Storm.Id", "CommandLine")
            .File("texts/storm.txt", Storm);

        Dotnet.Succeed(project.Folder, "build", "--nologo", "-p:CorpusDirectory=texts");

        Assert.Equal("storm", project.Run());
    }

    [Fact]
    public void ALibraryWithACorpusIsPackedAndUsedAsAPackage()
    {
        var library = package
            .NewProject("Harbourmaster")
            .With("<Version>2.0.0</Version><PackageOutputPath>../..</PackageOutputPath>", package.Reference)
            .File("corpus/storm.txt", Storm);
        Dotnet.Succeed(library.Folder, "pack", "--nologo");
        var program = package.NewProject("Sailor")
            .With(
                "<OutputType>Exe</OutputType><TreatWarningsAsErrors>true</TreatWarningsAsErrors>",
                """<PackageReference Include="Harbourmaster" Version="2.0.0" />""")
            .Prints("Articles.Get(\"storm\").Headline", "Harbourmaster");

        Dotnet.Succeed(program.Folder, "build", "--nologo");

        Assert.Equal("Storm over the harbour", program.Run());
    }
}
