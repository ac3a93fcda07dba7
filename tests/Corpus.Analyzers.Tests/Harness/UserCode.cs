using System.Collections.Immutable;
using Corpus.Generator;
using Corpus.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;

namespace Corpus.Analyzers.Tests.Harness;

/// <summary>
/// A user's project with one file of code, which the analyzer checks and a fix changes. Markup shows what is reported:
/// <c>{|CORPUS101:"fery"|}</c>. The framework also applies the fix to all diagnostics of the file at once. Its further checks compile
/// everything again, so only dedicated tests enable them: fixing all in the project and in the solution, suppression, generated code.
/// </summary>
internal sealed class UserCode<TFix> : CSharpCodeFixTest<CorpusKeyAnalyzer, TFix, DefaultVerifier>
    where TFix : CodeFixProvider, new()
{
    public UserCode(
        string code,
        CorpusFiles corpus,
        CorpusPlace place = CorpusPlace.SameProject,
        OutputKind output = OutputKind.DynamicallyLinkedLibrary)
    {
        TestState.Sources.Add(("Program.cs", code));
        TestState.OutputKind = output;
        TestBehaviors = TestBehaviors.SkipSuppressionCheck | TestBehaviors.SkipGeneratedCodeCheck;
        CodeFixTestBehaviors =
            CodeFixTestBehaviors.SkipFixAllInProjectCheck | CodeFixTestBehaviors.SkipFixAllInSolutionCheck;

        // The assemblies that the tests run on, instead of reference assemblies from a feed.
        ReferenceAssemblies = new ReferenceAssemblies("net10.0");
        TestState.AdditionalReferences.AddRange(CompiledCorpus.References);
        if (place == CorpusPlace.ReferencedAssembly)
        {
            TestState.AdditionalReferences.Add(CompiledCorpus.Assembly(corpus));
            return;
        }

        // As a reference of the project, so that the fixes see the generated code too.
        SolutionTransforms.Add((solution, project) => solution.AddAnalyzerReference(project, new GeneratorReference()));
        foreach (var file in corpus.AdditionalTexts)
            TestState.AdditionalFiles.Add((file.Path, file.GetText()!));
        var options = corpus.Options.GlobalOptions;
        var lines = options.Keys.Select(key => options.TryGetValue(key, out var value) ? $"{key} = {value}" : "");
        TestState.AnalyzerConfigFiles.Add(("/.globalconfig", $"is_global = true\n{string.Join('\n', lines)}\n"));
    }

    /// <summary>The code after the fix.</summary>
    public string Fixed
    {
        init => FixedState.Sources.Add(("Program.cs", value));
    }

    protected override ParseOptions CreateParseOptions() => new CSharpParseOptions(LanguageVersion.CSharp12, DocumentationMode.Diagnose);

    protected override CompilationOptions CreateCompilationOptions() =>
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable);

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

/// <summary>Checks what the analyzer reports.</summary>
internal static class UserCode
{
    /// <summary>The analyzer reports what is marked up in the code, or these diagnostics, and nothing else.</summary>
    public static Task Reports(string code, CorpusFiles corpus, CorpusPlace place, params DiagnosticResult[] expected)
    {
        var test = new UserCode<EmptyCodeFixProvider>(code, corpus, place);
        test.ExpectedDiagnostics.AddRange(expected);
        return test.RunAsync();
    }

    /// <inheritdoc cref="Reports(string, CorpusFiles, CorpusPlace, DiagnosticResult[])"/>
    public static Task Reports(string code, CorpusFiles corpus, params DiagnosticResult[] expected) =>
        Reports(code, corpus, CorpusPlace.SameProject, expected);

    /// <summary>An error at the place marked <c>{|#0:…|}</c>.</summary>
    public static DiagnosticResult Error(string id, string message) =>
        new DiagnosticResult(id, DiagnosticSeverity.Error).WithLocation(0).WithMessage(message);

    /// <summary>A suggestion at the place marked <c>{|#0:…|}</c>.</summary>
    public static DiagnosticResult Info(string id, string message) =>
        new DiagnosticResult(id, DiagnosticSeverity.Info).WithLocation(0).WithMessage(message);
}
