using Corpus.Compiler.Model;
using Corpus.Shared;

namespace Corpus.Compiler.Tables;

/// <summary>Finds the seed and the displacements of a set's minimal perfect hash; <see cref="KeyHash"/> says how they are used.</summary>
internal static class PerfectHash
{
    /// <summary>The seed followed by the displacement of each bucket, and the key's index at each slot.</summary>
    /// <param name="keys">Distinct keys.</param>
    /// <param name="cancellation">Checked at every bucket.</param>
    /// <exception cref="OperationCanceledException">Cancellation was requested.</exception>
    public static (int[] Seeds, int[] Rows) Build(IReadOnlyList<string> keys, CancellationToken cancellation = default)
    {
        for (var seed = KeyHash.EndsOnly; ; seed++)
        {
            // Keys chosen to collide do so for one seed, not for the next.
            var hashes = keys.Select(key => KeyHash.Of(key.AsSpan(), seed)).ToArray();
            if (hashes.Distinct().Count() == keys.Count && TryPlaceAll(hashes, cancellation) is var (displacements, rows))
                return ([seed, .. displacements], rows);
        }
    }

    /// <summary>The slots of a set; see <see cref="KeySlot"/>.</summary>
    /// <param name="rows">The key's index at each slot.</param>
    /// <param name="keys">The keys.</param>
    /// <param name="strings">Where the keys are kept.</param>
    public static int[] Slots(int[] rows, IReadOnlyList<string> keys, StringTable strings)
    {
        var slots = new int[rows.Length * KeySlot.Cells];
        for (var slot = 0; slot < rows.Length; slot++)
        {
            var range = strings.RangeOf(keys[rows[slot]]);
            slots[slot * KeySlot.Cells] = rows[slot];
            slots[(slot * KeySlot.Cells) + KeySlot.Start] = range.Start;
            slots[(slot * KeySlot.Cells) + KeySlot.Length] = range.Length;
        }

        return slots;
    }

    private static (int[] Displacements, int[] Rows)? TryPlaceAll(ulong[] hashes, CancellationToken cancellation)
    {
        var displacements = new int[KeyHash.BucketCount(hashes.Length)];
        var rows = Enumerable.Repeat(-1, hashes.Length).ToArray();

        // The largest buckets choose first, while most slots are free.
        var buckets = Enumerable.Range(0, hashes.Length)
            .GroupBy(row => KeyHash.Bucket(hashes[row], displacements.Length))
            .OrderByDescending(bucket => bucket.Count()).ThenBy(bucket => bucket.Key);
        foreach (var bucket in buckets.WithCancellation(cancellation))
        {
            if (TryPlace([.. bucket], hashes, rows) is not { } displacement)
                return null;
            displacements[bucket.Key] = displacement;
        }

        return (displacements, rows);
    }

    /// <summary>The first displacement that gives each key of the bucket a free slot; null when the search is given up.</summary>
    private static int? TryPlace(int[] bucket, ulong[] hashes, int[] rows)
    {
        // The last key of n looks at n displacements before it meets the last free slot, on average.
        var limit = 1000 + (50 * rows.Length);
        for (var displacement = 0; displacement < limit; displacement++)
        {
            var placed = 0;
            for (; placed < bucket.Length; placed++)
            {
                ref var slot = ref rows[KeyHash.Slot(hashes[bucket[placed]], displacement, rows.Length)];
                if (slot >= 0)
                    break;
                slot = bucket[placed];
            }

            if (placed == bucket.Length)
                return displacement;
            while (--placed >= 0)
                rows[KeyHash.Slot(hashes[bucket[placed]], displacement, rows.Length)] = -1;
        }

        return null;
    }
}
