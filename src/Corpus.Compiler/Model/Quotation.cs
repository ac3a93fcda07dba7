namespace Corpus.Compiler.Model;

/// <summary>One quotation and who is credited with it.</summary>
/// <param name="Start">The opening mark.</param>
/// <param name="End">One past the closing mark.</param>
/// <param name="SpeakerName">Where the text names the speaker; for a pronoun, the name it stands for; null when nobody is named.</param>
/// <param name="FullName">The first full form of that name in the article; null when nobody is named.</param>
/// <param name="Cue">The reporting verb or phrase; null when there is none beside the quotation.</param>
/// <param name="Attribution">How the speaker is known.</param>
/// <param name="Sieve">The rule that decided it; null when none did.</param>
/// <param name="IsPartial">Whether it is a fragment inside a sentence of the article's own.</param>
internal sealed record Quotation(
    int Start,
    int End,
    TextRange? SpeakerName,
    TextRange? FullName,
    TextRange? Cue,
    Attribution Attribution,
    string? Sieve,
    bool IsPartial);
