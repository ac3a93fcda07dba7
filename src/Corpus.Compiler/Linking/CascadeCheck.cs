using System.Globalization;
using Corpus.Compiler.Documents;
using Corpus.Compiler.Problems;

namespace Corpus.Compiler.Linking;

/// <summary>Reports, once per corpus, that the values which Hugo cascades from a section's page apply to that page only.</summary>
internal static class CascadeCheck
{
    private const string Key = "cascade";

    /// <summary>Checks the pages of sections.</summary>
    public static IEnumerable<Problem> Check(IReadOnlyList<ArticleCandidate> articles)
    {
        var found = articles
            .Where(article => IsSectionPage(article.Analysis.File.Path))
            .Where(article => (article.Document?.Root as MappingNode)?.Find(Key) is not null)
            .ToList();
        if (found.Count == 0)
            yield break;
        var document = found[0].Document!;
        var place = document.PlaceOf(Key);
        var count = found.Count == 1 ? "1 page has" : found.Count.ToString(CultureInfo.InvariantCulture) + " pages have";
        yield return new Problem(ProblemCatalog.CascadeNotApplied, document.Path, place, [count]);
    }

    private static bool IsSectionPage(string path) =>
        path.Substring(path.LastIndexOf('/') + 1).StartsWith("_index.", StringComparison.Ordinal);
}
