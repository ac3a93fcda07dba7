using System.Globalization;
using System.Text;
using Corpus.Compiler;
using Corpus.Compiler.Files;
using Corpus.Compiler.Linking;
using Corpus.Compiler.Model;
using Corpus.Compiler.Schema;
using Corpus.Generator;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

/// <summary>
/// <c>Generator links 1000</c>: the cost of checking ten links per article. The linking stage runs alone on articles that were read before,
/// in turns with the same articles with as many web addresses, which are not checked; the difference is compared with a cold run of the
/// generator.
/// </summary>
internal static class LinkCost
{
    private const int LinksPerArticle = 10;
    private const int Rounds = 41;
    private const int WarmUpRounds = 20;
    private const int ColdRuns = 7;

    /// <summary>Measures the stage and the generator, without compiling the generated code.</summary>
    public static void Run(int count, Compilation compilation)
    {
        var (web, checkedLinks) = (Files(count, "https://example.org/"), Files(count, ""));
        var (without, with) = (Linking(web), Linking(checkedLinks));
        var (withoutTimes, differences) = (new List<double>(), new List<double>());
        for (var round = -WarmUpRounds; round < Rounds; round++)
        {
            var (one, other) = (Measure(without), Measure(with));
            if (round < 0)
                continue;
            withoutTimes.Add(one);
            differences.Add(other - one);
        }

        var colds = new List<double>();
        for (var run = -2; run < ColdRuns; run++)
        {
            var cold = Measure(() => Generate(checkedLinks, compilation));
            if (run >= 0)
                colds.Add(cold);
        }

        var (checks, all) = (Median(differences), Median(colds));
        Console.WriteLine(
            $"{count} articles with {count * LinksPerArticle} links, processor time, medians: linking with web addresses "
            + $"{Median(withoutTimes):0.0} ms, with checked links {checks:0.0} ms more (quartiles of {Rounds} rounds: "
            + $"{differences.Order().ElementAt(Rounds / 4):0.0} and {differences.Order().ElementAt(Rounds * 3 / 4):0.0}); "
            + $"a cold run {all:0} ms; the checks are {checks / all:P1} of it");
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);

    private static double Measure(Action run)
    {
        GC.Collect();
        var before = Environment.CpuUsage.TotalTime;
        run();
        return (Environment.CpuUsage.TotalTime - before).TotalMilliseconds;
    }

    /// <summary>Reads the articles, and returns an action that runs the stage that links them.</summary>
    private static Action Linking(AdditionalText[] files)
    {
        var (settings, _) = SettingsReader.Read(null, default);
        var recognizer = new EntryRecognizer([], default);
        var articles = files
            .Select(file => new SourceFile(Path.GetFileName(file.Path), file.GetText()!.ToString()))
            .Select(file => recognizer.Recognize(ArticleAnalyzer.Analyze(file, settings, default), default))
            .ToList();
        var paths = articles.Select(article => article.Analysis.File.Path).ToEquatableArray();
        return () =>
        {
            if (Linker.Link(settings, [], [], articles, [], [], paths, includeDrafts: false).Problems is [var fault, ..])
                throw new InvalidOperationException($"Nothing was measured: {fault.Message}");
        };
    }

    private static void Generate(AdditionalText[] files, Compilation compilation)
    {
        var result = CSharpGeneratorDriver
            .Create([new CorpusGenerator().AsSourceGenerator()], files, optionsProvider: new PathOptions("/site"))
            .RunGenerators(compilation)
            .GetRunResult();
        if (result.Diagnostics.FirstOrDefault(problem => problem.Severity >= DiagnosticSeverity.Warning) is { } fault)
            throw new InvalidOperationException($"Nothing was measured: {fault}");
    }

    private static AdditionalText[] Files(int count, string root)
    {
        var files = new AdditionalText[count];
        for (var i = 0; i < count; i++)
        {
            var text = new StringBuilder(FormattableString.Invariant($"# Page {i}\n\n"));
            for (var part = 0; part < LinksPerArticle; part++)
            {
                var target = ((i * 31) + (part * 97)) % count;
                text.Append(
                    CultureInfo.InvariantCulture,
                    $"## Part {part}\n\nThe ferry number {(i * 7) + part} left the harbour with {part} people on a day of wind, "
                    + $"as [page {target}]({root}page-{target:D5}.md#part-{part}) says. "
                    + $"It came back in the evening, and the crew told everyone who asked what the waves had been like that day.\n\n");
            }

            files[i] = new FileText(FormattableString.Invariant($"/site/page-{i:D5}.md"), text.ToString());
        }

        return files;
    }
}
