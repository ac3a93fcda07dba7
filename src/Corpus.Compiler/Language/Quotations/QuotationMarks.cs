using System.Runtime.CompilerServices;
using Corpus.Compiler.Language.Words;
using Corpus.Compiler.Model;

namespace Corpus.Compiler.Language.Quotations;

/// <summary>
/// Pairs the quotation marks of one block: straight, curly, low, pointed and corner marks, double or single. Quotations inside a quotation
/// belong to it. Apostrophes and the marks for feet and inches are not quotation marks.
/// </summary>
internal sealed class QuotationMarks
{
    private const char Straight = '"';

    private static readonly char[] OpeningMarks = ['"', '“', '”', '„', '«', '»', '‹', '›', '‘', '\'', '‚', '「', '『', '｢', '〝'];

    /// <summary>The longest quotation in single marks; a mark with a longer one is taken for an apostrophe. Bounds the cost.</summary>
    private const int LongestSingle = 2000;

    private readonly string text;
    private readonly TextRange block;
    private readonly Lexicon lexicon;
    private readonly CancellationToken cancellation;
    private readonly List<QuotedRange> found = [];

    /// <summary>For each place of the block, the next mark from there that surely closes a single quotation; -1 for none.</summary>
    private readonly int[] nextSureSingle;

    /// <summary>For each place of the block, the next mark from there that can close a single quotation; -1 for none.</summary>
    private readonly int[] nextSingle;

    /// <summary>For each place of the block, the next ‘ from there that can close ‚…‘; -1 for none.</summary>
    private readonly int[] nextRaised;

    // Marks of each kind after the current place. Their parity and balance decide what an ambiguous mark is.
    private int straightToCome;
    private int curlyOpenToCome;
    private int curlyCloseToCome;

    [MethodImpl(JitOptions.SkipTier0)]
    private QuotationMarks(string text, TextRange block, Lexicon lexicon, CancellationToken cancellation)
    {
        this.text = text;
        this.lexicon = lexicon;
        this.block = block;
        this.cancellation = cancellation;
        nextSureSingle = new int[block.Length + 1];
        nextSingle = new int[block.Length + 1];
        nextRaised = new int[block.Length + 1];
        nextSureSingle[block.Length] = nextSingle[block.Length] = nextRaised[block.Length] = -1;
        for (var at = block.End - 1; at >= block.Start; at--)
        {
            cancellation.ThrowIfCancellationRequested();
            var i = at - block.Start;
            nextSureSingle[i] = CanCloseSingle(at) && IsSureSingleClose(at) ? at : nextSureSingle[i + 1];
            nextSingle[i] = CanCloseSingle(at) ? at : nextSingle[i + 1];
            nextRaised[i] = text[at] == '‘' && StandsAtWordEnd(at) ? at : nextRaised[i + 1];
            straightToCome += text[at] == Straight && !IsInches(at) ? 1 : 0;
            curlyOpenToCome += text[at] == '“' ? 1 : 0;
            curlyCloseToCome += text[at] == '”' ? 1 : 0;
        }
    }

    /// <summary>The outermost quotations of a block in text order.</summary>
    public static List<QuotedRange> Pair(string text, TextRange block, Lexicon lexicon, CancellationToken cancellation = default)
    {
        if (text.IndexOfAny(OpeningMarks, block.Start, block.Length) < 0)
            return [];
        var marks = new QuotationMarks(text, block, lexicon, cancellation);
        marks.Pair();
        return marks.found;
    }

    private void Pair()
    {
        for (var at = block.Start; at < block.End;)
        {
            cancellation.ThrowIfCancellationRequested();
            var closing = ClosingMarksFor(at);
            var opened = at;
            CountDown(at);
            at++;
            if (closing.Length == 0)
                continue;
            at = closing == "’" || closing == "'" ? CloseSingle(opened) : Close(opened, closing);
        }
    }

    /// <summary>Adds the quotation that opens at a place, and returns the index after it.</summary>
    private int Close(int opened, string closing)
    {
        var depth = 0;
        for (var at = opened + 1; at < block.End; at++)
        {
            cancellation.ThrowIfCancellationRequested();
            var c = text[at];
            CountDown(at);
            if (closing.IndexOf(c) >= 0 && (c != Straight || ClosesStraight(at)))
            {
                if (depth == 0)
                {
                    found.Add(new QuotedRange(opened, at + 1, true));
                    return at + 1;
                }

                depth--;
            }
            else if (c == text[opened] && OpensAgain(at))
            {
                // Nested if enough closing marks follow. Otherwise the first quotation was never closed.
                if (c == '“' && curlyCloseToCome >= curlyOpenToCome + depth + 2)
                {
                    depth++;
                    continue;
                }

                found.Add(new QuotedRange(opened, EndBefore(at), false));
                opened = at;
                depth = 0;
            }
        }

        found.Add(new QuotedRange(opened, block.End, false));
        return block.End;
    }

    private int CloseSingle(int opened)
    {
        var i = opened + 1 - block.Start;
        var closed = nextSureSingle[i] >= 0 ? nextSureSingle[i] : nextSingle[i];
        if (text[opened] == '‚' && nextRaised[i] >= 0 && (closed < 0 || nextRaised[i] < closed))
            closed = nextRaised[i];
        if (closed - opened > LongestSingle || SplitsPair(opened, closed))
            return opened + 1;
        for (var at = opened + 1; at <= closed; at++)
            CountDown(at);
        found.Add(new QuotedRange(opened, closed + 1, true));
        return closed + 1;
    }

