using Corpus.Compiler.Model;
using Corpus.Compiler.Structure;

namespace Corpus.Compiler.Linking;

/// <summary>
/// Finds the names of all entries in an article in one pass, whatever their number: the automaton of Aho and Corasick (1975), leftmost-longest,
/// on word boundaries. Equal when built from equal names.
/// </summary>
/// <remarks>
/// White space in a name fits any white space of the block, line breaks too. A name all in lower case fits any case, a name all in capitals only
/// itself, so that "US" is not "us"; any other fits itself and, from four letters on, itself in capitals.
/// </remarks>
internal sealed class MentionFinder : IEquatable<MentionFinder>
{
    private const int LettersForCapitals = 4;

    private readonly EquatableArray<EntryName> names;
    private readonly NameAutomaton automaton;

    /// <summary>For each distinct spelling its entries.</summary>
    private readonly List<(string Name, List<EntryReference> Entries)> spellings = [];

    /// <summary>Builds the automaton.</summary>
    /// <param name="names">The names and aliases of all entries that may be mentioned.</param>
    public MentionFinder(EquatableArray<EntryName> names)
    {
        this.names = names;
        var indexes = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var name in names)
        {
            var spelling = NameAutomaton.Normalize(name.Name);
            if (spelling.Length == 0)
                continue;
            if (!indexes.TryGetValue(spelling, out var index))
            {
                indexes.Add(spelling, index = spellings.Count);
                spellings.Add((spelling, []));
            }

            if (!spellings[index].Entries.Contains(name.Reference))
                spellings[index].Entries.Add(name.Reference);
        }

        automaton = new NameAutomaton([.. spellings.Select(spelling => spelling.Name)]);
        AmbiguousNames = spellings
            .Where(spelling => spelling.Entries.Count > 1)
            .Select(spelling => new AmbiguousName(spelling.Name, spelling.Entries.OrderBy(entry => entry.Vocabulary).ThenBy(entry => entry.Entry).ToEquatableArray()))
            .OrderBy(name => name.Name, StringComparer.Ordinal)
            .ToEquatableArray();
    }

    /// <summary>The names that several entries bear. They are linked only in an article that names exactly one of those entries by another name.</summary>
    public EquatableArray<AmbiguousName> AmbiguousNames { get; }

    /// <summary>The mentions in an article, in the order of the text; none overlaps another.</summary>
    /// <param name="rawText">The article's text.</param>
    /// <param name="structure">Its blocks.</param>
    public EquatableArray<Mention> Find(string rawText, ArticleStructure structure)
    {
        if (spellings.Count == 0)
            return [];
        var matches = new List<(int Start, int End, int Spelling)>();
        foreach (var block in structure.Blocks)
        {
            if (IsSearched(block.Kind))
                AddLongest(matches, [.. automaton.Matches(rawText, block.Range).Where(match => FitsCase(rawText, match))]);
        }

        var certain = new HashSet<EntryReference>();
        foreach (var match in matches)
        {
            if (spellings[match.Spelling].Entries is { Count: 1 } only)
                certain.Add(only[0]);
        }

        var mentions = new List<Mention>(matches.Count);
        foreach (var (start, end, spelling) in matches)
        {
            if (Decide(spellings[spelling].Entries, certain) is { } entry)
                mentions.Add(new Mention(start, end, entry.Vocabulary, entry.Entry));
        }

        return mentions.ToEquatableArray();
    }

    /// <inheritdoc/>
    public bool Equals(MentionFinder? other) => other is not null && names == other.names;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as MentionFinder);

    /// <inheritdoc/>
    public override int GetHashCode() => names.GetHashCode();

    /// <summary>What a reader reads; who wrote it, who owns it and the page around it mention nobody.</summary>
    private static bool IsSearched(BlockKind kind) => kind
        is BlockKind.Headline or BlockKind.AlternativeHeadline or BlockKind.Description or BlockKind.Paragraph or BlockKind.Subheading
        or BlockKind.ListItem or BlockKind.BlockQuote or BlockKind.Table or BlockKind.MediaLabel or BlockKind.Caption;

    /// <summary>The only entry, or the only one that the article names otherwise; null where that would be a guess.</summary>
    private static EntryReference? Decide(List<EntryReference> entries, HashSet<EntryReference> certain)
    {
        if (entries.Count == 1)
            return entries[0];
        EntryReference? decided = null;
        foreach (var entry in entries)
        {
            if (!certain.Contains(entry))
                continue;
            if (decided is not null)
                return null;
            decided = entry;
        }

        return decided;
    }

    /// <summary>Of matches that overlap the leftmost stays, of those the longest.</summary>
    private static void AddLongest(List<(int Start, int End, int Spelling)> chosen, List<(int Start, int End, int Spelling)> matches)
    {
        matches.Sort((a, b) => a.Start != b.Start ? a.Start.CompareTo(b.Start) : a.End != b.End ? b.End.CompareTo(a.End) : a.Spelling.CompareTo(b.Spelling));
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
            at = NameAutomaton.SkipIgnored(text, at, match.End);
            if (char.IsLetter(c))
            {
                same &= text[at] == c;
                capitals &= !char.IsLower(text[at]);
            }

            at = c == ' ' ? NameAutomaton.SkipSpace(text, at, match.End) : at + 1;
        }

        return same || (capitals && !isUpper && letters >= LettersForCapitals);
    }
}
