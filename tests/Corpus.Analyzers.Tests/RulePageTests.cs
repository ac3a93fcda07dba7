using System.Text.RegularExpressions;
using Corpus.Analyzers.Tests.Harness;
using Corpus.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;

namespace Corpus.Analyzers.Tests;

/// <summary>The rules of the analyzer agree with their pages in <c>docs/rules</c> and with its release file.</summary>
public partial class RulePageTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "rules");

    private static readonly IReadOnlyDictionary<string, DiagnosticDescriptor> Rules =
        new CorpusKeyAnalyzer().SupportedDiagnostics.ToDictionary(rule => rule.Id);

    public static TheoryData<string> Ids => [.. Rules.Keys.Order(StringComparer.Ordinal)];

    [Fact]
    public void TheIdsAreInTheRangeForUserCode() => Assert.All(Rules.Keys, id => Assert.Matches(@"\ACORPUS10\d\z", id));

    [Fact]
    public void EachRuleHasAPageAndThereAreNoOthers() =>
        Assert.Equal(
            Rules.Keys.Order(StringComparer.Ordinal),
            Directory.GetFiles(Folder, "CORPUS1*.md")
                .Select(file => Path.GetFileNameWithoutExtension(file)!)
                .Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Ids))]
    public void APageHasTheTitleAndSeverityOfItsRuleAndAllSections(string id)
    {
        var lines = Page(id).Split('\n');

        Assert.Equal($"# {id}: {Rules[id].Title}", lines[0]);
        Assert.Contains($"Severity: {SeverityOnPages(Rules[id])}", lines);
        Assert.Equal(["## Example", "## Cause", "## How to fix it"], lines.Where(line => line.StartsWith("## ", StringComparison.Ordinal)));
        Assert.EndsWith($"/docs/rules/{id}.md", Rules[id].HelpLinkUri);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task TheExampleOnAPageGivesTheDiagnosticThatThePageShows(string id)
    {
        var files = Example().Matches(Page(id)).ToDictionary(match => match.Groups["path"].Value, match => match.Groups["text"].Value);
        Assert.True(files.Remove("Program.cs", out var code));
        var corpus = files.Aggregate(CorpusFiles.Empty, (corpus, file) => corpus.With(file.Key, file.Value));

        var line = Log().Match(Page(id));
        var test = new UserCode<EmptyCodeFixProvider>(code!, corpus, output: OutputKind.ConsoleApplication);
        test.ExpectedDiagnostics.Add(new DiagnosticResult(id, Rules[id].DefaultSeverity)
            .WithLocation("Program.cs", int.Parse(line.Groups["line"].Value), int.Parse(line.Groups["column"].Value))
            .WithMessage(line.Groups["message"].Value));
        await test.RunAsync();

        Assert.Equal((id, LogName(Rules[id])), (line.Groups["id"].Value, line.Groups["severity"].Value));
    }

    [Fact]
    public void TheTableOfRulesListsTheRulesOfTheAnalyzer() =>
        Assert.Equal(
            Rules.Values.OrderBy(rule => rule.Id, StringComparer.Ordinal)
                .Select(rule => $"| [{rule.Id}]({rule.Id}.md) | {SeverityOnPages(rule)} | {rule.Title} |"),
            File.ReadAllLines(Path.Combine(Folder, "README.md")).Where(line => line.StartsWith("| [CORPUS1", StringComparison.Ordinal)));

    [Fact]
    public void TheReleaseFilesListEachRuleOnce() =>
        Assert.Equal(
            Rules.Values.OrderBy(rule => rule.Id, StringComparer.Ordinal)
                .Select(
                    rule => $"{rule.Id} | {rule.Category} | {rule.DefaultSeverity} | {rule.Title}, [documentation]({rule.HelpLinkUri})"),
            Directory.GetFiles(Folder, "AnalyzerReleases.*.md")
                .SelectMany(File.ReadAllLines)
                .Where(line => line.StartsWith("CORPUS", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal));

    private static string SeverityOnPages(DiagnosticDescriptor rule) =>
        rule.DefaultSeverity == DiagnosticSeverity.Info ? "information" : LogName(rule);

    private static string LogName(DiagnosticDescriptor rule) => rule.DefaultSeverity.ToString().ToLowerInvariant();

    private static string Page(string id) => File.ReadAllText(Path.Combine(Folder, id + ".md")).ReplaceLineEndings("\n");

    [GeneratedRegex(@"\n`(?<path>[^`\n]+)`\n\n(?<fence>`{3,})\w+\n(?<text>.*?)\k<fence>\n", RegexOptions.Singleline)]
    private static partial Regex Example();

    [GeneratedRegex(@"```console\nProgram\.cs\((?<line>\d+),(?<column>\d+)\): (?<severity>\w+) (?<id>\w+): (?<message>[^\n]+)\n```")]
    private static partial Regex Log();
}
