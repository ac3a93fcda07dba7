using System.Collections;
using System.ComponentModel;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Corpus.Json;

/// <summary>Writes the members of a JSON object, for generated code; names follow the policy of the options. Not for use by hand.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct JsonObjectWriter
{
    private readonly Utf8JsonWriter writer;
    private readonly JsonSerializerOptions options;

    internal JsonObjectWriter(Utf8JsonWriter writer, JsonSerializerOptions options) => (this.writer, this.options) = (writer, options);

    /// <summary>
    /// Writes a value. An article is written as its <c>id</c> and <c>headline</c>, an entry as its <c>key</c> and <c>name</c>, an enum as
    /// its name in camelCase, a date in ISO 8601. Null is written unless the options ignore it.
    /// </summary>
    /// <exception cref="NotSupportedException">The value's type is not that of a field.</exception>
    public void Write(string name, object? value)
    {
        var ignore = options.DefaultIgnoreCondition;
        if (value is null && ignore is JsonIgnoreCondition.WhenWritingNull or JsonIgnoreCondition.WhenWritingDefault)
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
            case Value any:
                any.Write(writer);
                break;
            case IEnumerable items and not string:
                writer.WriteStartArray();
                foreach (var item in items)
                    Value(item);
                writer.WriteEndArray();
                break;
            default:
                Scalar(value);
                break;
        }
    }

    private void Scalar(object? value)
    {
        switch (value)
        {
            case null:
                writer.WriteNullValue();
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
            case double number when double.IsFinite(number):
                writer.WriteNumberValue(number);
                break;
            case DateTimeOffset moment:
                writer.WriteStringValue(moment);
                break;
            default:
                writer.WriteStringValue(Text(value));
                break;
        }
    }

    private static string Text(object value) => value switch
    {
        string text => text,
        double number => number.ToString(CultureInfo.InvariantCulture),
        DateOnly or ArticleDate => ((IFormattable)value).ToString("O", CultureInfo.InvariantCulture),
        Uri uri => uri.OriginalString,
        Enum name => JsonNamingPolicy.CamelCase.ConvertName(name.ToString()),
        _ => throw new NotSupportedException($"A value of the type {value.GetType()} has no JSON."),
    };
}
