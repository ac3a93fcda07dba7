using System.Collections.Immutable;
using Corpus.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Corpus.Generator.Tests.Properties;

/// <summary>An editor with a corpus: its files, the order in which it lists them, and those it lists twice.</summary>
internal sealed record CorpusHost(CorpusFiles Files)
{
    private static readonly CSharpCompilation Compilation = CSharpCompilation.Create("Consumer");

    /// <summary>The number of places by which the list of files is rotated.</summary>
    public int Rotation { get; init; }

    /// <summary>The path of the file that is listed twice; null for none.</summary>
    public string? Twice { get; init; }

    public CorpusHost Distinct() => this with { Twice = null };

    /// <summary>Runs a fresh driver.</summary>
    public GeneratorDriver Run() =>
        CSharpGeneratorDriver
            .Create([new CorpusGenerator().AsSourceGenerator()], Texts(), optionsProvider: Files.Options)
            .RunGenerators(Compilation);

    /// <summary>Runs a driver that has run before.</summary>
    public GeneratorDriver Run(GeneratorDriver driver) =>
        driver.ReplaceAdditionalTexts(Texts()).WithUpdatedAnalyzerConfigOptions(Files.Options).RunGenerators(Compilation);

    /// <summary>Everything a driver has written and reported.</summary>
    public static IEnumerable<string> Describe(GeneratorDriver driver)
    {
        var result = driver.GetRunResult().Results.Single();
        Assert.Null(result.Exception);
        return
        [
            .. result.Diagnostics.Select(problem => $"{problem} {problem.Severity} {problem.Location.GetLineSpan()}"),
            .. result.GeneratedSources.Select(source => $"{source.HintName}\n{source.SourceText}").Order(StringComparer.Ordinal),
        ];
    }

    private ImmutableArray<AdditionalText> Texts()
    {
        var texts = Files.AdditionalTexts;
        var at = texts.Length == 0 ? 0 : Rotation % texts.Length;
        texts = [.. texts.Skip(at), .. texts.Take(at)];
        return texts.FirstOrDefault(text => text.Path == Twice) is { } twice ? texts.Add(twice) : texts;
    }
}
