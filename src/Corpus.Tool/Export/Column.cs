using System.Text.Json;
using Parquet;
using Parquet.Schema;

namespace Corpus.Tool.Export;

/// <summary>A column of an exported table: how it is documented, and how its values are taken from a row and written.</summary>
/// <typeparam name="TRow">What one row is made from.</typeparam>
internal abstract class Column<TRow>(string name, string type, bool isNullable, string description)
{
    /// <summary>In snake_case, as SQL likes it.</summary>
    public string Name => name;

    /// <summary>The SQL type, as DuckDB names it.</summary>
    public string Type => type;

    /// <summary>Whether a row may have no value.</summary>
    public bool IsNullable => isNullable;

    /// <summary>What the values are, in a sentence.</summary>
    public string Description => description;

    /// <summary>The column in the schema of a Parquet file.</summary>
    public abstract Field ToParquet();

    /// <summary>Writes the column's values of some rows into a row group.</summary>
    /// <param name="group">The row group; columns are written in the order of the schema.</param>
    /// <param name="field">The column's leaf in the schema of the file.</param>
    /// <param name="rows">The rows of the group.</param>
    public abstract Task WriteAsync(ParquetRowGroupWriter group, DataField field, IReadOnlyList<TRow> rows);

    /// <summary>Writes the column's value of one row as a member of a JSON object.</summary>
    public abstract void Write(Utf8JsonWriter json, TRow row);
}

/// <summary>Text.</summary>
internal sealed class TextColumn<TRow>(string name, bool isNullable, string description, Func<TRow, string?> value)
    : Column<TRow>(name, "VARCHAR", isNullable, description)
{
    /// <inheritdoc/>
    public override Field ToParquet() => new DataField(Name, typeof(string), IsNullable);

    /// <inheritdoc/>
    public override Task WriteAsync(ParquetRowGroupWriter group, DataField field, IReadOnlyList<TRow> rows) =>
        group.WriteAsync(field, rows.Select(row => value(row)!).ToArray());

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter json, TRow row) => json.WriteString(Name, value(row));
}

/// <summary>A number, a truth value, a date or a moment.</summary>
/// <typeparam name="TRow">What one row is made from.</typeparam>
/// <typeparam name="TValue">The .NET type of the values.</typeparam>
internal sealed class ValueColumn<TRow, TValue>(string name, bool isNullable, string description, Func<TRow, TValue?> value)
    : Column<TRow>(name, CellType.Of<TValue>().Sql, isNullable, description)
    where TValue : struct
{
    /// <inheritdoc/>
    public override Field ToParquet() => CellType.Of<TValue>().Field(Name, IsNullable);

    /// <inheritdoc/>
    public override Task WriteAsync(ParquetRowGroupWriter group, DataField field, IReadOnlyList<TRow> rows) => IsNullable
        ? group.WriteAsync<TValue>(field, rows.Select(value).ToArray().AsMemory())
        : group.WriteAsync<TValue>(field, rows.Select(row => value(row)!.Value).ToArray().AsMemory());

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter json, TRow row)
    {
        json.WritePropertyName(Name);
        if (value(row) is { } given)
            CellType.Write(json, given);
        else
            json.WriteNullValue();
    }
}
