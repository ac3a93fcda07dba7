namespace Corpus.Json;

/// <summary>A type of the library that is a JSON object.</summary>
internal interface IJsonObject
{
    /// <summary>Writes the members of the object.</summary>
    void Write(JsonObjectWriter json);
}
