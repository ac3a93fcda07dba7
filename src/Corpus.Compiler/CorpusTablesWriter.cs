using Corpus.Compiler.Index;
using Corpus.Compiler.Linking;
using Corpus.Compiler.Model;
using Corpus.Compiler.Tables;

namespace Corpus.Compiler;

/// <summary>The stage between the linked corpus and C#: lays everything out in texts and tables.</summary>
internal static class CorpusTablesWriter
{
    /// <summary>Lays out a linked corpus.</summary>
    /// <exception cref="OperationCanceledException">Cancellation was requested.</exception>
    public static CorpusTables Write(LinkedCorpus corpus, CancellationToken cancellation = default) =>
        Write(corpus, SearchLanguage.Of(corpus.Settings), cancellation);

    /// <summary>Lays out a linked corpus that is searched in a language of its own.</summary>
    internal static CorpusTables Write(LinkedCorpus corpus, SearchLanguage language, CancellationToken cancellation = default) => Write(
        corpus,
        language,
        GroupedForms.Of(corpus, corpus.Articles.Select(article => ArticleForms.Of(article, cancellation)).ToEquatableArray(), language)
            .Select(group => WordGroup.Of(group, cancellation))
            .ToEquatableArray(),
        ShardArticles.Of(corpus).Select(articles => ShardTable.Write(articles, cancellation)).ToEquatableArray(),
        cancellation);

    /// <summary>Lays out a linked corpus whose words have been read and whose shards have been laid out.</summary>
    /// <param name="corpus">The corpus.</param>
    /// <param name="words">The words of its articles, in groups.</param>
    /// <param name="shards">Its shards.</param>
    /// <param name="cancellation">Checked throughout.</param>
    /// <exception cref="OperationCanceledException">Cancellation was requested.</exception>
    public static CorpusTables Write(
        LinkedCorpus corpus, EquatableArray<WordGroup> words, EquatableArray<Shard> shards, CancellationToken cancellation) =>
        Write(corpus, SearchLanguage.Of(corpus.Settings), words, shards, cancellation);

    private static CorpusTables Write(
        LinkedCorpus corpus,
        SearchLanguage language,
        EquatableArray<WordGroup> words,
        EquatableArray<Shard> shards,
        CancellationToken cancellation)
    {
        var strings = new StringTable();
        var assignment = ShardAssignment.Of(corpus.Articles);
        var lexicon = TermDictionary.Of(words, GroupedForms.GroupsOf(assignment), language.StopWords);
        cancellation.ThrowIfCancellationRequested();
        var weights = TermWeights.Of(lexicon);
        var vocabularies = VocabularyTable.WriteAll(corpus, strings, cancellation);
        var catalog = CatalogTable.Write(
            corpus, assignment, RelatedArticles.Of(lexicon, weights, cancellation), strings, cancellation);
        return new CorpusTables(
            strings.Names,
            catalog,
            vocabularies.ToEquatableArray(),
            shards,
            corpus.Settings.Search
                ? SearchTables.Write(lexicon, weights, assignment.Rows, language, cancellation)
                    .WithCancellation(cancellation)
                    .ToEquatableArray()
                : []);
    }
}
