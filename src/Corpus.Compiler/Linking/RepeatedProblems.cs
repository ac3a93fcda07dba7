using Corpus.Compiler.Documents;
using Corpus.Compiler.Files;
using Corpus.Compiler.Model;
using Corpus.Compiler.Problems;
using Corpus.Compiler.Schema;
using Corpus.Shared;

namespace Corpus.Compiler.Linking;

/// <summary>
/// Reports one fact once. The same unknown key in a thousand files is one problem: it is reported at its first place, counts the other
/// files and names the next two.
/// </summary>
internal static class RepeatedProblems
{
    /// <summary>From how many articles on a key in more than half of them is taken for a field.</summary>
    private const int FewestArticles = 3;

    private const int NamedFiles = 2;

    /// <summary>What makes two problems of a kind the same fact.</summary>
    private static readonly Dictionary<ProblemDescriptor, Func<EquatableArray<string>, string>> Facts = new()
    {
        [ProblemCatalog.UnknownKey] = arguments => $"{arguments[0]}\0{arguments[1]}",
        [ProblemCatalog.UnknownReference] = arguments => $"{arguments[0]}\0{arguments[1]}",
        [ProblemCatalog.WrongValue] = arguments =>
            $"{arguments[0]}\0{arguments[2]}\0{(arguments[1].StartsWith("'", StringComparison.Ordinal) ? "" : arguments[1])}",
        [ProblemCatalog.UnknownEnumName] = arguments => $"{arguments[0]}\0{arguments[1]}",
        [ProblemCatalog.MissingRequired] = arguments => $"{arguments[0]}\0{arguments[2]}",
        [ProblemCatalog.InvalidDate] = arguments => $"{arguments[0]}\0{arguments[2]}",
        [ProblemCatalog.TwoKeysForOne] = arguments => $"{arguments[0]}\0{arguments[1]}",
    };

    /// <summary>The problems, each fact once.</summary>
    /// <param name="problems">All problems, sorted.</param>
    /// <param name="settings">The schema.</param>
    /// <param name="articles">The articles.</param>
    /// <param name="cancellation">Checked at every problem.</param>
    public static IEnumerable<Problem> Merge(
        IReadOnlyList<Problem> problems,
        CorpusSettings settings,
        IReadOnlyList<ArticleCandidate> articles,
        CancellationToken cancellation)
    {
        var byFact = new Dictionary<(ProblemDescriptor, string, string), List<Problem>>();
        foreach (var problem in problems.WithCancellation(cancellation))
        {
            if (FactOf(problem) is not { } fact)
                continue;
            if (!byFact.TryGetValue(fact, out var same))
                byFact.Add(fact, same = []);
            same.Add(problem);
        }

        var byType = new ArticlesByType(settings, articles);
        foreach (var problem in problems.WithCancellation(cancellation))
        {
            if (FactOf(problem) is not { } fact)
                yield return problem;
            else if (byFact[fact] is var same && ReferenceEquals(same[0], problem))
                yield return Merge(same, byType);
        }
    }

    /// <summary>
    /// The kind of the problem, the group of files in which it is one fact, and the fact; null for a problem that is reported alone.
    /// </summary>
    private static (ProblemDescriptor, string, string)? FactOf(Problem problem) =>
        problem.Path != CorpusFile.Settings
            && Facts.TryGetValue(problem.Descriptor, out var fact) ? (problem.Descriptor, "", fact(problem.Arguments)) : null;

    private static Problem Merge(List<Problem> same, ArticlesByType articles)
    {
        var first = same[0];
        var others = same.Select(problem => problem.Path).Distinct().Skip(1).ToList();
        if (others.Count > 0)
        {
            var names = others.Count <= NamedFiles
                ? NearestName.List(others)
                : $"{NearestName.List([.. others.Take(NamedFiles)])} and {others.Count - NamedFiles} more";
            first = first with { Elsewhere = $" (also in {(others.Count == 1 ? "" : $"{others.Count} other files: ")}{names})" };
        }
        else if (same.Count > 1)
            first = first with { Elsewhere = $" ({same.Count} times in this file)" };

        var files = others.Count + 1;
        return first.Descriptor == ProblemCatalog.UnknownKey
            && files >= FewestArticles ? WithDeclaration(first, files, articles) : first;
    }

    /// <summary>The problem with the line of schema that declares the key, if more than half of the articles of its type have it.</summary>
    private static Problem WithDeclaration(Problem problem, int files, ArticlesByType articles)
    {
        var (key, type) = (problem.Arguments[0], articles.TypeOf(problem.Arguments[1]));
        var count = articles.CountOf(type);
        if (files * 2 <= count)
            return problem;
        var shape = new ValueShape();
        foreach (var (path, find) in articles.MetadataOf(type))
        {
            if (find(key) is { } pair)
                shape.Add(pair.Value, path, InferenceContext.Empty);
        }

        if (shape.Count == 0)
            return problem;
        var line = $"{InferredType.Quoted(key)}: {shape.Infer(InferenceContext.Empty).ToYaml()}";
        var section = type is null ? "article: fields:" : $"types: {type}: fields:";
        var hint = $"it is in {files} of {count} articles, so declare it in {CorpusFile.Settings}, below '{section}': {line}";
        return problem with { Arguments = [problem.Arguments[0], problem.Arguments[1], hint] };
    }

    /// <summary>The articles of each type and their metadata, looked up once for all keys. The type null is that of the others.</summary>
    private sealed class ArticlesByType(CorpusSettings settings, IReadOnlyList<ArticleCandidate> articles)
    {
        private readonly Dictionary<string, string> types = settings.Types.ToDictionary(
            type => $"a '{type.TypeName}'", type => type.TypeName, StringComparer.Ordinal);

        private readonly ILookup<string, ArticleCandidate> byType = articles.ToLookup(
            article => settings.TypeNameOf(article.Metadata.Type) ?? "", StringComparer.Ordinal);

        private readonly Dictionary<string, List<(string Path, Func<string, NodePair?> Find)>> metadata = new(StringComparer.Ordinal);

        /// <summary>The type that messages call by these words.</summary>
        public string? TypeOf(string owner) => types.TryGetValue(owner, out var type) ? type : null;

        public int CountOf(string? type) => byType[type ?? ""].Count();

        /// <summary>What finds the keys of each article that has metadata.</summary>
        public IEnumerable<(string Path, Func<string, NodePair?> Find)> MetadataOf(string? type)
        {
            if (!metadata.TryGetValue(type ?? "", out var found))
            {
                found = [];
                foreach (var article in byType[type ?? ""])
                {
                    if (article.Document?.Root is MappingNode root)
                        found.Add((article.Metadata.Path, root.Finder()));
                }

                metadata.Add(type ?? "", found);
            }

            return found;
        }
    }
}
