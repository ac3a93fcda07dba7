using System.ComponentModel;
using System.Text.Json.Serialization;
using Corpus.Json;
using Corpus.Shared;
using Corpus.Store;

namespace Corpus;

/// <summary>
/// An entry of a vocabulary. It is immutable and safe to read from many threads; two are equal when they are the same entry of the same
/// corpus.
/// </summary>
[JsonConverter(typeof(CorpusJsonConverter))]
public abstract record VocabularyEntry : IJsonObject
{
    private readonly CorpusStore store;
    private readonly int vocabulary;

    /// <summary>For generated code.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected VocabularyEntry(CorpusStore store, int vocabulary, int row) => (this.store, this.vocabulary, Row) = (store, vocabulary, row);

    /// <summary>The key of the entry in its file, unique in its vocabulary.</summary>
    public string Key => store.String(Table.Section((int)VocabularySection.Key)[Row])!;

    /// <summary>The name.</summary>
    public string Name => store.String(Table.Section((int)VocabularySection.Name)[Row])!;

    /// <summary>Other names.</summary>
    public IReadOnlyList<string> Aliases => new StringList(store, Table.Row((int)VocabularySection.AliasEnds, Row));

    /// <summary>The text of the entry's own Markdown file, without the metadata; null when it has none.</summary>
    public string? Body => store.String(Table.Section((int)VocabularySection.Body)[Row]);

    /// <summary>The mentions, in ordinal order of the articles' ids; empty unless the vocabulary has <c>mentions</c>.</summary>
    public IReadOnlyList<Mention> Mentions => new PlaceList<Mention>(store, Table.Row((int)VocabularySection.MentionEnds, Row));

    /// <summary>The quotations, in ordinal order of the articles' ids; empty unless the vocabulary has <c>speakers</c>.</summary>
    public IReadOnlyList<Quotation> Quotations => new PlaceList<Quotation>(store, Table.Row((int)VocabularySection.QuotationEnds, Row));

    /// <summary>The fields of the schema, for generated code.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected FieldReader Fields => new(store, Table, (int)VocabularySection.FirstField, 2, Row);

    /// <summary>The entry's row in its vocabulary.</summary>
    internal int Row { get; }

    internal bool IsOf(CorpusStore other) => ReferenceEquals(store, other);

    internal Table Table => store.VocabularyTable(vocabulary);

    /// <summary>Returns whether both are the same entry of the same corpus.</summary>
    public virtual bool Equals(VocabularyEntry? other) =>
        other is not null && ReferenceEquals(store, other.store) && vocabulary == other.vocabulary && Row == other.Row;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(vocabulary, Row);

    /// <summary>Returns the key.</summary>
    public sealed override string ToString() => Key;

    void IJsonObject.Write(JsonObjectWriter json)
    {
        json.Write(nameof(Key), Key);
        json.Write(nameof(Name), Name);
        json.Write(nameof(Aliases), Aliases);
        if (Body is { } text)
            json.Write(nameof(Body), text);
        WriteFields(json);
    }

    /// <summary>Writes the fields of the schema, for generated code.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected virtual void WriteFields(JsonObjectWriter json)
    {
    }

    /// <summary>The articles that mention the entry or refer to it, for generated code.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected IReadOnlyList<TArticle> ArticlesAbout<TArticle>()
        where TArticle : CorpusArticle => store.ArticlesOf<TArticle>(this, VocabularySection.ArticleEnds);

    /// <summary>The entries of another vocabulary that refer to this one, for generated code.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected IReadOnlyList<TEntry> Referring<TEntry>(int referringVocabulary, int section)
        where TEntry : VocabularyEntry =>
        new EntryList<TEntry>(store, referringVocabulary, Table.Row((int)VocabularySection.FirstField + (2 * section), Row));
}
