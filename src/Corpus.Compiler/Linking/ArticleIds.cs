using Corpus.Compiler.Documents;
using Corpus.Compiler.Model;
using Corpus.Compiler.Problems;
using Corpus.Compiler.Schema;

namespace Corpus.Compiler.Linking;

/// <summary>An article with its metadata, before its references are resolved.</summary>
/// <param name="Id">From the metadata, else the path without its extension.</param>
/// <param name="Recognized">The content of its file, and the entries it mentions.</param>
/// <param name="Metadata">Its metadata.</param>
internal sealed record ArticleCandidate(string Id, RecognizedArticle Recognized, ArticleMetadata Metadata)
{
    /// <summary>The document with its metadata; null if it has none.</summary>
    public Document? Document { get; init; }

    /// <summary>The content of its file.</summary>
    public ArticleAnalysis Analysis => Recognized.Analysis;

    /// <summary>The position that decides the id.</summary>
    public (string Path, FileSpan Place) IdPlace =>
        Metadata.Id is { } id ? (Metadata.Path, id.Place) : (Analysis.File.Path, FileSpan.FileStart);
}

/// <summary>Assigns every article an id and a C# property.</summary>
internal static class ArticleIds
{
    /// <summary>
    /// The articles in ordinal order of their ids; of those with the same id the first by path stays, the others are reported and returned
    /// apart.
    /// </summary>
    public static (
        List<ArticleCandidate> Articles,
        List<ArticleCandidate> WithoutId) Assign(IEnumerable<ArticleCandidate> candidates, List<Problem> problems)
    {
        var withoutId = new List<ArticleCandidate>();
        var byId = new SortedDictionary<string, ArticleCandidate>(StringComparer.Ordinal);
        foreach (var article in candidates.OrderBy(a => a.Analysis.File.Path, StringComparer.Ordinal))
        {
            if (byId.TryGetValue(article.Id, out var earlier))
            {
                withoutId.Add(article);
                var ((path, place), (otherPath, otherPlace)) = (article.IdPlace, earlier.IdPlace);

                // Two texts with the same name share one sidecar file; the problem then names the texts themselves.
                if ((path, place) == (otherPath, otherPlace))
                    (path, place, otherPath, otherPlace) = (
                        article.Analysis.File.Path, FileSpan.FileStart, earlier.Analysis.File.Path, FileSpan.FileStart);
                problems.Add(
                    new Problem(
                        ProblemCatalog.DuplicateId, path, place, [article.Id, otherPath, $"{otherPlace.Line}", $"{otherPlace.Column}"]));
            }
            else
                byId.Add(article.Id, article);
        }

        return ([.. byId.Values], withoutId);
    }

    /// <summary>The C# properties, in the order of the articles.</summary>
    public static IReadOnlyList<string> MemberNames(
        CorpusSettings settings, IReadOnlyList<ArticleCandidate> articles, List<Problem> problems, CancellationToken cancellation)
    {
        var reserved = ReservedMembers.OfArticles.Concat(
            settings.ArticleFields
                .Concat(settings.Types.SelectMany(t => t.Fields))
                .Select(f => "By" + f.MemberName)
                .Concat(settings.Types.Select(t => t.ClassName)));
        var (names, clashes) = Linking.MemberNames.Assign([.. articles.Select(a => a.Id)], reserved, cancellation);
        foreach (var article in articles.WithCancellation(cancellation))
        {
            var (path, place) = article.IdPlace;
            var found = new ProblemList(path);
            CSharpName.ReportLong(article.Id, place, found);
            problems.AddRange(found.ToEquatableArray());
        }

        foreach (var clash in clashes)
        {
            var article = articles[clash.Index];
            var (path, place) = article.IdPlace;
            var owner = clash.Owner is { } other ? $"used for '{articles[other].Id}'" : "a member of 'Articles'";
            problems.Add(
                new Problem(
                    ProblemCatalog.MemberNameTaken, path, place, [article.Id, clash.Wanted, owner, names[clash.Index]]));
        }

        for (var i = 0; i < articles.Count; i++)
        {
            if (!Linking.MemberNames.IsNameless(articles[i].Id))
                continue;
            var (path, place) = articles[i].IdPlace;
            problems.Add(
                new Problem(ProblemCatalog.NameWithoutLetters, path, place, [articles[i].Id, names[i]]));
        }

        return names;
    }
}
