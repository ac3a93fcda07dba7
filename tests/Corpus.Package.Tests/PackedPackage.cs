using System.Text.RegularExpressions;
using Corpus.TestData;

namespace Corpus.Package.Tests;

/// <summary>Tests of the packed packages that share one folder for their consumers.</summary>
[CollectionDefinition(Name)]
public sealed class PackedPackages : ICollectionFixture<PackedPackage>
{
    public const string Name = "packed packages";
}

/// <summary>
/// All packages, from one <c>dotnet pack</c> of the repository, and a folder outside of it for their consumers. A build that has already
/// packed them gives their folder in the environment variable <c>CORPUS_PACKAGES</c>. Test classes that take long have their own folder
/// and run in parallel with the others.
/// </summary>
public sealed partial class PackedPackage : IDisposable
{

    private static readonly Lazy<string> Packed = new(Pack);

    private string? tool;

    public PackedPackage()
    {
        Directory.CreateDirectory(Folder);
        foreach (var file in Directory.GetFiles(Packed.Value))
            System.IO.File.Copy(file, Path.Combine(Folder, Path.GetFileName(file)));
        Files = [.. Directory.GetFiles(Folder, "*.nupkg").Order(StringComparer.Ordinal)];
        Directory.CreateDirectory(Projects);
        RestrictSources(Projects);
        System.IO.File.WriteAllText(
            Path.Combine(Projects, "Directory.Build.props"),
            "<Project><PropertyGroup><UseAppHost>false</UseAppHost></PropertyGroup></Project>");
    }

    /// <summary>The version of the packed files.</summary>
    public string Version => VersionOf().Match(Path.GetFileName(Files[0])).Groups[1].Value;

    /// <summary>The packed files; tests may add their own packages to the folder.</summary>
    public IReadOnlyList<string> Files { get; }

    /// <summary>The packed file.</summary>
    public string File => Path.Combine(Folder, $"Corpus.{Version}.nupkg");

    /// <summary>The path of the packed tool, which is installed on first use.</summary>
    public string Tool => tool ??= InstallTool();

    public string Folder { get; } = Path.Combine(Path.GetTempPath(), $"corpus-package-{Guid.NewGuid():N}");

    /// <summary>The folder of all user projects.</summary>
    // With a '#', which is common in names of folders, and begins a comment in the file that passes properties to the compiler.
    internal string Projects => Path.Combine(Folder, "C# projects");

    /// <summary>The reference to the package, as XML.</summary>
    internal string Reference => ReferenceWith("");

    /// <summary>The reference to the package with more attributes, as XML.</summary>
    internal string ReferenceWith(string attributes) => $"""<PackageReference Include="Corpus" Version="{Version}" {attributes} />""";

    /// <summary>A project in its own folder, which can restore only the packed files.</summary>
    internal UserProject NewProject(string name, string extension = "csproj") => new(Path.Combine(Projects, name), extension);

    /// <summary>An empty folder, in which only the packed files can be restored.</summary>
    public string NewConsumer()
    {
        var folder = Path.Combine(Folder, "C# " + Guid.NewGuid().ToString("N")[..8]);
        Directory.CreateDirectory(folder);
        RestrictSources(folder);
        return folder;
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    [GeneratedRegex(@"^Corpus\.(\d.*)\.nupkg$")]
    private static partial Regex VersionOf();

    /// <summary>The folder of the packed files.</summary>
    private static string Pack()
    {
        if (Environment.GetEnvironmentVariable("CORPUS_PACKAGES") is { Length: > 0 } packed)
            return packed;
        var folder = Path.Combine(AppContext.BaseDirectory, "packages");
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
        Dotnet.Succeed(RepositoryRoot.Path, "pack", "-c", "Release", "--nologo", "-o", folder);
        return folder;
    }

    private string InstallTool()
    {
        var folder = NewConsumer();
        Dotnet.Succeed(folder, "tool", "install", "Corpus.Tool", "--version", Version, "--tool-path", "tools");
        return Path.Combine(folder, "tools", OperatingSystem.IsWindows() ? "corpus.exe" : "corpus");
    }

    /// <summary>Lets projects below a folder restore only the packed files.</summary>
    private void RestrictSources(string folder) => System.IO.File.WriteAllText(Path.Combine(folder, "nuget.config"), $"""
        <configuration>
          <packageSources><clear /><add key="packed" value="{Folder}" /></packageSources>
          <config><add key="globalPackagesFolder" value="{Path.Combine(Folder, "packages")}" /></config>
        </configuration>
        """);
}
