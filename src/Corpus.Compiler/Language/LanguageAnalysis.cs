using Corpus.Compiler.Model;
using Corpus.Compiler.Problems;

namespace Corpus.Compiler.Language;

/// <summary>The sentences and quotations of one article.</summary>
/// <param name="Sentences">In text order; none crosses a block.</param>
/// <param name="Quotations">In the order of their opening marks.</param>
/// <param name="QuotedWords">The words of each quotation as hashes, ignoring case and punctuation.</param>
/// <param name="Problems">In text order.</param>
internal sealed record LanguageAnalysis(
    EquatableArray<TextRange> Sentences,
    EquatableArray<Quotation> Quotations,
    EquatableArray<EquatableArray<ulong>> QuotedWords,
    EquatableArray<Problem> Problems)
{
    /// <summary>The same without speakers and cues, for a language whose rules were not the ones applied.</summary>
    public LanguageAnalysis WithoutSpeakers() => this with
    {
        Quotations = Quotations
            .Select(quotation => new Quotation { Start = quotation.Start, End = quotation.End, Attribution = Attribution.None })
            .ToEquatableArray(),
    };
}
