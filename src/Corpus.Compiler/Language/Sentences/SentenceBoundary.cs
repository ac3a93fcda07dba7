using System.Runtime.CompilerServices;
using Corpus.Compiler.Language.Words;
using Corpus.Compiler.Model;

namespace Corpus.Compiler.Language.Sentences;

/// <summary>A place where a sentence may end: a terminator, any closing marks after it, then white space or the end of the block.</summary>
internal readonly record struct SentenceBoundary
{
    /// <summary>The article's text.</summary>
    public required string Text { get; init; }

    /// <summary>The words of its language.</summary>
    public required Lexicon Lexicon { get; init; }

    /// <summary>From the start of the sentence to the end of the block.</summary>
    public required TextRange Sentence { get; init; }

    /// <summary>The run of terminators.</summary>
    public required TextRange Terminator { get; init; }

    /// <summary>The index after the closing marks that follow the terminator.</summary>
    public required int Closed { get; init; }

    /// <summary>The number of bracket pairs that enclose the place.</summary>
    public required int BracketDepth { get; init; }

    /// <summary>The word before the terminator, with inner full stops, without what opens it.</summary>
    public string WordBefore => WordEndingAt(Terminator.Start);

    /// <summary>Where the text goes on after the white space; the end of the block when it does not.</summary>
    public int Next
    {
        get
        {
            var at = Closed;
            while (at < Sentence.End && char.IsWhiteSpace(Text[at]))
                at++;
            return at;
        }
    }

    /// <summary>The next word, past opening marks.</summary>
    public string WordAfter
    {
        get
        {
            var start = Next;
            while (start < Sentence.End && Text[start] is '"' or '“' or '‘' or '\'' or '(' or '[' or '«')
                start++;
            return WordAt(start);
        }
    }

    /// <summary>Whether the terminator is one full stop.</summary>
    public bool IsFullStop => Terminator.Length == 1 && Text[Terminator.Start] == '.';

    /// <summary>Whether the next word is one that commonly begins a sentence.</summary>
    public bool StarterFollows => char.IsUpper(FirstAfter) && Lexicon.SentenceStarters.Contains(WordAfter.ToLowerInvariant());

    /// <summary>The first letter or digit of the next word; NUL when there is none.</summary>
    public char FirstAfter => WordAfter is { Length: > 0 } word ? word[0] : '\0';

    /// <summary>The word that ends before a place; empty when none does.</summary>
    [MethodImpl(JitOptions.SkipTier0)]
    public string WordEndingAt(int end)
    {
        var start = end;
        while (start > Sentence.Start && !char.IsWhiteSpace(Text[start - 1])
            && Text[start - 1] is not ('(' or '[' or '"' or '“' or '‘' or '—' or '–' or '/'))
            start--;
        return Text.Substring(start, end - start);
    }

    /// <summary>The word that begins at a place; empty when none does.</summary>
    public string WordAt(int start)
    {
        var end = start;
        while (end < Sentence.End && (char.IsLetterOrDigit(Text[end]) || Text[end] is '-'))
            end++;
        return Text.Substring(start, end - start);
    }
}
