using System.Runtime.CompilerServices;
using Corpus.Compiler.Language.Words;
using Corpus.Compiler.Model;

namespace Corpus.Compiler.Language.Quotations;

/// <summary>A stretch between quotation marks, the marks included.</summary>
/// <param name="Start">The opening mark.</param>
/// <param name="End">One past the closing mark, or past the block where there is none.</param>
/// <param name="IsClosed">Whether there is a closing mark.</param>
internal readonly record struct QuotedRange(int Start, int End, bool IsClosed);

/// <summary>
/// Pairs the quotation marks of one block: curly, straight, low and pointed ones, doubled or single. Marks inside a pair are nested
/// and belong to it. Apostrophes, feet and inches are no marks.
/// </summary>
internal sealed class QuotationMarks
{
    private const char Straight = '"';

    /// <summary>How far a single mark looks for its fellow; beyond it is an apostrophe. It bounds the cost, whatever the text.</summary>
    private const int LongestSingle = 2000;

    private readonly string text;
    private readonly TextRange block;
    private readonly Lexicon lexicon;
    private readonly List<QuotedRange> found = [];

    /// <summary>For each place of the block the next one, at or after it, that can close a single quotation: best beside punctuation, else any.</summary>
    private readonly int[] nextSureSingle;
    private readonly int[] nextSingle;

    /// <summary>How many marks of a kind are still to come; parity and balance tell what a doubtful mark is.</summary>
    private int straightToCome;
    private int curlyOpenToCome;
    private int curlyCloseToCome;

    [MethodImpl(JitOptions.SkipTier0)]
    private QuotationMarks(string text, TextRange block, Lexicon lexicon)
    {
        this.text = text;
        this.lexicon = lexicon;
        this.block = block;
        nextSureSingle = new int[block.Length + 1];
        nextSingle = new int[block.Length + 1];
        nextSureSingle[block.Length] = nextSingle[block.Length] = -1;
        for (var at = block.End - 1; at >= block.Start; at--)
        {
            var i = at - block.Start;
            nextSureSingle[i] = CanCloseSingle(at) && IsSureSingleClose(at) ? at : nextSureSingle[i + 1];
            nextSingle[i] = CanCloseSingle(at) ? at : nextSingle[i + 1];
            straightToCome += text[at] == Straight && !IsInches(at) ? 1 : 0;
            curlyOpenToCome += text[at] == '“' ? 1 : 0;
            curlyCloseToCome += text[at] == '”' ? 1 : 0;
        }
    }

    /// <summary>The outermost quotations of a block in the order of the text.</summary>
    public static List<QuotedRange> Pair(string text, TextRange block, Lexicon lexicon)
    {
        if (text.IndexOfAny(['"', '“', '”', '„', '«', '»', '‹', '›', '‘', '\'', '‚'], block.Start, block.Length) < 0)
            return [];
        var marks = new QuotationMarks(text, block, lexicon);
        marks.Pair();
        return marks.found;
    }

    private void Pair()
    {
        for (var at = block.Start; at < block.End;)
        {
            var closing = ClosingMarksFor(at);
            var opened = at;
            CountDown(at);
            at++;
            if (closing.Length == 0)
                continue;
            at = closing == "’" || closing == "'" ? CloseSingle(opened) : Close(opened, closing);
        }
    }

