using Corpus.Compiler.Problems;

namespace Corpus.Compiler.Language;

/// <summary>One quotation and who is credited with it.</summary>
/// <param name="Start">The opening mark.</param>
/// <param name="End">One past the closing mark.</param>
/// <param name="SpeakerName">Where the text names the speaker; for a pronoun, the name it stands for; null when nobody is named.</param>
/// <param name="FullName">The first full form of that name in the article; null when nobody is named.</param>
/// <param name="Cue">The reporting verb or phrase; null when there is none beside the quotation.</param>
/// <param name="Attribution">How the speaker is known.</param>
/// <param name="Sieve">The rule that decided it; null when none did.</param>
/// <param name="IsPartial">Whether it is a fragment inside a sentence of the article's own.</param>
public sealed record Quotation(
    int Start,
    int End,
    TextRange? SpeakerName,
    TextRange? FullName,
    TextRange? Cue,
    Attribution Attribution,
    string? Sieve,
    bool IsPartial);

/// <summary>A name of a vocabulary found in the text.</summary>
/// <param name="Start">The first UTF-16 code unit.</param>
/// <param name="End">One past the last.</param>
/// <param name="Vocabulary">The index of the vocabulary.</param>
/// <param name="Entry">The index of the entry in it.</param>
public readonly record struct Mention(int Start, int End, int Vocabulary, int Entry);

/// <summary>What one article's text says, found without knowing any other file.</summary>
/// <param name="Sentences">In the order of the text; none crosses a block.</param>
/// <param name="Quotations">In the order of their opening marks.</param>
/// <param name="QuotedWords">For each quotation its words, as numbers that are equal where the words are, case and punctuation aside.</param>
/// <param name="Problems">What is doubtful, in the order of the text.</param>
public sealed record LanguageAnalysis(
    EquatableArray<TextRange> Sentences,
    EquatableArray<Quotation> Quotations,
    EquatableArray<EquatableArray<ulong>> QuotedWords,
    EquatableArray<Problem> Problems);
