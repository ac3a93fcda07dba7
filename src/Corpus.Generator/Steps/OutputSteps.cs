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
        IncrementalValueProvider<BuildOptions> options,
        StepGuard guard) =>
        guard.Select(
            corpus.Combine(options),
            StepNames.Problems,
            (pair, _) => pair.Right.HasCorpus ? pair.Left.Problems : [],
            pair => pair.Left.Problems);

    public static IncrementalValueProvider<EquatableArray<Problem>> CheckSize(
        this IncrementalValueProvider<CorpusTables> tables,
        IncrementalValueProvider<BuildOptions> options,
        StepGuard guard) =>
        guard.Select(
            tables.Combine(options),
            StepNames.Size,
            (pair, cancellation) =>
                LiteralBudget.Check(pair.Left, pair.Right.LargeText, cancellation) is { } problem
                    ? new EquatableArray<Problem>([problem])
                    : [],
            _ => []);

    public static IncrementalValueProvider<CorpusTables> UnlessTooLarge(
        this IncrementalValueProvider<CorpusTables> tables, IncrementalValueProvider<EquatableArray<Problem>> size) =>
        tables.Combine(size).Select((pair, _) => pair.Right.Count == 0 ? pair.Left : pair.Left.WithoutContent());

    public static IncrementalValuesProvider<Shard> UnlessTooLarge(
        this IncrementalValuesProvider<Shard> shards, IncrementalValueProvider<EquatableArray<Problem>> size) =>
        shards.Combine(size).Select((pair, _) => pair.Right.Count == 0 ? pair.Left : pair.Left.WithoutContent());

    public static IncrementalValuesProvider<GeneratedFile> WriteTypes(
        this IncrementalValueProvider<LinkedCorpus> corpus,
        IncrementalValueProvider<CorpusTables> tables,
        IncrementalValueProvider<BuildOptions> options,
        StepGuard guard) =>
        guard.SelectMany(
            corpus.Combine(tables).Combine(options),
            StepNames.Output,
            (all, cancellation) =>
                all.Right.HasCorpus ? DistinctByName(CorpusSource.Write(all.Left.Left, all.Left.Right, all.Right, cancellation)) : []);

    /// <summary>
    /// The most files of texts, of their tables and of the search index. After every edit of C# an editor looks for each generated file in
    /// the list of those before (<c>FindExistingGeneratedDocumentState</c> in Roslyn's workspaces), so their number counts twice.
    /// </summary>
    private const int MostFiles = 128;

    // One step per file: an edit rewrites only the shards and the parts of the search index that it changed.
    public static IncrementalValuesProvider<GeneratedFile> WriteShardTexts(
        this IncrementalValuesProvider<Shard> shards,
        IncrementalValueProvider<BuildOptions> options,
        StepGuard guard) =>
        guard.Select(
            shards.ByFile().Combine(options).Where(pair => pair.Right.HasCorpus),
            StepNames.ShardOutput,
            _ => CorpusFile.Settings,
            (pair, cancellation) => DataSource.WriteShardTexts(pair.Left, pair.Right, cancellation),
            pair => DataSource.WriteShardTexts(WithoutContent(pair.Left), pair.Right, CancellationToken.None));

    public static IncrementalValuesProvider<GeneratedFile> WriteShardTables(
        this IncrementalValuesProvider<Shard> shards,
        IncrementalValueProvider<BuildOptions> options,
        StepGuard guard) =>
        guard.Select(
            shards.ByFile().Combine(options).Where(pair => pair.Right.HasCorpus),
            StepNames.ShardTableOutput,
            _ => CorpusFile.Settings,
            (pair, cancellation) => DataSource.WriteShardTables(pair.Left, pair.Right, cancellation),
            pair => DataSource.WriteShardTables(WithoutContent(pair.Left), pair.Right, CancellationToken.None));

    public static IncrementalValuesProvider<GeneratedFile> WriteSearchFiles(
        this IncrementalValueProvider<CorpusTables> tables,
        IncrementalValueProvider<BuildOptions> options,
        StepGuard guard) =>
        guard.Select(
            tables
                .SelectMany((all, _) => ByFile(all.Search))
                .Combine(options)
                .Where(pair => pair.Right.HasCorpus),
            StepNames.SearchOutput,
            _ => CorpusFile.Settings,
            (pair, cancellation) => DataSource.WriteSearch(pair.Left.Items, pair.Left.First, pair.Right, cancellation),
            pair => DataSource.WriteSearch(
                pair.Left.Items.Select(_ => "").ToEquatableArray(), pair.Left.First, pair.Right, CancellationToken.None));

    private static EquatableArray<Shard> WithoutContent(EquatableArray<Shard> shards) =>
        shards.Select(shard => shard.WithoutContent()).ToEquatableArray();

    private static IncrementalValuesProvider<EquatableArray<Shard>> ByFile(this IncrementalValuesProvider<Shard> shards) =>
        shards.CollectEquatable().SelectMany((all, _) => ByFile(all).Select(file => file.Items));

    /// <summary>
    /// Divides parts among files, each with the number of its first part. The files have one part each, or two, or four: that many change
    /// their place only when the number of parts doubles.
    /// </summary>
    private static IEnumerable<(int First, EquatableArray<T> Items)> ByFile<T>(EquatableArray<T> parts)
        where T : IEquatable<T>
    {
        var size = 1;
        while (parts.Count > size * MostFiles)
            size *= 2;
        for (var first = 0; first < parts.Count; first += size)
            yield return (first, parts.Skip(first).Take(size).ToEquatableArray());
    }

    public static void Report(
        this IncrementalGeneratorInitializationContext context,
        IncrementalValueProvider<EquatableArray<Problem>> problems,
        IncrementalValueProvider<FilePlaces> places) =>
        context.RegisterSourceOutput(problems.Combine(places), (output, pair) => ProblemReport.Write(output, pair.Left, pair.Right));

    public static void AddFiles(this IncrementalGeneratorInitializationContext context, IncrementalValuesProvider<GeneratedFile> files) =>
        context.RegisterSourceOutput(files, (output, file) => output.AddSource(file.HintName, file.Code));

    // Roslyn compares hint names without regard to case and drops all output of a generator that uses one twice.
    private static IEnumerable<GeneratedFile> DistinctByName(IEnumerable<GeneratedFile> files)
    {
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        string? repeated = null;
        foreach (var file in files)
        {
            if (names.Add(file.HintName))
                yield return file;
            else
                repeated ??= file.HintName;
        }

        if (repeated is not null)
            throw new InvalidOperationException($"Two generated files are named '{repeated}'.");
    }
}
