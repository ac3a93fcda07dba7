using Corpus.Compiler.Structure.Lines;
using Corpus.Compiler.Structure.Pages;

namespace Corpus.Compiler.Structure.Labels;

/// <summary>
/// Says what each line is. Definite forms (headline, byline, time, credit, source) are what the rules say; whether another line belongs to
/// the article is what the model says, where a text was copied with parts of its page.
/// </summary>
internal static class LineKinds
{
    private const int LongestSubheading = 15;

    /// <summary>The kind of each line.</summary>
    public static BlockKind[] Of(Page page, TreeModel model, CancellationToken cancellation = default) =>
        Read(page, model, explained: 0, cancellation).Kinds;

    /// <summary>Why each line is what it is.</summary>
    public static IReadOnlyList<LineReason> Explain(Page page, TreeModel model)
    {
        const int mostFeatures = 5;
        var (kinds, reasons) = Read(page, model, mostFeatures, default);
        return
        [
            .. kinds.Select((kind, i) => new LineReason
            {
                Start = page.Lines[i].Start,
                Kind = kind,
                LineRule = LineRules.Find(page.Lines[i]).Name,
                PlaceRule = PlaceRules.Find(page, i).Name,
                Score = reasons.Count > 0 ? reasons[i].Score : null,
                Features = reasons.Count > 0 ? reasons[i].Features : [],
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

    private static (BlockKind[] Kinds, IReadOnlyList<(int Score, IReadOnlyList<(string, int, int)> Features)> Reasons) Read(
        Page page, TreeModel model, int explained, CancellationToken cancellation)
    {
        var kinds = ByRule(page, cancellation);
        if (!page.IsScraped)
            return (kinds, []);
        var features = new PageFeatures(page, kinds);
        var reasons = new List<IReadOnlyList<(string, int, int)>>();
        var values = new int[LineFeatures.Names.Count];
        var (scores, isOpen) = (new int[kinds.Length], new bool[kinds.Length]);
        var batch = new ScoreBatch(model, scores);
        for (var i = 0; i < kinds.Length; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            isOpen[i] = IsOpen(page, i, kinds[i]);
            if (!isOpen[i] && explained == 0)
                continue;
            LineFeatures.Read(features, i, values);
            batch.Add(i, values);
            if (explained > 0)
                reasons.Add(model.Explain(values, explained));
        }

        batch.Finish();
        int[] totals = [.. scores];
        ListScores.Join(page.Lines, totals, isOpen);
        var around = AroundOf(page, totals, isOpen);
        for (var i = 0; i < totals.Length; i++)
            totals[i] += around[i];
        ListScores.Join(page.Lines, totals, isOpen);
        ListScores.JoinTables(page.Lines, totals, isOpen);
        ListScores.JoinAnnounced(page.Lines, totals, isOpen);
        for (var i = 0; i < kinds.Length; i++)
        {
            if (isOpen[i])
                kinds[i] = Of(page, i, kinds[i], totals[i] > 0);
        }

        return (kinds, [.. reasons.Select((features, i) => (totals[i], WithOtherLines(features, scores[i], around[i], totals[i])))]);
    }

    /// <summary>
    /// What the lines around add to the score of each; those that a form of the page places in the article are surely of it.
    /// </summary>
    private static int[] AroundOf(Page page, int[] scores, bool[] isOpen)
    {
        var (known, counts) = ((int[])scores.Clone(), (bool[])isOpen.Clone());
        for (var i = 0; i < known.Length; i++)
        {
            if (page.Role(i) is LineRole.Heading or LineRole.Entry)
                (known[i], counts[i]) = (ScoreSmoothing.Most, true);
        }

        return ScoreSmoothing.Of(known, counts);
    }

    private static IReadOnlyList<(string, int, int)> WithOtherLines(
        IReadOnlyList<(string, int, int)> features, int score, int around, int total)
    {
        (string, int, int)[] others = [("lines around", around, around), ("surest row of the list", total, total - score - around)];
        return total == score ? features : [("by itself", score, score), .. others.Where(other => other.Item3 != 0), .. features];
    }

    /// <summary>The kind of a line from the rules' kind and the model's answer.</summary>
    private static BlockKind Of(Page page, int line, BlockKind byRule, bool isOfArticle)
    {
        if (isOfArticle == PageFeatures.IsOfArticle(byRule))
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

    /// <summary>Whether the model is asked about a line: whether it belongs to the article is a matter of degree.</summary>
    private static bool IsOpen(Page page, int line, BlockKind byRule)
    {
        if (PageFeatures.IsOfArticle(byRule))
            return page.Role(line) == LineRole.None && !page.IsStandfirst(line);
        var isFurniture = page.Shape(line) is LineShape.SetAside or LineShape.Ornament or LineShape.Chrome or LineShape.Inset
            or LineShape.Links or LineShape.End or LineShape.AuthorNote;

        // What the rules set aside right above a list of products or a table of cookies is its heading, and right below it its last row.
        var isOfPart = (line + 1 < page.Lines.Count && page.IsApart(line + 1))
            || (line > 0 && page.IsApart(line - 1) && page.Lines[line].BlanksBefore == 0);
        return byRule == BlockKind.Boilerplate && !isFurniture && !isOfPart && !page.IsListed(line)
            && !(page.Headline >= 0 && page.IsNearly(line, page.Headline));
    }
}
