using Corpus.Compiler.Structure.Lines;
using Corpus.Compiler.Structure.Pages;

namespace Corpus.Compiler.Structure.Labels;

/// <summary>
/// Says what each line is. Definite forms (byline, time, credit, source) are what the rules say; whether another line belongs to the
/// article, and which is the headline, is what the models say, where a text was copied with parts of its page.
/// </summary>
internal static class LineKinds
{
    private const int LongestHeadline = 40;
    private const int LongestSubheading = 15;

    /// <summary>The kind of each line.</summary>
    public static BlockKind[] Of(Page page, PageModel model, CancellationToken cancellation = default) =>
        Read(page, model, explained: 0, cancellation).Kinds;

    /// <summary>Why each line is what it is.</summary>
    public static IReadOnlyList<LineReason> Explain(Page page, PageModel model)
    {
        const int mostFacts = 5;
        var (read, kinds, reasons) = Read(page, model, mostFacts, default);
        return
        [
            .. kinds.Select((kind, i) => new LineReason
            {
                Start = read.Lines[i].Start,
                Kind = kind,
                LineRule = LineRules.Find(read.Lines[i]).Name,
                PlaceRule = PlaceRules.Find(read, i).Name,
                Score = reasons.Count > 0 ? reasons[i].Score : null,
                Facts = reasons.Count > 0 ? reasons[i].Facts : [],
            }),
        ];
    }

    /// <summary>What the rules take each line for.</summary>
    public static BlockKind[] ByRule(Page page, CancellationToken cancellation = default)
    {
        var kinds = new BlockKind[page.Lines.Count];
        for (var i = 0; i < kinds.Length; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            kinds[i] = PlaceRules.Find(page, i).Kind;
        }

        return kinds;
    }

    /// <summary>Whether a line can be the headline by its shape.</summary>
    public static bool CanBeHeadline(Page page, int line) =>
        page.Shape(line) is LineShape.Title or LineShape.Sentence or LineShape.Prose && page.Lines[line].Words <= LongestHeadline;

    private static (Page Page, BlockKind[] Kinds, IReadOnlyList<(int Score, IReadOnlyList<(string, int, int)> Facts)> Reasons) Read(
        Page page, PageModel model, int explained, CancellationToken cancellation)
    {
        var kinds = ByRule(page, cancellation);
        if (!page.IsScraped)
            return (page, kinds, []);
        var facts = new PageFacts(page, kinds);
        var reasons = new List<(int, IReadOnlyList<(string, int, int)>)>();
        var values = new int[LineFacts.All.Count];
        var scores = new int[kinds.Length];
        var (bestHeadline, bestScore) = (-1, int.MinValue);
        for (var i = 0; i < kinds.Length; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            TreeModel.Read(facts, i, values);
            scores[i] = model.Article.Score(values);
            if (explained > 0)
                reasons.Add((scores[i], model.Article.Explain(values, explained)));
            if (CanBeHeadline(page, i) && model.Headline.Score(values) is var score && score > bestScore)
                (bestHeadline, bestScore) = (i, score);
        }

        // The rules look at the headline too: with another one they are asked again.
        if (bestHeadline >= 0 && bestHeadline != page.Headline)
        {
            page = page.WithHeadline(bestHeadline);
            kinds = ByRule(page, cancellation);
        }

        for (var i = 0; i < kinds.Length; i++)
            kinds[i] = Of(page, i, kinds[i], scores[i] > 0);
        return (page, kinds, reasons);
    }

    /// <summary>The kind of a line from the rules' kind and the model's answer.</summary>
    private static BlockKind Of(Page page, int line, BlockKind byRule, bool isOfArticle)
    {
        if (!IsOpen(page, line, byRule) || isOfArticle == PageFacts.IsOfArticle(byRule))
            return byRule;
        if (!isOfArticle)
            return BlockKind.Boilerplate;
        return page.Shape(line) switch
        {
            LineShape.ListItem => BlockKind.ListItem,
            LineShape.BlockQuote => BlockKind.BlockQuote,
            LineShape.Title when page.Lines[line].Words <= LongestSubheading => BlockKind.Subheading,
            _ => BlockKind.Paragraph,
        };
    }

    /// <summary>Whether the models are asked about a line: whether it belongs to the article is a matter of degree.</summary>
    private static bool IsOpen(Page page, int line, BlockKind byRule)
    {
        if (PageFacts.IsOfArticle(byRule))
            return true;
        var isFurniture = page.Shape(line) is LineShape.SetAside or LineShape.Ornament or LineShape.Chrome or LineShape.Inset
            or LineShape.Links or LineShape.End or LineShape.AuthorNote;
        return byRule == BlockKind.Boilerplate && !isFurniture && !page.IsListed(line)
            && !(page.Headline >= 0 && page.IsNearly(line, page.Headline));
    }
}
