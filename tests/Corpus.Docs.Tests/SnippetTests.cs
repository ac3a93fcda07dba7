using System.Reflection;
using Corpus.Generator;
using Corpus.Generator.Tests.Harness;
using Corpus.TestData;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Corpus.Docs.Tests;

/// <summary>
/// Compiles the code on the pages: a block with a file name adds that file to the corpus of the blocks after it.
/// </summary>
public class SnippetTests
{
    // The usings of a web project, which include those of every other kind of project.
    private static readonly string ImplicitUsings = string.Concat(
        new[]
        {
            "System", "System.Collections.Generic", "System.IO", "System.Linq", "System.Threading.Tasks",
            "Microsoft.AspNetCore.Builder", "Microsoft.AspNetCore.Http", "Microsoft.Extensions.DependencyInjection",
        }.Select(name => $"global using {name};"));

    private static readonly CSharpParseOptions Options = new(LanguageVersion.CSharp12);

    private static readonly MetadataReference[] References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    public static TheoryData<string> Pages =>
        [.. Directory.EnumerateFiles(Folder, "*.md").Where(HasCode).Select(path => Path.GetFileName(path)!).Order(StringComparer.Ordinal)];

    private static string Folder => Path.Combine(RepositoryRoot.Path, "docs");

    [Theory]
    [MemberData(nameof(Pages))]
    public void EveryCSharpSnippetCompiles(string page)
    {
        var files = CorpusFiles.Empty.WithProperty("RootNamespace", "Harbour");
        foreach (var snippet in Page.Snippets(Path.Combine(Folder, page)))
        {
            if (snippet.File is { } file && file.StartsWith("corpus/", StringComparison.Ordinal))
                files = files.With(file["corpus/".Length..], snippet.Code);
            else if (snippet.Language == "csharp" && Errors(files, snippet.Code) is { Length: > 0 } errors)
                Assert.Fail($"docs/{page}({snippet.Line}):{Environment.NewLine}{string.Join(Environment.NewLine, errors)}");
        }
    }

    private static bool HasCode(string path) => Page.Snippets(path).Any(snippet => snippet.Language == "csharp");

    private static string[] Errors(CorpusFiles files, string code)
    {
        var tree = CSharpSyntaxTree.ParseText(code, Options);
        var kind = tree.GetRoot().ChildNodes().OfType<GlobalStatementSyntax>().Any()
            ? OutputKind.ConsoleApplication
            : OutputKind.DynamicallyLinkedLibrary;
        var program = CSharpCompilation.Create(
            "Program",
            [CSharpSyntaxTree.ParseText(ImplicitUsings, Options), tree],
            References,
            new CSharpCompilationOptions(kind, nullableContextOptions: NullableContextOptions.Enable));
        CSharpGeneratorDriver.Create([new CorpusGenerator().AsSourceGenerator()], files.AdditionalTexts, Options, files.Options)
            .RunGeneratorsAndUpdateCompilation(program, out var withCorpus, out var problems);

        // The generators of the SDK come second, as in a project that references the one with the corpus.
        CSharpGeneratorDriver.Create([JsonGenerator()], parseOptions: Options)
            .RunGeneratorsAndUpdateCompilation(withCorpus, out var output, out var jsonProblems);
        return
        [
            .. problems.Concat(jsonProblems).Concat(output.GetDiagnostics())
                .Where(problem => problem.Severity == DiagnosticSeverity.Error)
                .Select(problem => problem.ToString()),
        ];
    }

    /// <summary>The source generator of System.Text.Json, from the SDK's reference pack.</summary>
    private static ISourceGenerator JsonGenerator()
    {
        var packs = Path.Combine(
            Path.GetDirectoryName(typeof(object).Assembly.Location)!, "..", "..", "..", "packs", "Microsoft.NETCore.App.Ref");
        var assembly = Directory.EnumerateFiles(packs, "System.Text.Json.SourceGeneration.dll", SearchOption.AllDirectories).First();
        var generator = Assembly.LoadFrom(assembly).GetTypes()
            .First(type => !type.IsAbstract && typeof(IIncrementalGenerator).IsAssignableFrom(type));
        return ((IIncrementalGenerator)Activator.CreateInstance(generator)!).AsSourceGenerator();
    }
}
