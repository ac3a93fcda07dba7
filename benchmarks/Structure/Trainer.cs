using Corpus.Compiler.Structure.Labels;

namespace Corpus.Benchmarks.Structure;

/// <summary>Trains the two models; the same pages give the same models.</summary>
internal static class Trainer
{
    /// <summary>The lines of the file of the model that says which lines belong to the article.</summary>
    /// <remarks>
    /// Each page is learned three times: as it is, without its blank lines, and the article alone, so that the model knows pages that were
    /// copied in other ways.
    /// </remarks>
    public static IReadOnlyList<string> TrainArticle(IReadOnlyList<MarkedPage> pages)
    {
        IReadOnlyList<MarkedPage> all =
        [
            .. pages,
            .. pages.Select(p => p.Varied("tight", _ => true, keepBlanks: false)),
            .. pages.Select(p => p.Varied("alone", mark => mark is "headline" or "paragraph" or "subheading", keepBlanks: true)),
        ];

        // Captions are neither: the measure does not count them.
        var lines = LinesOf(all, (p, i) => p.MarkOf(i) != "caption");
        return
        [
            .. new BoostedTrees(
                lines.ConvertAll(l => l.Page.Values[l.Line]),
                [.. lines.Select(l => l.Page.IsOfArticle(l.Line) ? 1.0 : 0)],
                [.. lines.Select(l => WeightOf(l.Page, l.Line))])
            { Count = 120, Depth = 5, Rate = 0.08, Penalty = 5, LeastInLeaf = 3, Bias = 0.4 }.Train(),
        ];
    }

    /// <summary>The lines of the file of the model that says which line is the headline.</summary>
    public static IReadOnlyList<string> TrainHeadline(IReadOnlyList<MarkedPage> pages)
    {
        const double weightOfHeadline = 5;
        var lines = LinesOf(pages, (p, i) => LineKinds.CanBeHeadline(p.Facts.Page, i));
        return
        [
            .. new BoostedTrees(
                lines.ConvertAll(l => l.Page.Values[l.Line]),
                [.. lines.Select(l => l.Page.IsHeadline(l.Line) ? 1.0 : 0)],
                [.. lines.Select(l => l.Page.IsHeadline(l.Line) ? weightOfHeadline : 1)])
            { Count = 80, Depth = 4, Rate = 0.08, Penalty = 2, LeastInLeaf = 1 }.Train(),
        ];
    }

    private static List<(MarkedPage Page, int Line)> LinesOf(IEnumerable<MarkedPage> pages, Func<MarkedPage, int, bool> counts) =>
        [.. pages.SelectMany(p => Enumerable.Range(0, p.Facts.Count).Where(i => counts(p, i)).Select(i => (p, i)))];

    /// <summary>
    /// The measure counts lines and words, and a page of two thousand lines must not weigh as much as twenty of a hundred.
    /// </summary>
    private static double WeightOf(MarkedPage page, int line) =>
        (1 + (0.5 * Math.Sqrt(page.Facts.Line(line).Words))) * Math.Pow(100.0 / Math.Max(20, page.Facts.Count), 0.3);
}
