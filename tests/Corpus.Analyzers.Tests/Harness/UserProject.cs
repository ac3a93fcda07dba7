using System.Collections.Concurrent;
using System.Collections.Immutable;
using Corpus.CodeFixes;
using Corpus.Generator;
using Corpus.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Corpus.Analyzers.Tests.Harness;

/// <summary>Where the corpus of a user's project is.</summary>
public enum CorpusPlace
{
    /// <summary>Generated into the project itself.</summary>
    SameProject,

    /// <summary>In a referenced assembly, of which only the metadata are known.</summary>
    ReferencedAssembly,
}

/// <summary>A project of a user, with one file of code that uses a corpus; it must compile but for what our analyzer finds.</summary>
internal sealed class UserProject
{
    private static readonly ImmutableArray<MetadataReference> References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal))
            .Select(path => MetadataReference.CreateFromFile(path)),
        MetadataReference.CreateFromFile(typeof(CorpusArticle).Assembly.Location),
    ];

    // Most tests share a corpus.
    private static readonly ConcurrentDictionary<(CorpusFiles Corpus, LanguageVersion Version), IReadOnlyList<(string Name, SyntaxTree Tree)>> Generated = [];

    private readonly Document document;

    private UserProject(Document document) => this.document = document;

    /// <summary>The code of the file.</summary>
    public async Task<string> Code() => (await document.GetTextAsync()).ToString();

    public static UserProject Of(
        string code,
        CorpusFiles corpus,
        CorpusPlace place = CorpusPlace.SameProject,
        LanguageVersion version = LanguageVersion.CSharp12,
        OutputKind output = OutputKind.DynamicallyLinkedLibrary)
    {
        var parsing = CSharpParseOptions.Default.WithLanguageVersion(version);
        var generated = Generate(corpus, parsing);
        var options = new CSharpCompilationOptions(output, nullableContextOptions: NullableContextOptions.Enable);
        var project = new AdhocWorkspace().AddProject("User", LanguageNames.CSharp)
            .WithParseOptions(parsing)
            .WithCompilationOptions(options)
            .WithMetadataReferences(References);
        if (place == CorpusPlace.ReferencedAssembly)
        {
            project = project.AddMetadataReference(Image(CSharpCompilation.Create("Compiled", generated.Select(it => it.Tree), References, options.WithOutputKind(OutputKind.DynamicallyLinkedLibrary))));
        }
        else
        {
            foreach (var (name, tree) in generated)
                project = project.AddDocument(name, tree.GetText()).Project;
        }

        return new UserProject(project.AddDocument("Program.cs", code, filePath: "Program.cs"));
    }

    /// <summary>What the analyzer says, as a build prints it: file, place, severity, id, message.</summary>
    public async Task<IReadOnlyList<string>> Messages() =>
    [
        .. from diagnostic in await Diagnostics()
           let place = diagnostic.Location.GetLineSpan()
           select $"{place.Path}({place.StartLinePosition.Line + 1},{place.StartLinePosition.Character + 1}): {diagnostic.Severity.ToString().ToLowerInvariant()} {diagnostic.Id}: {diagnostic.GetMessage()}",
    ];

    /// <summary>The code that each diagnostic is about.</summary>
    public async Task<IReadOnlyList<string>> Marked() =>
        [.. (await Diagnostics()).Select(diagnostic => diagnostic.Location.SourceTree!.GetText().ToString(diagnostic.Location.SourceSpan))];

    /// <summary>What the editor offers, in its order.</summary>
    public async Task<IReadOnlyList<string>> Offers() => [.. (await Fixes()).Select(fix => fix.Title)];

    /// <summary>The project after a fix, which still compiles.</summary>
    public async Task<UserProject> After(string title)
    {
        var operations = await (await Fixes()).Single(fix => fix.Title == title).GetOperationsAsync(CancellationToken.None);
        return new UserProject(operations.OfType<ApplyChangesOperation>().Single().ChangedSolution.GetDocument(document.Id)!);
    }

    private async Task<IReadOnlyList<CodeAction>> Fixes()
    {
        var fixes = new List<CodeAction>();
        foreach (var diagnostic in await Diagnostics())
        {
            foreach (var provider in new CodeFixProvider[] { new NearestKeyFix(), new PropertyFix() })
            {
                if (provider.FixableDiagnosticIds.Contains(diagnostic.Id))
                    await provider.RegisterCodeFixesAsync(new CodeFixContext(document, diagnostic, (fix, _) => fixes.Add(fix), CancellationToken.None));
            }
        }

        return fixes;
    }

    private async Task<IEnumerable<Diagnostic>> Diagnostics()
    {
        var compilation = (await document.Project.GetCompilationAsync())!;
        Assert.DoesNotContain(compilation.GetDiagnostics(), problem => problem.Severity == DiagnosticSeverity.Error);
        var found = await compilation.WithAnalyzers([new CorpusKeyAnalyzer()]).GetAnalyzerDiagnosticsAsync();
        Assert.All(found, problem => Assert.StartsWith("CORPUS", problem.Id)); // and not AD0001, which an analyzer that throws gets
        return found.OrderBy(problem => problem.Location.SourceSpan.Start);
    }

    private static IReadOnlyList<(string Name, SyntaxTree Tree)> Generate(CorpusFiles corpus, CSharpParseOptions parsing) =>
        Generated.GetOrAdd((corpus, parsing.LanguageVersion), _ => GenerateAnew(corpus, parsing));

    private static IReadOnlyList<(string Name, SyntaxTree Tree)> GenerateAnew(CorpusFiles corpus, CSharpParseOptions parsing)
    {
        var run = CSharpGeneratorDriver.Create([new CorpusGenerator().AsSourceGenerator()], corpus.AdditionalTexts, parsing, corpus.Options)
            .RunGenerators(CSharpCompilation.Create("Empty", references: References))
            .GetRunResult();
        Assert.DoesNotContain(run.Diagnostics, problem => problem.Severity == DiagnosticSeverity.Error);
        return [.. run.Results.Single().GeneratedSources.Select(source => (source.HintName, source.SyntaxTree))];
    }

    private static PortableExecutableReference Image(CSharpCompilation compilation)
    {
        using var image = new MemoryStream();
        Assert.True(compilation.Emit(image).Success);
        return MetadataReference.CreateFromImage(image.ToArray());
    }
}
