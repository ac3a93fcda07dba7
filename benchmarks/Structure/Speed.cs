using System.Diagnostics;
using Corpus.Compiler.Structure.Forms;
using Corpus.Compiler.Structure.Labels;
using Corpus.Compiler.Structure.Lines;
using Corpus.Compiler.Structure.Pages;

namespace Corpus.Benchmarks.Structure;

/// <summary>Measures how fast copied pages are read, by the rules alone and with the model, in one run and in processor time.</summary>
internal static class Speed
{
    // The just-in-time compiler is at work for some twenty rounds; its time is the processor's too.
    private const int WarmUp = 25;
    private const int Rounds = 25;

    public static void Measure(IReadOnlyList<MarkedPage> pages)
    {
        var start = Processor();
        var model = TreeModel.BuiltIn;
        Console.WriteLine($"loading the model, with JIT: {(Processor() - start).TotalMilliseconds:0} ms");
        var texts = pages.Where(p => p.Features.Page.IsScraped).Select(p => p.Text).ToArray();
        var units = texts.Sum(t => (long)t.Length);
        Console.WriteLine($"{texts.Length} copied pages, {units:N0} UTF-16 code units, {Rounds} rounds in turns after {WarmUp} to warm up");
        var (byRule, withModel) = (new List<double>(), new List<double>());
        for (var round = 0; round < WarmUp + Rounds; round++)
        {
            var rules = Seconds(texts, text => LineKinds.ByRule(PageOf(text)));
            var models = Seconds(texts, text => LineKinds.Of(PageOf(text), model));
            if (round == 0)
                Console.WriteLine(
                    $"the first round, with JIT: {units / rules / 1e6:0.0} and {units / models / 1e6:0.0} million code units a second");
            if (round < WarmUp)
                continue;
            byRule.Add(rules);
            withModel.Add(models);
        }

        Print("rules alone", byRule, units);
        Print("rules and model", withModel, units);
        foreach (var times in new[] { 1, 4, 16 })
        {
            var text = string.Join('\n', Enumerable.Repeat(string.Join('\n', texts.Take(20)), times));
            var before = GC.GetAllocatedBytesForCurrentThread();
            LineKinds.Of(PageOf(text), model);
            var bytes = GC.GetAllocatedBytesForCurrentThread() - before;
            Console.WriteLine($"one page of {text.Length,12:N0} code units allocates {(double)bytes / text.Length:0.0} bytes a code unit");
        }
    }

    /// <summary>Lists the texts of a folder whose body differs between the rules alone and the rules with the model.</summary>
    public static void CompareBodies(string folder)
    {
        var (texts, copied, different) = (0, 0, 0);
        foreach (var path in Directory.EnumerateFiles(folder, "*.txt", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var page = PageOf(File.ReadAllText(path));
            texts++;
            if (!page.IsScraped)
                continue;
            copied++;
            var (byRule, withModel) = (LineKinds.ByRule(page), LineKinds.Of(page, TreeModel.BuiltIn));
            var lines = Enumerable.Range(0, byRule.Length)
                .Where(i => PageFeatures.IsOfArticle(byRule[i]) != PageFeatures.IsOfArticle(withModel[i]))
                .ToArray();
            if (lines.Length == 0)
                continue;
            different++;
            Console.WriteLine(path);
            foreach (var i in lines)
                Console.WriteLine($"  {byRule[i]} -> {withModel[i]}: {page.Lines[i].Text}");
        }

        Console.WriteLine($"{texts} texts, {copied} read as copied with parts of a page, {different} with another body");
    }

    private static Page PageOf(string text)
    {
        var lines = LineReader.Read(text, PageLanguage.English);
        return Page.Read(lines, [.. lines.Select(l => LineRules.Find(l).Shape)]);
    }

    private static double Seconds(string[] texts, Action<string> read)
    {
        GC.Collect();
        var start = Processor();
        foreach (var text in texts)
            read(text);
        return (Processor() - start).TotalSeconds;
    }

    private static TimeSpan Processor() => Process.GetCurrentProcess().TotalProcessorTime;

    private static void Print(string reader, List<double> seconds, long units)
    {
        seconds.Sort();
        var (best, median) = (units / seconds[0] / 1e6, units / seconds[Rounds / 2] / 1e6);
        Console.WriteLine($"{reader,-20} {best,8:0.0} (best) {median,8:0.0} (median) million code units a second");
    }
}
