namespace Corpus.Runtime;

/// <summary>Finds the row of an id or a key; the places of its columns are looked up once. <see cref="KeyHash"/> says how keys are hashed.</summary>
internal sealed class KeyIndex(string names, Column ends, Column seeds, Column slots, Column keys)
{
    private readonly int seed = slots.Count > 0 ? seeds[0] : 0;

    /// <summary>Finds a key without allocating.</summary>
    public bool TryFind(ReadOnlySpan<char> key, out int row)
    {
        row = 0;
        if (slots.Count == 0)
            return false;
        var hash = KeyHash.Of(key, seed);
        row = slots[KeyHash.Slot(hash, seeds[1 + KeyHash.Bucket(hash, seeds.Count - 1)], slots.Count)];
        var name = keys[row];
        var start = ends[name - 1];
        return key.SequenceEqual(names.AsSpan(start, ends[name] - start));
    }
}
