// Generator CORPUS: the time of the generator alone, in the compiler's driver: cold, after an edit of one article, after an edit of C#.
// Generator CORPUS first: only the first run in a process, which is mostly just-in-time compilation; run it several times.
// Generator links COUNT: the cost of checking ten links per article.
// Generator schema COUNT: the cost of nested fields and article types, compared with flat fields.
using System.Diagnostics;
using System.Text;
using Corpus.Generator;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

if (args[0] is "schema" or "links")
{
    var empty = CSharpCompilation.Create(
        "Benchmark",
        references: ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Select(path => MetadataReference.CreateFromFile(path)),
        options: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release));
    var count = int.Parse(args[1], System.Globalization.CultureInfo.InvariantCulture);
    if (args[0] == "schema")
        SchemaCost.Run(count, empty);
    else
        LinkCost.Run(count, empty);
    return;
}

var root = args[0];
AdditionalText[] files =
    [.. Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories)
        .Order(StringComparer.Ordinal).Select(path => new FileText(path, File.ReadAllText(path)))];
var options = new PathOptions(root);
var compilation = CSharpCompilation.Create(
    "Benchmark",
    [
        CSharpSyntaxTree.ParseText("class Before;"),
        CSharpSyntaxTree.ParseText("global using System; global using System.Collections.Generic;"),
    ],
    ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
        .Split(Path.PathSeparator)
        .Select(path => MetadataReference.CreateFromFile(path)),
    new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release));
var edited = compilation.ReplaceSyntaxTree(compilation.SyntaxTrees[0], CSharpSyntaxTree.ParseText("class After;"));

// The compiler server runs the same code again and again, so the measured rounds follow enough others for the JIT to optimize the code
// fully.
const int WarmUpRounds = 4;
const int WarmUpEdits = 40;
const int Rounds = 9;
Console.WriteLine($"{files.Length} files");
var (driver, first) = Run("cold, first in the process", NewDriver(), compilation);
if (args is [_, "first"])
    return;
for (var round = 0; round < WarmUpRounds; round++)
    (driver, _) = Run(null, NewDriver(), compilation);
var (colds, edits) = (new List<double>(), new List<double>());
for (var round = -WarmUpEdits; round < Rounds; round++)
{
    if (round >= 0 && round % 3 == 0)
    {
        (driver, var cold) = Run("cold, code already compiled", NewDriver(), compilation);
        colds.Add(cold);
    }

    var at = (round + WarmUpEdits) * 397 % files.Length;
    var changed = new FileText(files[at].Path, files[at].GetText() + $"\nAn edit says something else, number {round}.\n");
    driver = driver.ReplaceAdditionalText(files[at], changed);
    files[at] = changed;
    (driver, var edit) = Run(round < 0 ? null : "one edited article", driver, compilation);
    if (round >= 0)
        edits.Add(edit);
}

_ = Run("an edit of C#", driver, edited);
driver.RunGeneratorsAndUpdateCompilation(compilation, out var generated, out _);
var constants = Path.Combine(root, "..", "Constants.cs");
for (var round = 0; round < 2; round++)
{
    Emit("compiling the generated code", () => generated);
    if (File.Exists(constants))
        Emit("compiling the texts as constants", () => compilation.AddSyntaxTrees(CSharpSyntaxTree.ParseText(File.ReadAllText(constants))));
}

Console.WriteLine(
    $"one edited article: {Median(edits) / Median(colds):P1} of cold, {Median(edits) / first:P1} of the first in the process; "
        + $"peak {Process.GetCurrentProcess().PeakWorkingSet64 >> 20} MB");

static double Median(List<double> times) => times.Order().ElementAt(times.Count / 2);

GeneratorDriver NewDriver() => CSharpGeneratorDriver.Create(
    [new CorpusGenerator().AsSourceGenerator()], files, optionsProvider: options,
    driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None));

static (GeneratorDriver Driver, double Milliseconds) Run(string? what, GeneratorDriver driver, Compilation compilation)
{
    GC.Collect();
    var process = Process.GetCurrentProcess();
    var (start, processor) = (Stopwatch.GetTimestamp(), process.TotalProcessorTime);
    driver = driver.RunGenerators(compilation);
    var elapsed = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    process.Refresh();
    var used = (process.TotalProcessorTime - processor).TotalMilliseconds;
    if (driver.GetRunResult().Results[0] is { Exception: { } fault })
        throw new InvalidOperationException("The generator failed; nothing was measured.", fault);
    if (what is not null)
        Console.WriteLine($"{what,-30} {elapsed,8:0} ms, {used,8:0} ms of processor time");
    return (driver, used);
}

static void Emit(string what, Func<Compilation> make)
{
    var process = Process.GetCurrentProcess();
    var processor = process.TotalProcessorTime;
    using var assembly = new MemoryStream();
    var result = make().Emit(assembly);
    process.Refresh();
    var used = (process.TotalProcessorTime - processor).TotalMilliseconds;
    var fault = result.Diagnostics.FirstOrDefault(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
    Console.WriteLine($"{what,-34} {used,8:0} ms of processor time, {assembly.Length:N0} bytes{(fault is null ? "" : $" ({fault})")}");
}

internal sealed class FileText(string path, string text) : AdditionalText
{
    private readonly SourceText source = SourceText.From(text, Encoding.UTF8);

    public override string Path => path;

    public override SourceText GetText(CancellationToken cancellationToken = default) => source;
}

internal sealed class PathOptions(string root) : AnalyzerConfigOptionsProvider
{
    public override AnalyzerConfigOptions GlobalOptions { get; } = new Values(new()
    {
        ["build_property.RootNamespace"] = "Benchmark",
        ["build_property.CorpusMembers"] = "false",
        ["build_property.CorpusFolder"] = "found",
        ["build_property.CorpusDirectoryBase64"] = Convert.ToBase64String(
            Encoding.UTF8.GetBytes(Path.TrimEndingDirectorySeparator(root) + Path.DirectorySeparatorChar)),
    });

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => new Values([]);

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => new Values([]);

    private sealed class Values(Dictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override IEnumerable<string> Keys => values.Keys;

        public override bool TryGetValue(string key, out string value) => values.TryGetValue(key, out value!);
    }
}
