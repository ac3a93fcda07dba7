using Corpus.Compiler.Model;
using Corpus.Compiler.Structure;

namespace Corpus.Compiler.Linking;

/// <summary>
/// Finds the names of vocabulary entries in an article: the leftmost, longest names between word boundaries. Two finders are equal when
/// they were built from equal names.
/// </summary>
/// <remarks>
/// White space in a name matches any white space in the block, including line breaks. A name in lower case matches any case; a name in
/// capitals matches only itself, so that "US" does not match "us"; any other name matches itself and, from four letters on, itself in
/// capitals.
/// </remarks>
internal sealed class MentionFinder : IEquatable<MentionFinder>
{
    private const int LettersForCapitals = 4;

    private readonly EquatableArray<EntryName> names;
    private readonly NameAutomaton automaton;

    /// <summary>Each distinct spelling with its entries.</summary>
    private readonly List<(string Name, HashSet<EntryReference> Entries)> spellings = [];

    /// <summary>Builds the automaton.</summary>
    /// <param name="names">The names and aliases of all entries that may be mentioned.</param>
    /// <param name="cancellation">Checked at every name.</param>
    public MentionFinder(EquatableArray<EntryName> names, CancellationToken cancellation = default)
    {
        this.names = names;
        var indexes = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var name in names.WithCancellation(cancellation))
        {
            var spelling = NameSpelling.Normalize(name.Name);
            if (spelling.Length == 0)
                continue;
            if (!indexes.TryGetValue(spelling, out var index))
            {
                indexes.Add(spelling, index = spellings.Count);
                spellings.Add((spelling, []));
            }

            spellings[index].Entries.Add(name.Reference);
        }

        automaton = new NameAutomaton([.. spellings.Select(spelling => spelling.Name)], cancellation);
    }

    /// <summary>
    /// The mentions in an article, in text order and without overlaps. A name of several entries counts only where the article names
    /// exactly one of those entries by another name as well.
    /// </summary>
    /// <param name="plain">The article's text.</param>
    /// <param name="structure">Its blocks.</param>
    /// <param name="cancellation">Checked at every character.</param>
    public EquatableArray<Mention> Find(PlainText plain, ArticleStructure structure, CancellationToken cancellation = default)
    {
        if (spellings.Count == 0)
            return [];
        var text = plain.Text;
        var matches = new List<(int Start, int End, int Spelling)>();
        foreach (var block in structure.Blocks)
        {
            if (block.Kind.Row().HasMentions)
                AddLongest(
                    matches, [.. automaton.Matches(text, plain.ToPlain(block.Range), cancellation).Where(match => FitsCase(text, match))]);
        }

        var certain = new HashSet<EntryReference>();
        foreach (var match in matches)
        {
            if (spellings[match.Spelling].Entries is { Count: 1 } only)
                certain.UnionWith(only);
        }

        var mentions = new List<Mention>(matches.Count);
        var decided = new Dictionary<int, EntryReference?>();
        foreach (var (start, end, spelling) in matches.WithCancellation(cancellation))
        {
            if (!decided.TryGetValue(spelling, out var entry))
                decided.Add(spelling, entry = Decide(spellings[spelling].Entries, certain));
            if (entry is { } found && plain.ToRaw(new TextRange(start, end)) is var range)
                mentions.Add(new Mention(range.Start, range.End, found.Vocabulary, found.Entry));
        }

        return mentions.ToEquatableArray();
    }

    /// <inheritdoc/>
    public bool Equals(MentionFinder? other) => other is not null && names == other.names;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as MentionFinder);

    /// <inheritdoc/>
    public override int GetHashCode() => names.GetHashCode();

    /// <summary>The only entry, or the only one that the article also names otherwise; null where it would be a guess.</summary>
    private static EntryReference? Decide(HashSet<EntryReference> entries, HashSet<EntryReference> certain)
    {
        if (entries.Count == 1)
            return entries.First();

        // The smaller set is walked: thousands of entries may share one alias.
        var (fewer, more) = entries.Count < certain.Count ? (entries, certain) : (certain, entries);
        EntryReference? decided = null;
        foreach (var entry in fewer)
        {
            if (!more.Contains(entry))
                continue;
            if (decided is not null)
                return null;
            decided = entry;
        }

        return decided;
    }

    /// <summary>Adds the leftmost of matches that overlap, and the longest of those that start together.</summary>
    private static void AddLongest(List<(int Start, int End, int Spelling)> chosen, List<(int Start, int End, int Spelling)> matches)
    {
        matches.Sort((a, b) =>
            a.Start != b.Start ? a.Start.CompareTo(b.Start) : a.End != b.End ? b.End.CompareTo(a.End) : a.Spelling.CompareTo(b.Spelling));
        var end = 0;
        foreach (var match in matches)
        {
            if (match.Start < end)
                continue;
            chosen.Add(match);
            end = match.End;
        }
    }

    private bool FitsCase(string text, (int Start, int End, int Spelling) match)
    {
        var name = spellings[match.Spelling].Name;
        var (isLower, isUpper, letters) = (true, true, 0);
        foreach (var c in name)
        {
            isLower &= !char.IsUpper(c);
            isUpper &= !char.IsLower(c);
            letters += char.IsLetter(c) ? 1 : 0;
        }

        if (isLower)
            return true;
        var (same, capitals) = (true, true);
        var at = match.Start;
        foreach (var c in name)
        {
            at = Skip(text, at, match.End, NameSpelling.IsIgnored);
            if (char.IsLetter(c))
            {
                same &= text[at] == c;
                capitals &= !char.IsLower(text[at]);
            }

            at = c == ' ' ? Skip(text, at, match.End, space => char.IsWhiteSpace(space) || NameSpelling.IsIgnored(space)) : at + 1;
        }

        return same || (capitals && !isUpper && letters >= LettersForCapitals);
    }

    private static int Skip(string text, int at, int end, Func<char, bool> isSkipped)
    {
        while (at < end && isSkipped(text[at]))
            at++;
        return at;
    }
}
