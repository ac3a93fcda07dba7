using System.Diagnostics.CodeAnalysis;
using Corpus.Compiler.Documents;
using Corpus.Compiler.Files;
using Corpus.Compiler.Linking;
using Corpus.Compiler.Model;
using Corpus.Compiler.Problems;
using Corpus.Compiler.Schema;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Corpus.Generator.Steps;

/// <summary>The steps that read one file at a time.</summary>
internal static class FileSteps
{
    public static IncrementalValueProvider<BuildOptions> ReadOptions(
        this IncrementalGeneratorInitializationContext context, StepGuard guard) =>
        guard.Select(
            context.AnalyzerConfigOptionsProvider,
            StepNames.Options,
            (provider, _) => BuildOptions.Read(provider.GlobalOptions),
            _ => BuildOptions.Read(NoOptions.Instance));

    /// <summary>What is wrong with the project itself: a property that is not valid, a folder that is not there.</summary>
    public static IncrementalValueProvider<EquatableArray<Problem>> CheckProject(
        this IncrementalGeneratorInitializationContext context,
        IncrementalValueProvider<BuildOptions> options,
        IncrementalValueProvider<CorpusDirectory> directory,
        StepGuard guard)
    {
        var properties = guard.Select(
            context.AnalyzerConfigOptionsProvider,
            StepNames.Properties,
            (provider, _) => BuildOptions.Check(provider.GlobalOptions),
            _ => []);

        // A project that uses the corpus of another needs no folder. References are read only where it matters.
        var hasReferencedCorpus = context.MetadataReferencesProvider
            .Combine(options)
            .Select((pair, _) => pair.Right.Folder == CorpusFolder.Missing && ReferencedCorpus.IsIn(pair.Left))
            .Collect()
            .Select((references, _) => references.Contains(true));
        return properties
            .Combine(options.Combine(directory).Combine(hasReferencedCorpus))
            .Select((pair, _) =>
            {
                var (found, ((build, folder), isReferenced)) = pair;
                return build.Folder == CorpusFolder.Missing && !isReferenced
                    ? [.. found, new Problem(ProblemCatalog.NoCorpus, ProjectFile.Place, FileSpan.FileStart, [folder.Path ?? ""])]
                    : found;
            });
    }

    public static IncrementalValueProvider<FilePlaces> ReadProjectFile(this IncrementalGeneratorInitializationContext context) =>
        context.AnalyzerConfigOptionsProvider.Select((provider, _) => ProjectFile.Read(provider.GlobalOptions));

    public static IncrementalValueProvider<CorpusDirectory> ReadDirectory(
        this IncrementalGeneratorInitializationContext context, StepGuard guard) =>
        guard.Select(
            context.AnalyzerConfigOptionsProvider,
            StepNames.Directory,
            (provider, _) => CorpusDirectory.Read(provider.GlobalOptions),
            _ => CorpusDirectory.Read(NoOptions.Instance));

    /// <summary>The paths of all files below the corpus, read or not, in ordinal order.</summary>
    public static IncrementalValueProvider<EquatableArray<string>> ReadFileList(
        this IncrementalGeneratorInitializationContext context,
        IncrementalValueProvider<CorpusDirectory> directory,
        StepGuard guard)
    {
        var listed = guard.SelectMany(
            context.AdditionalTextsProvider.Where(CorpusFileList.IsList),
            StepNames.FileList,
            _ => CorpusFile.Settings,
            CorpusFileList.Read);

        // In an editor the list may be older than the files that are open; some hosts have none.
        var given = context.AdditionalTextsProvider
            .Combine(directory)
            .Select((pair, _) => pair.Right.PlaceOf(pair.Left.Path) ?? "")
            .Where(path => path.Length > 0);
        return listed.Collect()
            .Combine(given.Collect())
            .Select((pair, cancellation) =>
                pair.Left.Concat(pair.Right).Distinct().InOrder(StringComparer.Ordinal, cancellation).ToEquatableArray());
    }

    public static IncrementalValuesProvider<CorpusInput> ReadFiles(
        this IncrementalGeneratorInitializationContext context,
        IncrementalValueProvider<CorpusDirectory> directory,
        StepGuard guard) =>
        guard.SelectMany(
            context.AdditionalTextsProvider.Combine(directory).Combine(context.AnalyzerConfigOptionsProvider),
            StepNames.Files,
            all => all.Left.Right.PlaceOf(all.Left.Left.Path) ?? all.Left.Left.Path,
            (all, cancellation) =>
                CorpusInput.Read(all.Left.Left, all.Left.Right, all.Right, cancellation) is { } input
                    ? [input]
                    : Array.Empty<CorpusInput>());

    public static IncrementalValuesProvider<SourceFile> Files(this IncrementalValuesProvider<CorpusInput> inputs) =>
        inputs.Select((input, _) => input.File);

