using System.Text.Json.Serialization;
using Corpus.Json;
using Corpus.Shared;
using Corpus.Store;

namespace Corpus;

/// <summary>The quotations, in several articles, that carry the same words.</summary>
/// <typeparam name="TArticle">The record of an article in the project that compiles the corpus.</typeparam>
[JsonConverter(typeof(CorpusJsonConverter))]
public sealed class SharedQuotation<TArticle> : IJsonObject
    where TArticle : CorpusArticle
{
    private readonly CorpusStore store;
    private readonly int number;

    internal SharedQuotation(CorpusStore store, int number) => (this.store, this.number) = (store, number);

    /// <summary>The quotations, in ordinal order of their articles' ids.</summary>
    public IReadOnlyList<Quotation<TArticle>> Quotations =>
        new PlaceList<Quotation<TArticle>>(store, store.CatalogTable.Row((int)CatalogSection.SharedQuotationEnds, number));

    /// <summary>Whether the articles credit different speakers.</summary>
    public bool HasConflictingSpeakers => store.CatalogTable.Section((int)CatalogSection.SharedQuotationConflicts)[number] != 0;

    void IJsonObject.Write(JsonObjectWriter json)
    {
        json.Write(nameof(HasConflictingSpeakers), HasConflictingSpeakers);
        json.List(nameof(Quotations), Quotations, (item, quotation) =>
        {
            item.Reference(nameof(quotation.Article), quotation.Article);
            item.Members(quotation);
        });
    }
}
