namespace Corpus.Compiler.Model;

/// <summary>A quotation and its attribution.</summary>
internal sealed record Quotation
{
    /// <summary>The index of the opening mark in the article's text, in UTF-16 code units.</summary>
    public required int Start { get; init; }

    /// <summary>The index after the closing mark.</summary>
    public required int End { get; init; }

    /// <summary>The speaker's name as the text has it; for a pronoun, the name it refers to; null when no speaker is named.</summary>
    public TextRange? SpeakerName { get; init; }

    /// <summary>The first full form of that name in the article; null when no speaker is named.</summary>
    public TextRange? FullName { get; init; }

    /// <summary>Whether the name is that of an organization, by its last word: "Harbor Council".</summary>
    public bool IsSpeakerOrganization { get; init; }

    /// <summary>The reporting verb or phrase; null when there is none next to the quotation.</summary>
    public TextRange? Cue { get; init; }

    /// <summary>How the speaker was found.</summary>
    public Attribution Attribution { get; init; }

    /// <summary>The name of the rule that found the speaker; null when none did.</summary>
    public string? Sieve { get; init; }

    /// <summary>Whether it is a fragment inside one of the article's own sentences.</summary>
    public bool IsPartial { get; init; }
}
