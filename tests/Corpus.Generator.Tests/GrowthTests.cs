using Corpus.Generator.Tests.Harness;
using Corpus.TestData;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Corpus.Generator.Tests;

/// <summary>A run of the generator takes linear time, whatever the corpus has in large numbers.</summary>
[Collection(nameof(CancellationTests))]
public class GrowthTests
{
    private const string Body = "Ferry returns\n\nThe ferry came back to the harbour on Monday.\n";

    private static readonly Dictionary<string, (int Size, Func<int, CorpusFiles> Files)> Shapes = new()
    {
        ["articles with references"] = (100, count => Enumerable.Range(0, count).Aggregate(
            CorpusFiles.Empty
                .With("corpus.yaml", "article: { fields: { topic: topics } }\nvocabularies: { topics: { type: Topic } }\n")
                .With("topics.yaml", Repeat(count, i => $"topic-{i}:\n")),
            (files, i) => files.With($"a{i}.txt", $"---\ntopic: topic-{i}\n---\n{Body}"))),
        ["vocabularies that refer to each other"] = (100, count => CorpusFiles.Empty
            .With("corpus.yaml", "vocabularies:\n" + Repeat(count, i =>
                $"  topics{i}: {{ type: Topic{i}, fields: {{ other: topics{count - 1 - i} }} }}\n"))
            .With("a.txt", Body)),
        ["fields of all kinds"] = (200, count => CorpusFiles.Empty
            .With("corpus.yaml", "article:\n  fields:\n" + Repeat(count, i =>
                $"    field{i}: {{ fields: {{ text: string, kind: [a, b] }} }}\n    kind{i}: [a, b]\n    date{i}: date\n"))
            .With("a.txt", Body)),
        ["names of an enum"] = (1_000, count => CorpusFiles.Empty
            .With("corpus.yaml", $"article: {{ fields: {{ kind: [{Repeat(count, i => $"kind{i}, ")}last] }} }}\n")
            .With("a.txt", Body)),
        ["problems"] = (500, count => CorpusFiles.Empty.With("a.txt", Body).With("a.yaml", Repeat(count, i => $"key{i}: 1\n"))),
    };

    public static TheoryData<string> Names => [.. Shapes.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void ARunTakesLinearTime(string shape) => LinearTime.Assert(
        Shapes[shape].Size,
        count =>
        {
            var files = Shapes[shape].Files(count);
            return () => Assert.Null(CSharpGeneratorDriver
                .Create([new CorpusGenerator().AsSourceGenerator()], files.AdditionalTexts, optionsProvider: files.Options)
                .RunGenerators(CSharpCompilation.Create("Consumer"))
                .GetRunResult().Results.Single().Exception);
        },
        shape);

    private static string Repeat(int count, Func<int, string> text) => string.Concat(Enumerable.Range(0, count).Select(text));
}
