using Corpus.Compiler.Documents;
using Corpus.Compiler.Files;
using Corpus.Compiler.Model;
using Corpus.Compiler.Problems;
using Corpus.Compiler.Schema;
using Corpus.Shared;

namespace Corpus.Compiler.Linking;

/// <summary>Assigns YAML files to settings, vocabularies and articles, and reports the files that belong to none of them.</summary>
internal static class YamlFileAssignment
{
    /// <summary>How many unused files get the nearest used name in their message. Each costs a pass over all used names.</summary>
    private const int MostHints = 100;

    /// <summary>The documents by their files.</summary>
    private static IReadOnlyDictionary<string, Document> ByPath(IReadOnlyList<Document> documents)
    {
        var byPath = new Dictionary<string, Document>(StringComparer.Ordinal);
        foreach (var document in documents)
            byPath[document.Path] = document;
        return byPath;
    }

    /// <summary>The documents that may be metadata of an article, by their files: all but the settings and the vocabularies.</summary>
    public static IReadOnlyDictionary<string, Document> Sidecars(CorpusSettings settings, IReadOnlyList<Document> documents) =>
        ByPath(
            [.. documents.Where(document =>
                document.Path != CorpusFile.Settings && VocabularyFiles.OwnerOf(document.Path, settings) is null)]);

    /// <summary>The metadata beside an article; null when there is none.</summary>
    public static Document? Beside(SourceFile article, IReadOnlyDictionary<string, Document> sidecars) =>
        sidecars.TryGetValue(article.Stem + ".yaml", out var document) ? document : null;

    /// <summary>Reports files without a use, vocabularies without a file, and a corpus without articles.</summary>
    public static IEnumerable<Problem> Check(
        CorpusSettings settings, EquatableArray<Vocabulary> vocabularies, IReadOnlyList<ArticleAnalysis> analyses,
        IReadOnlyList<Document> documents, CancellationToken cancellation)
    {
        if (analyses.Count == 0)
            yield return new Problem(ProblemCatalog.EmptyCorpus, CorpusFile.Settings, FileSpan.FileStart, []);

        ByPath(documents).TryGetValue(CorpusFile.Settings, out var file);
        var declared = (file?.Find("vocabularies")?.Value as MappingNode)?.Finder();
        foreach (var vocabulary in vocabularies)
        {
            if (vocabulary.HasFile || vocabulary.IsUnreadable)
                continue;
            var place = declared?.Invoke(vocabulary.Declaration.Name)?.Key.Place ?? FileSpan.FileStart;
            yield return new Problem(
                ProblemCatalog.VocabularyWithoutFile, CorpusFile.Settings, place, [vocabulary.Declaration.Name]);
        }

        // Settings that cannot be read may use any file.
        if (settings.IsUnreadable)
            yield break;
        var used = Used(settings, analyses);
        var unused = documents
            .Where(document => !used.Contains(document.Path) && VocabularyFiles.OwnerOf(document.Path, settings) is null)
            .OrderBy(document => document.Path, StringComparer.Ordinal);
        var hints = 0;
        foreach (var document in unused.WithCancellation(cancellation))
            yield return new Problem(
                ProblemCatalog.UnusedFile, document.Path, FileSpan.FileStart, [Hint(document.Path, hints++ < MostHints ? used : [])]);
    }

    /// <summary>The paths at which a YAML file is used.</summary>
    public static HashSet<string> Used(CorpusSettings settings, IReadOnlyList<ArticleAnalysis> analyses)
    {
        var used = new HashSet<string>(
            settings.Vocabularies.Select(VocabularyReader.FileOf), StringComparer.Ordinal) { CorpusFile.Settings };
        used.UnionWith(settings.FaultyVocabularies.Select(v => v + ".yaml"));
        used.UnionWith(analyses.Select(a => a.File.Stem + ".yaml"));
        return used;
    }

    private static string Hint(string path, IReadOnlyCollection<string> used)
    {
        var stem = path.Substring(0, path.LastIndexOf('.'));
        if (path.EndsWith(".yml", StringComparison.OrdinalIgnoreCase))
            return $"rename it to '{(used.Contains(stem + ".yaml") ? null : NearestName.Find(stem + ".yaml", used)) ?? stem + ".yaml"}'";

        // 'ferry.txt.yaml' beside 'ferry.txt'.
        if (CorpusFile.KindOf(stem) == CorpusFileKind.Article)
            return $"rename it to '{stem.Substring(0, stem.LastIndexOf('.'))}.yaml'";
        if (path.EndsWith("/" + CorpusFile.Settings, StringComparison.Ordinal))
            return $"move it to the root of the corpus, where settings are read from '{CorpusFile.Settings}'";
        return NearestName.Find(path, used) is { } nearest
            ? $"did you mean '{nearest}'?"
            : "give it the name of an article, or declare a vocabulary with its name";
    }
}
