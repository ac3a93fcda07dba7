using System.IO.Compression;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Corpus.TestData;

namespace Corpus.Package.Tests;

[Collection(PackedPackages.Name)]
public partial class PackageMetadataTests(PackedPackage package)
{
    // Keeps the download small: a native database for five platforms would be a hundred times as large.
    private const long MaxBytes = 10_000_000;

    [Fact]
    public void OnePackCommandCreatesAllPackages()
    {
        var names = package.Files
            .Select(file => Path.GetFileName(file).Replace($".{package.Version}.nupkg", "", StringComparison.Ordinal))
            .ToList();

        Assert.Contains("Corpus", names);
        Assert.Contains("Corpus.Tool", names);
        Assert.All(names, name => Assert.StartsWith("Corpus", name, StringComparison.Ordinal));
    }

    [Fact]
    public void EachPackageHasAnIconAReadmeALicenseAProjectUrlAndSymbols()
    {
        foreach (var file in package.Files)
        {
            using var archive = ZipFile.OpenRead(file);
            var nuspec = XDocument.Load(
                archive.Entries.Single(entry => entry.FullName.EndsWith(".nuspec", StringComparison.Ordinal)).Open());
            string? Of(string name) => nuspec.Descendants().FirstOrDefault(element => element.Name.LocalName == name)?.Value;

            Assert.Equal("MIT", Of("license"));
            Assert.Equal("https://github.com/corpus-dotnet/corpus", Of("projectUrl"));
            Assert.False(string.IsNullOrEmpty(Of("description")));
            Assert.NotNull(archive.GetEntry(Of("icon")!));
            Assert.NotNull(archive.GetEntry(Of("readme")!));
            Assert.True(File.Exists(Path.ChangeExtension(file, ".snupkg")), $"{file} has no symbols");
            Assert.InRange(new FileInfo(file).Length, 1, MaxBytes);
        }
    }

    [Fact]
    public void TheReadmeOfAPackageIsThatOfTheRepositoryWithAbsoluteLinks()
    {
        var original = File.ReadAllText(Path.Combine(RepositoryRoot.Path, "README.md"));
        foreach (var file in package.Files)
        {
            using var archive = ZipFile.OpenRead(file);
            using var reader = new StreamReader(archive.GetEntry("README.md")!.Open());
            var readme = reader.ReadToEnd();

            var links = MarkdownLink().Matches(readme).Select(match => match.Groups[1].Value).ToList();
            Assert.NotEmpty(links);
            Assert.All(links, link => Assert.Matches("^(https://|#)", link));
            Assert.Equal(MarkdownLink().Replace(original, "]()").Trim(), MarkdownLink().Replace(readme, "]()").Trim());
        }
    }

    [Fact]
    public void TheMessagesOfTheBuildFilesLinkToThePagesOfTheRepository()
    {
        using var archive = ZipFile.OpenRead(package.File);
        using var stream = archive.GetEntry("build/Corpus.props")!.Open();
        var props = XDocument.Load(stream);

        Assert.Equal("https://github.com/corpus-dotnet/corpus/blob/main/docs/rules/", props.Descendants("_CorpusRules").Single().Value);
        Assert.Contains(props.Descendants("CompilerVisibleProperty"), property => property.Attribute("Include")!.Value == "CorpusFolder");
    }

    [GeneratedRegex(@"\]\(([^)]*)\)")]
    private static partial Regex MarkdownLink();
}
