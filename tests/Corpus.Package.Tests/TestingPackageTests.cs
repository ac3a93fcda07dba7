using System.IO.Compression;

namespace Corpus.Package.Tests;

/// <summary>The package for snapshot tests of a corpus, used from a project that references nothing else.</summary>
[Collection(PackedPackages.Name)]
public class TestingPackageTests(PackedPackage package)
{
    [Fact]
    public void ItContainsTheCompilerAndDependsOnItsLibraries()
    {
        using var archive = ZipFile.OpenRead(Path.Combine(package.Folder, $"Corpus.Testing.{package.Version}.nupkg"));
        var libraries = archive.Entries.Select(entry => entry.FullName).Where(name => name.EndsWith(".dll", StringComparison.Ordinal));
        using var reader = new StreamReader(archive.GetEntry("Corpus.Testing.nuspec")!.Open());
        var dependencies = System.Xml.Linq.XDocument.Parse(reader.ReadToEnd()).Descendants()
            .Where(element => element.Name.LocalName == "dependency").Select(element => element.Attribute("id")!.Value);

        Assert.Equal(
            ["lib/net8.0/Corpus.Compiler.dll", "lib/net8.0/Corpus.Generator.dll", "lib/net8.0/Corpus.Testing.dll"],
            libraries.Order(StringComparer.Ordinal));
        Assert.Equal(
            ["AngleSharp", "Markdig", "Microsoft.CodeAnalysis.CSharp", "Tomlyn", "YamlDotNet"],
            dependencies.Order(StringComparer.Ordinal));
    }

    /// <summary>HTML, TOML, YAML and Markdown each need their own library.</summary>
    [Fact]
    public void AProjectThatReferencesItGetsTheFilesAndTheTextsOfItsCorpus()
    {
        var project = package.NewProject("Snapshots")
            .With(
                $"<OutputType>Exe</OutputType><RestoreFallbackFolders>{LocalPackages}</RestoreFallbackFolders>",
                $"""<PackageReference Include="Corpus.Testing" Version="{package.Version}" />""")
            .File("corpus/ferry.md", "+++\ntitle = 'Ferry returns'\n+++\n\nIt <b>came</b> back. “We waited,” said Ada Lind.\n")
            .File("corpus/corpus.yaml", "vocabularies: { people: { type: Person, mentions: true, speakers: true } }\n")
            .File("corpus/people.yaml", "ada-lind: Ada Lind\n")
            .File("Program.cs", """
                using Corpus.Testing;

                Console.WriteLine(string.Join(' ', CorpusDriver.Generated("corpus").Keys));
                Console.WriteLine(CorpusDriver.Run("corpus").GetRunResult().GeneratedTrees.Length);
                Console.WriteLine(string.Join('\n', CorpusDriver.Problems("corpus")));
                Console.Write(CorpusSnapshot.Of("corpus")["ferry"]);
                """);

        var printed = Dotnet.Succeed(project.Folder, "run").Output.ReplaceLineEndings("\n");

        Assert.Contains("Article.g.cs Articles.g.cs CorpusData.Search000.g.cs", printed, StringComparison.Ordinal);
        Assert.Contains(" People.g.cs\n", printed, StringComparison.Ordinal);
        Assert.DoesNotContain("CORPUS084", printed, StringComparison.Ordinal);
        Assert.EndsWith(
            """

            ferry
              file: ferry.md
              headline: Ferry returns
              inLanguage: en

            Paragraph: It <b>came</b> back. “We waited,” said Ada Lind.
              quotation: “We waited,”
                speaker: Ada Lind = people/ada-lind (Cue, "said")
              mention: Ada Lind = people/ada-lind

            """.ReplaceLineEndings("\n"),
            printed,
            StringComparison.Ordinal);
    }

    /// <summary>The repository's own packages, among which are the libraries.</summary>
    private static string LocalPackages => Environment.GetEnvironmentVariable("NUGET_PACKAGES")
        ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
}
