using Corpus.Compiler.Language.Words;

namespace Corpus.Compiler.Language.Sentences;

/// <summary>A rule about where a sentence ends.</summary>
/// <param name="Name">The case it covers.</param>
/// <param name="Example">A text in which it decides.</param>
/// <param name="Sentences">The sentences of the example.</param>
/// <param name="Ends">Whether the sentence ends here; null when the rule does not apply.</param>
internal sealed record SentenceRule(string Name, string Example, string[] Sentences, Func<SentenceBoundary, bool?> Ends);

/// <summary>
/// The rules for sentence ends in order; the first that applies decides. A terminator that no rule applies to ends the sentence.
/// </summary>
internal static class SentenceRules
{
    public static IReadOnlyList<SentenceRule> All { get; } =
    [
        new("list marker", "1. Open the lid.", ["1. Open the lid."],
            b => ListMarkerBefore(b) ? false : null),
        new("nothing said yet", "It was over. . . . Nobody knew.", ["It was over.", ". . . Nobody knew."],
            b => HasNoWord(b) ? false : null),
        new("left out in brackets", "“She saw [...]” (Lind 55).", ["“She saw [...]” (Lind 55)."],
            b => b.Terminator.Start > b.Sentence.Start && b.Text[b.Terminator.Start - 1] is '[' or '(' && IsEllipsis(b) ? false : null),
        new("inside brackets", "The bridge (It opened in May. Nobody came.) is closed.",
            ["The bridge (It opened in May. Nobody came.) is closed."],
            b => b.BracketDepth > 0 ? false : null),
        new("lower case follows", "He shops at Wow! on Fridays.", ["He shops at Wow! on Fridays."],
            b => b.Next < b.Sentence.End && char.IsLower(b.FirstAfter) ? false : null),
        new("ellipsis before I", "The thing is ... I forgot.", ["The thing is ... I forgot."],
            b => IsEllipsis(b) && b.WordAfter is { Length: 1 } word
                && b.Lexicon.TraitsOf(word.ToLowerInvariant()).Class == WordClass.FirstPerson
                ? false : null),
        new("comma or dash follows", "The firm sold Wow! , a paper.", ["The firm sold Wow! , a paper."],
            b => b.Next < b.Sentence.End && b.Text[b.Next] is ',' or ';' or ':' or '-' or '—' or '–' ? false : null),
        new("question with its speaker", "“Who pays?” Mara Lind asked.", ["“Who pays?” Mara Lind asked."],
            b => AttributionFollows(b) ? false : null),
        new("title", "We met Prof. Lind.", ["We met Prof. Lind."],
            b => b.IsFullStop && b.Lexicon.TraitsOf(b.WordBefore.ToLowerInvariant()).IsTitleAbbreviation && char.IsUpper(Peek(b.WordBefore))
                ? false : null),
        new("abbreviation that goes on", "They drove up Mt. Harbor.", ["They drove up Mt. Harbor."],
            b => b.IsFullStop && b.Lexicon.Abbreviations.TryGetValue(b.WordBefore.ToLowerInvariant(), out var kind)
                && (kind.Length == 0 || char.IsDigit(b.FirstAfter)) ? false : null),
        new("letter of a word", "We stay, you and I. Did you know?", ["We stay, you and I.", "Did you know?"],
            b => IsInitial(b) && b.StarterFollows && char.IsLower(Peek(WordBeforeThat(b))) ? true : null),
        new("initial", "It was Mara E. Lind.", ["It was Mara E. Lind."],
            b => IsInitial(b) ? false : null),
        new("opening time of day", "At 5 a.m. Lind left.", ["At 5 a.m. Lind left."],
            b => IsTimeOfDay(b) && b.Lexicon.TraitsOf(b.WordAt(b.Sentence.Start).ToLowerInvariant()).IsPreposition
                && b.Terminator.Start - b.Sentence.Start < 16 ? false : null),
        new("time of day", "She left at 6 p.m. Lind stayed.", ["She left at 6 p.m.", "Lind stayed."],
            b => IsTimeOfDay(b) && char.IsUpper(b.FirstAfter)
                ? b.Lexicon.TraitsOf(b.WordAfter.ToLowerInvariant()).Class != WordClass.Time && !IsCapitals(b.WordAfter) : null),
        new("end of a list", "They sell rope, tar etc. Boats are sold elsewhere.",
            ["They sell rope, tar etc.", "Boats are sold elsewhere."],
            b => b.IsFullStop && b.Lexicon.ClosingAbbreviations.TryGetValue(b.WordBefore.ToLowerInvariant(), out var kind)
                && kind == "list" && char.IsUpper(b.FirstAfter) ? true : null),
        new("abbreviation that may close", "He works for Lind Inc. Harbor Street is near. He owns Lind Co. They pay.",
            ["He works for Lind Inc. Harbor Street is near.", "He owns Lind Co.", "They pay."],
            b => b.IsFullStop && IsClosingAbbreviation(b) && b.Next < b.Sentence.End ? b.StarterFollows
                || b.Text[b.Next] is '“' or '"' : null),
    ];

