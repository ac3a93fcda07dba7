using Corpus.Compiler;
using Corpus.Compiler.Linking;
using Corpus.Compiler.Problems;
using Corpus.TestData;

namespace Corpus.Tool.Tests;

/// <summary><c>corpus init</c> on folders in the form of other tools, and the compilation of the result.</summary>
public class InitCommandTests
{
    public static TheoryData<string> Sites => [.. Site.All.Select(site => site.Name)];

    [Theory]
    [MemberData(nameof(Sites))]
    public void ASiteIsInitializedAndCompilesWithoutAnError(string name)
    {
        var site = Site.All.Single(site => site.Name == name);
        using var folder = new TemporaryCorpus([.. site.Everything]);

        Assert.Equal(0, ToolRun.Of("init", folder.Directory.ToString()).ExitCode);
        var corpus = Compile(folder);

        Assert.DoesNotContain(corpus.Problems, problem => problem.Descriptor.Severity == ProblemSeverity.Error);
        Assert.Equal(site.Articles.Count, corpus.Articles.Count);
        foreach (var article in corpus.Articles)
        {
            var written = site.Articles.Single(it => it.Path == article.Analysis.File.Path);
            var date = article.DatePublished is { } day ? $"{day.Year:D4}-{day.Month:D2}-{day.Day:D2}" : null;
            Assert.Equal(written.Expected, written.Read(article.Id, article.Headline, date, article.Authors, article.Keywords));
        }
    }

    [Fact]
    public void TypesAreInferredAndCounted()
    {
        using var folder = new TemporaryCorpus(
            [.. Enumerable.Range(0, 9).Select(i => ($"a{i}.md", $"---\ntitle: T{i}\nweight: {i}\nmood: {(i % 2 == 0 ? "glad" : "sad")}\n"
                + $"seen: 2024-03-0{i + 1}\nprice: {i}.5\nwriter: ada\ncover: img/a.png\nrefs: [{{ name: A, url: "
                + $"'https://example.org/{i}' }}]\nmixed: {(i == 0 ? "[a]" : "{ b: 1 }")}\npath: x\n---\nText.\n")),
                ("img/a.png", ""), ("people/ada.yaml", "name: Ada Lind\nborn: 1950\n")]);

        var run = ToolRun.Of("init", folder.Directory.ToString());
        var yaml = File.ReadAllText(folder.PathOf("corpus.yaml"));

        Assert.Equal(
            """
            # Written by 'corpus init' from the metadata of 9 articles.
            # Built-in keys and what other tools call them (title, date, author, tags, ...) need no declaration.
            article:
              keys:
                path: pathValue
              fields:
                weight: int  # in 9 of 9 articles
                mood: [glad, sad]  # in 9 of 9 articles
                seen: date  # in 9 of 9 articles
                price: number  # in 9 of 9 articles
                writer: people  # in 9 of 9 articles
                cover: asset  # in 9 of 9 articles
                refs: { many: true, fields: { name: string, url: uri } }  # in 9 of 9 articles
                mixed: any  # in 9 of 9 articles
                pathValue: string  # in 9 of 9 articles
            vocabularies:
              people:  # 1 entry in 'people/'
                fields:
                  born: int  # in 1 of 1 entry

            """.ReplaceLineEndings("\n"),
            yaml);
        Assert.Contains("undecided: mixed: it is a list (1) and a mapping (8)", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(Compile(folder).Problems, problem => problem.Descriptor.Severity == ProblemSeverity.Error);
    }

    [Fact]
    public void TheRootOfAJekyllSiteIsRejectedWithTheFolderOfItsArticles()
    {
        using var folder = new TemporaryCorpus(("index.md", "---\ntitle: Home\n---\nText.\n"),
            ("blog/_posts/2024-03-01-a.md", "---\ntitle: A\n---\nText.\n"));

        var run = ToolRun.Of("init", folder.Directory.ToString());

        Assert.Equal(2, run.ExitCode);
        Assert.False(File.Exists(folder.PathOf("corpus.yaml")));
        Assert.Contains($"Run 'corpus init {folder.PathOf("blog/_posts")}'", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void TagsInOneStringAreReportedIfTheToolIsUnknown()
    {
        using var folder = new TemporaryCorpus(("a.md", "---\ntitle: A\ntags: two words\n---\nText.\n"));

        var run = ToolRun.Of("init", folder.Directory.ToString());

        Assert.Contains("undecided: tags: 'two words' is one keyword; 'article: { keywords: words }' makes", run.Output,
            StringComparison.Ordinal);
    }

    [Fact]
    public void ACascadeOfHugoIsReported()
    {
        using var folder = new TemporaryCorpus(
            ("docs/_index.md", "---\ntitle: Docs\ncascade: { banner: a.png }\n---\nText.\n"), ("docs/a.md", "---\ntitle: A\n---\nText.\n"));

        var run = ToolRun.Of("init", folder.Directory.ToString());

        Assert.Contains("different: 1 page has a 'cascade', whose values the articles below do not get", run.Output,
            StringComparison.Ordinal);
    }

    [Fact]
    public void AFolderWhoseArticlesHaveTheirOwnKeysBecomesAType()
    {
        var site = Site.All.Single(site => site.Name == "Collections");
        using var folder = new TemporaryCorpus([.. site.Everything]);

        ToolRun.Of("init", folder.Directory.ToString());

        Assert.Equal(
            """
            article:
              fields:
                order: int  # in 30 of 30 articles
            types:
              BlogPost:  # 15 articles
                in: "blog/**"
                fields:
                  editor: team  # in 15 of 15 articles
                  category: [news, notes]  # in 15 of 15 articles
                  cover: { fields: { src: string, alt: string } }  # in 15 of 15 articles
              Doc:  # 15 articles
                in: "docs/**"
                fields:
                  sidebar: { fields: { label: string, hidden: bool } }  # in 15 of 15 articles
                  difficulty: string  # in 5 of 15 articles
            vocabularies:
              team:  # 2 entries in 'team/'
                fields:
                  role: string  # in 1 of 2 entries

            """.ReplaceLineEndings("\n"),
            string.Join('\n', File.ReadAllText(folder.PathOf("corpus.yaml")).Split('\n')[2..]));
    }

    [Fact]
    public void AnExistingFileIsNeverOverwritten()
    {
        using var folder = new TemporaryCorpus(("corpus.yaml", "language: da\n"), ("a.md", "---\nweight: 1\n---\n# A\n"));

        var run = ToolRun.Of("init", folder.Directory.ToString());

        Assert.Equal(2, run.ExitCode);
        Assert.Equal("language: da\n", File.ReadAllText(folder.PathOf("corpus.yaml")));
        Assert.Contains("exists already", run.Error, StringComparison.Ordinal);
    }

    private static LinkedCorpus Compile(TemporaryCorpus folder)
    {
        var (files, paths) = CorpusFolder.Read(folder.Directory, CancellationToken.None);
        return CorpusCompiler.Compile(files, includeDrafts: true, paths);
    }
}
