using Corpus.Compiler.Index;
using Corpus.Compiler.Linking;
using Corpus.Compiler.Model;
using Corpus.Compiler.Tables;

namespace Corpus.Compiler;

/// <summary>The stage between the linked corpus and C#: lays everything out in texts and tables.</summary>
internal static class CorpusTablesWriter
{
    /// <summary>Lays out a linked corpus.</summary>
    public static CorpusTables Write(LinkedCorpus corpus) => Write(
        corpus,
        GroupedForms.Of(corpus, corpus.Articles.Select(ArticleForms.Of).ToEquatableArray()).Select(WordGroup.Of).ToEquatableArray(),
        ShardArticles.Of(corpus).Select(ShardTable.Write).ToEquatableArray());

    /// <summary>Lays out a linked corpus whose words have been read and whose shards have been laid out.</summary>
    /// <param name="corpus">The corpus.</param>
    /// <param name="words">The words of its articles, in groups.</param>
    /// <param name="shards">Its shards.</param>
    public static CorpusTables Write(LinkedCorpus corpus, EquatableArray<WordGroup> words, EquatableArray<Shard> shards)
    {
        var strings = new StringTable();
        var assignment = ShardAssignment.Of(corpus.Articles);
        var lexicon = TermDictionary.Of(words, GroupedForms.GroupsOf(assignment));
        var weights = TermWeights.Of(lexicon);
        var vocabularies = VocabularyTable.WriteAll(corpus, strings);
        var catalog = CatalogTable.Write(corpus, assignment, RelatedArticles.Of(lexicon, weights), strings);
        return new CorpusTables(
            strings.Names,
            catalog,
            vocabularies.ToEquatableArray(),
            shards,
            corpus.Settings.Search
                ? SearchTables.Write(lexicon, weights, assignment.Rows, corpus.Settings.Stemming).ToEquatableArray()
                : []);
    }
}
