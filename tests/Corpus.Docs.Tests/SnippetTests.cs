using Corpus.Generator;
using Corpus.Generator.Tests.Harness;
using Corpus.TestData;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Corpus.Docs.Tests;

/// <summary>Builds what the pages show: a block with a file name is a file of the corpus from there on, and each C# block must compile.</summary>
public class SnippetTests
{
    private const string ImplicitUsings = "global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq; global using System.Threading.Tasks;";

    private static readonly CSharpParseOptions Options = new(LanguageVersion.CSharp12);

    private static readonly MetadataReference[] References =
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(path => MetadataReference.CreateFromFile(path))];

    public static TheoryData<string> Pages => [.. Directory.EnumerateFiles(Folder, "*.md").Where(HasCode).Select(path => Path.GetFileName(path)!).Order(StringComparer.Ordinal)];

    private static string Folder => Path.Combine(FiveArticles.Directory, "..", "docs");

    [Theory]
    [MemberData(nameof(Pages))]
    public void EverySnippetCompilesWhereItStands(string page)
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
        var driver = CSharpGeneratorDriver.Create([new CorpusGenerator().AsSourceGenerator()], files.AdditionalTexts, Options, files.Options);
        var program = CSharpCompilation.Create(
            "Program",
            [CSharpSyntaxTree.ParseText(ImplicitUsings, Options), CSharpSyntaxTree.ParseText(code, Options)],
            References,
            new CSharpCompilationOptions(OutputKind.ConsoleApplication, nullableContextOptions: NullableContextOptions.Enable));
        driver.RunGeneratorsAndUpdateCompilation(program, out var output, out var problems);
        return [.. problems.Concat(output.GetDiagnostics()).Where(problem => problem.Severity == DiagnosticSeverity.Error).Select(problem => problem.ToString())];
    }
}
