using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Corpus.Generator.Tests.Harness;

/// <summary>A run of the generator over a corpus, followed by a second run on the same input, in which no step may run again.</summary>
internal sealed class GeneratorRun
{
    private static readonly CSharpParseOptions ParseOptions = CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.CSharp12);
    private static readonly ImmutableArray<MetadataReference> References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(
                path => Path.GetFileName(path) is var name
                    && (name.StartsWith("System.", StringComparison.Ordinal) || name is "netstandard.dll" or "mscorlib.dll"))
            .Select(path => MetadataReference.CreateFromFile(path)),
        MetadataReference.CreateFromFile(typeof(CorpusArticle).Assembly.Location),
    ];

    // The library is for .NET 8, the program for a later version.
    private static readonly ImmutableDictionary<string, ReportDiagnostic> SuppressedBySdk =
        ImmutableDictionary<string, ReportDiagnostic>.Empty
            .Add("CS1701", ReportDiagnostic.Suppress)
            .Add("CS1702", ReportDiagnostic.Suppress);

    private static readonly ConditionalWeakTable<CorpusFiles, CompiledCorpus> Compiled = [];

    private readonly Compilation compilation;

    private GeneratorRun(GeneratorDriver driver, CSharpCompilation input, bool trackSteps = true)
    {
        Driver = driver.RunGeneratorsAndUpdateCompilation(input, out var output, out var diagnostics);
        (compilation, Diagnostics) = (output, diagnostics);
        Result = Driver.GetRunResult().Results.Single();
        Assert.Null(Result.Exception);
        if (trackSteps)
            AssertCached(input);
    }

    public GeneratorDriver Driver { get; }

    public GeneratorRunResult Result { get; }

    public ImmutableArray<Diagnostic> Diagnostics { get; }

    /// <summary>The value of a C# expression in a project that references a project with this corpus, which is compiled once.</summary>
    public static object? Evaluate(CorpusFiles files, string expression) =>
        Compiled.GetValue(files, CompiledCorpus.Of).Evaluate(expression);

    public static GeneratorRun Of(CorpusFiles files, string code = "", CorpusGenerator? generator = null) =>
        new(NewDriver(files, trackSteps: true, generator), Compile(code));

    /// <summary>
    /// A run over very many files or shards, without a second run: Roslyn takes half a minute to record the steps of a thousand files, and
    /// they show no more than those of a few files.
    /// </summary>
    public static GeneratorRun OfMany(CorpusFiles files) => new(NewDriver(files, trackSteps: false), Compile(""), trackSteps: false);

    /// <summary>Runs again, with the state of this run, on changed files or changed C#.</summary>
    public GeneratorRun Then(CorpusFiles files, string code = "") =>
        new(Driver.ReplaceAdditionalTexts(files.AdditionalTexts).WithUpdatedAnalyzerConfigOptions(files.Options), Compile(code));

    public string Source(string hintName) => Result.GeneratedSources.Single(source => source.HintName == hintName).SourceText.ToString();

    /// <summary>The number of outputs of a step that were new or changed in the last run.</summary>
    public int NewOutputs(string step) => Result.TrackedSteps.TryGetValue(step, out var runs)
        ? runs.SelectMany(run => run.Outputs)
            .Count(output => output.Reason is IncrementalStepRunReason.New or IncrementalStepRunReason.Modified)
        : 0;

    /// <summary>The messages as a build prints them: file, place, severity, id, message.</summary>
    public IEnumerable<string> Messages() => Diagnostics
        .Select(problem => (problem, place: problem.Location.GetLineSpan()))
        .Select(
            it => $"{it.place.Path}({it.place.StartLinePosition.Line + 1},{it.place.StartLinePosition.Character + 1}): "
                + $"{it.problem.Severity.ToString().ToLowerInvariant()} {it.problem.Id}: {it.problem.GetMessage()}");

    /// <summary>The compiler's diagnostics of the user's code and the generated code, including hidden ones.</summary>
    public ImmutableArray<Diagnostic> OutputDiagnostics() => compilation.GetDiagnostics();

    /// <summary>Compiles the user's code and the generated code, with warnings as errors, and loads the assembly.</summary>
    public Assembly Load() => new AssemblyLoadContext(null, isCollectible: true).LoadFromStream(new MemoryStream(Emit()));

    /// <summary>Compiles the user's code and the generated code, with warnings as errors.</summary>
    public byte[] Emit() => Emit(compilation);

    private static GeneratorDriver NewDriver(
        CorpusFiles files, bool trackSteps, CorpusGenerator? generator = null) => CSharpGeneratorDriver.Create(
        [(generator ?? new CorpusGenerator()).AsSourceGenerator()],
        files.AdditionalTexts,
        ParseOptions,
        files.Options,
        new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackSteps));

    private static byte[] Emit(Compilation compilation)
    {
        using var image = new MemoryStream();
        var emitted = compilation.Emit(image);
        Assert.DoesNotContain(
            emitted.Diagnostics,
            problem => problem.Severity >= DiagnosticSeverity.Warning && !problem.Id.StartsWith("CORPUS", StringComparison.Ordinal));
        Assert.True(emitted.Success);
        return image.ToArray();
    }

    private static CSharpCompilation Compile(string code) => CSharpCompilation.Create(
        "Consumer",
        [CSharpSyntaxTree.ParseText(code, ParseOptions)],
        References,
        new CSharpCompilationOptions(
            OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable, warningLevel: 9999)
            .WithSpecificDiagnosticOptions(SuppressedBySdk));

    // On the same input every output must be cached or unchanged; otherwise a model lacks value equality, or has more than the step needs.
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

    /// <summary>A compiled corpus, and the context in which expressions over it run.</summary>
    private sealed class CompiledCorpus(byte[] image)
    {
        private readonly PortableExecutableReference reference = MetadataReference.CreateFromImage(image);
        private readonly AssemblyLoadContext context = Load(image);
        private int probes;

        public static CompiledCorpus Of(CorpusFiles files) => new(GeneratorRun.Of(files).Emit());

        public object? Evaluate(string expression)
        {
            var code = $$"""
                using System; using System.Collections.Generic; using System.Linq; using Consumer;
                public static class Probe { public static object? Value() => {{expression}}; }
                """;
            var probe = Compile(code).WithAssemblyName($"Probe{Interlocked.Increment(ref probes)}").AddReferences(reference);
            return context.LoadFromStream(new MemoryStream(Emit(probe))).GetType("Probe")!.GetMethod("Value")!.Invoke(null, null);
        }

        private static AssemblyLoadContext Load(byte[] image)
        {
            var context = new AssemblyLoadContext(null, isCollectible: true);
            context.LoadFromStream(new MemoryStream(image));
            return context;
        }
    }
}
