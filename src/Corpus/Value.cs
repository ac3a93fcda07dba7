using System.Collections.ObjectModel;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Corpus.Json;
using Corpus.Store;

namespace Corpus;

/// <summary>
/// The value of a field of the type <c>any</c>: whatever the metadata holds. The default value is null. It serializes as what it is. What
/// is not quoted is null, a bool or a number by the core schema of YAML 1.2; dates are text.
/// </summary>
[JsonConverter(typeof(CorpusJsonConverter))]
public readonly struct Value : IEquatable<Value>
{
    private readonly CorpusStore? store;
    private readonly Column units;

    internal Value(CorpusStore store, Column units) => (this.store, this.units) = (store, units);

    /// <summary>What the value is.</summary>
    public ValueKind Kind => store is null ? ValueKind.Null : (ValueKind)units[0];

    /// <summary>Whether there is no value.</summary>
    public bool IsNull => Kind == ValueKind.Null;

    /// <summary>The text; for a number or a bool, as written; null for other kinds.</summary>
    public string? Text => Kind is ValueKind.Text or ValueKind.Number or ValueKind.Boolean ? store!.String(units[1]) : null;

    /// <summary>The number; null for other kinds.</summary>
    public double? Number => Kind == ValueKind.Number ? FieldReader.ReadNumber(units, 2) : null;

    /// <summary>The truth value; null for other kinds.</summary>
    public bool? Boolean => Kind == ValueKind.Boolean ? string.Equals(Text, "true", StringComparison.OrdinalIgnoreCase) : null;

    /// <summary>The items of a list; empty for other kinds.</summary>
    public IReadOnlyList<Value> Items
    {
        get
        {
            if (Kind != ValueKind.List)
                return [];
            var items = new Value[units[1]];
            var at = 2;
            for (var i = 0; i < items.Length; i++)
                items[i] = Read(ref at);
            return Array.AsReadOnly(items);
        }
    }

    /// <summary>The members of a mapping by their names, in the order of the file; empty for other kinds.</summary>
    public IReadOnlyDictionary<string, Value> Members
    {
        get
        {
            var members = new Dictionary<string, Value>(StringComparer.Ordinal);
            var at = 2;
            for (var left = Kind == ValueKind.Mapping ? units[1] : 0; left > 0; left--)
            {
                var name = store!.String(units[at++])!;
                members[name] = Read(ref at);
            }

            return new ReadOnlyDictionary<string, Value>(members);
        }
    }

    /// <summary>The member of a name; null where there is none, and for other kinds.</summary>
    public Value this[string name] => Members.TryGetValue(name, out var value) ? value : default;

    /// <summary>Returns whether both are the same value: the same kind, text, items and members.</summary>
    public bool Equals(Value other)
    {
        if (Kind != other.Kind || Text != other.Text || !Items.SequenceEqual(other.Items))
            return false;
        var (members, others) = (Members, other.Members);
        return members.Count == others.Count
            && members.All(member => others.TryGetValue(member.Key, out var value) && member.Value.Equals(value));
    }

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Value other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Kind, Text, store is null || Kind < ValueKind.List ? 0 : units[1]);

    /// <summary>Returns the text of a text, number or bool, and JSON of other kinds.</summary>
    public override string ToString()
    {
        if (Text is { } text)
            return text;
        using var json = new MemoryStream();
        using (var writer = new Utf8JsonWriter(json))
            Write(writer);
        return System.Text.Encoding.UTF8.GetString(json.ToArray());
    }

    /// <summary>Returns whether both are the same value.</summary>
    public static bool operator ==(Value left, Value right) => left.Equals(right);

    /// <summary>Returns whether both differ.</summary>
    public static bool operator !=(Value left, Value right) => !left.Equals(right);

    internal void Write(Utf8JsonWriter writer)
    {
        switch (Kind)
        {
            case ValueKind.Text:
                writer.WriteStringValue(Text);
                break;
            case ValueKind.Boolean:
                writer.WriteBooleanValue(Boolean!.Value);
                break;
            case ValueKind.Number:
                WriteNumber(writer);
                break;
            case ValueKind.List:
                writer.WriteStartArray();
                foreach (var item in Items)
                    item.Write(writer);
                writer.WriteEndArray();
                break;
            case ValueKind.Mapping:
                writer.WriteStartObject();
                foreach (var (name, value) in Members)
                {
                    writer.WritePropertyName(name);
                    value.Write(writer);
                }

                writer.WriteEndObject();
                break;
            default:
                writer.WriteNullValue();
                break;
        }
    }

    // A whole number keeps all of its digits.
    private void WriteNumber(Utf8JsonWriter writer)
    {
        if (decimal.TryParse(Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole))
            writer.WriteNumberValue(whole);
        else
            writer.WriteNumberValue(Number!.Value);
    }

    private Value Read(ref int at)
    {
        var value = new Value(store!, units.Slice(at + 1, units[at]));
        at += 1 + units[at];
        return value;
    }
}
