namespace Corpus.Package.Tests;

/// <summary>A user's project outside the repository, which can restore only the packed package.</summary>
/// <param name="folder">The folder of the project; the project file has the same name.</param>
/// <param name="extension">The kind of project: <c>csproj</c>, <c>fsproj</c> or <c>vbproj</c>.</param>
internal sealed class UserProject(string folder, string extension = "csproj")
{
    /// <summary>An article that has no problem.</summary>
    public const string Ferry = """
        Ferry returns to the harbour after a long winter

        The ferry came back to the harbour on Monday, and two hundred people stood on the quay to see it.

        The captain said that the ice had kept the ship away for three months.
        """;

    public string Folder => folder;

    public string Name { get; } = Path.GetFileName(folder);

    public string ProjectFile => Path.Combine(folder, $"{Name}.{extension}");

    /// <summary>Writes the project file.</summary>
    /// <param name="properties">MSBuild properties, as XML; they may set <c>TargetFramework</c> and <c>OutputType</c> again.</param>
    /// <param name="items">MSBuild items, as XML.</param>
    public UserProject With(string properties = "", string items = "") => File(Path.GetFileName(ProjectFile), $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <TargetFramework>net10.0</TargetFramework>
            <Nullable>enable</Nullable>
            <ImplicitUsings>enable</ImplicitUsings>
            {properties}
          </PropertyGroup>
          <ItemGroup>
            {items}
          </ItemGroup>
        </Project>
        """);

    /// <summary>Writes a file, with the folders it needs.</summary>
    public UserProject File(string path, string text)
    {
        var full = Path.Combine(folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        System.IO.File.WriteAllText(full, text);
        return this;
    }

    /// <summary>Makes the project a program that prints the value of an expression.</summary>
    public UserProject Prints(string expression, string @namespace) => File("Program.cs", $"""
        using {@namespace};

        Console.Write({expression});
        """);

    /// <summary>Builds the restored project; returns the output of the build.</summary>
    public string Build(params string[] arguments) => Dotnet.Succeed(folder, ["build", "--no-restore", "--nologo", .. arguments]).Output;

    /// <summary>Runs the built program; returns its output.</summary>
    public string Run() => Dotnet.Succeed(folder, "exec", Path.Combine(folder, "bin", "Debug", "net10.0", Name + ".dll")).Output;

    /// <summary>When the compiler last wrote the assembly.</summary>
    public DateTime Compiled => System.IO.File.GetLastWriteTimeUtc(Path.Combine(folder, "obj", "Debug", "net10.0", Name + ".dll"));
}
