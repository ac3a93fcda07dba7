using System.IO.Compression;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Corpus.Package.Tests;

[Collection(PackedPackages.Name)]
public class PackageTests(PackedPackage package)
{
    /// <summary>The assemblies beside the compiler for .NET Framework (Microsoft.Net.Compilers.Toolset 4.14.0, tasks/net472).</summary>
    private static readonly string[] CompilerAssemblies =
    [
        "Microsoft.CodeAnalysis", "Microsoft.CodeAnalysis.CSharp", "System.Buffers", "System.Collections.Immutable", "System.Memory",
        "System.Numerics.Vectors", "System.Reflection.Metadata", "System.Runtime.CompilerServices.Unsafe", "System.Text.Encoding.CodePages",
        "System.Threading.Tasks.Extensions", "netstandard",
    ];

    [Fact]
    public void ThePackageContainsExactlyTheseFiles()
    {
        using var archive = ZipFile.OpenRead(package.File);
        var files = archive.Entries
            .Select(entry => entry.FullName)
            .Where(name => !name.StartsWith("_rels/", StringComparison.Ordinal) && !name.StartsWith("package/", StringComparison.Ordinal));

        Assert.Equal(
            [
                "Corpus.nuspec",
                "README.md",
                "[Content_Types].xml",
                "analyzers/dotnet/cs/AngleSharp.dll",
                "analyzers/dotnet/cs/Corpus.Analyzers.dll",
                "analyzers/dotnet/cs/Corpus.CodeFixes.dll",
                "analyzers/dotnet/cs/Corpus.Compiler.dll",
                "analyzers/dotnet/cs/Corpus.Completion.dll",
                "analyzers/dotnet/cs/Corpus.Generator.dll",
                "analyzers/dotnet/cs/Markdig.dll",
                "analyzers/dotnet/cs/System.Text.Encoding.CodePages.dll",
                "analyzers/dotnet/cs/Tomlyn.dll",
                "analyzers/dotnet/cs/YamlDotNet.dll",
                "build/Corpus.props",
                "build/Corpus.targets",
                "icon.png",
                "lib/net8.0/Corpus.dll",
                "lib/net8.0/Corpus.xml",
            ],
            files.Order(StringComparer.Ordinal));
    }

    /// <summary>
    /// An editor or a build on .NET Framework has only the compiler and its libraries. An assembly that is neither there nor in the package
    /// cannot be loaded.
    /// </summary>
    [Fact]
    public void AnalyzersReferenceOnlyPackedAssembliesAndThoseOfTheCompiler()
    {
        using var archive = ZipFile.OpenRead(package.File);
        var packed = archive.Entries.Where(entry => entry.FullName.StartsWith("analyzers/", StringComparison.Ordinal)).ToDictionary(
            entry => Path.GetFileNameWithoutExtension(entry.Name), References);

        var missing = packed
            .SelectMany(file => file.Value.Select(reference => (File: file.Key, Reference: reference)))
            .Where(found => !packed.ContainsKey(found.Reference) && !CompilerAssemblies.Contains(found.Reference))
            .Select(found => $"{found.File} -> {found.Reference}")
            .Order(StringComparer.Ordinal);

        // Only editors load fixes and completion, and they have these assemblies. Without System.Text.Json, TOML cannot be read.
        Assert.Equal(
            [
                "Corpus.CodeFixes -> Microsoft.CodeAnalysis.Workspaces",
                "Corpus.CodeFixes -> System.Composition.AttributedModel",
                "Corpus.Completion -> Microsoft.CodeAnalysis.Features",
                "Corpus.Completion -> Microsoft.CodeAnalysis.Workspaces",
                "Corpus.Completion -> System.Composition.AttributedModel",
                "Tomlyn -> System.Text.Json",
            ],
            missing);
    }

    [Fact]
    public void ThePackageHasNoDependencies()
    {
        using var archive = ZipFile.OpenRead(package.File);
        using var reader = new StreamReader(archive.GetEntry("Corpus.nuspec")!.Open());

        Assert.DoesNotContain("<dependency ", reader.ReadToEnd());
    }

    [Fact]
    public void AConsumerOutsideTheRepositoryCompilesAndRuns()
    {
        var consumer = NewConsumer();

        var run = Dotnet.Succeed(consumer, "run");

        Assert.Equal("Ferry returns to the harbour after a long winter | Ada Lind | 1", run.Output.Trim());
    }

    [Fact]
    public void AnotherAnalyzerAndTheProgramMayUseOtherVersionsOfOurLibraries()
    {
        // The analyzer has an older YamlDotNet and an older AngleSharp than ours, and the program one that HtmlSanitizer brings.
        var consumer = NewConsumer();
        AllowOtherPackages(consumer);
        File.WriteAllText(Path.Combine(consumer, "corpus", "quay.md"), "# The quay\n\nBeware of <b>ice</b><script>alert(1)</script>.\n");
        var analyzer = OtherAnalyzer.Build(consumer);

        // In a separate compiler process: the server looks for a library in every folder that it has ever loaded one from, and the folders
        // of finished tests are deleted.
        var run = Dotnet.Succeed(consumer, "run", $"-p:OtherAnalyzer={analyzer}", "-p:UseSharedCompilation=false");

        // The compiler decides which version the other analyzer gets; the promise is that all of them run.
        Assert.Matches(
            @"^Ferry returns to the harbour after a long winter \| Ada Lind \| 1 \| YamlDotNet 1[\d.]+, AngleSharp [\d.]+, 2 "
                + @"\| 1\.[\d.]+ <b>ice</b> \| .*<p>Beware of <b>ice</b>\.</p>",
            run.Output.Trim().ReplaceLineEndings(" "));
    }

