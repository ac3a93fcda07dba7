namespace Corpus.Benchmarks.Structure;

/// <summary>Trains the model; the same pages give the same model.</summary>
internal static class Trainer
{
    /// <summary>The lines of the model's file.</summary>
    /// <remarks>
    /// Each page is used three times: as it is, without its blank lines, and with the article alone, so that the model also learns pages
    /// that were copied in other ways.
    /// </remarks>
    public static IReadOnlyList<string> Train(IReadOnlyList<MarkedPage> pages)
    {
        IReadOnlyList<MarkedPage> all =
        [
            .. pages,
            .. pages.Select(p => p.Varied("tight", _ => true, keepBlanks: false)),
            .. pages.Select(p => p.Varied("alone", mark => mark is "headline" or "paragraph" or "subheading", keepBlanks: true)),
        ];

        // Captions are left out: the score does not count them.
        var lines = LinesOf(all, (p, i) => p.MarkOf(i) != "caption");
        return
        [
            .. new BoostedTrees(
                lines.ConvertAll(l => l.Page.Values[l.Line]),
                [.. lines.Select(l => l.Page.IsOfArticle(l.Line) ? 1.0 : 0)],
                [.. lines.Select(l => WeightOf(l.Page, l.Line))])
            { Count = 300, Depth = 5, Rate = 0.04, Penalty = 5, LeastInLeaf = 3, Bias = 0.4 }.Train(),
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
