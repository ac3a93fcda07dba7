using System.Reflection;

namespace Corpus.Package.Tests;

/// <summary>The package, packed once for all tests, and a folder outside the repository for its consumers.</summary>
public sealed class PackedPackage : IDisposable
{
    public PackedPackage()
    {
        Directory.CreateDirectory(Folder);
        Version = $"1.0.0-test.{Environment.ProcessId}";
        var root = typeof(PackedPackage).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == "RepositoryRoot").Value!;
        Dotnet.Succeed(root, "pack", "src/Corpus", "-c", "Release", "--nologo", $"-p:PackageVersion={Version}", "-o", Folder);
    }

    /// <summary>The version of the packed file.</summary>
    public string Version { get; }

    /// <summary>The packed file.</summary>
    public string File => Path.Combine(Folder, $"Corpus.{Version}.nupkg");

    private string Folder { get; } = Path.Combine(Path.GetTempPath(), $"corpus-package-{Guid.NewGuid():N}");

    /// <summary>An empty folder that can restore nothing but the packed file.</summary>
    public string NewConsumer()
    {
        // A '#' is a comment to what hands the compiler the project's properties, and stands in many a folder's name.
        var folder = Path.Combine(Folder, "C# " + Guid.NewGuid().ToString("N")[..8]);
        Directory.CreateDirectory(folder);
        System.IO.File.WriteAllText(Path.Combine(folder, "nuget.config"), $"""
            <configuration>
              <packageSources><clear /><add key="packed" value="{Folder}" /></packageSources>
              <config><add key="globalPackagesFolder" value="{Path.Combine(Folder, "packages")}" /></config>
            </configuration>
            """);
        return folder;
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
