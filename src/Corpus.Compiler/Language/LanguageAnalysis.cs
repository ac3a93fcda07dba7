using Corpus.Compiler.Model;
using Corpus.Compiler.Problems;

namespace Corpus.Compiler.Language;

/// <summary>What one article's text says, found without knowing any other file.</summary>
/// <param name="Sentences">In the order of the text; none crosses a block.</param>
/// <param name="Quotations">In the order of their opening marks.</param>
/// <param name="QuotedWords">For each quotation its words, as numbers that are equal where the words are, case and punctuation aside.</param>
/// <param name="Problems">What is doubtful, in the order of the text.</param>
internal sealed record LanguageAnalysis(
    EquatableArray<TextRange> Sentences,
    EquatableArray<Quotation> Quotations,
    EquatableArray<EquatableArray<ulong>> QuotedWords,
    EquatableArray<Problem> Problems);
