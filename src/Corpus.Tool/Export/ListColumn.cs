using System.Text.Json;
using Parquet;
using Parquet.Schema;

namespace Corpus.Tool.Export;

/// <summary>A list; empty rather than null where there is nothing.</summary>
/// <typeparam name="TRow">What one row is made from.</typeparam>
/// <typeparam name="TValue">The .NET type of the items.</typeparam>
internal abstract class ListColumn<TRow, TValue>(string name, string description, Func<TRow, IReadOnlyList<TValue>> value)
    : Column<TRow>(name, CellType.Of<TValue>().Sql + "[]", isNullable: false, description)
{
    // The levels of Parquet for an optional list of required items: the list is there and empty, or has an item.
    private const int EmptyList = 1;
    private const int Item = 2;

    /// <inheritdoc/>
    public override Field ToParquet() => new ListField(Name, CellType.Of<TValue>().Field("element", false));

    /// <inheritdoc/>
    public override Task WriteAsync(ParquetRowGroupWriter group, DataField field, IReadOnlyList<TRow> rows)
    {
        var (items, definitions, repetitions) = (new List<TValue>(), new List<int>(), new List<int>());
        foreach (var row in rows)
        {
            var list = value(row);
            if (list.Count == 0)
            {
                definitions.Add(EmptyList);
                repetitions.Add(0);
            }

            for (var index = 0; index < list.Count; index++)
            {
                items.Add(list[index]);
                definitions.Add(Item);
                repetitions.Add(index == 0 ? 0 : 1);
            }
        }

        return WriteAsync(group, field, items, definitions.ToArray(), repetitions.ToArray());
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter json, TRow row)
    {
        json.WriteStartArray(Name);
        foreach (var item in value(row))
            CellType.Write(json, item);
        json.WriteEndArray();
    }

    private protected abstract Task WriteAsync(
        ParquetRowGroupWriter group, DataField field, List<TValue> items, ReadOnlyMemory<int> definitions, ReadOnlyMemory<int> repetitions);
}

/// <summary>A list of text.</summary>
internal sealed class TextListColumn<TRow>(string name, string description, Func<TRow, IReadOnlyList<string>> value)
    : ListColumn<TRow, string>(name, description, value)
{
    private protected override Task WriteAsync(
        ParquetRowGroupWriter group, DataField field, List<string> items, ReadOnlyMemory<int> definitions,
        ReadOnlyMemory<int> repetitions) =>
        group.WriteAllPartsAsync<ReadOnlyMemory<char>>(
            field, items.ConvertAll(item => item.AsMemory()).ToArray(), definitions, repetitions, CancellationToken.None);
}

/// <summary>A list of numbers, truth values, dates or moments.</summary>
internal sealed class ValueListColumn<TRow, TValue>(string name, string description, Func<TRow, IReadOnlyList<TValue>> value)
    : ListColumn<TRow, TValue>(name, description, value)
    where TValue : struct
{
    private protected override Task WriteAsync(
        ParquetRowGroupWriter group, DataField field, List<TValue> items, ReadOnlyMemory<int> definitions,
        ReadOnlyMemory<int> repetitions) =>
        group.WriteAllPartsAsync<TValue>(field, items.ToArray(), definitions, repetitions, CancellationToken.None);
}