    /// <summary>Walks from an opening mark to its fellow; what stands between belongs to the quotation. Returns where to go on.</summary>
    private int Close(int opened, string closing)
    {
        var depth = 0;
        for (var at = opened + 1; at < block.End; at++)
        {
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
                // As many closing marks as are needed are still to come: nested. Otherwise the first one was never closed.
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
        if (closed - opened > LongestSingle || PartsPair(opened, closed))
            return opened + 1;
        for (var at = opened + 1; at <= closed; at++)
            CountDown(at);
        found.Add(new QuotedRange(opened, closed + 1, true));
        return closed + 1;
    }

    /// <summary>Whether a stretch holds one mark of a pair of double ones without the other, so that its single marks are apostrophes.</summary>
    private bool PartsPair(int start, int end)
    {
        var (straight, curly) = (0, 0);
        for (var at = start + 1; at < end; at++)
        {
            straight += text[at] == Straight && !IsInches(at) ? 1 : 0;
            curly += text[at] == '“' ? 1 : text[at] == '”' ? -1 : 0;
        }

        return straight % 2 != 0 || curly != 0;
    }

    /// <summary>The marks that close what is opened at this place; empty where nothing is.</summary>
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
            case '»' when IsOpeningPlace(at):
                return "«";
            case '”' when IsOpeningPlace(at):
                return "”";
            case Straight when !IsInches(at) && !IsSpaceOrEnd(at + 1) && (IsOpeningPlace(at) || straightToCome % 2 == 0):
                return "\"";
            case '‘' or '‚' when !IsElision(at) && nextSingle[at + 1 - block.Start] > at + 1:
                return "’";
            case '\'' when IsOpeningPlace(at) && !IsSpaceOrEnd(at + 1) && !IsElision(at) && nextSingle[at + 1 - block.Start] > at + 1:
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

    /// <summary>A straight mark inside a straight quotation closes it, unless it looks like an opening one or, after a digit, leaves the rest without a pair.</summary>
    private bool ClosesStraight(int at) =>
        !IsInches(at)
        && !(IsDigit(at - 1) && straightToCome % 2 == 1)
        && !(OpensAgain(at) && straightToCome % 2 == 1);

    /// <summary>Whether a mark like the one that opened stands as only an opening mark does.</summary>
    private bool OpensAgain(int at) => text[at] == '“' || (IsOpeningPlace(at) && !IsSpaceOrEnd(at + 1) && char.IsLetterOrDigit(text[at + 1]));

    private int EndBefore(int at)
    {
        while (char.IsWhiteSpace(text[at - 1]))
            at--;
        return at;
    }

    /// <summary>Nothing, white space, a dash or an opening bracket stands before.</summary>
    private bool IsOpeningPlace(int at) =>
        at == block.Start || char.IsWhiteSpace(text[at - 1]) || text[at - 1] is '(' or '[' or '{' or '—' or '–' or '-' or '/' or '“' or '"' or '―';

    private bool IsSpaceOrEnd(int at) => at >= block.End || char.IsWhiteSpace(text[at]);

    private bool IsDigit(int at) => at >= block.Start && char.IsDigit(text[at]);

    /// <summary>Inches, by the feet before them: 6'2".</summary>
    private bool IsInches(int at)
    {
        if (!IsDigit(at - 1))
            return false;
        var start = at - 1;
        while (start > block.Start && at - start < 4 && (IsDigit(start - 1) || text[start - 1] is '/' or '.'))
            start--;
        return start - 1 >= block.Start && text[start - 1] is '\'' or '’' or '′';
    }

    /// <summary>An apostrophe for what is left out at the start of a word: 'n', '90s, 'em.</summary>
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
        text[at] is '’' or '\''
        && at > block.Start && !char.IsWhiteSpace(text[at - 1])
        && (at + 1 >= block.End || !char.IsLetterOrDigit(text[at + 1]));

    /// <summary>Beside punctuation, or not behind the s of a plural: no possessive.</summary>
    private bool IsSureSingleClose(int at) =>
        text[at - 1] is '.' or ',' or '!' or '?' or '…' or ';'
        || (text[at - 1] is not ('s' or 'S' or 'z' or 'x') && !(text[at - 1] == 'n' && at >= block.Start + 2 && text[at - 2] is '\'' or '’' or '‘'))
        || (at + 1 < block.End && text[at + 1] is ',' or '.' or ';' or ':' or '?' or '!' or ')' or '”' or '"');
}
