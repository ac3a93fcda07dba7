using System.Text.RegularExpressions;

namespace Corpus.Benchmarks.Structure;

/// <summary>Precision and recall of the articles' lines and words in their pages.</summary>
internal sealed class Score
{
    private long tp, fp, fn, wtp, wfp, wfn, captions, captionsAll, headlines, headlinesAll;

    private static readonly HashSet<BlockKind> Body =
        [BlockKind.Paragraph, BlockKind.Subheading, BlockKind.ListItem, BlockKind.BlockQuote, BlockKind.Description];

    /// <summary>Adds the result for one page; writes the lines that are wrong to <paramref name="misses"/>, if given.</summary>
    public void Add(MarkedPage page, IReadOnlyList<BlockKind> kinds, TextWriter? misses)
    {
        var lines = page.Text.Split('\n');
        var headline = "";
        for (var i = 0; i < kinds.Count; i++)
        {
            if (kinds[i] == BlockKind.Headline)
                headline = lines[page.Lines[i].First - 1];
            for (var n = page.Lines[i].First; n <= page.Lines[i].Last; n++)
            {
                if (!page.Marks.TryGetValue(n, out var mark))
                    continue;
                var (want, have) = (mark is "paragraph" or "subheading", Body.Contains(kinds[i]));
                var w = MarkedPage.CountWords(lines[n - 1]);
                if (want && have)
                    (tp, wtp) = (tp + 1, wtp + w);
                if (want && !have)
                    (fn, wfn) = (fn + 1, wfn + w);
                if (!want && have && mark == "other")
                    (fp, wfp) = (fp + 1, wfp + w);
                if (mark == "caption")
                    (captions, captionsAll) = (captions + (kinds[i] == BlockKind.Caption ? 1 : 0), captionsAll + 1);
                if (want != have && mark is not "caption")
                    misses?.WriteLine($"{page.Id}:{n} {mark} as {kinds[i]} {w} :: {lines[n - 1][..Math.Min(150, lines[n - 1].Length)]}");
            }
        }

        headlinesAll++;
        headlines += Plain(headline) == Plain(page.Title) ? 1 : 0;
    }

    public static string Plain(string text) => string.Join(' ', Regex.Matches(text.ToLowerInvariant(), @"\w+").Select(m => m.Value));

    public override string ToString() =>
        $"words {F(wtp, wfp, wfn)} lines {F(tp, fp, fn)} captions {captions}/{captionsAll} headlines {headlines}/{headlinesAll}";

    private static string F(long a, long b, long c)
    {
        var (p, r) = ((double)a / Math.Max(1, a + b), (double)a / Math.Max(1, a + c));
        return FormattableString.Invariant($"{2 * p * r / Math.Max(1e-9, p + r):0.0000} (p {p:0.000} r {r:0.000})");
    }
}