    public static IncrementalValueProvider<FilePlaces> Places(
        this IncrementalValuesProvider<CorpusInput> inputs, IncrementalValueProvider<CorpusDirectory> directory) =>
        inputs
            .Select((input, _) => new FilePlace(input.File.Path, input.FullPath, input.Severities))
            .CollectDistinct(place => place.Path)
            .Combine(directory)
            .Select((pair, _) => new FilePlaces(pair.Left, pair.Right));

    public static IncrementalValueProvider<EquatableArray<Document>> ReadYaml(
        this IncrementalValuesProvider<SourceFile> files, StepGuard guard) =>
        guard.Select(
            files.Where(file => CorpusFile.KindOf(file.Path) is CorpusFileKind.Settings or CorpusFileKind.Yaml),
            StepNames.Yaml,
            file => file.Path,
            (file, cancellation) => DocumentReader.Read(file, cancellation),
            file => new Document(file.Path, Root: null, Problems: []))
        .CollectDistinct(document => document.Path);

    public static IncrementalValueProvider<SettingsResult> ReadSettings(
        this IncrementalValueProvider<EquatableArray<Document>> documents,
        StepGuard guard) =>
        guard.Select(
            documents,
            StepNames.Settings,
            (all, cancellation) => SettingsResult.From(all, cancellation),
            _ => new SettingsResult(CorpusSettings.Default with { IsUnreadable = true }, []));

    public static IncrementalValueProvider<EquatableArray<Document>> ReadEntryFiles(
        this IncrementalValuesProvider<SourceFile> files,
        IncrementalValueProvider<SettingsResult> settings,
        StepGuard guard) =>
        guard.Select(
            files
                .Where(file => CorpusFile.KindOf(file.Path) is CorpusFileKind.Json or CorpusFileKind.Article)
                .Combine(settings.Select((read, _) => read.Settings))
                .Where(pair => VocabularyFiles.OwnerOf(pair.Left.Path, pair.Right) is not null),
            StepNames.EntryFiles,
            pair => pair.Left.Path,
            (pair, cancellation) => VocabularyFiles.Read(pair.Left, cancellation),
            pair => new Document(pair.Left.Path, Root: null, Problems: []))
        .CollectDistinct(document => document.Path);

    public static IncrementalValueProvider<EquatableArray<Vocabulary>> ReadVocabularies(
        this IncrementalValueProvider<EquatableArray<Document>> documents,
        IncrementalValueProvider<EquatableArray<Document>> entryFiles,
        IncrementalValueProvider<SettingsResult> settings,
        StepGuard guard) =>
        guard.Select(
            settings.Combine(documents).Combine(entryFiles),
            StepNames.Vocabularies,
            (all, cancellation) => VocabularyReader.ReadAll(all.Left.Left.Settings, all.Left.Right, all.Right, cancellation),
            all => all.Left.Left.Settings.Vocabularies
                .Select(declaration => new Vocabulary(declaration, VocabularyReader.FileOf(declaration), [], []) { IsUnreadable = true })
                .ToEquatableArray());

    public static IncrementalValuesProvider<ArticleAnalysis> AnalyzeArticles(
        this IncrementalValuesProvider<SourceFile> files,
        IncrementalValueProvider<SettingsResult> settings,
        StepGuard guard) =>
        guard.Select(
            files
                .Where(file => CorpusFile.KindOf(file.Path) is CorpusFileKind.Article)
                .Combine(settings.Select((read, _) => read.Settings))
                .Where(pair => VocabularyFiles.OwnerOf(pair.Left.Path, pair.Right) is null)
                .Select((pair, cancellation) => new PendingAnalysis(pair.Left, pair.Right, cancellation)),
            StepNames.Articles,
            pending => pending.Path,
            (pending, cancellation) => pending.Wait(cancellation));

    public static IncrementalValueProvider<EquatableArray<RecognizedArticle>> RecognizeEntries(
        this IncrementalValuesProvider<ArticleAnalysis> articles,
        IncrementalValueProvider<EquatableArray<Vocabulary>> vocabularies,
        StepGuard guard)
    {
        var recognizer = guard.Select(
            vocabularies,
            StepNames.Names,
            (entries, cancellation) => new EntryRecognizer(entries, cancellation),
            _ => new EntryRecognizer([]));
        return guard.Select(
            articles.Combine(recognizer),
            StepNames.Recognition,
            pair => pair.Left.File.Path,
            (pair, cancellation) => pair.Right.Recognize(pair.Left, cancellation),
            pair => new EntryRecognizer([]).Recognize(pair.Left))
        .CollectDistinct(article => article.Analysis.File.Path);
    }

    private sealed class NoOptions : AnalyzerConfigOptions
    {
        public static NoOptions Instance { get; } = new();

        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value)
        {
            value = null;
            return false;
        }
    }
}
