using Lucene.Net.Analysis;
using Lucene.Net.Analysis.En;
using Lucene.Net.Analysis.Standard;
using Lucene.Net.Analysis.TokenAttributes;
using Lucene.Net.Analysis.Util;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Store;
using Lucene.Net.Util;
using LuceneQuery = Lucene.Net.Search.Query;

namespace Corpus.Benchmarks;

/// <summary>
/// The same articles in Lucene.Net 4.8, in memory. Set up for speed: one segment, one field of headline, description and body, nothing
/// stored, and queries built in advance from analyzed terms.
/// </summary>
internal sealed class LuceneSearch : IDisposable
{
    private const LuceneVersion Version = LuceneVersion.LUCENE_48;
    private const string Field = "text";

    private readonly RAMDirectory directory = new();
    private readonly Analyzer analyzer;
    private readonly DirectoryReader reader;
    private readonly IndexSearcher searcher;

    private LuceneSearch(Analyzer analyzer)
    {
        this.analyzer = analyzer;
        using (var writer = new IndexWriter(directory, new IndexWriterConfig(Version, analyzer)))
        {
            foreach (var article in Articles.All)
                writer.AddDocument(
                    [new TextField(Field, $"{article.Headline}\n{article.Description}\n{article.Body}",
                        Lucene.Net.Documents.Field.Store.NO)]);
            writer.ForceMerge(1);
            writer.Commit();
        }

        reader = DirectoryReader.Open(directory);
        searcher = new IndexSearcher(reader);
    }

    /// <summary>
    /// The index that answers a kind of query as Corpus does: the English analyzer for words, no stemming for phrases and prefixes.
    /// </summary>
    public static LuceneSearch For(QueryKind kind) =>
        new(
            kind is QueryKind.Phrase or QueryKind.Prefix
                ? new StandardAnalyzer(Version, CharArraySet.Empty)
                : new EnglishAnalyzer(Version));

    /// <summary>Builds the query that is equivalent to a match expression of FTS5.</summary>
    public LuceneQuery Prepare(string match)
    {
        if (match.EndsWith('*'))
            return new PrefixQuery(new Term(Field, match[..^1]));
        if (match.StartsWith('"'))
        {
            var phrase = new PhraseQuery();
            foreach (var term in Analyze(match))
                phrase.Add(term);
            return phrase;
        }

        var parts = match.Split(" NOT ");
        var query = new BooleanQuery();
        foreach (var term in Analyze(parts[0]))
            query.Add(new TermQuery(term), Occur.MUST);
        foreach (var term in parts.Skip(1).SelectMany(Analyze))
            query.Add(new TermQuery(term), Occur.MUST_NOT);
        return query;
    }

    public List<Article> Search(LuceneQuery query, int limit) =>
        [.. searcher.Search(query, limit).ScoreDocs.Select(hit => Articles.All[hit.Doc])];

    public void Dispose()
    {
        reader.Dispose();
        analyzer.Dispose();
        directory.Dispose();
    }

    private List<Term> Analyze(string text)
    {
        var terms = new List<Term>();
        using var tokens = analyzer.GetTokenStream(Field, text);
        var term = tokens.AddAttribute<ICharTermAttribute>();
        tokens.Reset();
        while (tokens.IncrementToken())
            terms.Add(new Term(Field, term.ToString()));
        tokens.End();
        return terms;
    }
}
