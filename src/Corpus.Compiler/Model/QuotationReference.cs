namespace Corpus.Compiler.Model;

/// <summary>A quotation by its place.</summary>
internal readonly record struct QuotationReference(int Article, int Quotation);
