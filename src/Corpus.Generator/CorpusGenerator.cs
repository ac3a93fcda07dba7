using Corpus.Generator.Steps;
using Microsoft.CodeAnalysis;

namespace Corpus.Generator;

/// <summary>Compiles the articles of a project into C#.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class CorpusGenerator : IIncrementalGenerator
{
    private readonly Action<string> entering;

    static CorpusGenerator() => HostAssemblies.Register();

    /// <summary>Creates the generator.</summary>
    public CorpusGenerator()
        : this(_ => { })
    {
    }

    /// <summary>Creates a generator whose steps can be made to fail.</summary>
    /// <param name="entering">Called with the name of each step before it runs; what it throws, the step throws.</param>
    internal CorpusGenerator(Action<string> entering) => this.entering = entering;

    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var guard = new StepGuard(entering);
        var options = context.ReadOptions(guard);
        var directory = context.ReadDirectory(guard);
        var paths = context.ReadFileList(directory, guard);
        var inputs = context.ReadFiles(directory, guard);

        // One file at a time.
        var files = inputs.Files();
        var documents = files.ReadYaml(guard);
        var settings = documents.ReadSettings(guard);
        var entryFiles = files.ReadEntryFiles(settings, guard);
        var vocabularies = documents.ReadVocabularies(entryFiles, settings, guard);
        var articles = files.AnalyzeArticles(settings, guard).RecognizeEntries(vocabularies, guard);

        // All files together.
        var corpus = settings.Link(vocabularies, articles, documents, entryFiles, paths, options, guard);
        var words = corpus.ReadWords(guard);
        var shards = corpus.WriteShards(guard);
        var tables = corpus.WriteTables(words, shards, guard);

        // A corpus that does not fit into an assembly is reported once; its literals would each be an error of the compiler.
        var size = tables.CheckSize(options, guard);
        (tables, shards) = (tables.UnlessTooLarge(size), shards.UnlessTooLarge(size));

        // Diagnostics and C# are separate outputs, so that a changed message does not rewrite source.
        var places = inputs.Places(directory);
        context.AddFiles(corpus.WriteTypes(tables, options, guard));
        context.AddFiles(shards.WriteShardTexts(options, guard));
        context.AddFiles(shards.WriteShardTables(options, guard));
        context.AddFiles(tables.WriteSearchFiles(options, guard));
        context.Report(context.CheckProject(options, directory, guard), context.ReadProjectFile());
        context.Report(corpus.Problems(options, guard), places);
        context.Report(size, places);
        context.Report(guard.Faults, places);
    }
}
