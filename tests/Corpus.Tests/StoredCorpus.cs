extern alias compiler;
using System.Text.Json.Serialization;
using compiler::Corpus.Compiler;
using compiler::Corpus.Compiler.Linking;
using compiler::Corpus.Compiler.Tables;
using Corpus.Json;
using Corpus.Shared;
using Corpus.Store;

namespace Corpus.Tests;

/// <summary>A corpus like that of generated code: the tables of the compiler, read by the library.</summary>
internal sealed class StoredCorpus(CorpusTables tables, int layoutVersion = TableLayout.Version) : CorpusStore(layoutVersion)
{
    public StoredCorpus(LinkedCorpus corpus)
        : this(CorpusTablesWriter.Write(corpus))
    {
    }

    public CorpusTables Tables => tables;

    /// <summary>The parts of the search index that were read.</summary>
    public HashSet<int> PartsTouched { get; } = [];

    /// <summary>The number of reads of a part of the search index: the steps of a query.</summary>
    public int PartReads { get; private set; }

    /// <summary>The shards whose texts were read.</summary>
    public HashSet<int> ShardsTouched { get; } = [];

    protected override string Names => tables.Names;

    protected override int VocabularyCount => tables.Vocabularies.Count;

    public new StoredArticle Article(int row) => (StoredArticle)base.Article(row);

    public IReadOnlyList<string> Ids(string query, int limit = 10) =>
        [.. Search<StoredArticle>(query, limit).Select(hit => hit.Article.Id)];

    protected internal override string Catalog(int section) => tables.Catalog[section];

    protected override string Vocabulary(int vocabulary) => tables.Vocabularies[vocabulary];

    protected internal override string ShardText(int shard)
    {
        lock (ShardsTouched)
            ShardsTouched.Add(shard);
        return tables.Shards[shard].Text;
    }

    protected internal override string ShardTable(int shard) => tables.Shards[shard].Table;

    protected internal override string ShardMarkup(int shard) => tables.Shards[shard].Markup;

    protected internal override string SearchTable(int part)
    {
        lock (PartsTouched)
        {
            PartsTouched.Add(part);
            PartReads++;
        }

        return part < tables.Search.Count ? tables.Search[part] : "";
    }

    protected override CorpusArticle CreateArticle(int row) => new StoredArticle(this, row);

    protected override VocabularyEntry CreateEntry(int vocabulary, int row) => new StoredEntry(this, vocabulary, row);
}

[JsonConverter(typeof(CorpusJsonConverter))]
internal sealed record StoredArticle : CorpusArticle
{
    public StoredArticle(CorpusStore store, int row)
        : base(store, row)
    {
    }

    public FieldReader Read => Fields;
}

[JsonConverter(typeof(CorpusJsonConverter))]
internal sealed record StoredEntry : VocabularyEntry
{
    public StoredEntry(CorpusStore store, int vocabulary, int row)
        : base(store, vocabulary, row)
    {
    }

    public FieldReader Read => Fields;

    public IReadOnlyList<StoredArticle> Articles => ArticlesAbout<StoredArticle>();

    public IReadOnlyList<StoredEntry> ReferredToBy(int vocabulary, int section) => Referring<StoredEntry>(vocabulary, section);
}

/// <summary>A nested record, read by the numbers of its fields.</summary>
internal sealed record StoredRecord(FieldReader Read) : CorpusRecord(Read);
