using System.Text.RegularExpressions;
using Corpus.Compiler.Files;
using Corpus.Compiler.Model;
using Corpus.Compiler.Structure;

namespace Corpus.Compiler.Tests.Structure;

/// <summary>
/// The examples of CommonMark's specification. They are not part of this project: the environment variable <c>COMMONMARK_SPEC</c> names
/// <c>spec.txt</c>, which the npm package <c>commonmark-spec</c> (0.31.2) has.
/// </summary>
public class CommonMarkTests
{
    /// <summary>
    /// Bare addresses: they are text in CommonMark and links on GitHub, as <see cref="GitHubMarkdownTests"/> has them.
    /// </summary>
    private static readonly int[] BareAddresses = [608, 611, 612];

    [SkippableFact]
    public void EveryExampleGivesTheSpecifiedHtmlWithoutAutolinks() => AssertOnlyTheseDiffer([], autolinks: false);

    [SkippableFact]
    public void EveryExampleButBareAddressesGivesTheSpecifiedHtml() => AssertOnlyTheseDiffer(BareAddresses, autolinks: true);

    internal static string HtmlOf(string markdown, bool autolinks = true)
    {
        var file = new SourceFile("a.md", markdown);
        var settings = CorpusSettings.Default with { MarkdownHtml = MarkdownHtml.Raw, MarkdownAutolinks = autolinks };

        // Not read as a file, in which the beginning of an example could be front matter.
        return StructureReader.Read(file, new ArticleText(markdown, 1, null), settings).Html ?? "";
    }

    private static void AssertOnlyTheseDiffer(int[] expected, bool autolinks)
    {
        var path = Environment.GetEnvironmentVariable("COMMONMARK_SPEC");
        Skip.If(string.IsNullOrEmpty(path), "COMMONMARK_SPEC names no spec.txt of CommonMark.");
        var examples = Examples(File.ReadAllText(path!)).ToList();
        Assert.Equal(652, examples.Count);

        Assert.Equal(
            expected,
            examples
                .Where(example => Normalized(HtmlOf(example.Markdown, autolinks)) != Normalized(example.Html))
                .Select(example => example.Number));
    }

    /// <summary>
    /// HTML without the ids of headings and without insignificant white space, with the alignment of cells and the boxes of tasks in the
    /// form of GitHub's specification.
    /// </summary>
    internal static string Normalized(string html)
    {
        html = Regex.Replace(html, "(<h[1-6]) id=\"[^\"]*\"", "$1");
        html = Regex.Replace(html, "style=\"text-align: (left|center|right);\"", "align=\"$1\"");
        html = Regex.Replace(html, " class=\"(contains-task-list|task-list-item)\"", "");
        html = html
            .Replace("<input disabled=\"disabled\" type=\"checkbox\" checked=\"checked\" />",
                "<input checked=\"\" disabled=\"\" type=\"checkbox\">", StringComparison.Ordinal)
            .Replace("<input disabled=\"disabled\" type=\"checkbox\" />", "<input disabled=\"\" type=\"checkbox\">",
                StringComparison.Ordinal);
        return Regex.Replace(Regex.Replace(html, @"\s+", " "), @" ?([<>]) ?", "$1").Trim();
    }

    private static IEnumerable<(int Number, string Markdown, string Html)> Examples(string specification)
    {
        var fence = new string('`', 32);
        var examples = Regex.Matches(
            specification, $@"^{fence} example\n(.*?)^\.\n(.*?)^{fence}$", RegexOptions.Multiline | RegexOptions.Singleline);
        return examples.Select((example, i) => (i + 1, Tabbed(example.Groups[1].Value), Tabbed(example.Groups[2].Value)));

        static string Tabbed(string text) => text.Replace('→', '\t');
    }
}
