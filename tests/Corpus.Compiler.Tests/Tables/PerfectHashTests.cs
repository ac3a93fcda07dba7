using Corpus.Compiler.Tables;
using Corpus.Shared;

namespace Corpus.Compiler.Tests.Tables;

public sealed class PerfectHashTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(100)]
    [InlineData(5000)]
    public void EveryKeyHasItsOwnSlot(int count)
    {
        var random = new Random(count);
        AssertFinds([.. Enumerable.Range(0, 2 * count).Select(_ => RandomKey(random)).Distinct().Take(count)]);
    }

    [Fact]
    public void KeysThatDifferInOneCharacterAreDistinguished() => AssertFinds(
    [
        "", "\0", "\0\0", "a", "A", "a ", " a", "a\0", "\0a", "\uD800", "\uDC00", "\uFFFF",
        .. Enumerable.Range(0, 1000).Select(i => new string('x', i + 1)),
        .. Enumerable.Range(0, 1000).Select(i => $"corpus/articles/2024/{i}"),
        .. Enumerable.Range(0, 1000).Select(i => ((char)(i + 0x4000)).ToString()),
    ]);

    [Fact]
    public void KeysThatCollideWithTheFirstSeedGetAnother()
    {
        // The hash reads four units per step: in this pair, the second step cancels the difference of the first.
        var first = "aaaabbbb";
        var collision = Enumerable
            .Range(0, 1 << 16)
            .Select(i => Collide(first, (char)i))
            .FirstOrDefault(key => key is not null && key != first);
        string[] keys = collision is null ? [first] : [first, collision];
        Assert.Equal(2, keys.Length);
        Assert.Equal(KeyHash.Of(keys[0], 0), KeyHash.Of(keys[1], 0));
        AssertFinds(keys);
    }

    [Fact]
    public void KeysWithTheSameEndsAreHashedCompletely()
    {
        string[] keys = [.. Enumerable.Range(100, 900).Select(i => $"2024/{i}/news")];

        AssertFinds(keys);
        Assert.True(PerfectHash.Build(keys).Seeds[0] >= KeyHash.FirstWhole);
    }

    [Fact]
    public void AHundredThousandKeysAreFound() =>
        AssertFinds([.. Enumerable.Range(0, 100_000).Select(i => $"section-{i % 7}/article-{i * 7919}")]);

    private static void AssertFinds(string[] keys)
    {
        var (seeds, rows) = PerfectHash.Build(keys);
        Assert.Equal(Enumerable.Range(0, keys.Length), rows.Order());
        for (var row = 0; row < keys.Length; row++)
        {
            var hash = KeyHash.Of(keys[row], seeds[0]);
            var displacement = seeds[1 + KeyHash.Bucket(hash, seeds.Length - 1)];
            Assert.Equal(row, rows[KeyHash.Slot(hash, displacement, rows.Length)]);
        }
    }

    private static string RandomKey(Random random) =>
        new([.. Enumerable.Range(0, random.Next(12)).Select(_ => (char)random.Next(1 << 16))]);

    /// <summary>A key whose first step differs from that of the given key, and whose second step cancels the difference.</summary>
    private static string? Collide(string key, char changed)
    {
        var other = changed + key[1..4];
        return other + Undo(key, other);
    }

    private static string Undo(string key, string other)
    {
        var start = unchecked((ulong)key.Length * 0x9E37_79B9_7F4A_7C15);
        var difference = Step(start, key[..4]) ^ Step(start, other);
        return string.Concat(Enumerable.Range(0, 4).Select(i => (char)(key[4 + i] ^ (ushort)(difference >> (16 * i)))));

        static ulong Step(ulong hash, string units)
        {
            ulong word = 0;
            for (var i = 0; i < 4; i++)
                word |= (ulong)units[i] << (16 * i);
            var value = unchecked((hash ^ word) * 0x9E37_79B9_7F4A_7C15);
            return value ^ (value >> 29);
        }
    }
}
