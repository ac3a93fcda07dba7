using System.Collections.Immutable;
using System.Text;
using Corpus.TestData;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Corpus.Generator.Tests.Harness;

/// <summary>The files and properties of a test's project.</summary>
internal sealed record CorpusFiles
{
    private ImmutableSortedDictionary<string, AdditionalText> Files { get; init; } =
        ImmutableSortedDictionary.Create<string, AdditionalText>(StringComparer.Ordinal);

    private ImmutableDictionary<string, string> Properties { get; init; } = ImmutableDictionary<string, string>.Empty
        .Add("build_property.RootNamespace", "Consumer")
        .Add("build_property.CorpusFolder", "found")
        .Add("build_property.CorpusDirectoryBase64", "");

    private ImmutableDictionary<string, string> EditorConfig { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>A project without articles.</summary>
    public static CorpusFiles Empty { get; } = new();

    /// <summary>The five articles of this repository, with their sidecars and vocabularies.</summary>
    public static CorpusFiles Repository { get; } = FiveArticles.Files.Aggregate(Empty, (files, file) => files.With(file.Path, file.Text));

    public ImmutableArray<AdditionalText> AdditionalTexts => [.. Files.Values];

    public AnalyzerConfigOptionsProvider Options => new OptionsProvider(Properties, EditorConfig);

    /// <summary>Adds or replaces a file; the other files stay the same objects, as in an editor.</summary>
    public CorpusFiles With(string path, string text) =>
        this with { Files = Files.SetItem(path, new Text(path, SourceText.From(text, Encoding.UTF8))) };

    /// <summary>Adds or replaces a file of the host's own class.</summary>
    public CorpusFiles With(AdditionalText text) => this with { Files = Files.SetItem(text.Path, text) };

    /// <summary>Adds or replaces a file, given by its bytes, which the compiler decodes as it does in a build.</summary>
    public CorpusFiles WithBytes(string path, byte[] bytes) =>
        this with { Files = Files.SetItem(path, new Text(path, SourceText.From(bytes, bytes.Length, encoding: Encoding.Latin1))) };

    public CorpusFiles Without(string path) => this with { Files = Files.Remove(path) };

    /// <summary>Sets the directory of the corpus; without one, the paths of the files are relative to the corpus.</summary>
    public CorpusFiles In(string directory) =>
        WithProperty("CorpusDirectoryBase64", Convert.ToBase64String(Encoding.UTF8.GetBytes(directory)));

    /// <summary>Sets an MSBuild property.</summary>
    public CorpusFiles WithProperty(string name, string value) =>
        this with { Properties = Properties.SetItem("build_property." + name, value) };

    /// <summary>Adds a line of an <c>.editorconfig</c> that applies to every file.</summary>
    public CorpusFiles WithEditorConfig(string key, string value) => this with { EditorConfig = EditorConfig.SetItem(key, value) };

    private sealed class Text(string path, SourceText source) : AdditionalText
    {
        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => source;
    }

    private sealed class OptionsProvider(
        ImmutableDictionary<string, string> properties, ImmutableDictionary<string, string> editorConfig) : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions => new OptionValues(properties);

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => new OptionValues(ImmutableDictionary<string, string>.Empty);

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => new OptionValues(editorConfig);
    }

    private sealed class OptionValues(ImmutableDictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override IEnumerable<string> Keys => values.Keys;

        public override bool TryGetValue(string key, out string value) => values.TryGetValue(key, out value!);
    }
}
