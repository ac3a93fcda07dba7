using Corpus.Compiler.Index;
using Corpus.Compiler.Linking;
using Corpus.Compiler.Model;
using Corpus.Compiler.Tables;

namespace Corpus.Compiler;

/// <summary>Stage of the street between the linked corpus and C#: lays everything out in texts and tables.</summary>
internal static class CorpusTablesWriter
{
    /// <summary>Lays out a linked corpus.</summary>
    public static CorpusTables Write(LinkedCorpus corpus)
    {
        var words = new WordPool(corpus.Settings.Stemming);
        return Write(
            corpus,
            words,
            corpus.Articles.Select(article => ArticleTerms.Of(article, words)).ToEquatableArray(),
            ShardArticles.Of(corpus).Select(ShardTable.Write).ToEquatableArray());
    }

    /// <summary>Lays out a linked corpus whose words have been read and whose shards have been laid out.</summary>
    /// <param name="corpus">The corpus.</param>
    /// <param name="words">What numbered its words.</param>
    /// <param name="terms">The words of each of its articles.</param>
    /// <param name="shards">Its shards.</param>
    public static CorpusTables Write(LinkedCorpus corpus, WordPool words, EquatableArray<ArticleTerms> terms, EquatableArray<Shard> shards)
    {
        var strings = new StringTable();
        var assignment = ShardAssignment.Of(corpus.Articles);
        var lexicon = TermDictionary.Of(terms, words);
        var weights = TermWeights.Of(lexicon);
        var vocabularies = VocabularyTable.WriteAll(corpus, strings);
        var catalog = CatalogTable.Write(corpus, assignment, RelatedArticles.Of(lexicon, weights), strings);
        return new CorpusTables(
            strings.Names,
            catalog,
            vocabularies.ToEquatableArray(),
            shards,
            corpus.Settings.Search ? SearchTables.Write(lexicon, weights, assignment.Rows, words.Stemming).ToEquatableArray() : []);
    }
}
