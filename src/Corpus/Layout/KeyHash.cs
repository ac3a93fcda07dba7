using System.Runtime.InteropServices;

#if CORPUS_COMPILER
namespace Corpus.Compiler.Tables;
#else
namespace Corpus.Runtime;
#endif

/// <summary>
/// The minimal perfect hash of ids and keys (hash and displace): a key's bucket gives a displacement, the displacement gives the key's
/// slot, and every key of the set has a slot of its own.
/// </summary>
internal static class KeyHash
{
    /// <summary>Keys to a bucket, on average.</summary>
    public const int KeysPerBucket = 3;

    private const int UnitsPerStep = 4;

    // Odd, with bits of both kinds everywhere: the golden ratio, and the root of three.
    private const ulong Multiplier = 0x9E37_79B9_7F4A_7C15;
    private const ulong Spread = 0xBB67_AE85_84CA_A73B;

    /// <summary>How many buckets a set of this many keys has.</summary>
    public static int BucketCount(int keys) => (keys + KeysPerBucket - 1) / KeysPerBucket;

    /// <summary>The hash of a key: four UTF-16 code units a step, the same on every machine.</summary>
    /// <param name="key">The key.</param>
    /// <param name="seed">The seed of the set, for which no two of its keys have the same hash.</param>
    public static ulong Of(ReadOnlySpan<char> key, int seed)
    {
        var hash = unchecked((ulong)(key.Length + seed) * Multiplier);
        var steps = MemoryMarshal.Cast<char, ulong>(key);
        foreach (var step in steps)
            hash = Mix(hash ^ (BitConverter.IsLittleEndian ? step : FirstUnitLow(step)));
        var hashed = steps.Length * UnitsPerStep;
        if (hashed == key.Length)
            return hash;

        ulong rest = 0;
        foreach (var unit in key.Slice(hashed))
            rest = (rest << 16) | unit;
        return Mix(hash ^ rest);
    }

    /// <summary>The bucket of a hash.</summary>
    public static int Bucket(ulong hash, int buckets) => (int)(((hash >> 32) * (ulong)buckets) >> 32);

    /// <summary>The slot of a hash whose bucket has this displacement.</summary>
    public static int Slot(ulong hash, int displacement, int slots) =>
        (int)(((unchecked((hash ^ ((ulong)(uint)displacement * Spread)) * Multiplier) >> 32) * (ulong)slots) >> 32);

    private static ulong Mix(ulong value)
    {
        unchecked
        {
            value *= Multiplier;
            return value ^ (value >> 29);
        }
    }

    /// <summary>Four units as a machine reads them that keeps the low byte first.</summary>
    private static ulong FirstUnitLow(ulong step) =>
        (step >> 48) | ((step >> 16) & 0xFFFF_0000) | ((step << 16) & 0xFFFF_0000_0000) | (step << 48);
}
