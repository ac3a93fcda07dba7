using Corpus.Compiler.Model;

namespace Corpus.Compiler.Linking;

/// <summary>Finds the entry of a vocabulary that a quotation's speaker is. Never a guess: where two entries fit, none is taken.</summary>
internal sealed class SpeakerLinker : IEquatable<SpeakerLinker>
{
    private readonly EquatableArray<EntryName> names;

    /// <summary>By a name or alias, and by the last word of a full name; null where several entries fit.</summary>
    private readonly Dictionary<string, EntryReference?> byName = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, EntryReference?> byLastWord = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Indexes the names.</summary>
    /// <param name="names">The names and aliases of all entries that may be credited.</param>
    public SpeakerLinker(EquatableArray<EntryName> names)
    {
        this.names = names;
        foreach (var name in names)
        {
            var words = SpeakerName.WordsOf(name.Name);
            if (words.Count == 0)
                continue;
            Add(byName, string.Join(" ", words), name.Reference);
            if (words.Count > 1)
                Add(byLastWord, words[words.Count - 1], name.Reference);
        }
    }

    /// <summary>The entry credited with a quotation; <see cref="EntryReference.None"/> where nobody known, or nobody certain, is.</summary>
    /// <param name="rawText">The article's text.</param>
    /// <param name="quotation">A quotation of it.</param>
    public EntryReference Link(string rawText, Quotation quotation)
    {
        if (quotation.FullName is { } fullName && Find(fullName.Of(rawText)) is { } byFullName)
            return byFullName;
        return quotation.SpeakerName is { } speakerName && Find(speakerName.Of(rawText)) is { } bySpeakerName && !IsOtherPerson(rawText, quotation, bySpeakerName) ? bySpeakerName : EntryReference.None;
    }

    /// <inheritdoc/>
    public bool Equals(SpeakerLinker? other) => other is not null && names == other.names;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as SpeakerLinker);

    /// <inheritdoc/>
    public override int GetHashCode() => names.GetHashCode();

    private static void Add(Dictionary<string, EntryReference?> index, string key, EntryReference entry) =>
        index[key] = !index.TryGetValue(key, out var known) || known == entry ? entry : null;

    /// <summary>A name as it stands, else one word as the last of a full name.</summary>
    private EntryReference? Find(string name)
    {
        var words = SpeakerName.WordsOf(name);
        if (words.Count == 0)
            return null;
        if (byName.TryGetValue(string.Join(" ", words), out var entry))
            return entry;
        return words.Count == 1 && byLastWord.TryGetValue(words[0], out entry) ? entry : null;
    }

    /// <summary>The article has a full form of the short name, and none of the entry's names has its last word and its first: somebody else.</summary>
    private bool IsOtherPerson(string rawText, Quotation quotation, EntryReference entry)
    {
        if (quotation.FullName is not { } fullName || fullName == quotation.SpeakerName)
            return false;
        var words = SpeakerName.WordsOf(fullName.Of(rawText));
        if (words.Count < 2)
            return false;
        foreach (var name in names)
        {
            var known = SpeakerName.WordsOf(name.Name);
            if (name.Reference == entry && known.Count > 1 && string.Equals(known[0], words[0], StringComparison.OrdinalIgnoreCase))
                return false;
        }

        return true;
    }
}
