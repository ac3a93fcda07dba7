namespace Corpus.Compiler.Structure.Labels;

/// <summary>
/// What the scores of the lines around a line add to its own: the lines of an article stand together. It is a share of their mean, in which
/// a line counts the less the farther it is. Lines that the rules decide are passed over, except those that a form of the page places in
/// the article.
/// </summary>
internal static class ScoreSmoothing
{
    /// <summary>In thousandths: the share of the mean that is added, and what a line counts of the one before it.</summary>
    private const int Share = 400;
    private const int Fading = 717;

    /// <summary>A line counts no more than this, however sure the model is of it.</summary>
    public const int Most = 3000;

    /// <summary>What is added to each score; 0 for lines that do not count.</summary>
    /// <param name="scores">The scores.</param>
    /// <param name="counts">Whether each line counts: it is open, or known to be of the article.</param>
    public static int[] Of(int[] scores, bool[] counts)
    {
        var (sums, weights) = (new int[scores.Length], new int[scores.Length]);
        AddUp(scores, counts, sums, weights, step: 1);
        AddUp(scores, counts, sums, weights, step: -1);
        for (var i = 0; i < sums.Length; i++)
            sums[i] = weights[i] == 0 ? 0 : sums[i] * Share / weights[i];
        return sums;
    }

    private static void AddUp(int[] scores, bool[] counts, int[] sums, int[] weights, int step)
    {
        var (sum, weight) = (0, 0);
        for (var i = step > 0 ? 0 : scores.Length - 1; i >= 0 && i < scores.Length; i += step)
        {
            if (!counts[i])
                continue;
            sums[i] += sum;
            weights[i] += weight;
            sum = (sum + Math.Max(-Most, Math.Min(Most, scores[i]))) * Fading / 1000;
            weight = (weight + 1000) * Fading / 1000;
        }
    }
}
