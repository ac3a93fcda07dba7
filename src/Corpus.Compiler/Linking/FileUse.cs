using Corpus.Compiler.Files;
using Corpus.Compiler.Model;
using Corpus.Compiler.Problems;
using Corpus.Compiler.Schema;
using Corpus.Compiler.Yaml;
using Corpus.Shared;

namespace Corpus.Compiler.Linking;

/// <summary>Knows which YAML file belongs to what, and which belongs to nothing.</summary>
internal static class FileUse
{
    /// <summary>The documents by their files.</summary>
    public static IReadOnlyDictionary<string, YamlDocument> ByPath(IReadOnlyList<YamlDocument> documents)
    {
        var byPath = new Dictionary<string, YamlDocument>(StringComparer.Ordinal);
        foreach (var document in documents)
            byPath[document.Path] = document;
        return byPath;
    }

    /// <summary>The metadata beside an article; null when there is none. A vocabulary's file is never an article's.</summary>
    public static YamlDocument? Beside(CorpusSettings settings, SourceFile article, IReadOnlyDictionary<string, YamlDocument> documents)
    {
        var path = article.Stem + ".yaml";
        return path != CorpusFile.Settings && !settings.Vocabularies.Any(v => VocabularyReader.FileOf(v) == path) && documents.TryGetValue(path, out var document) ? document : null;
    }

    /// <summary>Reports the files that nothing uses, the vocabularies that have none, and a corpus without articles.</summary>
    public static IEnumerable<Problem> Check(CorpusSettings settings, IReadOnlyList<ArticleAnalysis> analyses, IReadOnlyList<YamlDocument> documents)
    {
        if (analyses.Count == 0)
            yield return new Problem(ProblemCatalog.EmptyCorpus, CorpusFile.Settings, 1, 1, 0, []);

        var byPath = ByPath(documents);
        foreach (var vocabulary in settings.Vocabularies)
        {
            if (byPath.ContainsKey(VocabularyReader.FileOf(vocabulary)))
                continue;
            var place = byPath[CorpusFile.Settings].PlaceOf("vocabularies", vocabulary.Name);
            yield return new Problem(ProblemCatalog.VocabularyWithoutFile, CorpusFile.Settings, place.Line, place.Column, place.Length, [vocabulary.Name]);
        }

        // Where the settings cannot be read, nobody knows which files they would use.
        if (settings.IsUnreadable)
            yield break;
        var used = new HashSet<string>(settings.Vocabularies.Select(VocabularyReader.FileOf), StringComparer.Ordinal) { CorpusFile.Settings };
        used.UnionWith(settings.FaultyVocabularies.Select(v => v + ".yaml"));
        used.UnionWith(analyses.Select(a => a.File.Stem + ".yaml"));
        foreach (var document in documents)
        {
            if (!used.Contains(document.Path))
                yield return new Problem(ProblemCatalog.UnusedFile, document.Path, 1, 1, 0, [Hint(document.Path, used)]);
        }
    }

    private static string Hint(string path, IReadOnlyCollection<string> used)
    {
        if (path.EndsWith(".yml", StringComparison.OrdinalIgnoreCase))
            return $"rename it to '{path.Substring(0, path.Length - 4)}.yaml'";
        if (path.EndsWith("/" + CorpusFile.Settings, StringComparison.Ordinal))
            return $"move it to the root of the corpus, where settings are read from '{CorpusFile.Settings}'";
        return NearestName.Find(path, used) is { } nearest ? $"did you mean '{nearest}'?" : "give it the name of an article, or declare a vocabulary with its name";
    }
}
