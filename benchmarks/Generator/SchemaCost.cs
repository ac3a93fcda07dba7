using System.Diagnostics;
using System.Globalization;
using System.Text;
using Corpus.Generator;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

/// <summary>
/// <c>Generator schema 1000</c>: a corpus with nested fields and three types, in turns with the same articles with flat fields.
/// </summary>
internal static class SchemaCost
{
    private const int Rounds = 7;

    private const string Flat = """
        article:
          fields: { weight: int, mood: [glad, sad], tagline: string, text: string, link: uri, zoom: number }

        """;

    private const string Typed = """
        types:
          Post:
            in: blog/**
            fields:
              weight: int
              mood: [glad, sad]
              hero: { fields: { tagline: string, actions: { many: true, fields: { text: string, link: uri } } } }
              params: any
          Page:
            in: docs/**
            fields:
              weight: int
              mood: [glad, sad]
              hero: { fields: { tagline: string, actions: { many: true, fields: { text: string, link: uri } } } }
              params: any
          Note:
            in: notes/**
            fields:
              weight: int
              mood: [glad, sad]
              hero: { fields: { tagline: string, actions: { many: true, fields: { text: string, link: uri } } } }
              params: any

        """;

    /// <summary>Measures the generator and the compilation of the generated code.</summary>
    public static void Run(int count, Compilation compilation)
    {
        var (flat, typed) = (Files(count, isTyped: false), Files(count, isTyped: true));
        var (flatTimes, typedTimes) = (new List<double>(), new List<double>());
        for (var round = -2; round < Rounds; round++)
        {
            var (one, other) = (Measure(flat, compilation), Measure(typed, compilation));
            if (round < 0)
                continue;
            flatTimes.Add(one);
            typedTimes.Add(other);
        }

        var (less, more) = (flatTimes.Order().ElementAt(Rounds / 2), typedTimes.Order().ElementAt(Rounds / 2));
        Console.WriteLine(
            $"{count} articles, median of {Rounds}: flat {less:0} ms, nested fields and three types {more:0} ms of processor "
                + $"time; {more / less:0.00} times");
    }

    private static double Measure(AdditionalText[] files, Compilation compilation)
    {
        GC.Collect();
        var process = Process.GetCurrentProcess();
        var before = process.TotalProcessorTime;
        var driver = CSharpGeneratorDriver.Create(
            [new CorpusGenerator().AsSourceGenerator()], files, optionsProvider: new PathOptions("/site"))
            .RunGeneratorsAndUpdateCompilation(compilation, out var generated, out var problems);
        using var assembly = new MemoryStream();
        var emitted = generated.Emit(assembly);
        process.Refresh();
        if (problems.Concat(emitted.Diagnostics).FirstOrDefault(problem => problem.Severity == DiagnosticSeverity.Error) is { } fault)
            throw new InvalidOperationException($"Nothing was measured: {fault}");
        return (process.TotalProcessorTime - before).TotalMilliseconds;
    }

    private static AdditionalText[] Files(int count, bool isTyped)
    {
        string[] folders = ["blog", "docs", "notes"];
        var files = new List<AdditionalText> { new FileText("/site/corpus.yaml", isTyped ? Typed : Flat) };
        for (var i = 0; i < count; i++)
        {
            var number = i.ToString(CultureInfo.InvariantCulture);
            var fields = isTyped
                ? $"hero: {{ tagline: Line {number}, actions: [{{ text: Read, link: 'https://example.org/{number}' }}] }}\n"
                    + $"params: {{ zoom: {number}.5 }}\n"
                : $"tagline: Line {number}\ntext: Read\nlink: https://example.org/{number}\nzoom: {number}.5\n";
            files.Add(
                new FileText(
                    $"/site/{folders[i % 3]}/article-{i:D5}.md",
                    $"---\ntitle: Article {number}\nweight: {number}\nmood: glad\n{fields}---\n\n{Body(i)}"));
        }

        return [.. files];
    }

    /// <summary>About two hundred words, different in each article.</summary>
    private static string Body(int article)
    {
        var body = new StringBuilder();
        for (var sentence = 0; sentence < 20; sentence++)
            body.Append(
                CultureInfo.InvariantCulture,
                $"The ferry number {(article * 7) + sentence} left the harbour with {sentence} people on a day of wind. ");
        return body.Append('\n').ToString();
    }
}
