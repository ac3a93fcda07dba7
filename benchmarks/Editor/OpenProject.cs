using System.Collections.Immutable;
using System.Text;
using Corpus.Analyzers;
using Corpus.Generator;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Corpus.Benchmarks.Editor;

/// <summary>A project that is open in an editor: each edit runs the generator and asks for the problems of the user's file.</summary>
internal sealed class OpenProject
{
    private static readonly MetadataReference[] References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    private readonly List<FileText> files;
    private readonly ImmutableArray<DiagnosticAnalyzer> analyzers;
    private readonly string calls;
    private GeneratorDriver driver;
    private CSharpCompilation written;

    public OpenProject(List<(string Path, string Text)> articles, bool hasMembers, bool hasAnalyzer)
    {
        files = articles.ConvertAll(article => new FileText(article.Path, article.Text));
        analyzers = hasAnalyzer ? [new CorpusKeyAnalyzer()] : [];
        calls = articles.Count == 0
            ? "static string Look(string id) => id;"
            : string.Join('\n', Enumerable.Range(0, 20).Select(i =>
                $"static object A{i} => Articles.Get(\"{Path.ChangeExtension(articles[i * articles.Count / 20].Path, null)}\").Headline;"));
        written = CSharpCompilation.Create(
            "Editor",
            [CSharpSyntaxTree.ParseText("global using System; global using System.Collections.Generic;"), Code(0)],
            References,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        driver = CSharpGeneratorDriver.Create(
            articles.Count == 0 ? [] : [new CorpusGenerator().AsSourceGenerator()], files, optionsProvider: new ProjectOptions(hasMembers));
    }

    /// <summary>Types a character in the user's file.</summary>
    public void EditCode(int round)
    {
        written = written.ReplaceSyntaxTree(written.SyntaxTrees[1], Code(round));
        Check();
    }

    /// <summary>Adds a sentence to an article.</summary>
    public void EditArticle(int round)
    {
        var at = (round + 100) * 397 % files.Count;
        var edited = new FileText(files[at].Path, files[at].GetText() + $"\nAn edit says something else, number {round}.\n");
        driver = driver.ReplaceAdditionalText(files[at], edited);
        files[at] = edited;
        Check();
    }

    /// <summary>Runs the generator and asks the compiler and the analyzer for the problems of the user's file.</summary>
    public void Check()
    {
        driver = driver.RunGeneratorsAndUpdateCompilation(written, out var compilation, out _);
        var model = compilation.GetSemanticModel(written.SyntaxTrees[1]);
        var errors = model.GetDiagnostics().Where(problem => problem.Severity == DiagnosticSeverity.Error).ToList();
        if (errors.Count > 0)
            throw new InvalidOperationException($"The code does not compile, nothing was measured: {errors[0]}");
        if (analyzers.IsEmpty)
            return;
        var found = compilation.WithAnalyzers(analyzers).GetAnalyzerSemanticDiagnosticsAsync(model, filterSpan: null, CancellationToken.None).Result;
        if (found.Any(problem => problem.Id == "AD0001"))
            throw new InvalidOperationException($"The analyzer failed, nothing was measured: {found[0]}");
    }

    private SyntaxTree Code(int round) =>
        CSharpSyntaxTree.ParseText(SourceText.From($"namespace Benchmark;\nstatic class User\n{{\n// edit {round}\n{calls}\n}}\n", Encoding.UTF8));

    private sealed class FileText(string path, string text) : AdditionalText
    {
        private readonly SourceText source = SourceText.From(text, Encoding.UTF8);

        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => source;
    }

    private sealed class ProjectOptions(bool hasMembers) : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new Values(new()
        {
            ["build_property.RootNamespace"] = "Benchmark",
            ["build_property.CorpusMembers"] = hasMembers ? "true" : "false",
            ["build_property.CorpusDirectoryBase64"] = "",
        });

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => new Values([]);

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => new Values([]);

        private sealed class Values(Dictionary<string, string> values) : AnalyzerConfigOptions
        {
            public override IEnumerable<string> Keys => values.Keys;

            public override bool TryGetValue(string key, out string value) => values.TryGetValue(key, out value!);
        }
    }
}
