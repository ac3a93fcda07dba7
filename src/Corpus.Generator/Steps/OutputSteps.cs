using Corpus.Compiler.Files;
using Corpus.Compiler.Linking;
using Corpus.Compiler.Model;
using Corpus.Compiler.Problems;
using Corpus.Compiler.Tables;
using Corpus.Generator.Emission;
using Microsoft.CodeAnalysis;

namespace Corpus.Generator.Steps;

/// <summary>The steps that end in diagnostics and in generated files.</summary>
internal static class OutputSteps
{
    public static IncrementalValueProvider<EquatableArray<Problem>> Problems(
        this IncrementalValueProvider<LinkedCorpus> corpus,
        IncrementalValueProvider<BuildOptions> options) => corpus
        .Combine(options)
        .Select((pair, _) => pair.Right.IsMissing ? [new Problem(ProblemCatalog.NoCorpus, CorpusFile.Settings, 1, 1, 0, [])] : pair.Left.Problems)
        .WithTrackingName(StepNames.Problems);

    public static IncrementalValueProvider<EquatableArray<Problem>> CheckSize(
        this IncrementalValueProvider<CorpusTables> tables,
        IncrementalValueProvider<BuildOptions> options) => tables
        .Combine(options)
        .Select((pair, _) => LiteralBudget.Check(pair.Left, pair.Right.LargeText) is { } problem ? new EquatableArray<Problem>([problem]) : [])
        .WithTrackingName(StepNames.Size);

    public static IncrementalValuesProvider<GeneratedFile> WriteTypes(
        this IncrementalValueProvider<LinkedCorpus> corpus,
        IncrementalValueProvider<CorpusTables> tables,
        IncrementalValueProvider<BuildOptions> options) => corpus
        .Combine(tables)
        .Combine(options)
        .SelectMany((all, _) => all.Right.IsMissing ? [] : CorpusSource.Write(all.Left.Left, all.Left.Right, all.Right))
        .WithTrackingName(StepNames.Output);

    // One step per file: an edit rewrites only the shards and the parts of the search index that it changed.
    public static IncrementalValuesProvider<GeneratedFile> WriteShardFiles(
        this IncrementalValuesProvider<Shard> shards,
        IncrementalValueProvider<BuildOptions> options) => shards
        .Combine(options)
        .Where(pair => !pair.Right.IsMissing)
        .Select((pair, _) => DataSource.WriteShard(pair.Left, pair.Right))
        .WithTrackingName(StepNames.ShardOutput);

    public static IncrementalValuesProvider<GeneratedFile> WriteSearchFiles(
        this IncrementalValueProvider<CorpusTables> tables,
        IncrementalValueProvider<BuildOptions> options) => tables
        .SelectMany((all, _) => all.Search.Select((table, number) => (Number: number, Table: table)))
        .Combine(options)
        .Where(pair => !pair.Right.IsMissing)
        .Select((pair, _) => DataSource.WriteSearch(pair.Left.Table, pair.Left.Number, pair.Right))
        .WithTrackingName(StepNames.SearchOutput);

    public static void Report(
        this IncrementalGeneratorInitializationContext context,
        IncrementalValueProvider<EquatableArray<Problem>> problems,
        IncrementalValueProvider<EquatableArray<FilePlace>> places) =>
        context.RegisterSourceOutput(problems.Combine(places), (output, pair) => ProblemReport.Write(output, pair.Left, pair.Right));

    public static void AddFiles(this IncrementalGeneratorInitializationContext context, IncrementalValuesProvider<GeneratedFile> files) =>
        context.RegisterSourceOutput(files, (output, file) => output.AddSource(file.HintName, file.Code));
}
