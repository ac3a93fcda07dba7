using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Corpus.Json;

/// <summary>
/// Writes the types of a compiled corpus as JSON; docs/json.md lists the members. It needs no reflection, so that it works the same with
/// every resolver and in a program that is trimmed or compiled ahead of time. Used through attributes; not for use by hand.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class CorpusJsonConverter : JsonConverter<object>
{
    /// <inheritdoc/>
    public override bool CanConvert(Type typeToConvert) =>
        typeof(IJsonObject).IsAssignableFrom(typeToConvert) || typeToConvert == typeof(ArticleDate) || typeToConvert == typeof(Value);

    /// <summary>Throws: a corpus is read when the project is compiled.</summary>
    /// <exception cref="NotSupportedException">Always.</exception>
    public override object Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException($"A {typeToConvert} cannot be read from JSON; read its id and look it up.");

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, object value, JsonSerializerOptions options)
    {
        if (value is IJsonObject item)
            new JsonObjectWriter(writer, options).Object(json => item.Write(json));
        else if (value is Value any)
            any.Write(writer);
        else
            writer.WriteStringValue(value.ToString());
    }
}
