using Corpus.Compiler.Linking;
using Corpus.Compiler.Tables.Search;

namespace Corpus.Compiler.Tables;

/// <summary>Stage of the street between the linked corpus and C#: lays everything out in texts and tables.</summary>
public static class CorpusTablesWriter
{
    /// <summary>Lays out a linked corpus.</summary>
    public static CorpusTables Write(LinkedCorpus corpus) => Write(
        corpus,
        corpus.Articles.Select(ArticleTerms.Of).ToEquatableArray(),
        ShardArticles.Of(corpus).Select(ShardTable.Write).ToEquatableArray());

    /// <summary>Lays out a linked corpus whose words have been read and whose shards have been laid out.</summary>
    /// <param name="corpus">The corpus.</param>
    /// <param name="terms">The words of each of its articles.</param>
    /// <param name="shards">Its shards.</param>
    public static CorpusTables Write(LinkedCorpus corpus, EquatableArray<ArticleTerms> terms, EquatableArray<Shard> shards)
    {
        var strings = new StringTable();
        var assignment = ShardAssignment.Of(corpus.Articles);
        var lexicon = Lexicon.Of(terms, corpus.Settings.Stemming);
        var vectors = TermVectors.Of(lexicon);
        var vocabularies = VocabularyTable.WriteAll(corpus, strings);
        var catalog = CatalogTable.Write(corpus, assignment, RelatedArticles.Of(lexicon, vectors), strings);
        return new CorpusTables(
            strings.Names,
            catalog,
            vocabularies.ToEquatableArray(),
            shards,
            corpus.Settings.Search ? SearchTables.Write(lexicon, vectors, assignment, corpus.Settings.Stemming).ToEquatableArray() : []);
    }
}
