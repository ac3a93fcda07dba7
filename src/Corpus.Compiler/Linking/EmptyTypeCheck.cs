using Corpus.Compiler.Documents;
using Corpus.Compiler.Files;
using Corpus.Compiler.Model;
using Corpus.Compiler.Problems;
using Corpus.Shared;

namespace Corpus.Compiler.Linking;

/// <summary>
/// Reports types of articles that no article has: the pattern is misspelled, or an earlier type takes all of its articles.
/// </summary>
internal static class EmptyTypeCheck
{
    /// <summary>Reports each such type where the settings declare its pattern.</summary>
    public static IEnumerable<Problem> Check(
        CorpusSettings settings, IReadOnlyList<ArticleCandidate> articles, IReadOnlyList<Document> documents)
    {
        if (settings.Types.Count == 0 || documents.FirstOrDefault(d => d.Path == CorpusFile.Settings) is not { } document)
            yield break;
        var used = new HashSet<int>(articles.Select(article => article.Metadata.Type));
        var declared = (document.Find("types")?.Value as MappingNode)?.Finder();
        for (var i = 0; i < settings.Types.Count; i++)
        {
            var type = settings.Types[i];
            if (used.Contains(i) || type.In.Count == 0)
                continue;
            var declaration = declared?.Invoke(type.TypeName);
            var place = (declaration?.Value as MappingNode)?.Find("in")?.Value.Place ?? declaration?.Key.Place ?? FileSpan.FileStart;
            yield return new Problem(
                ProblemCatalog.TypeWithoutArticles, document.Path, place, [
                    type.TypeName, NearestName.List([.. type.In], "or"),
                ]);
        }
    }
}
