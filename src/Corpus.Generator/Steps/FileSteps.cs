using Corpus.Compiler.Files;
using Corpus.Compiler.Linking;
using Corpus.Compiler.Model;
using Corpus.Compiler.Schema;
using Corpus.Compiler.Yaml;
using Microsoft.CodeAnalysis;

namespace Corpus.Generator.Steps;

/// <summary>The steps that read one file at a time.</summary>
internal static class FileSteps
{
    public static IncrementalValueProvider<BuildOptions> ReadOptions(this IncrementalGeneratorInitializationContext context) =>
        context.AnalyzerConfigOptionsProvider
            .Select((provider, _) => BuildOptions.Read(provider.GlobalOptions))
            .WithTrackingName(StepNames.Options);

    public static IncrementalValuesProvider<CorpusInput> ReadFiles(this IncrementalGeneratorInitializationContext context)
    {
        var directory = context.AnalyzerConfigOptionsProvider.Select((provider, _) => CorpusDirectory.Read(provider.GlobalOptions));
        return context.AdditionalTextsProvider
            .Combine(directory)
            .Combine(context.AnalyzerConfigOptionsProvider)
            .Select((all, cancellation) => CorpusInput.Read(all.Left.Left, all.Left.Right, all.Right, cancellation))
            .Where(input => input is not null)
            .Select((input, _) => input!)
            .WithTrackingName(StepNames.Files);
    }

    public static IncrementalValuesProvider<SourceFile> Files(this IncrementalValuesProvider<CorpusInput> inputs) =>
        inputs.Select((input, _) => input.File);

    public static IncrementalValueProvider<EquatableArray<FilePlace>> Places(this IncrementalValuesProvider<CorpusInput> inputs) =>
        inputs.Select((input, _) => new FilePlace(input.File.Path, input.FullPath, input.Severities)).CollectEquatable();

    public static IncrementalValueProvider<EquatableArray<YamlDocument>> ReadYaml(this IncrementalValuesProvider<SourceFile> files) => files
        .Where(file => CorpusFile.KindOf(file.Path) is CorpusFileKind.Settings or CorpusFileKind.Yaml)
        .Select((file, _) => YamlFile.Read(file))
        .WithTrackingName(StepNames.Yaml)
        .CollectEquatable();

    public static IncrementalValueProvider<ReadSettings> ReadSettings(this IncrementalValueProvider<EquatableArray<YamlDocument>> documents) => documents
        .Select((all, _) => Generator.ReadSettings.From(all))
        .WithTrackingName(StepNames.Settings);

    public static IncrementalValueProvider<EquatableArray<Vocabulary>> ReadVocabularies(
        this IncrementalValueProvider<EquatableArray<YamlDocument>> documents,
        IncrementalValueProvider<ReadSettings> settings) => settings
        .Combine(documents)
        .Select((pair, _) => VocabularyReader.ReadAll(pair.Left.Settings, pair.Right))
        .WithTrackingName(StepNames.Vocabularies);

    public static IncrementalValuesProvider<ArticleAnalysis> AnalyzeArticles(
        this IncrementalValuesProvider<SourceFile> files,
        IncrementalValueProvider<ReadSettings> settings) => files
        .Where(file => CorpusFile.KindOf(file.Path) is CorpusFileKind.Article)
        .Combine(settings.Select((read, _) => read.Settings))
        .Select((pair, _) => new PendingAnalysis(pair.Left, pair.Right))
        .Select((pending, _) => pending.Analysis)
        .WithTrackingName(StepNames.Articles);

    public static IncrementalValueProvider<EquatableArray<RecognizedArticle>> RecognizeEntries(
        this IncrementalValuesProvider<ArticleAnalysis> articles,
        IncrementalValueProvider<EquatableArray<Vocabulary>> vocabularies) => articles
        .Combine(vocabularies.Select((entries, _) => new EntryRecognizer(entries)).WithTrackingName(StepNames.Names))
        .Select((pair, _) => pair.Right.Recognize(pair.Left))
        .WithTrackingName(StepNames.Recognition)
        .CollectEquatable();
}
