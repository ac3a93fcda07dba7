using Corpus.Shared;
using Corpus.Store;

namespace Corpus;

/// <summary>The quotations, in several articles, that carry the same words.</summary>
public sealed class SharedQuotation
{
    private readonly CorpusStore store;
    private readonly int number;

    internal SharedQuotation(CorpusStore store, int number) => (this.store, this.number) = (store, number);

    /// <summary>The quotations, in ordinal order of their articles' ids.</summary>
    public IReadOnlyList<Quotation> Quotations =>
        new PlaceList<Quotation>(store, store.CatalogTable.Row((int)CatalogSection.SharedQuotationEnds, number));

    /// <summary>Whether the articles credit different speakers.</summary>
    public bool HasConflictingSpeakers => store.CatalogTable.Section((int)CatalogSection.SharedQuotationConflicts)[number] != 0;
}
