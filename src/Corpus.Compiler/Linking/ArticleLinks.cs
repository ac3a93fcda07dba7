using Corpus.Compiler.Files;
using Corpus.Compiler.Model;
using Corpus.Compiler.Problems;
using Corpus.Compiler.Structure.Markdown;
using Corpus.Shared;

namespace Corpus.Compiler.Linking;

/// <summary>Checks the links and images of articles, and finds the articles that links lead to.</summary>
internal sealed class ArticleLinks
{
    /// <summary>How many missing targets and headings get the nearest name in their message. Each costs a pass over all names.</summary>
    private const int MostHints = 100;

    private readonly CorpusSettings settings;
    private readonly LinkTargets targets;
    private readonly Dictionary<string, int> rows = new(StringComparer.Ordinal);
    private readonly IReadOnlyList<ArticleCandidate> articles;

    // For each article that a link leads into: the anchors of its headings, and, where these were not enough, all that its HTML has.
    private readonly HashSet<string>?[] headings;
    private readonly HashSet<string>?[] anchors;
    private readonly List<Problem> problems;
    private int hints;

    /// <summary>Prepares the check.</summary>
    /// <param name="settings">The settings.</param>
    /// <param name="targets">What links can lead to.</param>
    /// <param name="articles">The articles of the corpus, in their order.</param>
    /// <param name="problems">Where problems are added.</param>
    public ArticleLinks(CorpusSettings settings, LinkTargets targets, IReadOnlyList<ArticleCandidate> articles, List<Problem> problems)
    {
        (this.settings, this.targets, this.articles, this.problems) = (settings, targets, articles, problems);
        (headings, anchors) = (new HashSet<string>?[articles.Count], new HashSet<string>?[articles.Count]);
        for (var row = 0; row < articles.Count; row++)
            rows[articles[row].Analysis.File.Path] = row;
    }

    /// <summary>
    /// Checks an article's links and images, and returns the row of the article that each link leads to, -1 for any other.
    /// </summary>
    /// <exception cref="OperationCanceledException">Cancellation was requested.</exception>
    public EquatableArray<int> Check(ArticleCandidate article, CancellationToken cancellation)
    {
        var (analysis, from) = (article.Analysis, article.Analysis.File.Path);
        if (analysis.Structure.Links.Count + analysis.Structure.Images.Count == 0)
            return [];
        LineMap? lines = null;
        var led = new List<int>(analysis.Structure.Links.Count);
        foreach (var link in analysis.Structure.Links.WithCancellation(cancellation))
        {
            var target = targets.Resolve(from, link.Url);
            led.Add(target.Kind == LinkTargetKind.Article && rows.TryGetValue(target.Path, out var row) ? row : -1);
            Report(link, target);
        }

        foreach (var image in analysis.Structure.Images.WithCancellation(cancellation))
            Report(image, targets.Resolve(from, image.Url));
        return led.ToEquatableArray();

        void Report(Link link, LinkTarget target)
        {
            if (Fault(from, link.Url, target) is not var (descriptor, arguments))
                return;
            lines ??= new LineMap(analysis.Text);
            problems.Add(new Problem(descriptor, from, lines.SpanOf(link.Place), arguments.ToEquatableArray()));
        }
    }

    /// <summary>The article's HTML with the addresses that the settings give to articles and other files; null in plain text.</summary>
    public string? Html(ArticleCandidate article)
    {
        var html = article.Analysis.Structure.Html;
        var from = article.Analysis.File.Path;
        return html is null || (settings.ArticleAddress is null && settings.AssetAddress is null)
            ? html
            : HtmlAddresses.Replace(html, url => AddressOf(from, url));
    }

    private string? AddressOf(string from, string url)
    {
        if (url.Length == 0 || url[0] == '#')
            return null;
        var target = targets.Resolve(from, url);
        var rest = url.IndexOfAny(['?', '#']) is >= 0 and var end ? url.Substring(end) : "";
        return target.Kind switch
        {
            LinkTargetKind.Article when settings.ArticleAddress is { } address && rows.TryGetValue(target.Path, out var row) =>
                address.Replace("{id}", Encode(articles[row].Id)).Replace("{path}", Encode(target.Path)) + rest,
            LinkTargetKind.File when settings.AssetAddress is { } address => address.Replace("{path}", Encode(target.Path)) + rest,
            _ => null,
        };
    }

    private (ProblemDescriptor Descriptor, string[] Arguments)? Fault(string from, string url, LinkTarget target)
    {
        switch (target.Kind)
        {
            case LinkTargetKind.WrongScheme:
                return (ProblemCatalog.MisspelledScheme, [Shorten(url), target.Path]);
            case LinkTargetKind.Draft:
                return (ProblemCatalog.LinkToDraft, [Shorten(url), target.Path]);
            case LinkTargetKind.Missing:
                var nearest = hints++ < MostHints ? targets.Nearest(from, url, target.Path) : null;
                return (
                    ProblemCatalog.LinkToNothing,
                    [Shorten(url), nearest is null ? "correct the path, or add the file" : $"did you mean '{nearest}'?"]);
            case LinkTargetKind.Article when target.Anchor is { Length: > 0 } anchor && anchor != "top"
                && rows.TryGetValue(target.Path, out var row):
                if ((headings[row] ??= HeadingsOf(articles[row].Analysis)).Contains(anchor))
                    return null;
                var known = anchors[row] ??= AnchorsOf(articles[row].Analysis);
                if (known.Contains(anchor))
                    return null;
                var hint = hints++ < MostHints && NearestName.Find(anchor, known) is { } near
                    ? $"did you mean '#{near}'?"
                    : "correct the anchor, or add the heading";
                return (ProblemCatalog.LinkToNoHeading, [Shorten(url), target.Path, hint]);
            default:
                return null;
        }
    }

    private static HashSet<string> HeadingsOf(ArticleAnalysis article) =>
        new(article.Structure.Headings.Select(heading => heading.Anchor), StringComparer.Ordinal);

    private static HashSet<string> AnchorsOf(ArticleAnalysis article)
    {
        var known = HeadingsOf(article);
        known.UnionWith(HtmlAddresses.Anchors(article.Structure.Html ?? ""));
        return known;
    }

    private static string Encode(string path) => string.Join("/", path.Split('/').Select(Uri.EscapeDataString));

    private static string Shorten(string url) => url.Length <= 100 ? url : url.Substring(0, 100) + "…";
}
