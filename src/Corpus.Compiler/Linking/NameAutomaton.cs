using System.Globalization;
using Corpus.Compiler.Model;

namespace Corpus.Compiler.Linking;

/// <summary>
/// Finds all of a set of names in one pass over a text, ignoring case (Aho and Corasick 1975). Names are given in their common spelling
/// (<see cref="NameSpelling"/>); the text is compared under the same spelling.
/// </summary>
internal sealed class NameAutomaton
{
    private const int Root = 0;

    /// <summary>The next state, by state and character (<see cref="Key"/>).</summary>
    private readonly Dictionary<long, int> targets = [];

    /// <summary>For each state, the state of its longest proper suffix.</summary>
    private readonly List<int> failure = [Root];

    /// <summary>For each state, the name that ends there, or -1.</summary>
    private readonly List<int> ending = [-1];

    /// <summary>For each state, the nearest state on its chain of failures in which a name ends.</summary>
    private readonly List<int> shorter = [Root];

    /// <summary>For each state, the number of characters read since the root.</summary>
    private readonly List<int> length = [0];

    /// <summary>The states after one ASCII character, as an array: most characters of a text begin no name.</summary>
    private readonly int[] first = new int[128];

    /// <summary>The names besides <see cref="ending"/> that end in a state. They differ from it only in case.</summary>
    private readonly ILookup<int, int> otherCases;

    private readonly int longest;

    public NameAutomaton(IReadOnlyList<string> names, CancellationToken cancellation = default)
    {
        var others = new List<(int State, int Name)>();
        var steps = new List<(int From, char By, int To)>();
        for (var i = 0; i < names.Count; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            var state = Root;
            foreach (var c in names[i])
            {
                var by = NameSpelling.Fold(c);
                if (!targets.TryGetValue(Key(state, by), out var to))
                {
                    to = failure.Count;
                    targets.Add(Key(state, by), to);
                    steps.Add((state, by, to));
                    failure.Add(Root);
                    ending.Add(-1);
                    shorter.Add(Root);
                    length.Add(length[state] + 1);
                }

                state = to;
            }

            if (ending[state] < 0)
                ending[state] = i;
            else
                others.Add((state, i));
        }

        foreach (var (_, by, to) in steps.Where(step => step.From == Root && step.By < 128))
            first[by] = to;

        // Shorter prefixes first: a state's failure is found through the failure of the state before it.
        foreach (var (from, by, to) in steps.OrderBy(step => length[step.To]).WithCancellation(cancellation))
        {
            var fallback = from == Root ? Root : Step(failure[from], by);
            failure[to] = fallback;
            shorter[to] = ending[fallback] >= 0 ? fallback : shorter[fallback];
        }

        otherCases = others.ToLookup(other => other.State, other => other.Name);
        longest = length.Max();
    }

    /// <summary>Every name between word boundaries in a range of a text, in the order of their ends.</summary>
    public IEnumerable<(int Start, int End, int Name)> Matches(string text, TextRange range, CancellationToken cancellation = default)
    {
        var state = Root;

        // Where the last characters were read: a match starts as many characters back as its name is long.
        var starts = new int[longest + 1];
        var read = 0;
        var afterSpace = false;
        for (var at = range.Start; at < range.End; at++)
        {
            cancellation.ThrowIfCancellationRequested();
            var c = text[at];
            if (NameSpelling.IsIgnored(c))
                continue;

            // No name begins inside a word.
            if (state == Root && at > range.Start && IsWord(c) && IsWord(text[at - 1]))
                continue;
            var isSpace = char.IsWhiteSpace(c);
            if (isSpace && afterSpace)
                continue;
            afterSpace = isSpace;
            state = Step(state, isSpace ? ' ' : NameSpelling.Fold(NameSpelling.Plain(c)));
            starts[read++ % starts.Length] = at;
            for (var found = ending[state] >= 0 ? state : shorter[state]; found != Root; found = shorter[found])
            {
                var start = starts[(read - length[found]) % starts.Length];
                if (!IsBoundary(text, start, range) || !IsBoundary(text, at + 1, range))
                    continue;
                yield return (start, at + 1, ending[found]);
                foreach (var other in otherCases[found])
                    yield return (start, at + 1, other);
            }
        }
    }

    private static long Key(int state, char by) => ((long)state << 16) | by;

    /// <summary>Whether no word continues across a place. There are no boundaries in scripts that write words without spaces.</summary>
    private static bool IsBoundary(string text, int at, TextRange range) =>
        at <= range.Start || at >= range.End || !IsWord(text[at - 1]) || !IsWord(text[at]);

    private static bool IsWord(char c) => c < 128
        ? c is >= 'a' and <= 'z' or >= 'A' and <= 'Z' or >= '0' and <= '9' or '_'
        : c < '\u2E80' && (char.IsLetterOrDigit(c) || char.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark);

    private int Step(int state, char by)
    {
        while (state != Root)
        {
            if (targets.TryGetValue(Key(state, by), out var to))
                return to;
            state = failure[state];
        }

        if (by < 128)
            return first[by];
        return targets.TryGetValue(Key(Root, by), out var next) ? next : Root;
    }
}
