using Corpus.Compiler.Linking;

namespace Corpus.Tool.Export;

/// <summary>A table of the export.</summary>
internal abstract class ExportTable(string name, string description)
{
    /// <summary>The name of the table and of its file.</summary>
    public string Name => name;

    /// <summary>What a row is.</summary>
    public string Description => description;

    /// <summary>Name, SQL type, whether it may be null, and description of each column.</summary>
    public abstract IReadOnlyList<(string Name, string Type, bool IsNullable, string Description)> Columns { get; }

    /// <summary>Creates the table's file.</summary>
    /// <param name="folder">An existing folder.</param>
    /// <param name="isParquet">Parquet; JSON lines otherwise.</param>
    public abstract ExportFile Create(string folder, bool isParquet);
}

/// <summary>A table with its columns, and where its rows come from.</summary>
/// <typeparam name="TRow">What one row is made from.</typeparam>
internal sealed class ExportTable<TRow>(
    string name, string description, Func<ExportedArticle, IEnumerable<TRow>> ofArticle, IReadOnlyList<Column<TRow>> columns)
    : ExportTable(name, description)
{
    /// <summary>The rows that belong to the corpus rather than to one article.</summary>
    public Func<LinkedCorpus, IEnumerable<TRow>> OfCorpus { get; init; } = _ => [];

    /// <summary>How many rows a Parquet file holds in one group: some 100 MB at most, while a group is built.</summary>
    public int RowsInGroup { get; init; } = 100_000;

    /// <inheritdoc/>
    public override IReadOnlyList<(string Name, string Type, bool IsNullable, string Description)> Columns =>
        [.. columns.Select(column => (column.Name, column.Type, column.IsNullable, column.Description))];

    /// <inheritdoc/>
    public override ExportFile Create(string folder, bool isParquet)
    {
        var stream = new FileStream(
            Path.Combine(folder, Name + (isParquet ? ".parquet" : ".jsonl")), FileMode.Create, FileAccess.ReadWrite);
        return isParquet ? new ParquetFile<TRow>(this, stream) : new JsonLinesFile<TRow>(this, stream);
    }

    /// <summary>The columns with their types.</summary>
    public IReadOnlyList<Column<TRow>> TypedColumns => columns;

    /// <summary>The rows of one article.</summary>
    public IEnumerable<TRow> OfArticle(ExportedArticle article) => ofArticle(article);
}
