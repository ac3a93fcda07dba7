using System.Runtime.InteropServices;

namespace Corpus.Shared;

/// <summary>
/// The minimal perfect hash of ids and keys (hash and displace): a key's bucket gives a displacement, the displacement gives the key's
/// slot, and every key of the set has a slot of its own.
/// </summary>
internal static class KeyHash
{
    /// <summary>
    /// The seed for which only the length and both ends of a key count: enough for most sets, and as quick for a long key as for a short
    /// one.
    /// </summary>
    public const int EndsOnly = 0;

    /// <summary>The first of the seeds for which every unit of a key counts.</summary>
    public const int FirstWhole = 1;

    /// <summary>Keys to a bucket, on average.</summary>
    public const int KeysPerBucket = 3;

    private const int UnitsPerStep = 4;

    // Odd, with bits of both kinds everywhere: the golden ratio, and the root of three.
    private const ulong Multiplier = 0x9E37_79B9_7F4A_7C15;
    private const ulong Spread = 0xBB67_AE85_84CA_A73B;

    /// <summary>How many buckets a set of this many keys has.</summary>
    public static int BucketCount(int keys) => (keys + KeysPerBucket - 1) / KeysPerBucket;

    /// <summary>The hash of a key, the same on every machine.</summary>
    /// <param name="key">The key.</param>
    /// <param name="seed">
    /// The seed of the set, for which no two of its keys have the same hash; <see cref="EndsOnly"/> or <see cref="FirstWhole"/> and up.
    /// </param>
    public static ulong Of(ReadOnlySpan<char> key, int seed)
    {
        var hash = unchecked((ulong)(key.Length + seed) * Multiplier);
        if (seed == EndsOnly && key.Length >= UnitsPerStep)
            return Mix(Mix(hash ^ Step(key)) ^ Step(key.Slice(key.Length - UnitsPerStep)));
        for (; key.Length >= UnitsPerStep; key = key.Slice(UnitsPerStep))
            hash = Mix(hash ^ Step(key));
        if (key.IsEmpty)
            return hash;

        ulong rest = 0;
        foreach (var unit in key)
            rest = (rest << 16) | unit;
        return Mix(hash ^ rest);
    }

    /// <summary>The bucket of a hash.</summary>
    public static int Bucket(ulong hash, int buckets) => (int)(((hash >> 32) * (ulong)buckets) >> 32);

    /// <summary>The slot of a hash whose bucket has this displacement.</summary>
    public static int Slot(ulong hash, int displacement, int slots) =>
        (int)(((unchecked((hash ^ ((ulong)(uint)displacement * Spread)) * Multiplier) >> 32) * (ulong)slots) >> 32);

    /// <summary>The first four UTF-16 code units of a key, the first in the lowest bits.</summary>
    private static ulong Step(ReadOnlySpan<char> key)
    {
        var step = MemoryMarshal.Read<ulong>(MemoryMarshal.AsBytes(key));
        return BitConverter.IsLittleEndian
            ? step
            : (step >> 48) | ((step >> 16) & 0xFFFF_0000) | ((step << 16) & 0xFFFF_0000_0000) | (step << 48);
    }

    private static ulong Mix(ulong value)
    {
        unchecked
        {
            value *= Multiplier;
            return value ^ (value >> 29);
        }
    }
}
