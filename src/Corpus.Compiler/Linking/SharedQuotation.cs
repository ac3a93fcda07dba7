using Corpus.Compiler.Model;

namespace Corpus.Compiler.Linking;

/// <summary>Quotations with the same words in several articles.</summary>
/// <param name="Members">In the order of articles, then of the text.</param>
/// <param name="HasConflictingSpeakers">Whether two articles credit the words to different people.</param>
internal sealed record SharedQuotation(EquatableArray<QuotationReference> Members, bool HasConflictingSpeakers);
