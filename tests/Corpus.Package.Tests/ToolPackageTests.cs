namespace Corpus.Package.Tests;

[Collection(PackedPackages.Name)]
public class ToolPackageTests(PackedPackage package)
{
    [Fact]
    public void TheInstalledToolCreatesAProjectThatBuildsAgainstThePackageAndRuns()
    {
        var folder = package.NewConsumer();
        var corpus = package.Tool;

        Assert.Equal(0, Dotnet.Start(corpus, folder, "new", "--starter", "Harbour").ExitCode);
        var run = Dotnet.Succeed(Path.Combine(folder, "Harbour"), "run");

        Assert.Equal(
            """
            Ferry returns to the harbour after a long winter
            ferry by Ada Lind: 33 words
            Bo Ek, line 7: "We had waited three months for this,"
            Bo Ek, line 13: "Nobody should go near the quay,"
            """,
            string.Join(Environment.NewLine, run.Output.Trim().Split(Environment.NewLine)[..4]));
        Assert.StartsWith("Storm closes the harbour: ", run.Output.Trim().Split(Environment.NewLine)[4], StringComparison.Ordinal);
    }

    [Fact]
    public void TheInstalledToolReportsWhatTheBuildReports()
    {
        var folder = package.NewConsumer();
        var corpus = package.Tool;
        Dotnet.Start(corpus, folder, "new", "--starter", "Harbour");
        File.WriteAllText(Path.Combine(folder, "Harbour", "corpus", "ferry.yaml"), "desk: nws\n");

        var check = Dotnet.Start(corpus, folder, "check", Path.Combine("Harbour", "corpus"));
        var build = Dotnet.Run(Path.Combine(folder, "Harbour"), "build");

        const string expected = "ferry.yaml(1,7): error CORPUS021: 'nws' is not in the vocabulary 'desks'; did you mean 'news'?";
        Assert.Equal(1, check.ExitCode);
        Assert.Contains(expected, check.Output);
        Assert.Contains(expected, build.Output);
    }

    [Fact]
    public void TheInstalledToolExportsToParquet()
    {
        var folder = package.NewConsumer();
        var corpus = package.Tool;
        Dotnet.Start(corpus, folder, "new", "--starter", "Harbour");

        var export = Dotnet.Start(corpus, folder, "export", Path.Combine("Harbour", "corpus"), "tables", "--to", "parquet");

        Assert.Equal(0, export.ExitCode);
        Assert.Contains("articles\t2", export.Output);

        // The magic number at both ends of every Parquet file.
        var bytes = File.ReadAllBytes(Path.Combine(folder, "tables", "quotations.parquet"));
        Assert.Equal("PAR1"u8.ToArray(), bytes[..4]);
        Assert.Equal("PAR1"u8.ToArray(), bytes[^4..]);
    }
}
