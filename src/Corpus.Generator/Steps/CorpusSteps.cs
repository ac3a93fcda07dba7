using Corpus.Compiler;
using Corpus.Compiler.Documents;
using Corpus.Compiler.Files;
using Corpus.Compiler.Index;
using Corpus.Compiler.Linking;
using Corpus.Compiler.Model;
using Corpus.Compiler.Problems;
using Corpus.Compiler.Schema;
using Corpus.Compiler.Tables;
using Microsoft.CodeAnalysis;

namespace Corpus.Generator.Steps;

/// <summary>The steps that link the corpus and lay it out in tables.</summary>
internal static class CorpusSteps
{
    public static IncrementalValueProvider<LinkedCorpus> Link(
        this IncrementalValueProvider<SettingsResult> settings,
        IncrementalValueProvider<EquatableArray<Vocabulary>> vocabularies,
        IncrementalValueProvider<EquatableArray<RecognizedArticle>> articles,
        IncrementalValueProvider<EquatableArray<Document>> documents,
        IncrementalValueProvider<EquatableArray<Document>> entryFiles,
        IncrementalValueProvider<EquatableArray<string>> files,
        IncrementalValueProvider<BuildOptions> options,
        StepGuard guard) =>
        guard.Select(
            settings.Combine(vocabularies).Combine(articles).Combine(documents.Combine(entryFiles)).Combine(files).Combine(options),
            StepNames.Corpus,
            (all, cancellation) =>
            {
                var (((((read, vocabulary), recognized), (yaml, entries)), paths), build) = all;
                return Linker.Link(
                    read.Settings,
                    read.Problems,
                    vocabulary,
                    recognized,
                    yaml,
                    entries,
                    paths,
                    build.Drafts,
                    build.AllPlaces,
                    cancellation);
            },
            all =>
            {
                var (((((read, vocabulary), _), (yaml, entries)), _), _) = all;
                return Unlinked(read, vocabulary, yaml.Concat(entries).ToEquatableArray());
            });

    public static IncrementalValueProvider<EquatableArray<WordGroup>> ReadWords(
        this IncrementalValueProvider<LinkedCorpus> corpus,
        StepGuard guard)
    {
        var words = guard.Select(
            corpus.SelectMany((linked, _) => linked.Articles.Items),
            StepNames.Words,
            article => article.Analysis.File.Path,
            (article, cancellation) => ArticleForms.Of(article, cancellation),
            _ => ArticleForms.None);
        return guard.Select(
            corpus.Combine(words.CollectEquatable()).SelectMany((all, _) => GroupedForms.Of(all.Left, all.Right)),
            StepNames.WordGroups,
            _ => CorpusFile.Settings,
            (grouped, cancellation) => WordGroup.Of(grouped, cancellation),
            grouped => WordGroup.Of(grouped with { Articles = grouped.Articles.Select(_ => ArticleForms.None).ToEquatableArray() }))
        .CollectEquatable();
    }

    public static IncrementalValuesProvider<Shard> WriteShards(this IncrementalValueProvider<LinkedCorpus> corpus, StepGuard guard) =>
        guard.Select(
            corpus.SelectMany((linked, _) => ShardArticles.Of(linked)),
            StepNames.Shards,
            articles => articles.Articles.Select(article => article.Analysis.File.Path).FirstOrDefault() ?? "",
            (articles, cancellation) => ShardTable.Write(articles, cancellation),
            articles => new Shard(articles.Number, "", "", ""));

    public static IncrementalValueProvider<CorpusTables> WriteTables(
        this IncrementalValueProvider<LinkedCorpus> corpus,
        IncrementalValueProvider<EquatableArray<WordGroup>> words,
        IncrementalValuesProvider<Shard> shards,
        StepGuard guard) =>
        guard.Select(
            corpus.Combine(words).Combine(shards.CollectEquatable()),
            StepNames.Tables,
            (all, cancellation) =>
            {
                var ((linked, read), written) = all;
                return CorpusTablesWriter.Write(linked, read, written, cancellation);
            },
            all =>
            {
                var ((linked, _), written) = all;
                return new CorpusTables("", [], linked.Vocabularies.Select(_ => "").ToEquatableArray(), written, []);
            });

    /// <summary>The corpus without articles and entries: what can be said of it where linking failed.</summary>
    private static LinkedCorpus Unlinked(SettingsResult read, EquatableArray<Vocabulary> vocabularies, EquatableArray<Document> documents)
    {
        IEnumerable<Problem> problems =
        [
            .. documents.SelectMany(document => document.Problems), .. read.Problems, .. vocabularies.SelectMany(v => v.Problems),
        ];
        return new LinkedCorpus
        {
            Settings = read.Settings,
            Articles = [],
            Vocabularies = vocabularies.Select(vocabulary => new LinkedVocabulary(vocabulary.Declaration, [])).ToEquatableArray(),
            SharedQuotations = [],
            Problems = problems.Distinct().OrderBy(problem => problem).ToEquatableArray(),
        };
    }
}
