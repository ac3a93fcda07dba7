using System.Runtime.CompilerServices;
using Corpus.Compiler.Language.Words;
using Corpus.Compiler.Model;

namespace Corpus.Compiler.Language.Sentences;

/// <summary>Splits a block into sentences.</summary>
internal static class SentenceScanner
{
    /// <summary>The sentences of one block. Together they cover all of it except the white space between them.</summary>
    public static List<TextRange> Scan(string text, TextRange block, Lexicon lexicon, CancellationToken cancellation = default) =>
        Scan(text, block, lexicon, SentenceRules.All, cancellation);

    /// <summary>The sentences of one block under a given set of rules.</summary>
    [MethodImpl(JitOptions.SkipTier0)]
    public static List<TextRange> Scan(
        string text, TextRange block, Lexicon lexicon, IReadOnlyList<SentenceRule> rules, CancellationToken cancellation = default)
    {
        var sentences = new List<TextRange>();
        var depths = BracketDepths(text, block);
        var items = InlineListItems(text, block);
        var start = block.Start;
        for (var at = block.Start; at < block.End;)
        {
            cancellation.ThrowIfCancellationRequested();
            if (at > start && IsItemStart(text, at, items))
            {
                Add(at);
                at++;
                continue;
            }

            if (!IsTerminator(text[at], lexicon))
            {
                at++;
                continue;
            }

            var terminator = TerminatorAt(text, at, block.End, lexicon);
            var closed = terminator.End;
            while (closed < block.End && IsCloser(text, closed, block.End))
                closed++;
            if (closed < block.End && !char.IsWhiteSpace(text[closed]) && !EndsWithoutSpace(text[terminator.End - 1]))
            {
                at = terminator.End;
                continue;
            }

            var boundary = new SentenceBoundary
            {
                Text = text,
                Lexicon = lexicon,
                Sentence = new TextRange(start, block.End),
                Terminator = terminator,
                Closed = closed,
                BracketDepth = depths[closed - block.Start],
            };
            if (Decide(boundary, rules))
                Add(closed);
            at = closed;
        }

        Add(block.End);
        return sentences;

        void Add(int end)
        {
            if (Trimmed(text, start, end) is { Length: > 0 } sentence)
                sentences.Add(sentence);
            start = end;
        }
    }

