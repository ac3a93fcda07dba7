namespace Corpus.Package.Tests;

/// <summary>The API and the messages that projects of many kinds get.</summary>
[Collection(PackedPackages.Name)]
public class ProjectTests(BuiltProjects projects) : IClassFixture<BuiltProjects>
{
    private const string Ferry = "1 Ferry returns to the harbour after a long winter";

    [Theory]
    [InlineData("ReferencesOne")]
    [InlineData("ReferencesThroughAnother")]
    [InlineData("ReferencesBoth")]
    [InlineData("ReferencesBothPrivately")]
    [InlineData("ReferencesPrivate")]
    [InlineData("TrailingSlash")]
    [InlineData("UpperCase")]
    [InlineData("Linked")]
    [InlineData("my-app")]
    public void AProgramUsesTheCorpusWithoutAWarning(string project)
    {
        Assert.Empty(projects.MessagesOf(project));
        Assert.Equal(Ferry, projects[project].Run());
    }

    [Theory]
    [InlineData("WrongKey")]
    [InlineData("WrongKeyThroughAnother")]
    public void AKeyIsCheckedInProjectsThatOnlyReferenceTheCorpus(string project) => Assert.Equal(
        $"{Path.Combine(project, "Program.cs")}(3,28): error CORPUS101: 'fery' is not in 'Articles.Ids'; did you mean 'ferry'?",
        Assert.Single(projects.MessagesOf(project)));

    [Theory]
    [InlineData("Harbour")]
    [InlineData("Middle")]
    [InlineData("NoCorpus")]
    public void AProjectIsBuiltWithoutAWarning(string project) => Assert.Empty(projects.MessagesOf(project));

    [Fact]
    public void WithoutAFolderAWarningSaysWhereItWasExpected() => Assert.StartsWith(
        $"{Path.Combine("NoFolder", "NoFolder.csproj")}(1,1): warning CORPUS083: There is no folder 'NoFolder/corpus/', so no corpus is "
            + "compiled; ",
        Assert.Single(projects.MessagesOf("NoFolder")),
        StringComparison.Ordinal);

    [Fact]
    public void WithoutAnArticleAWarningNamesTheFolder() => Assert.StartsWith(
        "NoArticles/corpus/corpus.yaml(1,1): warning CORPUS080: The corpus has no articles",
        Assert.Single(projects.MessagesOf("NoArticles")),
        StringComparison.Ordinal);

    [Theory]
    [InlineData("FolderMissing", "nowhere/")]
    [InlineData("TwoFolders", "TwoFolders/a;b/")]
    public void AFolderThatDoesNotExistIsOneErrorThatNamesIt(string project, string folder) => Assert.StartsWith(
        $"{Path.Combine(project, project + ".csproj")} : error CORPUS087: There is no folder '{folder}'; create it, or correct "
            + "CorpusDirectory",
        Assert.Single(projects.MessagesOf(project)),
        StringComparison.Ordinal);

    [Theory]
    [InlineData("OldCSharp", "csproj", "C# 11")]
    [InlineData("FSharp", "fsproj", "F#")]
    [InlineData("VisualBasic", "vbproj", "VB")]
    public void AnUnsupportedLanguageIsOneErrorThatSaysWhatIsNeeded(string project, string extension, string language) => Assert.StartsWith(
        $"{Path.Combine(project, $"{project}.{extension}")} : error CORPUS086: The generated code needs C# 12 and .NET 8 or later, but "
            + $"this project uses {language}; ",
        Assert.Single(projects.MessagesOf(project)),
        StringComparison.Ordinal);

    [Fact]
    public void AnUnsupportedFrameworkIsOneErrorThatSaysWhatIsNeeded() => Assert.Equal(
        ["net48", "net6.0", "netstandard2.0"],
        projects.MessagesOf("OldFrameworks")
            .Where(
                message => message.Contains(": error CORPUS", StringComparison.Ordinal)
                    || message.Contains(": error CS", StringComparison.Ordinal))
            .Select(
                message => message.Split(
                    " : error CORPUS086: The generated code needs C# 12 and .NET 8 or later, but this project uses ")[1]
                    .Split(';')[0])
            .Order(StringComparer.Ordinal));

    [Fact]
    public void ALibraryThatReferencesThePackagePrivatelyGetsAWarning() => Assert.StartsWith(
        $"{Path.Combine("Private", "Private.csproj")} : warning CORPUS088: PrivateAssets is 'all', ",
        Assert.Single(projects.MessagesOf("Private")),
        StringComparison.Ordinal);

    [Fact]
    public void InvalidValuesAreErrorsThatListTheValidOnes()
    {
        var file = Path.Combine("InvalidValues", "InvalidValues.csproj");

        Assert.Equal(
            [
                $"{file}(1,1): error CORPUS085: 'CorpusDrafts' is 'yes', expected 'false' or 'true'",
                $"{file}(1,1): error CORPUS085: 'CorpusNamespace' is 'my-site', expected a C# namespace such as 'my_site'",
                $"{file}(1,1): error CORPUS085: 'CorpusVisibility' is 'intern', expected 'public' or 'internal'",
            ],
            projects.MessagesOf("InvalidValues"));
    }

    [Fact]
    public void GeneratedFilesInsideTheProjectAreNotCompiledByTheNextBuild()
    {
        var project = projects["Emitting"];
        Assert.Empty(projects.MessagesOf("Emitting"));
        Assert.Equal(Ferry, project.Run());
        Assert.NotEmpty(Directory.GetFiles(Path.Combine(project.Folder, "Generated"), "Articles.g.cs", SearchOption.AllDirectories));
        project.File("corpus/storm.txt", UserProject.Ferry);

        project.Build();

        Assert.StartsWith("2 Ferry", project.Run(), StringComparison.Ordinal);
    }

    [Fact]
    public void EditorConfigsInAndAboveTheCorpusApplyInAProjectWithoutCSharp() => Assert.Equal(
        [
            ("EditorConfig/corpus/south/rain.txt(1,1)", "error"),
            ("EditorConfig/corpus/west/rain.txt(1,1)", "warning"),
        ],
        projects.MessagesOf("EditorConfig").Select(message => message.Split(": ")).Select(parts => (parts[0], parts[1].Split(' ')[0])));

    [Fact]
    public void FilesThatAreNotReadAreWarningsAndAllOthersAreRead()
    {
        Assert.Equal(
            [
                "Corpus.yaml CORPUS030",
                "corpus.yml CORPUS030",
                "faehre.md CORPUS063",
                "ferry.txt.yaml CORPUS030",
                "ferry.yml CORPUS030",
                "fery.yaml CORPUS030",
                "manual.rst CORPUS003",
                "rain.txt CORPUS008",
                "two-authors.md CORPUS006",
            ],
            projects.MessagesOf("Lost")
                .Select(
                    message => $"{Path.GetFileName(message[..message.IndexOf('(', StringComparison.Ordinal)])} "
                        + message.Split(": ")[1].Split(' ')[^1])
                .Order(StringComparer.Ordinal));
        Assert.All(projects.MessagesOf("Lost"), message => Assert.Contains("): warning ", message, StringComparison.Ordinal));
        Assert.Equal("faehre ferry one rain readme-first toml two two-authors", projects["Lost"].Run());
    }
}
