using Corpus.Compiler.Linking;
using Corpus.Compiler.Model;

namespace Corpus.Compiler.Tables;

/// <summary>
/// The order of articles by date of publication: by day, then by time, then by offset, each unknown before known; of two offsets the
/// greater, which is the earlier moment, first. The run-time library's <c>ArticleDate</c> compares alike.
/// </summary>
internal static class Timeline
{
    /// <summary>The rows of the dated articles, oldest first; those of one date in ordinal order of their ids.</summary>
    public static int[] OldestFirst(IReadOnlyList<LinkedArticle> articles) =>
        [.. Rows(articles, isDated: true).OrderBy(row => articles[row].DatePublished!.Value, DateOrder.Instance)];

    /// <summary>The rows of all articles, newest first, undated last; those of one date in ordinal order of their ids.</summary>
    public static int[] NewestFirst(IReadOnlyList<LinkedArticle> articles) =>
    [
        .. Rows(articles, isDated: true).OrderByDescending(row => articles[row].DatePublished!.Value, DateOrder.Instance),
        .. Rows(articles, isDated: false),
    ];

    /// <summary>The place of each row in <paramref name="rows"/>.</summary>
    public static int[] Places(int[] rows)
    {
        var places = new int[rows.Length];
        for (var place = 0; place < rows.Length; place++)
            places[rows[place]] = place;
        return places;
    }

    private static IEnumerable<int> Rows(IReadOnlyList<LinkedArticle> articles, bool isDated) =>
        Enumerable.Range(0, articles.Count).Where(row => articles[row].DatePublished is not null == isDated);

    private sealed class DateOrder : IComparer<WrittenDate>
    {
        public static readonly DateOrder Instance = new();

        public int Compare(WrittenDate left, WrittenDate right)
        {
            var order = (left.Year, left.Month, left.Day).CompareTo((right.Year, right.Month, right.Day));
            if (order == 0)
                order = Nullable.Compare(left.Time, right.Time);
            if (order != 0)
                return order;
            return left.Offset is { } offset && right.Offset is { } other
                ? other.CompareTo(offset)
                : left.Offset.HasValue.CompareTo(right.Offset.HasValue);
        }
    }
}
