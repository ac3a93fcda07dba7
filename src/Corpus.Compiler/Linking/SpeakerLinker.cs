using Corpus.Compiler.Model;

namespace Corpus.Compiler.Linking;

/// <summary>Finds the vocabulary entry of a quotation's speaker. Where two entries match, it takes neither.</summary>
internal sealed class SpeakerLinker : IEquatable<SpeakerLinker>
{
    private readonly EquatableArray<EntryName> names;

    /// <summary>Entries by a whole name or alias; null where several entries have it.</summary>
    private readonly Dictionary<string, EntryReference?> byName = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Entries by the last word of a full name; null where several entries have it.</summary>
    private readonly Dictionary<string, EntryReference?> byLastWord = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The first words of the full names of each entry, in lower case.</summary>
    private readonly HashSet<(EntryReference Entry, string Word)> firstWords = [];

    /// <summary>Indexes the names.</summary>
    /// <param name="names">The names and aliases of all entries that may be credited.</param>
    /// <param name="cancellation">Checked at every name.</param>
    public SpeakerLinker(EquatableArray<EntryName> names, CancellationToken cancellation = default)
    {
        this.names = names;
        foreach (var name in names.WithCancellation(cancellation))
        {
            var words = SpeakerName.WordsOf(name.Name);
            if (words.Count == 0)
                continue;
            Add(byName, string.Join(" ", words), name.Reference);
            if (words.Count == 1)
                continue;
            Add(byLastWord, words[words.Count - 1], name.Reference);
            firstWords.Add((name.Reference, words[0].ToLowerInvariant()));
        }
    }

    /// <summary>The entry credited with a quotation; <see cref="EntryReference.None"/> when there is no entry, or no certain one.</summary>
    /// <param name="text">The article's text.</param>
    /// <param name="quotation">A quotation in it.</param>
    public EntryReference Link(PlainText text, Quotation quotation)
    {
        if (quotation.FullName is { } fullName && Find(text.Of(fullName)) is { } byFullName)
            return byFullName;
        if (quotation.SpeakerName is not { } speakerName || Find(text.Of(speakerName)) is not { } entry)
            return EntryReference.None;
        return IsSomeoneElse(text, quotation, entry) ? EntryReference.None : entry;
    }

    /// <inheritdoc/>
    public bool Equals(SpeakerLinker? other) => other is not null && names == other.names;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as SpeakerLinker);

    /// <inheritdoc/>
    public override int GetHashCode() => names.GetHashCode();

    private static void Add(Dictionary<string, EntryReference?> index, string key, EntryReference entry) =>
        index[key] = !index.TryGetValue(key, out var known) || known == entry ? entry : null;

    /// <summary>The entry with this name or, for a single word, with this last word of a full name.</summary>
    private EntryReference? Find(string name)
    {
        var words = SpeakerName.WordsOf(name);
        if (words.Count == 0)
            return null;
        if (byName.TryGetValue(string.Join(" ", words), out var entry))
            return entry;
        return words.Count == 1 && byLastWord.TryGetValue(words[0], out entry) ? entry : null;
    }

    /// <summary>Whether the article has a full form of a short name whose first word differs from all first words of the entry.</summary>
    private bool IsSomeoneElse(PlainText text, Quotation quotation, EntryReference entry)
    {
        if (quotation.FullName is not { } fullName || fullName == quotation.SpeakerName)
            return false;
        var words = SpeakerName.WordsOf(text.Of(fullName));
        return words.Count > 1 && !firstWords.Contains((entry, words[0].ToLowerInvariant()));
    }
}
