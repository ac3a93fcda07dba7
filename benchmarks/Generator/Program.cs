// Generator CORPUS: what the generator takes by itself, in the compiler's own driver: cold, after one edited article, after an edit of C#.
using System.Diagnostics;
using System.Text;
using Corpus.Generator;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

var root = args[0];
AdditionalText[] files = [.. Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(path => new FileText(path, File.ReadAllText(path)))];
var options = new PathOptions(root);
var compilation = CSharpCompilation.Create("Benchmark", [CSharpSyntaxTree.ParseText("class Before;")]);
var edited = compilation.ReplaceSyntaxTree(compilation.SyntaxTrees[0], CSharpSyntaxTree.ParseText("class After;"));

Console.WriteLine($"{files.Length} files");
var (driver, first) = Run("cold, first in the process", NewDriver(), compilation);
(driver, var cold) = Run("cold, code already compiled", NewDriver(), compilation);
var ratios = new List<double>();
for (var i = 0; i < 5; i++)
{
    var at = (i * 397) % files.Length;
    var changed = new FileText(files[at].Path, files[at].GetText() + $"\nAn edit says something else, number {i}.\n");
    driver = driver.ReplaceAdditionalText(files[at], changed);
    files[at] = changed;
    (driver, var edit) = Run("one edited article", driver, compilation);
    ratios.Add(edit / cold);
}

(driver, _) = Run("an edit of C#", driver, edited);
var steps = driver.GetRunResult().Results[0].TrackedSteps
    .Where(step => step.Value.Any(run => run.Outputs.Any(output => output.Reason is IncrementalStepRunReason.New or IncrementalStepRunReason.Modified)));
var names = string.Join(", ", steps.Select(step => step.Key));
Console.WriteLine($"steps that ran again for the edit of C#: {(names.Length > 0 ? names : "none")}");
Console.WriteLine($"one edited article: {ratios.Order().ElementAt(ratios.Count / 2):P1} of cold, {ratios.Min():P1} at best; peak {Process.GetCurrentProcess().PeakWorkingSet64 >> 20} MB");

GeneratorDriver NewDriver() => CSharpGeneratorDriver.Create(
    [new CorpusGenerator().AsSourceGenerator()], files, optionsProvider: options,
    driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));

static (GeneratorDriver Driver, double Milliseconds) Run(string what, GeneratorDriver driver, Compilation compilation)
{
    GC.Collect();
    var process = Process.GetCurrentProcess();
    var (start, processor) = (Stopwatch.GetTimestamp(), process.TotalProcessorTime);
    driver = driver.RunGenerators(compilation);
    var elapsed = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    process.Refresh();
    var used = (process.TotalProcessorTime - processor).TotalMilliseconds;
    Console.WriteLine($"{what,-30} {elapsed,8:0} ms, {used,8:0} ms of processor time");
    return (driver, used);
}

internal sealed class FileText(string path, string text) : AdditionalText
{
    private readonly SourceText source = SourceText.From(text, Encoding.UTF8);

    public override string Path => path;

    public override SourceText GetText(CancellationToken cancellationToken = default) => source;
}

internal sealed class PathOptions(string root) : AnalyzerConfigOptionsProvider
{
    public override AnalyzerConfigOptions GlobalOptions { get; } = new Values(new() { ["build_property.RootNamespace"] = "Benchmark", ["build_property.CorpusMembers"] = "false" });

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => new Values([]);

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) =>
        new Values(new() { ["build_metadata.AdditionalFiles.CorpusPath"] = Path.GetRelativePath(root, textFile.Path) });

    private sealed class Values(Dictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, out string value) => values.TryGetValue(key, out value!);
    }
}
