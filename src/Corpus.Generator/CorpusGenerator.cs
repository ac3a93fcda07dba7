using Corpus.Compiler;
using Corpus.Compiler.Files;
using Corpus.Compiler.Index;
using Corpus.Compiler.Linking;
using Corpus.Compiler.Model;
using Corpus.Compiler.Problems;
using Corpus.Compiler.Schema;
using Corpus.Compiler.Tables;
using Corpus.Compiler.Yaml;
using Corpus.Generator.Emission;
using Microsoft.CodeAnalysis;

namespace Corpus.Generator;

/// <summary>Compiles the articles of a project: one node a file, one that links, one output a generated file.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class CorpusGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var options = context.AnalyzerConfigOptionsProvider
            .Select((provider, _) => BuildOptions.Read(provider.GlobalOptions))
            .WithTrackingName(StepNames.Options);

        var directory = context.AnalyzerConfigOptionsProvider
            .Select((provider, _) => CorpusDirectory.Read(provider.GlobalOptions));

        var inputs = context.AdditionalTextsProvider
            .Combine(directory)
            .Combine(context.AnalyzerConfigOptionsProvider)
            .Select((all, cancellation) => CorpusInput.Read(all.Left.Left, all.Left.Right, all.Right, cancellation))
            .Where(input => input is not null)
            .Select((input, _) => input!)
            .WithTrackingName(StepNames.Files);
        var files = inputs.Select((input, _) => input.File);

        // Each file alone: YAML; with the settings, articles; with the names of the vocabularies, the entries that articles speak of.
        var documents = files
            .Where(file => CorpusFile.KindOf(file.Path) is CorpusFileKind.Settings or CorpusFileKind.Yaml)
            .Select((file, _) => YamlFile.Read(file))
            .WithTrackingName(StepNames.Yaml)
            .CollectEquatable();
        var settings = documents
            .Select((all, _) => ReadSettings.From(all))
            .WithTrackingName(StepNames.Settings);
        var vocabularies = settings.Combine(documents)
            .Select((pair, _) => VocabularyReader.ReadAll(pair.Left.Settings, pair.Right))
            .WithTrackingName(StepNames.Vocabularies);
        var articles = files
            .Where(file => CorpusFile.KindOf(file.Path) is CorpusFileKind.Article)
            .Combine(settings.Select((read, _) => read.Settings))
            .Select((pair, _) => new PendingAnalysis(pair.Left, pair.Right))
            .Select((reading, _) => reading.Analysis)
            .WithTrackingName(StepNames.Articles)
            .Combine(vocabularies.Select((entries, _) => new EntryRecognizer(entries)).WithTrackingName(StepNames.Names))
            .Select((pair, _) => pair.Right.Recognize(pair.Left))
            .WithTrackingName(StepNames.Recognition)
            .CollectEquatable();

        // All files together.
        var corpus = settings.Combine(vocabularies).Combine(articles).Combine(documents).Combine(options)
            .Select((all, _) =>
            {
                var ((((read, entries), recognized), yaml), build) = all;
                return Linker.Link(read.Settings, read.Problems, entries, recognized, yaml, build.Drafts);
            })
            .WithTrackingName(StepNames.Corpus);

        // The words of each article alone; the search index puts them together.
        var words = settings
            .Select((read, _) => read.Settings.Stemming)
            .Select((stemming, _) => new WordPool(stemming));
        var terms = corpus.SelectMany((linked, _) => linked.Articles.Items)
            .Combine(words)
            .Select((pair, _) => ArticleTerms.Of(pair.Left, pair.Right))
            .WithTrackingName(StepNames.Terms)
            .CollectEquatable();
        var shards = corpus.SelectMany((linked, _) => ShardArticles.Of(linked))
            .Select((articles, _) => ShardTable.Write(articles))
            .WithTrackingName(StepNames.Shards);
        var tables = corpus.Combine(words).Combine(terms).Combine(shards.CollectEquatable())
            .Select((all, _) => CorpusTablesWriter.Write(all.Left.Left.Left, all.Left.Left.Right, all.Left.Right, all.Right))
            .WithTrackingName(StepNames.Tables);

        // What is wrong, at its place; and what is right, as C#.
        var places = inputs.Select((input, _) => new FilePlace(input.File.Path, input.FullPath, input.Severities)).CollectEquatable();
        var problems = corpus.Combine(options)
            .Select((pair, _) => pair.Right.IsMissing ? [new Problem(ProblemCatalog.NoCorpus, CorpusFile.Settings, 1, 1, 0, [])] : pair.Left.Problems)
            .WithTrackingName(StepNames.Problems);
        context.RegisterSourceOutput(problems.Combine(places), (output, pair) => ProblemReport.Write(output, pair.Left, pair.Right));
        var size = tables.Combine(options)
            .Select((pair, _) => LiteralBudget.Check(pair.Left, pair.Right.LargeText) is { } problem ? new EquatableArray<Problem>([problem]) : [])
            .WithTrackingName(StepNames.Size);
        context.RegisterSourceOutput(size.Combine(places), (output, pair) => ProblemReport.Write(output, pair.Left, pair.Right));

        // The files that hold the bulk are written one at a time: an edit writes those again whose part it changed.
        var searchParts = tables.SelectMany((all, _) => all.Search.Select((table, number) => (Number: number, Table: table)));
        AddFiles(corpus.Combine(tables).Combine(options)
            .SelectMany((all, _) => all.Right.IsMissing ? [] : CorpusSource.Write(all.Left.Left, all.Left.Right, all.Right))
            .WithTrackingName(StepNames.Output));
        AddFiles(shards.Combine(options).Where(pair => !pair.Right.IsMissing)
            .Select((pair, _) => DataSource.WriteShard(pair.Left, pair.Right))
            .WithTrackingName(StepNames.ShardOutput));
        AddFiles(searchParts.Combine(options).Where(pair => !pair.Right.IsMissing)
            .Select((pair, _) => DataSource.WriteSearch(pair.Left.Table, pair.Left.Number, pair.Right))
            .WithTrackingName(StepNames.SearchOutput));

        void AddFiles(IncrementalValuesProvider<GeneratedFile> files) =>
            context.RegisterSourceOutput(files, (output, file) => output.AddSource(file.HintName, file.Code));
    }
}
