using System.Reflection;
using System.Text.RegularExpressions;

namespace Corpus.Package.Tests;

/// <summary>Tests of the packed packages that share one folder for their consumers.</summary>
[CollectionDefinition(Name)]
public sealed class PackedPackages : ICollectionFixture<PackedPackage>
{
    public const string Name = "packed packages";
}

/// <summary>
/// All packages, from one <c>dotnet pack</c> of the repository, and a folder outside of it for their consumers. A build that has packed
/// them already says where in the environment variable <c>CORPUS_PACKAGES</c>. The tests of a class that takes long have a folder of their
/// own, and run beside the others.
/// </summary>
public sealed partial class PackedPackage : IDisposable
{
    /// <summary>The folder of the repository.</summary>
    public static string Root { get; } =
        typeof(PackedPackage).Assembly
            .GetCustomAttributes<AssemblyMetadataAttribute>()
            .Single(attribute => attribute.Key == "RepositoryRoot").Value!;

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

    /// <summary>The packed files; tests may add packages of their own to the folder.</summary>
    public IReadOnlyList<string> Files { get; }

    /// <summary>The packed file.</summary>
    public string File => Path.Combine(Folder, $"Corpus.{Version}.nupkg");

    /// <summary>The program of the packed tool, installed when it is first needed.</summary>
    public string Tool => tool ??= InstallTool();

    public string Folder { get; } = Path.Combine(Path.GetTempPath(), $"corpus-package-{Guid.NewGuid():N}");

    /// <summary>The folder of all projects of users.</summary>
    // A '#' is a comment to what hands the compiler the project's properties, and is part of many a folder's name.
    internal string Projects => Path.Combine(Folder, "C# projects");

    /// <summary>The reference to the package, as XML.</summary>
    internal string Reference => ReferenceWith("");

    /// <summary>The reference to the package with more attributes, as XML.</summary>
    internal string ReferenceWith(string attributes) => $"""<PackageReference Include="Corpus" Version="{Version}" {attributes} />""";

    /// <summary>A project in a folder of its own, which can restore nothing but the packed files.</summary>
    internal UserProject NewProject(string name, string extension = "csproj") => new(Path.Combine(Projects, name), extension);

    /// <summary>An empty folder that can restore nothing but the packed files.</summary>
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
        Dotnet.Succeed(Root, "pack", "-c", "Release", "--nologo", "-o", folder);
        return folder;
    }

    private string InstallTool()
    {
        var folder = NewConsumer();
        Dotnet.Succeed(folder, "tool", "install", "Corpus.Tool", "--version", Version, "--tool-path", "tools");
        return Path.Combine(folder, "tools", OperatingSystem.IsWindows() ? "corpus.exe" : "corpus");
    }

    /// <summary>Lets projects below a folder restore nothing but the packed files.</summary>
    private void RestrictSources(string folder) => System.IO.File.WriteAllText(Path.Combine(folder, "nuget.config"), $"""
        <configuration>
          <packageSources><clear /><add key="packed" value="{Folder}" /></packageSources>
          <config><add key="globalPackagesFolder" value="{Path.Combine(Folder, "packages")}" /></config>
        </configuration>
        """);
}
