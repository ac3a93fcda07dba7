using Corpus.Generator.Steps;
using Microsoft.CodeAnalysis;

namespace Corpus.Generator;

/// <summary>Compiles the articles of a project into C#.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class CorpusGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var options = context.ReadOptions();
        var inputs = context.ReadFiles();

        // One file at a time.
        var files = inputs.Files();
        var documents = files.ReadYaml();
        var settings = documents.ReadSettings();
        var vocabularies = documents.ReadVocabularies(settings);
        var articles = files.AnalyzeArticles(settings).RecognizeEntries(vocabularies);

        // All files together.
        var corpus = settings.Link(vocabularies, articles, documents, options);
        var words = settings.PoolWords();
        var terms = corpus.ReadTerms(words);
        var shards = corpus.WriteShards();
        var tables = corpus.WriteTables(words, terms, shards);

        // Diagnostics and C# are separate outputs, so that a changed message does not rewrite source.
        var places = inputs.Places();
        context.Report(corpus.Problems(options), places);
        context.Report(tables.CheckSize(options), places);
        context.AddFiles(corpus.WriteTypes(tables, options));
        context.AddFiles(shards.WriteShardFiles(options));
        context.AddFiles(tables.WriteSearchFiles(options));
    }
}
