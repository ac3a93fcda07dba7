using System.Xml.Linq;
using Corpus.TestData;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Corpus.Compiler.Tests.Architecture;

/// <summary>Keeps the data flowing one way: a room may use itself and the rooms above it in the list, never one below.</summary>
public class RoomTests
{
    private static readonly string[] Order =
    [
        "Shared", "Model", "Data", "Problems", "Files", "Documents", "Schema",
        "Structure/Forms", "Structure/Lines", "Structure/Pages", "Structure/Labels", "Structure/Markdown", "Structure",
        "Language/Words", "Language/Quotations", "Language/Phrases", "Language/Sentences", "Language/Speakers", "Language",
        "Linking", "Tables", "Index", "",
    ];

    private static readonly Dictionary<string, string[]> MayReference = new()
    {
        ["Corpus"] = [],
        ["Corpus.Compiler"] = [],
        ["Corpus.Analyzers"] = [],
        ["Corpus.CodeFixes"] = ["Corpus.Analyzers"],
        ["Corpus.Completion"] = ["Corpus.Analyzers"],
        ["Corpus.Generator"] = ["Corpus.Compiler"],
        ["Corpus.Testing"] = ["Corpus.Compiler", "Corpus.Generator"],
        ["Corpus.Tool"] = ["Corpus.Compiler"],
    };

    private static readonly CSharpParseOptions Options = new(LanguageVersion.Preview);

    private static string Source => Path.Combine(RepositoryRoot.Path, "src");

    [Fact]
    public void EveryFolderOfTheCompilerIsARoomWithAPlaceInTheOrder() =>
        Assert.Empty(Files().Select(RoomOf).Distinct().Except(Order));

    [Fact]
    public void NoRoomUsesALaterRoom()
    {
        var trees = Files().Select(file => CSharpSyntaxTree.ParseText(File.ReadAllText(file), Options, file)).ToList();
        var implicitUsings = CSharpSyntaxTree.ParseText(string.Concat(
            new[] { "System", "System.Collections.Generic", "System.IO", "System.Linq", "System.Threading",
                "System.Threading.Tasks" }.Select(n => $"global using {n};")), Options);
        var compilation = CSharpCompilation.Create("rooms", [.. trees, implicitUsings], References());

        var backward = trees.SelectMany(tree => Arrows(tree, compilation.GetSemanticModel(tree)))
            .Distinct()
            .Order(StringComparer.Ordinal)
            .ToList();

        Assert.True(backward.Count == 0, string.Join(Environment.NewLine, backward));
    }

    [Fact]
    public void ProjectsReferenceOnlyWhatTheyMay() =>
        Assert.All(MayReference, project =>
        {
            var file = XDocument.Load(Path.Combine(Source, project.Key, project.Key + ".csproj"));
            var references = file
                .Descendants("ProjectReference")
                .Select(reference => Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value.Replace('\\', '/')));
            Assert.Empty(references.Except(project.Value));
        });

    private static IEnumerable<string> Files() =>
        new[] { "Corpus.Compiler", "Shared" }
            .SelectMany(folder => Directory.EnumerateFiles(Path.Combine(Source, folder), "*.cs", SearchOption.AllDirectories))
            .Where(file => !file.Contains("/obj/") && !file.Contains("/bin/") && !file.Contains(@"\obj\") && !file.Contains(@"\bin\"));

    private static string RoomOf(string file)
    {
        var folder = Path.GetRelativePath(Source, Path.GetDirectoryName(file)!).Replace('\\', '/');
        return folder == "Corpus.Compiler" ? "" : folder.Replace("Corpus.Compiler/", "");
    }

    /// <summary>The names in a file whose types are declared in a later room, each as "room -> room: file uses type".</summary>
    private static IEnumerable<string> Arrows(SyntaxTree tree, SemanticModel model)
    {
        var from = RoomOf(tree.FilePath);
        foreach (var name in tree.GetRoot().DescendantNodes().OfType<SimpleNameSyntax>())
        {
            var symbol = model.GetSymbolInfo(name).Symbol;
            if ((symbol as INamedTypeSymbol ?? symbol?.ContainingType)?.OriginalDefinition is not { } type)
                continue;
            foreach (var place in type.DeclaringSyntaxReferences)
            {
                var to = RoomOf(place.SyntaxTree.FilePath);
                if (Array.IndexOf(Order, to) > Array.IndexOf(Order, from))
                    yield return $"{from} -> {to}: {Path.GetFileName(tree.FilePath)} uses {type.Name}";
            }
        }
    }

    private static IEnumerable<MetadataReference> References() =>
        ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path) is not "Corpus.Compiler.dll")
            .Select(path => MetadataReference.CreateFromFile(path));
}
