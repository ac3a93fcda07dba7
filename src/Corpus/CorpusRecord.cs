using System.ComponentModel;
using System.Text.Json.Serialization;
using Corpus.Json;
using Corpus.Store;

namespace Corpus;

/// <summary>
/// A nested record of an article's or entry's fields. It is immutable and safe to read from many threads; two are equal when they have the
/// same place of the same corpus.
/// </summary>
[JsonConverter(typeof(CorpusJsonConverter))]
public abstract record CorpusRecord : IJsonObject
{
    private readonly FieldReader fields;

    /// <summary>For generated code.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected CorpusRecord(FieldReader fields) => this.fields = fields;

    /// <summary>The fields of the record, for generated code.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected FieldReader Fields => fields;

    /// <summary>Returns whether both have the same place in the same corpus.</summary>
    public virtual bool Equals(CorpusRecord? other) =>
        other is not null && EqualityContract == other.EqualityContract && fields.IsSame(other.fields);

    /// <inheritdoc/>
    public override int GetHashCode() => fields.PlaceHash;

    void IJsonObject.Write(JsonObjectWriter json) => WriteFields(json);

    /// <summary>Writes the fields, for generated code.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected virtual void WriteFields(JsonObjectWriter json)
    {
    }
}
