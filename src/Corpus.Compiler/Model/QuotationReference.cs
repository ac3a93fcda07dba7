namespace Corpus.Compiler.Model;

/// <summary>A reference to a quotation by index.</summary>
/// <param name="Article">The index of the article in the corpus.</param>
/// <param name="Quotation">The index of the quotation in the article.</param>
internal readonly record struct QuotationReference(int Article, int Quotation);
