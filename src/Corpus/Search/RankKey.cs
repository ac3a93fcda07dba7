namespace Corpus.Search;

/// <summary>
/// A number for an article and its score: the better the article, the greater; of equally good ones the first is greater.
/// </summary>
internal static class RankKey
{
    private const int ScoreShift = 32;
    private const long Headline = 1L << 62;

    /// <summary>The key of an article.</summary>
    /// <param name="row">Its row.</param>
    /// <param name="score">Its score.</param>
    /// <param name="isHeadline">Whether its headline has the whole query, so that it comes before all others.</param>
    /// <param name="isDoubtful">Whether only its words say whether it matches.</param>
    public static long Of(int row, int score, bool isHeadline, bool isDoubtful) =>
        (isHeadline ? Headline : 0) | ((long)score << ScoreShift) | ((uint)(int.MaxValue - row) << 1) | (isDoubtful ? 1u : 0);

    /// <summary>The row of the article.</summary>
    public static int RowOf(long key) => int.MaxValue - (int)((uint)key >> 1);

    /// <summary>The score of the article.</summary>
    public static int ScoreOf(long key) => (int)((key & ~Headline) >> ScoreShift);

    /// <summary>Whether the headline of the article has the whole query.</summary>
    public static bool IsHeadline(long key) => key >= Headline;

    /// <summary>Whether only the words of the article say whether it matches.</summary>
    public static bool IsDoubtful(long key) => (key & 1) != 0;
}
