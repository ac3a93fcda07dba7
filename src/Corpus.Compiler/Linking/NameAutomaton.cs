using System.Text;
using Corpus.Compiler.Model;

namespace Corpus.Compiler.Linking;

/// <summary>The automaton of Aho and Corasick over names in lower case, with single spaces, plain apostrophes and hyphens.</summary>
internal sealed class NameAutomaton
{
    private const int Root = 0;

    /// <summary>
    /// From a state, by a character, to the next. An open table of a power of two places, at most half full: a key is the state in the upper bits
    /// and the character in the lower sixteen; no key is 0, for no name holds NUL.
    /// </summary>
    private long[] keys = new long[64];
    private int[] targets = new int[64];
    private readonly List<int> failure = [Root];

    /// <summary>The name that ends in a state, or -1; and the nearest state on the way of failures in which one does.</summary>
    private readonly List<int> ending = [-1];
    private readonly List<int> shorter = [Root];
    private readonly List<int> length = [0];

    /// <summary>The states after one ASCII character, for speed: most of a text is no name.</summary>
    private readonly int[] first = new int[128];

    /// <summary>The names beside <see cref="ending"/> that differ from it only in case.</summary>
    private readonly ILookup<int, int> otherCases;

    public NameAutomaton(IReadOnlyList<string> names)
    {
        var others = new List<(int State, int Name)>();
        var steps = new List<(int From, char By, int To)>();
        for (var i = 0; i < names.Count; i++)
        {
            var state = Root;
            foreach (var c in names[i])
            {
                var by = Fold(c);
                var to = Target(state, by);
                if (to < 0)
                {
                    to = failure.Count;
                    Add(state, by, to);
                    steps.Add((state, by, to));
                    failure.Add(Root);
                    ending.Add(-1);
                    shorter.Add(Root);
                    length.Add(length[state] + 1);
                }

                state = to;
            }

            // Names that differ in case only end in one state; the case of the text tells them apart.
            if (ending[state] < 0)
                ending[state] = i;
            else
                others.Add((state, i));
        }

        foreach (var (_, by, to) in steps.Where(step => step.From == Root && step.By < 128))
            first[by] = to;
        // Shorter prefixes first, so that the state to fall back to is ready.
        foreach (var (from, by, to) in steps.OrderBy(step => length[step.To]))
        {
            var fallback = from == Root ? Root : Step(failure[from], by);
            failure[to] = fallback;
            shorter[to] = ending[fallback] >= 0 ? fallback : shorter[fallback];
        }

        otherCases = others.ToLookup(other => other.State, other => other.Name);
    }

    /// <summary>A name as the automaton spells it, its case kept.</summary>
    public static string Normalize(string name)
    {
        var spelling = new StringBuilder(name.Length);
        foreach (var c in name.Trim())
        {
            if (char.IsWhiteSpace(c))
            {
                if (spelling[spelling.Length - 1] != ' ')
                    spelling.Append(' ');
            }
            else if (!IsIgnored(c) && c != '\0')
            {
                spelling.Append(Plain(c));
            }
        }

        return spelling.ToString();
    }

    /// <summary>Every name in a stretch of text that stands between word boundaries, whatever its case.</summary>
    public IEnumerable<(int Start, int End, int Name)> Matches(string text, TextRange range)
    {
        var state = Root;
        // The places of the last characters read, for the start of a match; as many as the longest name.
        var starts = new int[length.Max() + 1];
        var read = 0;
        for (var at = range.Start; at < range.End; at++)
        {
            var c = text[at];
            if (IsIgnored(c))
                continue;
            // Inside a word no name begins.
            if (state == Root && at > range.Start && IsWord(c) && IsWord(text[at - 1]))
                continue;
            var by = char.IsWhiteSpace(c) ? ' ' : Fold(Plain(c));
            if (by == ' ' && at > range.Start && char.IsWhiteSpace(text[at - 1]))
                continue;
            state = Step(state, by);
            starts[read++ % starts.Length] = at;
            if (state == Root)
                continue;
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

    /// <summary>Past soft hyphens and the like, which no name is spelt with.</summary>
    public static int SkipIgnored(string text, int at, int end)
    {
        while (at < end && IsIgnored(text[at]))
            at++;
        return at;
    }

    /// <summary>Past white space.</summary>
    public static int SkipSpace(string text, int at, int end)
    {
        while (at < end && char.IsWhiteSpace(text[at]))
            at++;
        return at;
    }

    private static long Key(int state, char by) => ((long)state << 16) | by;

    private static char Fold(char c) => c < 128 ? c is >= 'A' and <= 'Z' ? (char)(c | 0x20) : c : char.ToLowerInvariant(c);

    private static bool IsIgnored(char c) => c >= '\u00AD' && c is '\u00AD' or '\u200B' or '\u200C' or '\u200D' or '\u2060' or '\uFEFF';

    private static char Plain(char c) => c < 128 ? c : c switch
    {
        '’' or '‘' or 'ʼ' => '\'',
        '\u2010' or '\u2011' => '-',
        _ => c,
    };

    /// <summary>Whether no word runs over a place. Scripts without spaces between words have no boundaries to keep.</summary>
    private static bool IsBoundary(string text, int at, TextRange range) =>
        at <= range.Start || at >= range.End || !IsWord(text[at - 1]) || !IsWord(text[at]);

    private static bool IsWord(char c) => c < 128 ? c is >= 'a' and <= 'z' or >= 'A' and <= 'Z' or >= '0' and <= '9' or '_' : (char.IsLetterOrDigit(c) || char.GetUnicodeCategory(c) == System.Globalization.UnicodeCategory.NonSpacingMark) && c < '\u2E80';

    private int Step(int state, char by)
    {
        while (state != Root)
        {
            var to = Target(state, by);
            if (to >= 0)
                return to;
            state = failure[state];
        }

        return by < 128 ? first[by] : Math.Max(Root, Target(Root, by));
    }

    /// <summary>The next state; -1 when there is none.</summary>
    private int Target(int state, char by)
    {
        var key = Key(state, by);
        for (var place = PlaceOf(key); keys[place] != 0; place = (place + 1) & (keys.Length - 1))
        {
            if (keys[place] == key)
                return targets[place];
        }

        return -1;
    }

    private void Add(int state, char by, int to)
    {
        if (failure.Count * 2 >= keys.Length)
        {
            var (oldKeys, oldTargets) = (keys, targets);
            (keys, targets) = (new long[oldKeys.Length * 2], new int[oldKeys.Length * 2]);
            for (var i = 0; i < oldKeys.Length; i++)
            {
                if (oldKeys[i] != 0)
                    Put(oldKeys[i], oldTargets[i]);
            }
        }

        Put(Key(state, by), to);
    }

    private void Put(long key, int to)
    {
        var place = PlaceOf(key);
        while (keys[place] != 0)
            place = (place + 1) & (keys.Length - 1);
        (keys[place], targets[place]) = (key, to);
    }

    private int PlaceOf(long key) => (int)((unchecked((ulong)key * 11400714819323198485UL) >> 32) & (ulong)(keys.Length - 1));
}