    private static char Peek(string word) => word.Length > 0 ? word[0] : '\0';

    private static bool IsCapitals(string word) => word.Length > 1 && word.All(char.IsUpper);

    private static bool IsEllipsis(SentenceBoundary b) => b.Terminator.Length >= 3 || b.Text[b.Terminator.Start] == '…';

    private static bool HasNoWord(SentenceBoundary b)
    {
        // Bounded: to walk over a long row of marks at each of them would be quadratic.
        var end = Math.Min(b.Terminator.Start, b.Sentence.Start + 32);
        for (var at = b.Sentence.Start; at < end; at++)
        {
            if (char.IsLetterOrDigit(b.Text[at]))
                return false;
        }

        return end == b.Terminator.Start;
    }

    private static bool IsInitial(SentenceBoundary b) => b.IsFullStop && b.WordBefore is { Length: 1 } word && char.IsUpper(word[0]);

    private static bool IsTimeOfDay(SentenceBoundary b) =>
        b.IsFullStop && b.Lexicon.ClosingAbbreviations.TryGetValue(b.WordBefore.ToLowerInvariant(), out var kind) && kind == "time";

    /// <summary>A known abbreviation, or letters with full stops between them (U.S).</summary>
    private static bool IsClosingAbbreviation(SentenceBoundary b)
    {
        var word = b.WordBefore;
        return b.Lexicon.ClosingAbbreviations.ContainsKey(word.ToLowerInvariant())
            || (
                word.Length >= 3 && word.Length % 2 == 1
                    && word.Select((c, i) => i % 2 == 0 ? char.IsLetter(c) : c == '.').All(fits => fits));
    }

    private static string WordBeforeThat(SentenceBoundary b)
    {
        var end = b.Terminator.Start - b.WordBefore.Length;
        while (end > b.Sentence.Start && char.IsWhiteSpace(b.Text[end - 1]))
            end--;
        return b.WordEndingAt(end);
    }

    /// <summary>Whether the sentence so far is only a list marker, with or without a bullet.</summary>
    private static bool ListMarkerBefore(SentenceBoundary b)
    {
        var start = b.Sentence.Start;
        while (start < b.Terminator.Start && start - b.Sentence.Start < 16
            && (char.IsWhiteSpace(b.Text[start]) || b.Text[start] is '•' or '⁃' or '‣' or '▪' or '◦'))
        {
            start++;
        }

        return ListMarker.At(b.Text, start, b.Sentence.End) is { } marker && marker.End >= b.Terminator.End;
    }

    /// <summary>Whether a question or exclamation ends together with its quotation, and a name with a reporting verb follows.</summary>
    private static bool AttributionFollows(SentenceBoundary b)
    {
        if (b.Closed == b.Terminator.End || b.Text[b.Terminator.End - 1] is not ('?' or '!') || b.StarterFollows)
            return false;
        var at = b.Next;
        for (var words = 0; words < 8 && at < b.Sentence.End; words++)
        {
            var word = b.WordAt(at);
            var traits = b.Lexicon.TraitsOf(word.ToLowerInvariant());
            if (words > 0 && IsReporting(b, word))
                return true;
            if (word.Length == 0 || (char.IsLower(word[0]) && !traits.IsRole && traits.Class != WordClass.Particle))
                return false;
            at += word.Length;
            if (at < b.Sentence.End && b.Text[at] == '.' && (word.Length == 1 || traits.IsTitleAbbreviation))
                at++;
            if (at < b.Sentence.End && b.Text[at] == ',')
                return AsideEnd(b, at) is { } verb && IsReporting(b, b.WordAt(verb));
            while (at < b.Sentence.End && char.IsWhiteSpace(b.Text[at]))
                at++;
        }

        return false;
    }

    private static bool IsReporting(SentenceBoundary b, string word) =>
        word.Length > 0 && char.IsLower(word[0]) && b.Lexicon.TraitsOf(word).Form is VerbForm.Past or VerbForm.Present;

    /// <summary>
    /// The index after the aside that starts at a comma, ", a lawyer, "; null when it does not end within 100 code units.
    /// </summary>
    private static int? AsideEnd(SentenceBoundary b, int comma)
    {
        var limit = Math.Min(b.Sentence.End, comma + 100) - 2;
        for (var at = comma + 1; at < limit; at++)
        {
            if (b.Text[at] is '?' or '!' or '"' or '“' or ':')
                return null;
            if (b.Text[at] == ',' && char.IsLower(b.Text[at + 2]))
                return at + 2;
        }

        return null;
    }
}
