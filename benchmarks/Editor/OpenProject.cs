using System.Collections.Immutable;
using System.Text;
using Corpus.Analyzers;
using Corpus.Generator;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Corpus.Benchmarks.Editor;

/// <summary>A project open in a Roslyn workspace, as in an editor: each edit computes the diagnostics of the user's file.</summary>
internal sealed class OpenProject
{
    private static readonly MetadataReference[] References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    private readonly ImmutableArray<DiagnosticAnalyzer> analyzers;
    private readonly DocumentId file;
    private readonly string calls;
    private Project project;

    public OpenProject(List<(string Path, string Text)> articles, bool hasMembers, bool hasAnalyzer)
    {
        analyzers = hasAnalyzer ? [new CorpusKeyAnalyzer()] : [];
        calls = articles.Count == 0
            ? "static string Look(string id) => id;"
            : string.Join('\n', Enumerable.Range(0, 20).Select(i =>
                $"static object A{i} => Articles.Get(\"{Path.ChangeExtension(articles[i * articles.Count / 20].Path, null)}\").Headline;"));
        var solution = new AdhocWorkspace().CurrentSolution;
        var id = ProjectId.CreateNewId();
        solution = solution.AddProject(id, "Editor", "Editor", LanguageNames.CSharp)
            .WithProjectCompilationOptions(id, new CSharpCompilationOptions(
                OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable))
            .WithProjectMetadataReferences(id, References);
        var config = SourceText.From(
            "is_global = true\nbuild_property.RootNamespace = Benchmark\nbuild_property.CorpusFolder = found\n"
            + "build_property.CorpusDirectoryBase64 =\n"
            + $"build_property.CorpusMembers = {(hasMembers ? "true" : "false")}\n",
            Encoding.UTF8);
        solution = solution
            .AddDocument(DocumentId.CreateNewId(id), "Usings.cs", "global using System; global using System.Collections.Generic;")
            .AddAnalyzerConfigDocument(DocumentId.CreateNewId(id), ".globalconfig", config, filePath: "/.globalconfig");
        if (articles.Count > 0)
            solution = solution.AddAnalyzerReference(id, new GeneratorReference());
        solution = solution.AddAdditionalDocuments([.. articles.Select(article => DocumentInfo.Create(
            DocumentId.CreateNewId(id),
            article.Path,
            loader: TextLoader.From(TextAndVersion.Create(SourceText.From(article.Text, Encoding.UTF8), VersionStamp.Create())),
            filePath: article.Path))]);
        file = DocumentId.CreateNewId(id);
        project = solution.AddDocument(file, "User.cs", Code(0)).GetProject(id)!;
    }

    /// <summary>Edits the user's file, as typing does.</summary>
    public void EditCode(int round)
    {
        project = project.Solution.WithDocumentText(file, Code(round)).GetProject(project.Id)!;
        Check();
    }

    /// <summary>Adds a sentence to an article.</summary>
    public void EditArticle(int round)
    {
        var articles = project.AdditionalDocumentIds;
        var article = project.GetAdditionalDocument(articles[(round + 100) * 397 % articles.Count])!;
        var text = article.GetTextAsync().Result;
        var edited = text.Replace(text.Length, 0, $"\nAn edit says something else, number {round}.\n");
        project = project.Solution.WithAdditionalDocumentText(article.Id, edited).GetProject(project.Id)!;
        Check();
    }

    /// <summary>Computes the compiler's and the analyzer's diagnostics of the user's file.</summary>
    public void Check()
    {
        var model = project.GetDocument(file)!.GetSemanticModelAsync().Result!;
        var errors = model.GetDiagnostics().Where(problem => problem.Severity == DiagnosticSeverity.Error).ToList();
        if (errors.Count > 0)
            throw new InvalidOperationException($"The code does not compile; nothing was measured: {errors[0]}");
        if (analyzers.IsEmpty)
            return;
        var analysis = model.Compilation.WithAnalyzers(analyzers);
        var found = analysis.GetAnalyzerSemanticDiagnosticsAsync(model, filterSpan: null, CancellationToken.None).Result;
        if (found.FirstOrDefault(problem => problem.Id == "AD0001") is { } failure)
            throw new InvalidOperationException($"The analyzer failed; nothing was measured: {failure}");
    }

    private SourceText Code(int round) =>
        SourceText.From($"namespace Benchmark;\nstatic class User\n{{\n// edit {round}\n{calls}\n}}\n", Encoding.UTF8);

    private sealed class GeneratorReference : AnalyzerReference
    {
        private readonly ImmutableArray<ISourceGenerator> generators = [new CorpusGenerator().AsSourceGenerator()];

        public override string FullPath => "Corpus.Generator.dll";

        public override object Id => this;

        public override ImmutableArray<DiagnosticAnalyzer> GetAnalyzers(string language) => [];

        public override ImmutableArray<DiagnosticAnalyzer> GetAnalyzersForAllLanguages() => [];

        public override ImmutableArray<ISourceGenerator> GetGenerators(string language) => generators;
    }
}
