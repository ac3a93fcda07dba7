using Microsoft.Data.Sqlite;

namespace Corpus.Benchmarks;

/// <summary>The same articles in SQLite's full-text index (FTS5), in memory, with its English stemmer and BM25, the statement prepared once.</summary>
internal sealed class SqliteSearch
{
    private readonly SqliteConnection connection = new("Data Source=:memory:");
    private readonly SqliteCommand query;

    public SqliteSearch()
    {
        connection.Open();
        Execute("CREATE VIRTUAL TABLE articles USING fts5(headline, body, tokenize = 'porter unicode61')");
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

        Execute("INSERT INTO articles(articles) VALUES ('optimize')");
        query = connection.CreateCommand();
        query.CommandText = "SELECT rowid FROM articles WHERE articles MATCH $query ORDER BY bm25(articles, 4.0, 1.0) LIMIT $limit";
        query.Parameters.Add("$query", SqliteType.Text);
        query.Parameters.Add("$limit", SqliteType.Integer);
        query.Prepare();
    }

    public List<Article> Search(string words, int limit)
    {
        query.Parameters[0].Value = words;
        query.Parameters[1].Value = limit;
        using var reader = query.ExecuteReader();
        var found = new List<Article>();
        while (reader.Read())
            found.Add(Articles.All[reader.GetInt32(0)]);
        return found;
    }

    private void Execute(string text)
    {
        using var command = connection.CreateCommand();
        command.CommandText = text;
        command.ExecuteNonQuery();
    }
}
