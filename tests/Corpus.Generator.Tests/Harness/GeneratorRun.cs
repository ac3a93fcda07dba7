using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Corpus.Generator.Tests.Harness;

/// <summary>What the generator made of a corpus; every run is followed by a second one in which nothing may run again.</summary>
internal sealed class GeneratorRun
{
    private static readonly CSharpParseOptions ParseOptions = CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.CSharp12);
    private static readonly ImmutableArray<MetadataReference> References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path) is var name && (name.StartsWith("System.", StringComparison.Ordinal) || name is "netstandard.dll" or "mscorlib.dll"))
            .Select(path => MetadataReference.CreateFromFile(path)),
        MetadataReference.CreateFromFile(typeof(CorpusArticle).Assembly.Location),
    ];

    private readonly Compilation compilation;

    private GeneratorRun(GeneratorDriver driver, CSharpCompilation input)
    {
        Driver = driver.RunGeneratorsAndUpdateCompilation(input, out var output, out var diagnostics);
        (compilation, Diagnostics) = (output, diagnostics);
        Result = Driver.GetRunResult().Results.Single();
        Assert.Null(Result.Exception);
        AssertCached(input);
    }

    public GeneratorDriver Driver { get; }

    public GeneratorRunResult Result { get; }

    public ImmutableArray<Diagnostic> Diagnostics { get; }

    /// <summary>The value of a C# expression in a project that has this corpus.</summary>
    public static object? Ask(CorpusFiles files, string expression)
    {
        var probe = $$"""
            using System; using System.Collections.Generic; using System.Linq; using Consumer;
            public static class Probe { public static object? Answer() => {{expression}}; }
            """;
        return Of(files, probe).Load().GetType("Probe")!.GetMethod("Answer")!.Invoke(null, null);
    }

    public static GeneratorRun Of(CorpusFiles files, string code = "")
    {
        var driver = CSharpGeneratorDriver.Create(
            [new CorpusGenerator().AsSourceGenerator()],
            files.AdditionalTexts,
            ParseOptions,
            files.Options,
            new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));
        return new GeneratorRun(driver, Compile(code));
    }

    /// <summary>Runs again, with the state of this run, on changed files or changed C#.</summary>
    public GeneratorRun Then(CorpusFiles files, string code = "") =>
        new(Driver.ReplaceAdditionalTexts(files.AdditionalTexts).WithUpdatedAnalyzerConfigOptions(files.Options), Compile(code));

    public string Source(string hintName) => Result.GeneratedSources.Single(source => source.HintName == hintName).SourceText.ToString();

    /// <summary>How often a step made something new in the last run.</summary>
    public int NewOutputs(string step) => Result.TrackedSteps.TryGetValue(step, out var runs)
        ? runs.SelectMany(run => run.Outputs).Count(output => output.Reason is IncrementalStepRunReason.New or IncrementalStepRunReason.Modified)
        : 0;

    /// <summary>The messages as a build prints them: file, place, severity, id, message.</summary>
    public IEnumerable<string> Messages() => Diagnostics
        .Select(problem => (problem, place: problem.Location.GetLineSpan()))
        .Select(it => $"{it.place.Path}({it.place.StartLinePosition.Line + 1},{it.place.StartLinePosition.Character + 1}): {it.problem.Severity.ToString().ToLowerInvariant()} {it.problem.Id}: {it.problem.GetMessage()}");

    /// <summary>Compiles everything, with warnings as errors, loads it, and hands it to whoever asks questions.</summary>
    public Assembly Load()
    {
        using var image = new MemoryStream();
        var emitted = compilation.Emit(image);
        Assert.DoesNotContain(emitted.Diagnostics, problem => problem.Severity >= DiagnosticSeverity.Warning && !problem.Id.StartsWith("CORPUS", StringComparison.Ordinal));
        Assert.True(emitted.Success);
        image.Position = 0;
        return new AssemblyLoadContext(null, isCollectible: true).LoadFromStream(image);
    }

    private static CSharpCompilation Compile(string code) => CSharpCompilation.Create(
        "Consumer",
        [CSharpSyntaxTree.ParseText(code, ParseOptions)],
        References,
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable, warningLevel: 9999));

    // On the same input no step may make anything anew; a step that does compares what it should not, or is not value-equal.
    private void AssertCached(CSharpCompilation input)
    {
        var again = Driver.RunGenerators(input.Clone()).GetRunResult().Results.Single();
        var steps = again.TrackedSteps.Concat(again.TrackedOutputSteps);
        var stale =
            from step in steps
            from run in step.Value
            from output in run.Outputs
            where output.Reason is not (IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged)
            select $"{step.Key}: {output.Reason}";
        Assert.Empty(stale);
    }
}
