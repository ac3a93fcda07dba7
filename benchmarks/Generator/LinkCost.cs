using System.Globalization;
using System.Text;
using Corpus.Generator;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

/// <summary>
/// <c>Generator links 1000</c>: what checking ten links an article costs, against the same articles with as many web addresses, which are
/// not checked; in turns.
/// </summary>
internal static class LinkCost
{
    private const int LinksPerArticle = 10;
    private const int Rounds = 9;
    private const int Warming = 4;

    /// <summary>Measures the generator, without the compilation of what it writes.</summary>
    public static void Run(int count, Compilation compilation)
    {
        var (web, checkedLinks) = (Files(count, "https://example.org/"), Files(count, ""));
        var (without, with, shares) = (new List<double>(), new List<double>(), new List<double>());
        for (var round = -Warming; round < Rounds; round++)
        {
            var (one, other) = (Measure(web, compilation), Measure(checkedLinks, compilation));
            if (round < 0)
                continue;
            without.Add(one);
            with.Add(other);
            shares.Add((other - one) / other);
        }

        Console.WriteLine(
            $"{count} articles with {count * LinksPerArticle} links, processor time, medians of {Rounds}: "
            + $"web addresses {Median(without):0} ms, checked links {Median(with):0} ms; of a cold run the checks are {Median(shares):P1}");
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);

    private static double Measure(AdditionalText[] files, Compilation compilation)
    {
        GC.Collect();
        var before = Environment.CpuUsage.TotalTime;
        var result = CSharpGeneratorDriver
            .Create([new CorpusGenerator().AsSourceGenerator()], files, optionsProvider: new PathOptions("/site"))
            .RunGenerators(compilation)
            .GetRunResult();
        var time = (Environment.CpuUsage.TotalTime - before).TotalMilliseconds;
        if (result.Diagnostics.FirstOrDefault(problem => problem.Severity >= DiagnosticSeverity.Warning) is { } fault)
            throw new InvalidOperationException($"Nothing was measured: {fault}");
        return time;
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