    [Fact]
    public void AMistakeIsReportedAtItsPosition()
    {
        var consumer = NewConsumer();
        File.WriteAllText(Path.Combine(consumer, "corpus", "ferry.yaml"), "reporter: ada-lindt\n");

        var build = Dotnet.Run(consumer, "build");

        Assert.NotEqual(0, build.ExitCode);
        Assert.Contains(
            $"{Path.Combine("corpus", "ferry.yaml")}(1,11): error CORPUS021: 'ada-lindt' is not in the vocabulary 'people'; did you mean "
                + "'ada-lind'?",
            build.Output);
    }

    [Fact]
    public void AWrongKeyDoesNotCompile()
    {
        var consumer = NewConsumer();
        File.WriteAllText(Path.Combine(consumer, "Program.cs"), """
            using Consumer;

            Console.Write(Articles.Get("fery").Headline);
            Console.Write(Articles.Get("ferry").Headline);
            Console.Write(People.TryGet("ada-lindt".AsSpan(), out _));
            """);

        var build = Dotnet.Run(consumer, "build");

        Assert.NotEqual(0, build.ExitCode);
        Assert.Contains("Program.cs(3,28): error CORPUS101: 'fery' is not in 'Articles.Ids'; did you mean 'ferry'?", build.Output);
        Assert.Contains("Program.cs(5,29): error CORPUS101: 'ada-lindt' is not in 'People.Keys'; did you mean 'ada-lind'?", build.Output);
        Assert.DoesNotContain("Program.cs(4,", build.Output);
        Assert.DoesNotContain("CS8032", build.Output); // an analyzer that cannot be loaded
    }

    private static IReadOnlyList<string> References(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        var image = new MemoryStream();
        stream.CopyTo(image);
        image.Position = 0;
        using var file = new PEReader(image);
        var metadata = file.GetMetadataReader();
        return [.. metadata.AssemblyReferences.Select(handle => metadata.GetString(metadata.GetAssemblyReference(handle).Name))];
    }

    /// <summary>Lets a consumer restore from the sources of this machine in addition to the packed files.</summary>
    private void AllowOtherPackages(string folder) => File.WriteAllText(Path.Combine(folder, "nuget.config"), $"""
        <configuration>
          <packageSources><add key="packed" value="{package.Folder}" /></packageSources>
          <config><add key="globalPackagesFolder" value="{Path.Combine(package.Folder, "with others")}" /></config>
        </configuration>
        """);

    private string NewConsumer()
    {
        var folder = package.NewConsumer();
        Directory.CreateDirectory(Path.Combine(folder, "corpus"));
        File.WriteAllText(Path.Combine(folder, "Consumer.csproj"), $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <Nullable>enable</Nullable>
                <ImplicitUsings>enable</ImplicitUsings>
                <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
                <WarningsAsErrors>CS8785</WarningsAsErrors>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="Corpus" Version="{package.Version}" />
              </ItemGroup>
              <ItemGroup Condition="'$(OtherAnalyzer)' != ''">
                <Analyzer Include="$(OtherAnalyzer)/*.dll" />
                <PackageReference Include="HtmlSanitizer" Version="9.2.1039" />
              </ItemGroup>
              <PropertyGroup Condition="'$(OtherAnalyzer)' != ''">
                <DefineConstants>$(DefineConstants);OTHER_ANALYZER</DefineConstants>
                <NuGetAudit>false</NuGetAudit>
              </PropertyGroup>
            </Project>
            """);
        File.WriteAllText(Path.Combine(folder, "Program.cs"), """
            using Consumer;

            Console.Write($"{Articles.Ferry.Headline} | {Articles.Ferry.Reporter?.Name} | {People.AdaLind.Articles.Count}");
            #if OTHER_ANALYZER
            Console.Write($" | {Other.Versions}");
            Console.Write($" | {typeof(AngleSharp.Html.Parser.HtmlParser).Assembly.GetName().Version}");
            Console.Write($" {new Ganss.Xss.HtmlSanitizer().Sanitize("<b>ice</b><script>alert(1)</script>")} | {Articles.Quay.Html}");
            #endif
            """);
        File.WriteAllText(Path.Combine(folder, "corpus", "corpus.yaml"), """
            article: { fields: { reporter: people } }
            vocabularies: { people: { type: Person } }
            """);
        File.WriteAllText(Path.Combine(folder, "corpus", "people.yaml"), "ada-lind: Ada Lind\n");
        File.WriteAllText(Path.Combine(folder, "corpus", "ferry.yaml"), "reporter: ada-lind\n");
        File.WriteAllText(Path.Combine(folder, "corpus", "ferry.txt"), """
            Ferry returns to the harbour after a long winter

            The ferry came back to the harbour on Monday, and two hundred people stood on the quay to see it.

            The captain said that the ice had kept the ship away for three months.
            """);
        return folder;
    }
}