    /// <summary>Whether a range has an unbalanced double quote, so that the single marks around it are apostrophes.</summary>
    private bool SplitsPair(int start, int end)
    {
        var (straight, curly) = (0, 0);
        for (var at = start + 1; at < end; at++)
        {
            straight += text[at] == Straight && !IsInches(at) ? 1 : 0;
            curly += text[at] == '“' ? 1 : text[at] == '”' ? -1 : 0;
        }

        return straight % 2 != 0 || curly != 0;
    }

    /// <summary>The marks that close a quotation that opens at a place; empty when none opens there.</summary>
    private string ClosingMarksFor(int at)
    {
        switch (text[at])
        {
            case '“':
                return "”";
            case '„':
                return "“”‟";
            case '«':
                return "»";
            case '‹':
                return "›";
            case '「':
                return "」";
            case '『':
                return "』";
            case '｢':
                return "｣";
            case '〝':
                return "〞〟";
            case '»' when IsOpeningPlace(at):
                return "«";
            case '”' when IsOpeningPlace(at):
                return "”";
            case Straight when !IsInches(at) && !IsSpaceOrEnd(at + 1) && (IsOpeningPlace(at) || straightToCome % 2 == 0):
                return "\"";
            case '‚' when IsOpeningPlace(at) && Math.Max(nextRaised[at + 1 - block.Start], nextSingle[at + 1 - block.Start]) > at + 1:
                return "’";
            case '‘' when !IsElision(at) && nextSingle[at + 1 - block.Start] > at + 1:
                return "’";
            case '\'' when lexicon.SingleMarks.Contains('\'') && IsOpeningPlace(at) && !IsSpaceOrEnd(at + 1) && !IsElision(at)
                && nextSingle[at + 1 - block.Start] > at + 1:
                return "'";
            default:
                return "";
        }
    }

    private void CountDown(int at)
    {
        straightToCome -= text[at] == Straight && !IsInches(at) ? 1 : 0;
        curlyOpenToCome -= text[at] == '“' ? 1 : 0;
        curlyCloseToCome -= text[at] == '”' ? 1 : 0;
    }

    /// <summary>
    /// Whether a straight mark closes a straight quotation. Not if it looks like an opening mark, or follows a digit and leaves the rest
    /// unpaired.
    /// </summary>
    private bool ClosesStraight(int at) =>
        !IsInches(at)
        && !(IsDigit(at - 1) && straightToCome % 2 == 1)
        && !(OpensAgain(at) && straightToCome % 2 == 1);

    /// <summary>Whether a mark like the opening one can only open another quotation.</summary>
    private bool OpensAgain(int at) =>
        text[at] is '“' or '「' or '『' || (IsOpeningPlace(at) && !IsSpaceOrEnd(at + 1) && char.IsLetterOrDigit(text[at + 1]));

    private int EndBefore(int at)
    {
        while (char.IsWhiteSpace(text[at - 1]))
            at--;
        return at;
    }

    /// <summary>Whether a place is preceded by nothing, white space, a dash, an opening bracket or an opening mark.</summary>
    private bool IsOpeningPlace(int at) =>
        at == block.Start
        || char.IsWhiteSpace(text[at - 1])
        || text[at - 1] is '(' or '[' or '{' or '—' or '–' or '-' or '/' or '“' or '„' or '"' or '―';

    private bool IsSpaceOrEnd(int at) => at >= block.End || char.IsWhiteSpace(text[at]);

    private bool IsDigit(int at) => at >= block.Start && char.IsDigit(text[at]);

    /// <summary>Whether a mark denotes inches after feet: 6'2".</summary>
    private bool IsInches(int at)
    {
        if (!IsDigit(at - 1))
            return false;
        var start = at - 1;
        while (start > block.Start && at - start < 4 && (IsDigit(start - 1) || text[start - 1] is '/' or '.'))
            start--;
        return start - 1 >= block.Start && text[start - 1] is '\'' or '’' or '′';
    }

    /// <summary>Whether a mark is an apostrophe at the start of a shortened word: 'n', '90s, 'em.</summary>
    private bool IsElision(int at)
    {
        if (at + 1 < block.End && char.IsDigit(text[at + 1]))
            return at + 3 >= block.End || !char.IsLetterOrDigit(text[at + 3]) || text[at + 3] == 's';
        var end = at + 1;
        while (end < block.End && end - at < 8 && char.IsLetter(text[end]))
            end++;
        return lexicon.Elisions.Contains(text.Substring(at + 1, end - at - 1).ToLowerInvariant());
    }

    private bool CanCloseSingle(int at) =>
        text[at] is '’' or '\'' && StandsAtWordEnd(at);

    private bool StandsAtWordEnd(int at) =>
        at > block.Start
        && !char.IsWhiteSpace(text[at - 1])
        && (at + 1 >= block.End || !char.IsLetterOrDigit(text[at + 1]));

    /// <summary>Whether a closing mark cannot be a possessive: it is next to punctuation, or not after the s of a plural.</summary>
    private bool IsSureSingleClose(int at) =>
        text[at - 1] is '.' or ',' or '!' or '?' or '…' or ';'
        || (
            text[at - 1] is not ('s' or 'S' or 'z' or 'x')
                && !(text[at - 1] == 'n' && at >= block.Start + 2 && text[at - 2] is '\'' or '’' or '‘'))
        || (at + 1 < block.End && text[at + 1] is ',' or '.' or ';' or ':' or '?' or '!' or ')' or '”' or '"');
}
