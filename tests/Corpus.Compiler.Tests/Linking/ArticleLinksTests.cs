using Corpus.Compiler.Files;
using Corpus.Compiler.Linking;
using Corpus.Compiler.Model;

namespace Corpus.Compiler.Tests.Linking;

/// <summary>Links in Markdown, resolved against the articles and files of a small site.</summary>
public class ArticleLinksTests
{
    private static readonly string[] Assets = ["images/quay.png", "docs/a b.pdf"];

    private static LinkedCorpus Compile(string source, string settings = "", string path = "docs/page.md")
    {
        SourceFile[] files =
        [
            new("corpus.yaml", settings),
            new(path, "# Page\n\n## Here\n\n" + source),
            new("docs/index.md", "# Docs\n\n## Über uns\n\n<a name=\"old\"></a>Text."),
            new("docs/guide/steps.md", "---\nid: how-to\n---\n# Steps\n\n## One\n\n## One\n\n## Two {#second}\n\nText[^1].\n\n[^1]: Note."),
            new("notes.txt", "A headline of the notes\n\nThe notes are short and plain.\n"),
            new("docs/draft.md", "---\ndraft: true\n---\n# Draft"),
        ];
        return CorpusCompiler.Compile(files, paths: [.. files.Select(file => file.Path), .. Assets]);
    }

    private static IEnumerable<string> Problems(string source, string settings = "", string path = "docs/page.md") =>
        Compile(source, settings, path).Problems
            .Where(problem => problem.Descriptor.Id is "CORPUS064" or "CORPUS065" or "CORPUS066" or "CORPUS067")
            .Select(problem => $"{Place(problem.Place)} {problem.Descriptor.Id} {problem.Message}");

    private static string Place(FileSpan place) => $"{place.Line}:{place.Column}+{place.Length}";

    [Theory]
    [InlineData("guide/steps.md", "how-to")]
    [InlineData("guide/steps", "how-to")]
    [InlineData("./guide/../guide/steps.md", "how-to")]
    [InlineData("guide/steps.html", "how-to")]
    [InlineData("guide/steps/", "how-to")]
    [InlineData("guide/steps.md?x=1#one-1", "how-to")]
    [InlineData("guide/steps.md#second", "how-to")]
    [InlineData("guide/st%65ps.md", "how-to")]
    [InlineData("../docs/", "docs")]
    [InlineData(".", "docs")]
    [InlineData("index.md#%C3%BCber-uns", "docs")]
    [InlineData("index.md#old", "docs")]
    [InlineData("../notes", "notes")]
    [InlineData("../notes.txt#a-headline-of-the-notes", "notes")]
    [InlineData("#here", "docs/page")]
    [InlineData("/how-to", "how-to")]
    public void ALinkIsResolvedToAnArticle(string url, string id)
    {
        var corpus = Compile($"[words]({url})");
        var row = corpus.Articles.ToList().FindIndex(article => article.Id == "docs/page");

        Assert.Equal(id, corpus.Articles[Assert.Single(corpus.LinkTargets[row])].Id);
        Assert.Empty(Problems($"[words]({url})"));
    }

    [Theory]
    [InlineData("[a](https://example.org/x#y)")]
    [InlineData("[a](//example.org/x)")]
    [InlineData("[a](mailto:a@example.org)")]
    [InlineData("<a@example.org>")]
    [InlineData("[a](../images/quay.png)")]
    [InlineData("![a](../images/quay.png)")]
    [InlineData("[a](../images)")]
    [InlineData("[a](<a b.pdf>)")]
    [InlineData("[a](a%20b.pdf#page=2)")]
    [InlineData("[a](../../outside.md)")]
    [InlineData("[a](/unknown)")]
    [InlineData("[a](#)")]
    [InlineData("[a](#top)")]
    [InlineData("`[a](nowhere.md)`")]
    [InlineData("    [a](nowhere.md)")]
    [InlineData("www.example.org")]
    public void LinksThatNeedNoArticleAreNotReported(string source) => Assert.Empty(Problems(source));

    [Theory]
    [InlineData("[a](guide/stepz.md)",
        "5:5+14 CORPUS064 'guide/stepz.md' leads to no article and no file of the corpus; did you mean 'guide/steps.md'?")]
    [InlineData("[a](../nots.md)",
        "5:5+10 CORPUS064 '../nots.md' leads to no article and no file of the corpus; did you mean '../notes.txt'?")]
    [InlineData("![a](../images/kuay.png \"t\")",
        "5:6+18 CORPUS064 '../images/kuay.png' leads to no article and no file of the corpus; did you mean '../images/quay.png'?")]
    [InlineData("<a class=\"x\" href=\"nowhere.md\">b</a>",
        "5:20+10 CORPUS064 'nowhere.md' leads to no article and no file of the corpus; correct the path, or add the file")]
    [InlineData("<p><img src='nowhere.png'></p>",
        "5:14+11 CORPUS064 'nowhere.png' leads to no article and no file of the corpus; correct the path, or add the file")]
    [InlineData("[a][b]\n\n[b]: nowhere.md",
        "7:6+10 CORPUS064 'nowhere.md' leads to no article and no file of the corpus; correct the path, or add the file")]
    [InlineData("[a](guide/steps.md#ones)",
        "5:5+19 CORPUS065 'guide/steps.md#ones' leads to no heading of 'docs/guide/steps.md'; did you mean '#one'?")]
    [InlineData("[a](#her)", "5:5+4 CORPUS065 '#her' leads to no heading of 'docs/page.md'; did you mean '#here'?")]
    [InlineData("[a](ttps://example.org)", "5:5+18 CORPUS066 'ttps://example.org' has no known scheme; did you mean 'https://'?")]
    [InlineData("[a](https//example.org)", "5:5+18 CORPUS066 'https//example.org' has no known scheme; did you mean 'https://'?")]
    [InlineData("[a](draft.md)", "5:5+8 CORPUS067 'draft.md' leads to 'docs/draft.md', which is a draft and left out of this build; "
        + "publish it, or remove the link")]
    public void ABrokenLinkIsReportedAtItsPlace(string source, string problem) => Assert.Equal([problem], Problems(source));

    [Theory]
    [InlineData("/help", "/help/docs/guide/steps.md")]
    [InlineData("/", "/docs/guide/steps.md")]
    public void ForABrokenLinkFromTheRootATargetFromTheRootIsSuggested(string root, string suggested) => Assert.EndsWith(
        $"did you mean '{suggested}'?",
        Assert.Single(Problems($"[a]({suggested.Replace("steps", "stepz")})", $"links: {{ root: {root} }}")),
        StringComparison.Ordinal);

    [Theory]
    [InlineData("[a](/help/docs/guide/steps.md)", 0)]
    [InlineData("[a](/help)", 0)]
    [InlineData("[a](/other/x)", 0)]
    [InlineData("[a](/help/nowhere)", 1)]
    public void ARootLinkIsCheckedIfTheSettingsDefineTheRoot(string source, int problems) =>
        Assert.Equal(problems, Problems(source, "links: { root: /help }", "page.md").Count());

    [Fact]
    public void ALinkRelativeToAPageServedAsAFolderIsResolved() => Assert.Empty(Problems("[a](../guide/steps/)", path: "docs/page.md"));

    [Fact]
    public void ShortcodesAreReportedOnce()
    {
        var problem = Assert.Single(Compile("{{< fig >}} and {% raw %}").Problems, problem => problem.Descriptor.Id == "CORPUS068");

        Assert.Equal(("docs/page.md", 5, 1), (problem.Path, problem.Place.Line, problem.Place.Column));
    }
}
