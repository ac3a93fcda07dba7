using System.Globalization;
using System.Text.Json;
using Parquet.Schema;

namespace Corpus.Tool.Export;

/// <summary>What a .NET type is in the exported files.</summary>
/// <param name="Sql">The SQL type, as DuckDB names it.</param>
/// <param name="Field">Makes the column of a Parquet file.</param>
internal sealed record CellType(string Sql, Func<string, bool, DataField> Field)
{
    private static readonly Dictionary<Type, CellType> Types = new()
    {
        [typeof(string)] = new("VARCHAR", (name, isNullable) => new DataField(name, typeof(string), isNullable)),
        [typeof(bool)] = new("BOOLEAN", (name, isNullable) => new DataField(name, typeof(bool), isNullable)),
        [typeof(int)] = new("INTEGER", (name, isNullable) => new DataField(name, typeof(int), isNullable)),
        [typeof(long)] = new("BIGINT", (name, isNullable) => new DataField(name, typeof(long), isNullable)),
        [typeof(double)] = new("DOUBLE", (name, isNullable) => new DataField(name, typeof(double), isNullable)),
        [typeof(DateOnly)] = new("DATE", (name, isNullable) => new DataField(name, typeof(DateOnly), isNullable)),
        [typeof(DateTime)] = new(
            "TIMESTAMP WITH TIME ZONE",
            (name, isNullable) =>
                new DateTimeDataField(
                    name, DateTimeFormat.Timestamp, isAdjustedToUTC: true, unit: DateTimeTimeUnit.Micros, isNullable: isNullable)),
    };

    /// <summary>The type of the cells that hold <typeparamref name="TValue"/>.</summary>
    public static CellType Of<TValue>() => Types[typeof(TValue)];

    /// <summary>Writes a value as JSON has it; dates and moments in the forms of ISO 8601.</summary>
    public static void Write<TValue>(Utf8JsonWriter json, TValue value)
    {
        switch (value)
        {
            case string text: json.WriteStringValue(text); break;
            case bool truth: json.WriteBooleanValue(truth); break;
            case int number: json.WriteNumberValue(number); break;
            case long number: json.WriteNumberValue(number); break;
            case double number: json.WriteNumberValue(number); break;
            case DateOnly date: json.WriteStringValue(date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)); break;
            case DateTime moment:
                json.WriteStringValue(
                moment.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture)); break;
            default: throw new NotSupportedException($"No cell holds {typeof(TValue)}.");
        }
    }
}
