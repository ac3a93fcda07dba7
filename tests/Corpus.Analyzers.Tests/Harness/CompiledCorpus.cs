using System.Collections.Concurrent;
using System.Collections.Immutable;
using Corpus.Generator;
using Corpus.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Corpus.Analyzers.Tests.Harness;

/// <summary>Where the corpus of a user's project is.</summary>
public enum CorpusPlace
{
    /// <summary>Generated into the project itself.</summary>
    SameProject,

    /// <summary>In a referenced assembly, known only by its metadata.</summary>
    ReferencedAssembly,
}

/// <summary>The assemblies that the code of a test refers to.</summary>
internal static class CompiledCorpus
{
    // Most tests share a corpus.
    private static readonly ConcurrentDictionary<CorpusFiles, MetadataReference> Images = [];

    /// <summary>The library and the framework.</summary>
    public static ImmutableArray<MetadataReference> References { get; } =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal))
            .Select(path => MetadataReference.CreateFromFile(path)),
        MetadataReference.CreateFromFile(typeof(CorpusArticle).Assembly.Location),
    ];

    /// <summary>An assembly that holds nothing but a corpus.</summary>
    public static MetadataReference Assembly(CorpusFiles corpus) => Images.GetOrAdd(corpus, static files =>
    {
        var parsing = CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.CSharp12);
        var options = new CSharpCompilationOptions(
            OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable);
        CSharpGeneratorDriver.Create([new CorpusGenerator().AsSourceGenerator()], files.AdditionalTexts, parsing, files.Options)
            .RunGeneratorsAndUpdateCompilation(CSharpCompilation.Create("Compiled", [], References, options), out var compilation, out _);
        using var image = new MemoryStream();
        Assert.True(compilation.Emit(image).Success);
        return MetadataReference.CreateFromImage(image.ToArray());
    });
}
