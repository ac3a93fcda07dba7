// Scale shards FOLDER SHARDS SIZE [ARTICLES]
//   writes shards of JSON lines: the articles of a folder of .txt files, repeated, or synthetic ones
// Scale merge SHARDS PARSED OUT.parquet
//   merges the output of `corpus parse` for each shard, and checks with SQL that no article is lost or duplicated
using System.Globalization;
using System.Text.Json;
using DuckDB.NET.Data;
using Prepare;

return args switch
{
    ["shards", var folder, var shards, var size, .. var articles] =>
        Shards(folder, int.Parse(shards), int.Parse(size), articles.FirstOrDefault()),
    ["merge", var shards, var parsed, var target] => Merge(shards, parsed, target),
    _ => throw new ArgumentException("Scale shards FOLDER SHARDS SIZE [ARTICLES] | merge SHARDS PARSED OUT.parquet"),
};

static int Shards(string folder, int shards, int size, string? source)
{
    string[] texts = source is null
        ? [.. SyntheticArticles.Make(2_000).Select(article => article.Text)]
        : [.. Directory.EnumerateFiles(source, "*.txt", SearchOption.AllDirectories)
        .Order(StringComparer.Ordinal).Select(File.ReadAllText)];
    Directory.CreateDirectory(folder);
    long characters = 0;
    for (var shard = 0; shard < shards; shard++)
    {
        using var file = new StreamWriter(Path.Combine(folder, $"{shard:0000}.jsonl")) { NewLine = "\n" };
        for (var i = 0; i < size; i++)
        {
            var text = texts[((shard * size) + i) % texts.Length];
            characters += text.Length;
            file.WriteLine(JsonSerializer.Serialize(new { path = $"{shard:0000}/{i:000000}.txt", text }));
        }
    }

    Console.WriteLine($"{shards} shards of {size:N0} articles, {characters:N0} UTF-16 code units");
    return 0;
}

static int Merge(string shards, string parsed, string target)
{
    using var connection = new DuckDBConnection("Data Source=:memory:");
    connection.Open();
    Execute(connection, $$"""
        COPY (SELECT * FROM read_json('{{parsed}}/*.jsonl', columns = {
            path: 'VARCHAR', id: 'VARCHAR', headline: 'VARCHAR', byline: 'VARCHAR', authors: 'VARCHAR[]', dateline: 'VARCHAR',
            datePublished: 'VARCHAR', url: 'VARCHAR',
            blocks: 'STRUCT(kind VARCHAR, "start" INTEGER, "end" INTEGER, line INTEGER)[]',
            sentences: 'STRUCT("start" INTEGER, "end" INTEGER)[]',
            quotations: 'STRUCT("start" INTEGER, "end" INTEGER, line INTEGER, speaker VARCHAR, speakerKey VARCHAR, cue VARCHAR,
                attribution VARCHAR, partial BOOLEAN)[]',
            mentions: 'STRUCT("start" INTEGER, "end" INTEGER, entry VARCHAR)[]',
            problems: 'STRUCT(id VARCHAR, severity VARCHAR, line INTEGER, "column" INTEGER, message VARCHAR)[]', error: 'VARCHAR' }))
        TO '{{target}}' (FORMAT parquet)
        """);
    Execute(connection, $"CREATE VIEW given AS SELECT path FROM read_json('{shards}/*.jsonl', columns = {{ path: 'VARCHAR' }})");
    Execute(connection, $"CREATE VIEW parsed AS FROM '{target}'");
    var lost = Number(connection, "SELECT count(*) FROM given ANTI JOIN parsed USING (path)");
    var duplicated = Number(connection, "SELECT count(*) - count(DISTINCT path) FROM parsed");
    var unknown = Number(connection, "SELECT count(*) FROM parsed ANTI JOIN given USING (path)");
    var errors = Number(connection, "SELECT count(*) FROM parsed WHERE error IS NOT NULL");
    var given = Number(connection, "SELECT count(*) FROM given");
    var (articles, blocks) = (Count("count(*)"), Count("sum(len(blocks))"));
    var (sentences, quotations) = (Count("sum(len(sentences))"), Count("sum(len(quotations))"));
    var found = string.Create(CultureInfo.InvariantCulture, $"{blocks:N0} blocks, {sentences:N0} sentences, {quotations:N0} quotations");
    Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"given {given:N0}, parsed {articles:N0}; lost {lost}, duplicated {duplicated}, unknown {unknown}, errors {errors}; {found}"));
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{target} has {new FileInfo(target).Length:N0} bytes"));
    return lost + duplicated + unknown + errors == 0 ? 0 : 1;

    long Count(string what) => Number(connection, $"SELECT {what} FROM parsed");
}

static void Execute(DuckDBConnection connection, string sql)
{
    using var command = connection.CreateCommand();
    command.CommandText = sql;
    command.ExecuteNonQuery();
}

static long Number(DuckDBConnection connection, string sql)
{
    using var command = connection.CreateCommand();
    command.CommandText = $"SELECT ({sql})::BIGINT";   // a sum is a HUGEINT
    return Convert.ToInt64(command.ExecuteScalar(), CultureInfo.InvariantCulture);
}
