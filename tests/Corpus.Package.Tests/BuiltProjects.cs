namespace Corpus.Package.Tests;

/// <summary>
/// Projects of many kinds, restored and built in one solution; if one fails, the others are still built.
/// </summary>
public sealed class BuiltProjects
{
    private const string Strict = "<TreatWarningsAsErrors>true</TreatWarningsAsErrors>";
    private const string Program = "<OutputType>Exe</OutputType>";
    private const string Count = "$\"{Articles.All.Count} {Articles.Ferry.Headline}\"";

    private readonly PackedPackage package;
    private readonly Dictionary<string, UserProject> projects = [];
    private readonly ILookup<string, string> messages;

    public BuiltProjects(PackedPackage package)
    {
        this.package = package;
        AddReferences();
        AddFolders();
        AddProperties();
        AddLanguages();
        AddFiles();
        var solution = Path.Combine(package.Projects, "All.slnx");
        File.WriteAllText(
            solution,
            $"<Solution>{string.Concat(projects.Values.Select(project => $"""<Project Path="{project.ProjectFile}" />"""))}</Solution>");
        Log = Dotnet.Run(package.Projects, "build", solution, "--nologo").Output;
        messages = Log.Split('\n')
            .SelectMany(line => projects.Values.Where(project => IsOf(line, project)), (line, project) => (line, project.Name))
            .Distinct()
            .ToLookup(found => found.Name, found => Trim(found.line));
    }

    /// <summary>The output of the build.</summary>
    internal string Log { get; }

    /// <summary>A project by its name.</summary>
    internal UserProject this[string name] => projects[name];

    /// <summary>The warnings and errors of a project, in ordinal order, without the folder of all projects.</summary>
    internal IReadOnlyList<string> MessagesOf(string project) => [.. messages[projects[project].Name].Order(StringComparer.Ordinal)];

    // The project is in brackets at the end of a line, but not where the message is about the project file itself.
    private static bool IsOf(string line, UserProject project) =>
        (line.Contains(": error ", StringComparison.Ordinal) || line.Contains(": warning ", StringComparison.Ordinal))
        && (
            line.Contains($"[{project.ProjectFile}", StringComparison.Ordinal)
                || line.TrimStart().StartsWith(project.ProjectFile, StringComparison.Ordinal));

    // Without the project in brackets, the link to the rule in parentheses, and the folder of all projects.
    private string Trim(string line)
    {
        line = line.Split(" [")[0].Split(" (https://")[0];
        return line.Replace(package.Projects + Path.DirectorySeparatorChar, "", StringComparison.Ordinal)
            .Replace(package.Folder + Path.DirectorySeparatorChar, "", StringComparison.Ordinal)
            .Trim();
    }

    private UserProject Add(string name, string extension = "csproj") => projects[name] = package.NewProject(name, extension);

    private static string To(string project) => $"""<ProjectReference Include="../{project}/{project}.csproj" />""";

    private void AddReferences()
    {
        Add("Harbour").With(items: package.Reference).File("corpus/ferry.txt", UserProject.Ferry);
        Add("Middle").With(Strict, To("Harbour")).File("Middle.cs", "public static class Middle;");
        Add("Private").With(items: package.ReferenceWith("PrivateAssets=\"all\"")).File("corpus/ferry.txt", UserProject.Ferry);

        Add("ReferencesOne").With(Strict + Program, To("Harbour")).Prints(Count, "Harbour");
        Add("ReferencesThroughAnother").With(Strict + Program, To("Middle")).Prints(Count, "Harbour");
        Add("ReferencesBoth").With(Strict + Program, To("Harbour") + package.Reference).Prints(Count, "Harbour");
        Add("ReferencesBothPrivately")
            .With(Strict + Program, To("Harbour") + package.ReferenceWith("PrivateAssets=\"all\""))
            .Prints(Count, "Harbour");
        Add("ReferencesPrivate").With(Strict + Program, To("Private") + package.Reference).Prints(Count, "Private");

        const string wrong = "Articles.Get(\"fery\").Headline";
        Add("WrongKey").With(Program, To("Harbour")).Prints(wrong, "Harbour");
        Add("WrongKeyThroughAnother").With(Program, To("Middle")).Prints(wrong, "Harbour");
    }

    private void AddFolders()
    {
        Add("NoFolder").With(items: package.Reference);
        Add("NoArticles").With(items: package.Reference).File("corpus/corpus.yaml", "language: en\n");
        Add("NoCorpus").With(Strict + "<CorpusDirectory>none</CorpusDirectory>", package.Reference);
        Add("FolderMissing").With("<CorpusDirectory>../nowhere</CorpusDirectory>", package.Reference)
            .Prints("Articles.Ferry", "FolderMissing");
        Add("TwoFolders").With("<CorpusDirectory>a;b</CorpusDirectory>", package.Reference)
            .File("a/ferry.txt", UserProject.Ferry)
            .File("b/storm.txt", UserProject.Ferry);
        Add("TrailingSlash").With(Strict + Program + "<CorpusDirectory>texts/</CorpusDirectory>", package.Reference)
            .Prints(Count, "TrailingSlash")
            .File(".editorconfig", "root = true\n")
            .File("texts/ferry.txt", UserProject.Ferry);
        Add("UpperCase").With(Strict + Program, package.Reference).Prints(Count, "UpperCase").File("Corpus/Ferry.TXT", UserProject.Ferry);
        Add("Linked").With(Strict + Program, package.Reference).Prints(Count, "Linked");
        Directory.CreateSymbolicLink(Path.Combine(projects["Linked"].Folder, "corpus"), Path.Combine(projects["Harbour"].Folder, "corpus"));
    }

    private void AddProperties()
    {
        const string values =
            "<CorpusDrafts>yes</CorpusDrafts><CorpusVisibility>intern</CorpusVisibility><CorpusNamespace>my-site</CorpusNamespace>";
        Add("InvalidValues").With(values, package.Reference).File("corpus/ferry.txt", UserProject.Ferry);
        Add("my-app").With(Strict + Program, package.Reference).Prints(Count, "my_app").File("corpus/ferry.txt", UserProject.Ferry);
        Add("Emitting")
            .With(
                Strict + Program + "<EmitCompilerGeneratedFiles>true</EmitCompilerGeneratedFiles>"
                    + "<CompilerGeneratedFilesOutputPath>Generated</CompilerGeneratedFilesOutputPath>",
                package.Reference)
            .Prints(Count, "Emitting")
            .File("corpus/ferry.txt", UserProject.Ferry);
    }

    private void AddLanguages()
    {
        Add("OldCSharp").With("<LangVersion>11</LangVersion>", package.Reference)
            .Prints("Articles.Ferry", "OldCSharp")
            .File("corpus/ferry.txt", UserProject.Ferry);
        Add("OldFrameworks").With(
            "<TargetFramework></TargetFramework><TargetFrameworks>net48;netstandard2.0;net6.0</TargetFrameworks>"
                + "<AutomaticallyUseReferenceAssemblyPackages>false</AutomaticallyUseReferenceAssemblyPackages>"
                + "<DisableImplicitFrameworkReferences>true</DisableImplicitFrameworkReferences>",
            package.Reference).File("corpus/ferry.txt", UserProject.Ferry);
        Add("FSharp", "fsproj").With(items: package.Reference + """<Compile Include="Harbour.fs" />""")
            .File("Harbour.fs", "module Harbour\n").File("corpus/ferry.txt", UserProject.Ferry);
        Add("VisualBasic", "vbproj")
            .With("<Nullable></Nullable>", package.Reference)
            .File("Harbour.vb", "Public Module Harbour\nEnd Module\n")
            .File("corpus/ferry.txt", UserProject.Ferry);
    }

    private void AddFiles()
    {
        // No C# file: the input of the compiler depends on the corpus alone.
        Add("EditorConfig").With(items: package.Reference)
            .File(".editorconfig", "root = true\n[corpus/south/**]\ncorpus_diagnostic.CORPUS008.severity = error\n")
            .File("corpus/north/.editorconfig", "[*.txt]\ncorpus_diagnostic.CORPUS008.severity = none\n")
            .File("corpus/north/rain.txt", "It will rain in the north on Tuesday.\n")
            .File("corpus/south/rain.txt", "It will rain in the south on Tuesday.\n")
            .File("corpus/west/rain.txt", "It will rain in the west on Tuesday.\n");

        Add("Lost").With(Program, package.Reference)
            .Prints("string.Join(' ', Articles.All.Select(article => article.Id))", "Lost")
            .File("corpus/corpus.yml", "language: en\n")
            .File("corpus/Corpus.yaml", "language: en\n")
            .File("corpus/ferry.txt", UserProject.Ferry)
            .File("corpus/fery.yaml", "draft: true\n")
            .File("corpus/ferry.yml", "draft: true\n")
            .File("corpus/ferry.txt.yaml", "draft: true\n")
            .File("corpus/manual.rst", "Manual\n======\n")
            .File("corpus/one.markdown", "# One\n\nThe first one came to the harbour on Monday.\n")
            .File("corpus/two.mdx", "# Two\n\nThe second one came to the harbour on Monday.\n")
            .File("corpus/readme-first.md", "# Read this first\n\nThe harbour is open from May to October.\n")
            .File("corpus/README.md", "What is in this folder.\n")
            .File("corpus/rain.txt", "It will rain in the north on Tuesday.\n")
            .File(
                "corpus/toml.md",
                "+++\ntitle = \"Written in TOML\"\n+++\nIt came to the harbour on Monday, and it left again on Tuesday.\n")
            .File("corpus/two-authors.md", "---\nauthors: Ada Lind, Bo Ek\n---\n# Two authors\n\nThey came to the harbour on Monday.\n")
            .File("corpus/faehre.md", "---\nlang: de\n---\n# Die Fähre\n\nSie kam am Montag in den Hafen zurück.\n");
    }
}
