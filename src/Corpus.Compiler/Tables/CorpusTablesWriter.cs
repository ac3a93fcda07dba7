using Corpus.Compiler.Linking;

namespace Corpus.Compiler.Tables;

/// <summary>Stage of the street between the linked corpus and C#: lays everything out in texts and tables.</summary>
public static class CorpusTablesWriter
{
    /// <summary>Lays out a linked corpus.</summary>
    public static CorpusTables Write(LinkedCorpus corpus)
    {
        var strings = new StringTable();
        var shards = ShardAssignment.Of(corpus.Articles);
        var vocabularies = VocabularyTable.WriteAll(corpus, strings);
        var catalog = CatalogTable.Write(corpus, shards, strings);
        return new CorpusTables(strings.Names, catalog, vocabularies.ToEquatableArray(), ShardTable.WriteAll(corpus.Articles, shards).ToEquatableArray());
    }
}
