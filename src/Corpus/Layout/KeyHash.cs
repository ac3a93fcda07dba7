using System.Buffers.Binary;
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

    private const ulong Multiplier = 0x9E37_79B9_7F4A_7C15;

    /// <summary>How many buckets a set of this many keys has.</summary>
    public static int BucketCount(int keys) => (keys + KeysPerBucket - 1) / KeysPerBucket;

    /// <summary>The hash of a key: four UTF-16 code units a step, the same on every machine.</summary>
    /// <param name="key">The key.</param>
    /// <param name="seed">The seed of the set, for which no two of its keys have the same hash.</param>
    public static ulong Of(ReadOnlySpan<char> key, int seed)
    {
        var hash = unchecked((ulong)(key.Length + seed) * Multiplier);
        var bytes = MemoryMarshal.AsBytes(key);
        for (; bytes.Length >= sizeof(ulong); bytes = bytes.Slice(sizeof(ulong)))
            hash = Mix(hash ^ BinaryPrimitives.ReadUInt64LittleEndian(bytes));

        ulong rest = 0;
        for (var i = 0; i < bytes.Length; i++)
            rest |= (ulong)bytes[i] << (8 * i);
        return Mix(hash ^ rest);
    }

    /// <summary>The bucket of a hash.</summary>
    public static int Bucket(ulong hash, int buckets) => (int)(((hash >> 32) * (ulong)buckets) >> 32);

    /// <summary>The slot of a hash whose bucket has this displacement.</summary>
    public static int Slot(ulong hash, int displacement, int slots) =>
        (int)(((Mix(Mix(hash ^ (ulong)(uint)displacement)) >> 32) * (ulong)slots) >> 32);

    private static ulong Mix(ulong value)
    {
        unchecked
        {
            value *= Multiplier;
            return value ^ (value >> 29);
        }
    }
}
