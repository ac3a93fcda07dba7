using Corpus.Compiler.Language;
using Corpus.Compiler.Model;

namespace Corpus.Compiler.Linking;

/// <summary>The parts of an article that are compared in the search for shared quotations.</summary>
/// <param name="RawText">Its text.</param>
/// <param name="Language">Its quotations and their words.</param>
/// <param name="Speakers">The speaker of each quotation, or <see cref="EntryReference.None"/>.</param>
internal sealed record QuotingArticle(string RawText, LanguageAnalysis Language, EquatableArray<EntryReference> Speakers);
