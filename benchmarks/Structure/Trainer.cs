namespace Corpus.Benchmarks.Structure;

/// <summary>Trains the model; the same pages give the same model.</summary>
internal static class Trainer
{
    /// <summary>The lines of the model's file.</summary>
    public static IReadOnlyList<string> Train(IReadOnlyList<MarkedPage> pages)
    {
        // Captions are left out: the score does not count them.
        var lines = LinesOf([.. pages, .. Variants(pages)], (p, i) => p.MarkOf(i) != "caption");
        var publishers = pages.Select(p => p.Publisher).Distinct().ToList();
        return
        [
            .. new BoostedTrees(
                lines.ConvertAll(l => l.Page.Values[l.Line]),
                [.. lines.Select(l => l.Page.IsOfArticle(l.Line) ? 1.0 : 0)],
                [.. lines.Select(l => WeightOf(l.Page, l.Line))],
                [.. lines.Select(l => publishers.IndexOf(l.Page.Publisher))])
            { Count = 150, Depth = 5, Rate = 0.08, Penalty = 5, LeastInLeaf = 3, LeastPublishers = 4, Bias = 0.4 }.Train(),
        ];
    }

    /// <summary>
    /// The pages as if they were copied in other ways: without blank lines, with the article alone, without the lines above or below it;
    /// and each article in the pages of two other publishers, so that the model learns articles rather than pages.
    /// </summary>
    private static IEnumerable<MarkedPage> Variants(IReadOnlyList<MarkedPage> pages)
    {
        foreach (var (number, page) in pages.Index())
        {
            yield return page.Varied("tight", _ => true, keepBlanks: false);
            yield return page.Varied("alone", mark => mark is "headline" or "paragraph" or "subheading", keepBlanks: true);
            yield return page.FromHeadline();
            yield return page.ToEnd();
            foreach (var step in new[] { 1, 7 })
            {
                var other = Enumerable.Range(1, pages.Count)
                    .Select(i => pages[(number + (i * step)) % pages.Count])
                    .FirstOrDefault(p => p.Publisher != page.Publisher);
                if (other is not null)
                    yield return page.In(other);
            }
        }
    }

    private static List<(MarkedPage Page, int Line)> LinesOf(IEnumerable<MarkedPage> pages, Func<MarkedPage, int, bool> counts) =>
        [.. pages.SelectMany(p => Enumerable.Range(0, p.Features.Count).Where(i => counts(p, i)).Select(i => (p, i)))];

    /// <summary>
    /// The measure counts lines and words, and a page of two thousand lines must not weigh as much as twenty of a hundred.
    /// </summary>
    private static double WeightOf(MarkedPage page, int line) =>
        (1 + (0.15 * Math.Sqrt(page.Features.Line(line).Words))) * Math.Pow(100.0 / Math.Max(20, page.Features.Count), 0.3);
}
