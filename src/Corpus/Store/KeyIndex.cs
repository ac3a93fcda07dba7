using Corpus.Shared;

namespace Corpus.Store;

/// <summary>
/// Finds the row of an id or a key; the places of its columns are looked up once. <see cref="KeyHash"/> says how keys are hashed.
/// </summary>
internal sealed class KeyIndex(string names, Column seeds, Column slots)
{
    private readonly int seed = seeds[0];
    private readonly int buckets = seeds.Count - 1;
    private readonly int count = slots.Count / KeySlot.Cells;

    /// <summary>Finds a key without allocating.</summary>
    public bool TryFind(ReadOnlySpan<char> key, out int row)
    {
        row = 0;
        if (count == 0)
            return false;
        var hash = KeyHash.Of(key, seed);
        (row, var start, var length) = slots.Three(KeySlot.Cells * KeyHash.Slot(hash, seeds[1 + KeyHash.Bucket(hash, buckets)], count));
        return key.SequenceEqual(names.AsSpan(start, length));
    }
}
