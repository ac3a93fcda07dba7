using System.Collections;
using System.ComponentModel;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Corpus.Json;

/// <summary>Writes the members of a JSON object, for generated code; names follow the naming policy of the options. Not for use by hand.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct JsonObjectWriter
{
    private readonly Utf8JsonWriter writer;
    private readonly JsonSerializerOptions options;

    internal JsonObjectWriter(Utf8JsonWriter writer, JsonSerializerOptions options) => (this.writer, this.options) = (writer, options);

    /// <summary>
    /// Writes a value. Articles and entries are references: an article is its <c>id</c> and <c>headline</c>, an entry its <c>key</c> and <c>name</c>.
    /// Enums are their names in camelCase, dates are ISO 8601. Null is written unless the options ignore it.
    /// </summary>
    /// <exception cref="NotSupportedException">The value's type is not that of a field.</exception>
    public void Write(string name, object? value)
    {
        if (value is null && options.DefaultIgnoreCondition is JsonIgnoreCondition.WhenWritingNull or JsonIgnoreCondition.WhenWritingDefault)
            return;
        writer.WritePropertyName(options.PropertyNamingPolicy?.ConvertName(name) ?? name);
        Value(value);
    }

    /// <summary>Writes an article as a reference; nothing for null.</summary>
    internal void Reference(string name, CorpusArticle? article)
    {
        if (article is not null)
            Write(name, article);
    }

    /// <summary>Writes an article without its text and without what is in it.</summary>
    internal void Summary(string name, CorpusArticle article)
    {
        writer.WritePropertyName(options.PropertyNamingPolicy?.ConvertName(name) ?? name);
        Object(article.WriteSummary);
    }

    /// <summary>Writes a list of objects.</summary>
    internal void List<T>(string name, IReadOnlyList<T> items, Action<JsonObjectWriter, T> members)
    {
        writer.WritePropertyName(options.PropertyNamingPolicy?.ConvertName(name) ?? name);
        writer.WriteStartArray();
        foreach (var item in items)
            Object(json => members(json, item));
        writer.WriteEndArray();
    }

    /// <summary>Writes a list of objects of the library.</summary>
    internal void List<T>(string name, IReadOnlyList<T> items)
        where T : IJsonObject => List(name, items, (json, item) => item.Write(json));

    /// <summary>Writes the members of an object into this one.</summary>
    internal void Members<T>(T item)
        where T : IJsonObject => item.Write(this);

    /// <summary>Writes an object as the value that comes next.</summary>
    internal void Object(Action<JsonObjectWriter> members)
    {
        writer.WriteStartObject();
        members(this);
        writer.WriteEndObject();
    }

    private void Value(object? value)
    {
        switch (value)
        {
            case null:
                writer.WriteNullValue();
                break;
            case string text:
                writer.WriteStringValue(text);
                break;
            case bool flag:
                writer.WriteBooleanValue(flag);
                break;
            case int number:
                writer.WriteNumberValue(number);
                break;
            case long number:
                writer.WriteNumberValue(number);
                break;
            case double number when !double.IsFinite(number):
                writer.WriteStringValue(number.ToString(CultureInfo.InvariantCulture));
                break;
            case double number:
                writer.WriteNumberValue(number);
                break;
            case DateTimeOffset moment:
                writer.WriteStringValue(moment);
                break;
            case DateOnly or ArticleDate:
                writer.WriteStringValue(((IFormattable)value).ToString("O", null));
                break;
            case Uri uri:
                writer.WriteStringValue(uri.OriginalString);
                break;
            case Enum name:
                writer.WriteStringValue(JsonNamingPolicy.CamelCase.ConvertName(name.ToString()));
                break;
            case CorpusArticle article:
                Object(json =>
                {
                    json.Write(nameof(article.Id), article.Id);
                    json.Write(nameof(article.Headline), article.Headline);
                });
                break;
            case VocabularyEntry entry:
                Object(json =>
                {
                    json.Write(nameof(entry.Key), entry.Key);
                    json.Write(nameof(entry.Name), entry.Name);
                });
                break;
            case IJsonObject item:
                Object(json => item.Write(json));
                break;
            case IEnumerable items:
                writer.WriteStartArray();
                foreach (var item in items)
                    Value(item);
                writer.WriteEndArray();
                break;
            default:
                throw new NotSupportedException($"A value of the type {value.GetType()} has no JSON.");
        }
    }
}
