using Microsoft.Data.Sqlite;

namespace Corpus.Benchmarks;

/// <summary>
/// The same articles in SQLite's full-text index (FTS5), in memory, with the headline weighted as in Corpus and the statements prepared
/// once. Set up for speed: optimized, and ordered by its own <c>rank</c>, so that only the best articles get snippets.
/// </summary>
internal sealed class SqliteSearch : IDisposable
{
    /// <summary>The length of the indexed prefixes.</summary>
    public const int PrefixLength = 4;

    /// <summary>The words of a snippet: as many as a passage has at most.</summary>
    private const int SnippetLength = 45;

    private readonly SqliteConnection connection = new("Data Source=:memory:");
    private readonly SqliteCommand rows;
    private readonly SqliteCommand snippets;

    private SqliteSearch(string options)
    {
        connection.Open();
        Execute($"CREATE VIRTUAL TABLE articles USING fts5(headline, body, {options})");
        using (var transaction = connection.BeginTransaction())
        {
            using var insert = connection.CreateCommand();
            insert.CommandText = "INSERT INTO articles(rowid, headline, body) VALUES ($row, $headline, $body)";
            insert.Transaction = transaction;
            for (var row = 0; row < Articles.All.Count; row++)
            {
                var article = Articles.All[row];
                insert.Parameters.Clear();
                insert.Parameters.AddWithValue("$row", row);
                insert.Parameters.AddWithValue("$headline", article.Headline);
                insert.Parameters.AddWithValue("$body", article.Description + "\n" + article.Body);
                insert.ExecuteNonQuery();
            }

            transaction.Commit();
        }

        Execute("INSERT INTO articles(articles, rank) VALUES ('rank', 'bm25(4.0, 1.0)')");
        Execute("INSERT INTO articles(articles) VALUES ('optimize')");
        rows = Prepare("rowid");
        snippets = Prepare($"rowid, snippet(articles, -1, '[', ']', '', {SnippetLength})");
    }

    /// <summary>
    /// The index that answers a kind of query as Corpus does: stemmed for words, unstemmed for phrases and prefixes.
    /// </summary>
    public static SqliteSearch For(QueryKind kind) => kind is QueryKind.Phrase or QueryKind.Prefix
        ? new($"tokenize = 'unicode61 remove_diacritics 2', prefix = {PrefixLength}")
        : new("tokenize = 'porter unicode61 remove_diacritics 2'");

    public List<Article> Search(string query, int limit)
    {
        using var reader = Execute(rows, query, limit);
        var found = new List<Article>();
        while (reader.Read())
            found.Add(Articles.All[reader.GetInt32(0)]);
        return found;
    }

    public List<(Article Article, string Snippet)> SearchWithSnippets(string query, int limit)
    {
        using var reader = Execute(snippets, query, limit);
        var found = new List<(Article, string)>();
        while (reader.Read())
            found.Add((Articles.All[reader.GetInt32(0)], reader.GetString(1)));
        return found;
    }

    public void Dispose() => connection.Dispose();

    private SqliteCommand Prepare(string columns)
    {
        var command = connection.CreateCommand();
        command.CommandText = $"SELECT {columns} FROM articles WHERE articles MATCH $query ORDER BY rank LIMIT $limit";
        command.Parameters.Add("$query", SqliteType.Text);
        command.Parameters.Add("$limit", SqliteType.Integer);
        command.Prepare();
        return command;
    }

    private static SqliteDataReader Execute(SqliteCommand command, string query, int limit)
    {
        command.Parameters[0].Value = query;
        command.Parameters[1].Value = limit;
        return command.ExecuteReader();
    }

    private void Execute(string text)
    {
        using var command = connection.CreateCommand();
        command.CommandText = text;
        command.ExecuteNonQuery();
    }
}
