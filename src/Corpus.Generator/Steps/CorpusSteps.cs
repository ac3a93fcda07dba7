using Corpus.Compiler;
using Corpus.Compiler.Index;
using Corpus.Compiler.Linking;
using Corpus.Compiler.Model;
using Corpus.Compiler.Schema;
using Corpus.Compiler.Tables;
using Corpus.Compiler.Yaml;
using Microsoft.CodeAnalysis;

namespace Corpus.Generator.Steps;

/// <summary>The steps that link the corpus and lay it out in tables.</summary>
internal static class CorpusSteps
{
    public static IncrementalValueProvider<LinkedCorpus> Link(
        this IncrementalValueProvider<ReadSettings> settings,
        IncrementalValueProvider<EquatableArray<Vocabulary>> vocabularies,
        IncrementalValueProvider<EquatableArray<RecognizedArticle>> articles,
        IncrementalValueProvider<EquatableArray<YamlDocument>> documents,
        IncrementalValueProvider<BuildOptions> options) => settings
        .Combine(vocabularies)
        .Combine(articles)
        .Combine(documents)
        .Combine(options)
        .Select((all, _) =>
        {
            var ((((read, entries), recognized), yaml), build) = all;
            return Linker.Link(read.Settings, read.Problems, entries, recognized, yaml, build.Drafts);
        })
        .WithTrackingName(StepNames.Corpus);

    public static IncrementalValueProvider<WordPool> PoolWords(this IncrementalValueProvider<ReadSettings> settings) => settings
        .Select((read, _) => read.Settings.Stemming)
        .Select((stemming, _) => new WordPool(stemming));

    public static IncrementalValueProvider<EquatableArray<ArticleTerms>> ReadTerms(
        this IncrementalValueProvider<LinkedCorpus> corpus,
        IncrementalValueProvider<WordPool> words) => corpus
        .SelectMany((linked, _) => linked.Articles.Items)
        .Combine(words)
        .Select((pair, _) => ArticleTerms.Of(pair.Left, pair.Right))
        .WithTrackingName(StepNames.Terms)
        .CollectEquatable();

    public static IncrementalValuesProvider<Shard> WriteShards(this IncrementalValueProvider<LinkedCorpus> corpus) => corpus
        .SelectMany((linked, _) => ShardArticles.Of(linked))
        .Select((articles, _) => ShardTable.Write(articles))
        .WithTrackingName(StepNames.Shards);

    public static IncrementalValueProvider<CorpusTables> WriteTables(
        this IncrementalValueProvider<LinkedCorpus> corpus,
        IncrementalValueProvider<WordPool> words,
        IncrementalValueProvider<EquatableArray<ArticleTerms>> terms,
        IncrementalValuesProvider<Shard> shards) => corpus
        .Combine(words)
        .Combine(terms)
        .Combine(shards.CollectEquatable())
        .Select((all, _) =>
        {
            var (((linked, pool), read), written) = all;
            return CorpusTablesWriter.Write(linked, pool, read, written);
        })
        .WithTrackingName(StepNames.Tables);
}
