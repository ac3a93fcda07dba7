using Corpus.Store;

namespace Corpus.Search;

/// <summary>A list of articles, by their rows.</summary>
/// <param name="rows">The rows.</param>
/// <param name="isAscending">Whether they ascend.</param>
/// <param name="articles">How many articles the corpus has.</param>
internal sealed class RowSet(Column rows, bool isAscending, int articles)
{
    /// <summary>Steps of a search in the list, roughly: what one look-up costs, in rows marked.</summary>
    private const int Steps = 10;

    // A bit for each article; null while rows are looked up in the list.
    private ulong[]? bits = isAscending ? null : Mark(rows, articles);

    /// <summary>Whether the list has the article of a row.</summary>
    public bool Contains(int row) =>
        bits is not null
            ? (bits[row >> 6] & (1UL << row)) != 0
            : rows.LowerBound(row) is var at && at < rows.Count && rows[at] == row;

    /// <summary>Makes ready for some questions: with many of them it is cheaper to go through the list once.</summary>
    public void Prepare(int questions)
    {
        if (bits is null && (long)questions * Steps > rows.Count)
            bits = Mark(rows, articles);
    }

    private static ulong[] Mark(Column rows, int articles)
    {
        var bits = new ulong[(articles + 63) >> 6];
        if (rows.IsWide)
        {
            for (var i = 0; i < rows.Count; i++)
                bits[rows[i] >> 6] |= 1UL << rows[i];
        }
        else
        {
            foreach (var row in rows.Units)
                bits[row >> 6] |= 1UL << row;
        }

        return bits;
    }
}