    /// <summary>The range without the white space at its ends.</summary>
    private static TextRange Trimmed(string text, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(text[start]))
            start++;
        while (end > start && char.IsWhiteSpace(text[end - 1]))
            end--;
        return new TextRange(start, end);
    }

    /// <summary>The first rule that applies decides. A terminator that no rule applies to ends the sentence.</summary>
    private static bool Decide(SentenceBoundary boundary, IReadOnlyList<SentenceRule> rules)
    {
        foreach (var rule in rules)
        {
            if (rule.Ends(boundary) is { } verdict)
                return verdict;
        }

        return true;
    }

    /// <summary>
    /// Whether a character ends sentences: those of Unicode Standard Annex #29 (STerm and ATerm), the ellipsis, and what the language adds.
    /// </summary>
    private static bool IsTerminator(char c, Lexicon lexicon) => c < 128
        ? c is '.' or '?' or '!' || lexicon.EndsSentences(c)
        : c is '…' or '\u2024' or '\uFE52' || EndsWithoutSpace(c) || lexicon.EndsSentences(c);

    /// <summary>
    /// Whether a sentence ends after a mark even if no space follows: after the STerm of Annex #29 outside ASCII, and the full-width stop.
    /// </summary>
    private static bool EndsWithoutSpace(char c) => c >= '\u0589' && c
        is '\u0589' or (>= '\u061D' and <= '\u061F') or '\u06D4' or (>= '\u0700' and <= '\u0702') or '\u07F9'
        or '\u0837' or '\u0839' or '\u083D' or '\u083E' or '\u0964' or '\u0965' or '\u104A' or '\u104B' or '\u1362'
        or '\u1367' or '\u1368' or '\u166E' or '\u1735' or '\u1736' or '\u17D4' or '\u17D5' or '\u1803' or '\u1809' or '\u1944' or '\u1945'
        or (>= '\u1AA8' and <= '\u1AAB') or '\u1B5A' or '\u1B5B' or '\u1B5E' or '\u1B5F' or '\u1B7D' or '\u1B7E'
        or '\u1C3B' or '\u1C3C' or '\u1C7E' or '\u1C7F' or '\u203C' or '\u203D' or (>= '\u2047' and <= '\u2049')
        or (>= '\u2CF9' and <= '\u2CFB') or '\u2E2E' or '\u2E3C' or '\u2E53' or '\u2E54' or '\u3002' or '\uA4FF' or '\uA60E'
        or '\uA60F' or '\uA6F3' or '\uA6F7' or '\uA876' or '\uA877' or '\uA8CE' or '\uA8CF' or '\uA92F' or '\uA9C8' or '\uA9C9'
        or (>= '\uAA5D' and <= '\uAA5F') or '\uAAF0' or '\uAAF1' or '\uABEB' or '\uFE12' or '\uFE15' or '\uFE16' or '\uFE56'
        or '\uFE57' or '\uFF01' or '\uFF0E' or '\uFF1F' or '\uFF61';

    /// <summary>
    /// Whether a mark closes a quotation or bracket. Marks that open in some languages and close in others, as in „…“, close where white
    /// space follows.
    /// </summary>
    private static bool IsCloser(string text, int at, int end) =>
        text[at] is '"' or '”' or '’' or '\'' or '»' or '›' or ')' or ']' or '}' or '」' or '』' or '｣' or '〟' or '）' or '】'
        || (text[at] is '“' or '‘' or '«' or '‹' && (at + 1 >= end || char.IsWhiteSpace(text[at + 1])));

    /// <summary>
    /// The run of terminators that starts here, including the spaces of an ellipsis written ". . .". A full stop after a word and before
    /// such an ellipsis is a run of its own where more text follows: the ellipsis then opens the next sentence.
    /// </summary>
    private static TextRange TerminatorAt(string text, int at, int end, Lexicon lexicon)
    {
        var tight = at;
        while (tight < end && IsTerminator(text[tight], lexicon))
            tight++;
        var spaced = tight;
        while (spaced + 1 < end && text[spaced] is ' ' or '\u00A0' && text[spaced + 1] == '.')
            spaced += 2;
        var isWordBefore = at > 0 && !char.IsWhiteSpace(text[at - 1]);
        var somethingFollows = spaced + 1 < end && text[spaced] == ' ' && char.IsUpper(text[spaced + 1]);
        return new TextRange(at, tight == at + 1 && spaced > tight && isWordBefore && somethingFollows ? tight : spaced);
    }

    /// <summary>For each place of the block, the number of bracket pairs around it. Unpaired brackets do not count.</summary>
    [MethodImpl(JitOptions.SkipTier0)]
    private static int[] BracketDepths(string text, TextRange block)
    {
        var depths = new int[block.Length + 1];
        var open = new Stack<int>();
        for (var at = block.Start; at < block.End; at++)
        {
            if (text[at] is '(' or '[')
            {
                open.Push(at);
            }
            else if (text[at] is ')' or ']' && open.Count > 0)
            {
                var opening = open.Pop();
                depths[opening - block.Start]++;
                depths[at - block.Start]--;
            }
        }

        var depth = 0;
        for (var i = 0; i < depths.Length; i++)
            depths[i] = depth += depths[i];
        return depths;
    }

    /// <summary>Whether a bullet, or the next marker of a list that the block starts with, starts an item here.</summary>
    private static bool IsItemStart(string text, int at, Dictionary<int, int> items) =>
        items.ContainsKey(at) || (text[at] is '•' or '⁃' or '‣' or '▪' or '◦' && char.IsWhiteSpace(text[at - 1]));

    /// <summary>
    /// The starts of the items of a list on one line, "1) one 2) two", if the block starts with the marker of such a list.
    /// </summary>
    private static Dictionary<int, int> InlineListItems(string text, TextRange block)
    {
        var items = new Dictionary<int, int>();
        if (ListMarker.At(text, block.Start, block.End) is not { } marker)
            return items;
        for (var at = marker.End; at < block.End; at++)
        {
            if (char.IsWhiteSpace(text[at - 1]) && ListMarker.At(text, at, block.End) is { } next && marker.IsFollowedBy(next))
            {
                items[at] = next.End;
                marker = next;
            }
        }

        return items;
    }
}
