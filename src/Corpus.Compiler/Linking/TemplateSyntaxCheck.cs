using System.Globalization;
using Corpus.Compiler.Files;
using Corpus.Compiler.Problems;

namespace Corpus.Compiler.Linking;

/// <summary>Reports shortcodes and Liquid, which are shown as text, once for the whole corpus.</summary>
internal static class TemplateSyntaxCheck
{
    /// <summary>Checks the articles.</summary>
    public static IEnumerable<Problem> Check(IReadOnlyList<ArticleCandidate> articles)
    {
        var found = articles.Where(article => article.Analysis.Structure.Template is not null).ToList();
        if (found.Count == 0)
            yield break;
        var (first, place) = (found[0].Analysis, found[0].Analysis.Structure.Template!.Value);
        var count = found.Count == 1 ? "1 article has" : found.Count.ToString(CultureInfo.InvariantCulture) + " articles have";
        yield return new Problem(
            ProblemCatalog.TemplateSyntax, first.File.Path, new LineMap(first.Text).SpanOf(place), [place.Of(first.Text.RawText), count]);
    }
}
