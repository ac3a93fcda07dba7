using Corpus.Compiler.Linking;
using Corpus.Compiler.Model;
using Corpus.Shared;

namespace Corpus.Compiler.Tables;

/// <summary>
/// Assigns articles to shards. An article's shard depends on its path and on the number of shards alone, and that number changes
/// only when the corpus doubles: an edited article changes one shard.
/// </summary>
internal sealed class ShardAssignment
{
    /// <summary>The average size of a shard at most, in UTF-16 code units.</summary>
    public const int TargetLength = 1 << 16;

    /// <summary>
    /// The maximum number of shards; in a larger corpus they grow. Each shard has literals of its own, and the first use of any literal
    /// takes the runtime time for each of them.
    /// </summary>
    public const int MostShards = 1 << 10;

    private ShardAssignment(int[] shards, int[] slots, int count)
    {
        (Shards, Slots) = (shards, slots);
        Rows = [.. Enumerable.Range(0, count).Select(_ => new List<int>())];
        for (var row = 0; row < shards.Length; row++)
        {
            slots[row] = Rows[shards[row]].Count;
            Rows[shards[row]].Add(row);
        }
    }

    /// <summary>The shard of each article.</summary>
    public int[] Shards { get; }

    /// <summary>Each article's row in its shard.</summary>
    public int[] Slots { get; }

    /// <summary>The articles of each shard.</summary>
    public IReadOnlyList<List<int>> Rows { get; }

    /// <summary>Assigns every article.</summary>
    public static ShardAssignment Of(EquatableArray<LinkedArticle> articles)
    {
        var length = articles.Sum(article => (long)article.Analysis.Text.RawText.Length);
        var count = 1;
        while (count < MostShards && (long)count * TargetLength < length)
            count *= 2;
        var shards = articles
            .Select(article => (int)(KeyHash.Of(article.Analysis.File.Path.AsSpan(), KeyHash.FirstWhole) >> 33) & (count - 1))
            .ToArray();
        return new ShardAssignment(shards, new int[shards.Length], count);
    }
}
