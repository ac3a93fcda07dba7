using System.Text.Encodings.Web;
using System.Text.Json;
using Corpus.Compiler.Linking;
using Parquet;
using Parquet.Schema;

namespace Corpus.Tool.Export;

/// <summary>The file of a table while it is written.</summary>
internal abstract class ExportFile : IAsyncDisposable
{
    /// <summary>How many rows were written.</summary>
    public long Rows { get; protected set; }

    /// <summary>Writes the rows that belong to the corpus as a whole.</summary>
    public abstract Task WriteAsync(LinkedCorpus corpus);

    /// <summary>Writes the rows of one article.</summary>
    public abstract Task WriteAsync(ExportedArticle article);

    /// <summary>Completes the file.</summary>
    public abstract ValueTask DisposeAsync();
}

/// <summary>One JSON object a line, with the columns as its members.</summary>
internal sealed class JsonLinesFile<TRow>(ExportTable<TRow> table, Stream stream) : ExportFile
{
    private readonly Utf8JsonWriter json = new(stream, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    /// <inheritdoc/>
    public override Task WriteAsync(LinkedCorpus corpus) => WriteAsync(table.OfCorpus(corpus));

    /// <inheritdoc/>
    public override Task WriteAsync(ExportedArticle article) => WriteAsync(table.OfArticle(article));

    /// <inheritdoc/>
    public override async ValueTask DisposeAsync()
    {
        await json.DisposeAsync();
        await stream.DisposeAsync();
    }

    private Task WriteAsync(IEnumerable<TRow> rows)
    {
        foreach (var row in rows)
        {
            json.WriteStartObject();
            foreach (var column in table.TypedColumns)
                column.Write(json, row);
            json.WriteEndObject();
            json.Flush();
            json.Reset();
            stream.WriteByte((byte)'\n');
            Rows++;
        }

        return Task.CompletedTask;
    }
}

/// <summary>Apache Parquet, compressed with Zstandard, in row groups of a size that readers load at once.</summary>
internal sealed class ParquetFile<TRow>(ExportTable<TRow> table, Stream stream) : ExportFile
{
    private static readonly ParquetOptions Options = new()
    {
        CompressionMethod = CompressionMethod.Zstd,
        CompressionLevel = System.IO.Compression.CompressionLevel.Fastest,
    };

    private readonly List<TRow> group = [];
    private readonly ParquetSchema schema = new(table.TypedColumns.Select(column => column.ToParquet()));
    private ParquetWriter? writer;

    /// <inheritdoc/>
    public override Task WriteAsync(LinkedCorpus corpus) => WriteAsync(table.OfCorpus(corpus));

    /// <inheritdoc/>
    public override Task WriteAsync(ExportedArticle article) => WriteAsync(table.OfArticle(article));

    /// <inheritdoc/>
    public override async ValueTask DisposeAsync()
    {
        // A table without rows has a group without rows: readers then still see its columns.
        if (group.Count > 0 || Rows == 0)
            await WriteGroupAsync();
        await writer!.DisposeAsync();
        await stream.DisposeAsync();
    }

    private async Task WriteAsync(IEnumerable<TRow> rows)
    {
        foreach (var row in rows)
        {
            group.Add(row);
            Rows++;
            if (group.Count == table.RowsInGroup)
                await WriteGroupAsync();
        }
    }

    private async Task WriteGroupAsync()
    {
        writer ??= await ParquetWriter.CreateAsync(schema, stream, Options);
        using var rowGroup = writer.CreateRowGroup();
        var fields = schema.DataFields;
        for (var index = 0; index < fields.Length; index++)
            await table.TypedColumns[index].WriteAsync(rowGroup, fields[index], group);
        group.Clear();
    }
}
