using System.Reflection;

namespace Corpus.Package.Tests;

/// <summary>Tests of the packed packages, which are packed once for all of them.</summary>
[CollectionDefinition(Name)]
public sealed class PackedPackages : ICollectionFixture<PackedPackage>
{
    public const string Name = "packed packages";
}

/// <summary>All packages, from one <c>dotnet pack</c> of the repository, and a folder outside of it for their consumers.</summary>
public sealed class PackedPackage : IDisposable
{
    /// <summary>The folder of the repository.</summary>
    public static string Root { get; } =
        typeof(PackedPackage).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == "RepositoryRoot").Value!;

    public PackedPackage()
    {
        Directory.CreateDirectory(Folder);
        Dotnet.Succeed(Root, "pack", "-c", "Release", "--nologo", $"-p:Version={Version}", "-o", Folder);
    }

    /// <summary>The version of the packed file.</summary>
    public string Version => "1.0.0-test";

    /// <summary>All packed files.</summary>
    public IReadOnlyList<string> Files => [.. Directory.GetFiles(Folder, "*.nupkg").Order(StringComparer.Ordinal)];

    /// <summary>The packed file.</summary>
    public string File => Path.Combine(Folder, $"Corpus.{Version}.nupkg");

    public string Folder { get; } = Path.Combine(Path.GetTempPath(), $"corpus-package-{Guid.NewGuid():N}");

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
