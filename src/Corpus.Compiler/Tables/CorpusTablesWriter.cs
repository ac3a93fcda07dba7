using Corpus.Compiler.Linking;
using Corpus.Compiler.Tables.Search;

namespace Corpus.Compiler.Tables;

/// <summary>Stage of the street between the linked corpus and C#: lays everything out in texts and tables.</summary>
public static class CorpusTablesWriter
{
    /// <summary>Lays out a linked corpus.</summary>
    public static CorpusTables Write(LinkedCorpus corpus) => Write(corpus, corpus.Articles.Select(ArticleTerms.Of).ToEquatableArray());

    /// <summary>Lays out a linked corpus whose words have been read.</summary>
    /// <param name="corpus">The corpus.</param>
    /// <param name="terms">The words of each of its articles.</param>
    public static CorpusTables Write(LinkedCorpus corpus, EquatableArray<ArticleTerms> terms)
    {
        var strings = new StringTable();
        var shards = ShardAssignment.Of(corpus.Articles);
        var lexicon = Lexicon.Of(terms, corpus.Settings.Stemming);
        var vectors = TermVectors.Of(lexicon);
        var vocabularies = VocabularyTable.WriteAll(corpus, strings);
        var catalog = CatalogTable.Write(corpus, shards, RelatedArticles.Of(lexicon, vectors), strings);
        return new CorpusTables(
            strings.Names,
            catalog,
            vocabularies.ToEquatableArray(),
            ShardTable.WriteAll(corpus.Articles, shards).ToEquatableArray(),
            corpus.Settings.Search ? SearchTables.Write(lexicon, vectors, shards, corpus.Settings.Stemming).ToEquatableArray() : []);
    }
}
