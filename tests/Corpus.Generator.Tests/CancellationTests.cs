using System.Text;
using Corpus.Generator.Emission;
using Corpus.Generator.Tests.Harness;
using Corpus.TestData;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Corpus.Generator.Tests;

/// <summary>A run stops within 50 ms of its cancellation, in any step and for any shape of corpus.</summary>
[Collection(nameof(CancellationTests))]
[CollectionDefinition(nameof(CancellationTests), DisableParallelization = true)]
public class CancellationTests
{
    private static readonly int Moments = Property.IsThorough ? 20 : 4;

    /// <summary>The sizes of the corpora are divided by this.</summary>
    private static readonly int Divisor = Property.IsThorough ? 1 : 4;

    private static readonly Dictionary<string, Func<CorpusFiles>> Corpora = new()
    {
        ["many articles"] = () => Enumerable.Range(0, 1500 / Divisor).Aggregate(CorpusFiles.Empty, (files, i) => files.With(
            $"folder/a{i}.md",
            $"---\nauthors: [Ada Lind{i}]\nkeywords: [a{i % 7}]\n---\n# Ferry {i}\n\n[Next](a{i + 1}.md) came back {i}. "
            + $"“We waited {i % 50} days for it in the end,” said Bo Ek.\n")),
        ["a huge article"] = () => CorpusFiles.Empty.With("a.txt", "Ferry\n\n" + Repeat(12_000, i =>
            $"The ferry {i} came back to the harbour on Monday. “We waited,” said Ada Lind{i}.{(i % 20 == 0 ? "\n\n" : " ")}")),
        ["huge Markdown"] = () => CorpusFiles.Empty.With("a.md", "# Ferry\n\n" + Repeat(12_000, i =>
            $"## Heading {i}\n\nThe *ferry* [{i}](#heading-{i}) came back.\n\n")),
        ["huge HTML"] = () => CorpusFiles.Empty.With("a.md", "# Ferry\n\n" + Repeat(20_000, i =>
            $"<div class=\"a\"><p onclick=\"x\">The <b>ferry</b> {i} <foo>came</foo> back.</p></div>\n")),
        ["a huge vocabulary"] = () => CorpusFiles.Empty
            .With("corpus.yaml", "vocabularies: { people: { type: Person, mentions: true, speakers: true, fields: { home: people } } }\n")
            .With("people.yaml", Repeat(20_000, i => $"person-{i}: {{ name: Ada Lind{i}, aliases: [A{i}, B{i}], home: person-{i / 2} }}\n"))
            .With("a.txt", "Ferry\n\nAda Lind1 came back.\n"),
        ["a huge schema"] = () => CorpusFiles.Empty
            .With("corpus.yaml", "article:\n  fields:\n" + Repeat(2_000, i => $"    field{i}: {{ type: [a{i}, b{i}], default: a{i} }}\n"))
            .With("a.txt", "Ferry\n\nIt came back.\n"),
        ["a huge enum"] = () => CorpusFiles.Empty
            .With("corpus.yaml", $"article: {{ fields: {{ kinds: {{ many: true, type: [{Repeat(30_000, i => $"kind{i}, ")}] }} }} }}\n")
            .With("a.txt", "Ferry\n\nIt came back.\n").With("a.yaml", $"kinds: [{Repeat(30_000, i => $"kind{i}, ")}]\n"),
        ["huge metadata"] = () => CorpusFiles.Empty
            .With("corpus.yaml", "article: { fields: { params: any } }\n")
            .With("a.txt", "Ferry\n\nIt came back.\n").With("a.yaml", "params:\n" + Repeat(60_000, i => $"  key{i}: [1, two, 3.5]\n"))
            .With("b.md", $"{{\"params\": [{Repeat(60_000, i => $"{{\"a\": {i}}}, ")}1]}}\n\n# Ferry\n")
            .With("c.md", $"+++\n{Repeat(10_000, i => $"key{i} = {i}\n")}\n+++\n# Ferry\n"),
        ["many problems"] = () => CorpusFiles.Empty
            .With("a.txt", "Ferry\n\nIt came back.\n").With("a.yaml", Repeat(60_000, i => $"key{i}: 1\n"))
            .With("b.md", "# Ferry\n\n" + Repeat(10_000, i => $"[a](b{i}.md)\n\n")),
    };

    public static TheoryData<string> Names => [.. Corpora.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void ARunStopsPromptly(string corpus)
    {
        var files = Corpora[corpus]();

        PromptStop.Assert(cancellation => Run(files, cancellation), Moments);
    }

    /// <summary>A shard of a large corpus has megabytes of text, which are written character by character.</summary>
    [Fact]
    public void WritingALiteralStops()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();

        Assert.Throws<OperationCanceledException>(() => StringLiteral.AppendEscaped(new StringBuilder(), "a", source.Token));
        Assert.Throws<OperationCanceledException>(() => StringLiteral.AppendReadable(new StringBuilder(), "a", source.Token));
        Assert.Throws<OperationCanceledException>(() => new CodeWriter(source.Token).Line("a"));
    }

    private static void Run(CorpusFiles files, CancellationToken cancellation) => CSharpGeneratorDriver
        .Create([new CorpusGenerator().AsSourceGenerator()], files.AdditionalTexts, optionsProvider: files.Options)
        .RunGenerators(CSharpCompilation.Create("Consumer"), cancellation);

    /// <summary>Many pieces of text; fewer unless the run is thorough.</summary>
    private static string Repeat(int count, Func<int, string> text) => string.Concat(Enumerable.Range(0, count / Divisor).Select(text));
}
