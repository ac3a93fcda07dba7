using Corpus.Compiler.Documents;
using Corpus.Compiler.Files;
using Corpus.Compiler.Linking;
using Corpus.Compiler.Model;
using Corpus.Compiler.Schema;

namespace Corpus.Compiler;

/// <summary>Runs all stages in one call, for callers that have all files at hand. The generator runs the same stages one by one.</summary>
internal static class CorpusCompiler
{
    /// <summary>Compiles the files of a corpus; other files are ignored.</summary>
    /// <param name="files">The files, in any order.</param>
    /// <param name="includeDrafts">Whether articles with <c>draft: true</c> are included.</param>
    /// <param name="paths">The paths of all files below the corpus, in any order; null when <paramref name="files"/> are all.</param>
    /// <param name="articleRead">Called after each article, from any thread.</param>
    /// <param name="allPlaces">Whether a problem that many files share is reported in each of them.</param>
    /// <param name="cancellation">Checked throughout.</param>
    /// <exception cref="OperationCanceledException">Cancellation was requested.</exception>
    public static LinkedCorpus Compile(
        IReadOnlyList<SourceFile> files,
        bool includeDrafts = false,
        IReadOnlyList<string>? paths = null,
        Action? articleRead = null,
        bool allPlaces = false,
        CancellationToken cancellation = default)
    {
        var ordered = files.OrderBy(f => f.Path, StringComparer.Ordinal).ToLookup(f => CorpusFile.KindOf(f.Path));
        var documents = ordered[CorpusFileKind.Settings].Concat(ordered[CorpusFileKind.Yaml])
            .Select(file => DocumentReader.Read(file, cancellation))
            .ToList();
        var (settings, settingsProblems) = SettingsReader.Read(documents.Find(d => d.Path == CorpusFile.Settings), cancellation);
        var candidates = ordered[CorpusFileKind.Article].ToLookup(file => VocabularyFiles.OwnerOf(file.Path, settings) is null);
        var entryFiles = candidates[false]
            .Concat(ordered[CorpusFileKind.Json].Where(file => VocabularyFiles.OwnerOf(file.Path, settings) is not null))
            .Select(file => VocabularyFiles.Read(file, cancellation))
            .ToList();
        var vocabularies = VocabularyReader.ReadAll(settings, documents, entryFiles, cancellation);
        var recognizer = new EntryRecognizer(vocabularies, cancellation);
        var articles = candidates[true].ToList().AsParallel().AsOrdered().WithCancellation(cancellation).Select(Read).ToList();
        var all = (paths ?? [.. files.Select(f => f.Path)]).OrderBy(path => path, StringComparer.Ordinal).ToEquatableArray();
        return Linker.Link(
            settings, settingsProblems, vocabularies, articles, documents, entryFiles, all, includeDrafts, allPlaces, cancellation);

        RecognizedArticle Read(SourceFile file)
        {
            var article = recognizer.Recognize(ArticleAnalyzer.Analyze(file, settings, cancellation), cancellation);
            articleRead?.Invoke();
            return article;
        }
    }
}
