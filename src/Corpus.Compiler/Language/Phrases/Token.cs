using Corpus.Compiler.Language.Words;
using Corpus.Compiler.Model;

namespace Corpus.Compiler.Language.Phrases;

/// <summary>The kind of a token.</summary>
internal enum TokenKind
{
    Word,
    Number,
    Punctuation,
    Quotation,
    SentenceEnd,
}

/// <summary>A word, number, punctuation mark or whole quotation.</summary>
internal readonly record struct Token
{
    public Token()
    {
    }

    /// <summary>What it is.</summary>
    public required TokenKind Kind { get; init; }

    /// <summary>Where it is, including a possessive ending.</summary>
    public required TextRange Range { get; init; }

    /// <summary>In lower case without a possessive ending; the mark itself for punctuation.</summary>
    public string Lower { get; init; } = "";

    /// <summary>Whether it begins with a capital.</summary>
    public bool IsCapitalized { get; init; }

    /// <summary>Whether it ends in 's.</summary>
    public bool IsPossessive { get; init; }

    /// <summary>Whether it is the first word of a sentence.</summary>
    public bool BeginsSentence { get; init; }

    /// <summary>The index of the quotation; -1 for all other kinds.</summary>
    public int Quotation { get; init; } = -1;

    /// <summary>The lexicon's entry for the word.</summary>
    public WordTraits Traits { get; init; } = WordTraits.None;

    /// <summary>The word without a possessive ending.</summary>
    public TextRange Bare => IsPossessive ? new TextRange(Range.Start, Range.Start + Lower.Length) : Range;
}
