namespace Corpus.Compiler.Model;

/// <summary>The 64-bit FNV-1a hash, taken over whole values instead of bytes. Wide enough to treat equal hashes as equal values.</summary>
internal static class Fnv1a
{
    /// <summary>The hash of nothing.</summary>
    public const ulong Basis = 14695981039346656037;

    private const ulong Prime = 1099511628211;

    /// <summary>The hash of the values so far and one more.</summary>
    public static ulong Add(ulong hash, ulong value) => unchecked((hash ^ value) * Prime);
}
