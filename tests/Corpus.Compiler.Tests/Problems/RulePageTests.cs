using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Corpus.Compiler.Files;
using Corpus.Compiler.Problems;
using Corpus.TestData;

namespace Corpus.Compiler.Tests.Problems;

/// <summary>
/// The catalogue agrees with the pages in <c>docs/rules</c> and with the release file of the generator. The pages from CORPUS100 on are
/// those of <c>Corpus.Analyzers</c>, whose tests compare them with its rules.
/// </summary>
public partial class RulePageTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "rules");

    private static readonly IReadOnlyDictionary<string, ProblemDescriptor> Catalog = typeof(ProblemCatalog)
        .GetProperties(BindingFlags.Public | BindingFlags.Static)
        .Select(p => (ProblemDescriptor)p.GetValue(null)!)
        .ToDictionary(d => d.Id);

    private static readonly string[] WithoutFiles =
        ["CORPUS081", "CORPUS082", "CORPUS083", "CORPUS084", "CORPUS085", "CORPUS086", "CORPUS087", "CORPUS088", "CORPUS095"];

    public static TheoryData<string> Ids => [.. Catalog.Keys.Order(StringComparer.Ordinal)];

    /// <summary>The rules whose example is a corpus. The others have no example, or too large a one, and have their own tests.</summary>
    public static TheoryData<string> IdsWithFiles => [.. Catalog.Keys.Except(WithoutFiles).Order(StringComparer.Ordinal)];

    [Fact]
    public void EveryIdIsCorpusAndThreeDigits() => Assert.All(Catalog.Keys, id => Assert.Matches(@"\ACORPUS\d{3}\z", id));

    [Fact]
    public void EachRuleHasAPageAndThereAreNoOthers() =>
        Assert.Equal(
            Catalog.Keys.Order(StringComparer.Ordinal),
            Directory.GetFiles(Folder, "CORPUS0*.md").Select(f => Path.GetFileNameWithoutExtension(f)!).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Ids))]
    public void APageHasTheTitleAndSeverityOfItsRuleAndAllSections(string id)
    {
        var rule = Catalog[id];
        var lines = Page(id).Split('\n');

        Assert.Equal($"# {id}: {rule.Title}", lines[0]);
        Assert.Contains($"Severity: {rule.Severity.ToString().ToLowerInvariant()}", lines);
        Assert.Equal(["## Example", "## Cause", "## How to fix it"], lines.Where(l => l.StartsWith("## ", StringComparison.Ordinal)));
        Assert.EndsWith($"/docs/rules/{id}.md", rule.HelpLink);
    }

    [Theory]
    [MemberData(nameof(IdsWithFiles))]
    public void TheExampleOnAPageGivesTheProblemThatThePageShows(string id)
    {
        var page = Page(id);
        var files = Example()
            .Matches(page)
            .Select(m => File(m.Groups["path"].Value, m.Groups["form"].Value, m.Groups["text"].Value))
            .ToList();
        var shown = Log().Match(page).Groups["line"].Value;

        Assert.Contains($" {id}: ", shown);
        Assert.Contains(shown, CorpusCompiler.Compile(files).Problems.Select(BuildLog.Line));
    }

    [Fact]
    public void TheTableOfRulesListsTheRulesOfTheCatalogue() =>
        Assert.Equal(
            Catalog.Values.OrderBy(d => d.Id, StringComparer.Ordinal)
                .Select(d => $"| [{d.Id}]({d.Id}.md) | {d.Severity.ToString().ToLowerInvariant()} | {d.Title} |"),
            System.IO.File.ReadAllLines(Path.Combine(Folder, "README.md"))
                .Where(l => l.StartsWith("| [CORPUS0", StringComparison.Ordinal)));

    [Fact]
    public void TheReleaseFilesListEachRuleOnce() =>
        Assert.Equal(
            Catalog.Values.OrderBy(d => d.Id, StringComparer.Ordinal)
                .Select(d => $"{d.Id} | Corpus | {Severity(d.Severity)} | {d.Title}, [documentation]({d.HelpLink})"),
            Directory.GetFiles(Folder, "AnalyzerReleases.*.md")
                .SelectMany(System.IO.File.ReadAllLines)
                .Where(l => l.StartsWith("CORPUS", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal));

    [Fact]
    public void TheTargetsOfThePackageReportRulesOfTheCatalogue()
    {
        var build = Path.Combine(RepositoryRoot.Path, "src", "Corpus", "build");
        var targets = XDocument.Load(Path.Combine(build, "Corpus.targets"));
        var reported = targets.Descendants().Where(element => element.Attribute("Code") is not null).ToList();
        var repository = ValueOf(Path.Combine(RepositoryRoot.Path, "Directory.Build.props"), "CorpusRepository");
        var folder = ValueOf(Path.Combine(build, "Corpus.props"), "_CorpusRules")
            .Replace("$(CorpusRepository)", repository, StringComparison.Ordinal);

        Assert.Equal(["CORPUS086", "CORPUS087", "CORPUS088"], reported.Select(task => task.Attribute("Code")!.Value));
        Assert.All(reported, task =>
        {
            var rule = Catalog[task.Attribute("Code")!.Value];
            Assert.Equal(rule.MessageFormat, Property().Replace(task.Attribute("Text")!.Value, "{0}"));
            Assert.Equal(rule.Severity.ToString(), task.Name.LocalName);
            Assert.Equal(rule.HelpLink, task.Attribute("HelpLink")!.Value.Replace("$(_CorpusRules)", folder, StringComparison.Ordinal));
        });
    }

    private static string ValueOf(string file, string property) => XDocument.Load(file).Descendants(property).Single().Value;


    private static string Severity(ProblemSeverity severity) => severity == ProblemSeverity.Information ? "Info" : severity.ToString();

    /// <summary>A file of an example; one that is not text is shown in hexadecimal.</summary>
    private static SourceFile File(string path, string form, string text) =>
        form == "hex" ? SourceDecoder.Decode(path, Convert.FromHexString(text.Replace(" ", "").Trim())) : new SourceFile(path, text);

    private static string Page(string id) => System.IO.File.ReadAllText(Path.Combine(Folder, id + ".md")).ReplaceLineEndings("\n");

    [GeneratedRegex(@"\n`(?<path>[^`\n]+)`[^\n]*\n\n(?<fence>`{3,})(?<form>\w+)\n(?<text>.*?)\k<fence>\n", RegexOptions.Singleline)]
    private static partial Regex Example();

    [GeneratedRegex(@"\$\(\w+\)")]
    private static partial Regex Property();

    [GeneratedRegex(@"```console\n(?<line>[^\n]+)\n```")]
    private static partial Regex Log();
}
