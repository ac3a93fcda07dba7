using Corpus.TestData;

namespace Corpus.Package.Tests;

/// <summary>Folders in the form of other tools, imported with the packed tool and compiled with the packed package.</summary>
public class SiteTests(PackedPackage package) : IClassFixture<PackedPackage>
{
    private const string Program = """
        foreach (var article in Articles.All)
            System.Console.WriteLine(string.Join('\t',
                article.Path, article.Id, article.Headline, article.DatePublished?.Date.ToString("yyyy-MM-dd"),
                string.Join('|', article.Authors), string.Join('|', article.Keywords)));
        """;

    [Fact]
    public void EverySiteIsInitializedBuiltAndReadCorrectly()
    {
        var projects = Site.All.ToDictionary(site => site, Import);
        var solution = Path.Combine(package.Projects, "Sites.slnx");
        var paths = projects.Values.Select(project => $"""<Project Path="{project.ProjectFile}" />""");
        File.WriteAllText(solution, $"<Solution>{string.Concat(paths)}</Solution>");

        Dotnet.Succeed(package.Projects, "build", solution, "--nologo");

        foreach (var (site, project) in projects)
        {
            var read = project.Run().ReplaceLineEndings("\n").TrimEnd('\n').Split('\n')
                .Select(line => line.Split('\t'))
                .ToDictionary(cells => cells[0]);
            Assert.Equal((site.Name, site.Articles.Count), (site.Name, read.Count));
            foreach (var article in site.Articles)
            {
                var cells = read[article.Path];
                Assert.Equal(
                    $"{site.Name}/{article.Expected}",
                    $"{site.Name}/" + article.Read(cells[1], cells[2], cells[3], Names(cells[4]), Names(cells[5])));
            }
        }
    }

    private static string[] Names(string cell) => cell.Length == 0 ? [] : cell.Split('|');

    private UserProject Import(Site site)
    {
        var project = package.NewProject("Site" + site.Name)
            .With(
                "<OutputType>Exe</OutputType><CorpusDirectory>content</CorpusDirectory><CorpusDrafts>true</CorpusDrafts>",
                package.Reference)
            .File("Program.cs", $"using Site{site.Name};\n{Program}\n");
        foreach (var (path, text) in site.Everything)
            project.File("content/" + path, text);
        var init = Dotnet.Start(package.Tool, project.Folder, "init", "content");
        Assert.True(init.ExitCode == 0, $"{site.Name}: {init.Output}");
        Assert.DoesNotContain("errors are left", init.Output, StringComparison.Ordinal);
        return project;
    }
}
