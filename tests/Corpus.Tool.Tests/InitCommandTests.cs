using Corpus.Compiler;
using Corpus.Compiler.Linking;
using Corpus.Compiler.Problems;

namespace Corpus.Tool.Tests;

/// <summary><c>corpus init</c> on folders as other tools have them, and what the compiler then makes of them.</summary>
public class InitCommandTests
{
    private const int ArticlesPerSite = 30;

    /// <summary>An article of a site, and what must be read from it.</summary>
    private sealed record Written(string Path, string Text, string Headline, string? Date, string[] Authors, string[] Tags);

    public static TheoryData<string> Sites => ["Astro", "Hugo", "Jekyll", "Docusaurus", "Contentlayer"];

    [Theory]
    [MemberData(nameof(Sites))]
    public void ASiteMovesInWithoutAnError(string name)
    {
        var site = Site(name);
        using var folder = new TemporaryCorpus([.. site.Select(article => (article.Path, article.Text)), .. Extras(name)]);

        Assert.Equal(0, ToolRun.Of("init", folder.Directory.ToString()).ExitCode);
        var corpus = Compile(folder);

        Assert.DoesNotContain(corpus.Problems, problem => problem.Descriptor.Severity == ProblemSeverity.Error);
        Assert.Equal(site.Count, corpus.Articles.Count);
        foreach (var article in corpus.Articles)
        {
            var written = site.Single(it => it.Path == article.Analysis.File.Path);
            var date = article.DatePublished is { } day ? $"{day.Year:D4}-{day.Month:D2}-{day.Day:D2}" : null;
            Assert.Equal(
                (written.Path, written.Headline, written.Date, string.Join("|", written.Authors), string.Join("|", written.Tags)),
                (written.Path, article.Headline, date, string.Join("|", article.Authors), string.Join("|", article.Keywords)));
        }
    }

    [Fact]
    public void TypesAreInferredAndCounted()
    {
        using var folder = new TemporaryCorpus(
            [.. Enumerable.Range(0, 9).Select(i => ($"a{i}.md", $"---\ntitle: T{i}\nweight: {i}\nmood: {(i % 2 == 0 ? "glad" : "sad")}\nseen: 2024-03-0{i + 1}\nprice: {i}.5\nwriter: ada\ncover: img/a.png\nrefs: [{{ name: A, url: 'https://example.org/{i}' }}]\nmixed: {(i == 0 ? "[a]" : "{ b: 1 }")}\npath: x\n---\nText.\n")),
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
              people:  # 1 entry in the folder 'people'
                fields:
                  born: int  # in 1 of 1 entry

            """.ReplaceLineEndings("\n"),
            yaml);
        Assert.Contains("undecided: mixed: it is a list (1) and a mapping (8)", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(Compile(folder).Problems, problem => problem.Descriptor.Severity == ProblemSeverity.Error);
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

    private static List<Written> Site(string name) => [.. Enumerable.Range(0, ArticlesPerSite).Select(i => name switch
    {
        "Astro" => Astro(i),
        "Hugo" => Hugo(i),
        "Jekyll" => Jekyll(i),
        "Docusaurus" => Docusaurus(i),
        _ => Contentlayer(i),
    })];

    private static (string, string)[] Extras(string name) => name switch
    {
        "Astro" => [("img/hero.png", "")],
        "Contentlayer" => [
            ("authors-data/ada.json", "{ \"name\": \"Ada Lind\", \"twitter\": \"@ada\" }"),
            ("authors-data/bo.json", "{ \"name\": \"Bo Ek\" }"),
        ],
        _ => [],
    };

    private static string Day(int i) => $"2024-{(i % 12) + 1:D2}-{(i % 28) + 1:D2}";

    private const string Body = "\nThe ferry came back on Monday, and everybody was there to see it.\n";

    // Astro's blog template: pubDate in words, heroImage, a union, an empty list, slug.
    private static Written Astro(int i)
    {
        string[] months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
        var pubDate = (i % 3) switch { 0 => $"'{months[i % 12]} {(i % 28) + 1:D2} 2024'", 1 => $"{Day(i)}T00:00:00.000Z", _ => Day(i) };
        var text = $"""
            ---
            title: 'Post {i}: a story'
            description: "What happened on day {i}"
            pubDate: {pubDate}
            updatedDate: {Day(i)}
            heroImage: {(i % 4 == 0 ? "/img/hero.png" : "../img/hero.png")}
            tags: {(i % 5 == 0 ? "[]" : "[sea, 'day " + i + "']")}
            draft: {(i == 3 ? "true" : "false")}
            {(i == 7 ? "slug: seven" : "featured: " + (i % 2 == 0 ? "true" : "false"))}
            seo: {(i % 2 == 0 ? "{ title: Post, noindex: true }" : "{ title: Post, image: { src: a.png, width: 12 } }")}
            related: {(i == 0 ? "one" : "[one, two]")}
            ---
            {Body}
            """;
        return new(
            $"blog/post-{i:D2}.md{(i % 6 == 0 ? "x" : "")}", text, $"Post {i}: a story", Day(i), [], i % 5 == 0 ? [] : ["sea", $"day {i}"]);
    }

    // Hugo: TOML, YAML and JSON, weights, aliases, params, cascades, shortcodes, section pages.
    private static Written Hugo(int i)
    {
        var text = (i % 3) switch
        {
            0 => $"+++\ntitle = \"Page {i}\"\ndate = {Day(i)}T10:00:00+01:00\nlastmod = {Day(i)}\nweight = {i}\ndraft = false\ntags = [\"go\", \"t{i}\"]\naliases = [\"/old/{i}\"]\n[params]\nauthor = \"Ada\"\n[params.cover]\nimage = \"c.png\"\n[[menus]]\nname = \"main\"\nweight = {i}\n+++\n",
            1 => $"---\ntitle: Page {i}\ndate: {Day(i)} 18:30:22 +0100\npublishDate: {Day(i)}\nweight: {i}\ntags:\n  - go\n  - t{i}\naliases: [/old/{i}]\nparams: {{ author: Ada }}\nmenus: main\n---\n",
            _ => $"{{\n  \"title\": \"Page {i}\",\n  \"date\": \"{Day(i)}\",\n  \"weight\": {i},\n  \"tags\": [\"go\", \"t{i}\"],\n  \"keywords\": null,\n  \"menus\": {{ \"main\": {{ \"weight\": 1 }} }}\n}}\n",
        };
        if (i % 3 == 2)
            text = text.Replace("  \"keywords\": null,\n", "", StringComparison.Ordinal);
        var path = i % 10 == 0 ? $"section{i}/_index.md" : i % 10 == 1 ? $"bundle{i}/index.md" : $"posts/page-{i:D2}.md";
        return new(path, text + Body + "\n{{< youtube abc >}}\n", $"Page {i}", Day(i), [], ["go", $"t{i}"]);
    }

    // Jekyll: dates in names, layout, categories, published, permalink, Liquid.
    private static Written Jekyll(int i)
    {
        var text = $"""
            ---
            layout: post
            title:  "Welcome {i}"
            {(i % 2 == 0 ? $"date:   {Day(i)} 18:30:22 +0100" : "categories: jekyll update")}
            {(i % 3 == 0 ? "author: Ada Lind and Bo Ek" : "author: [Ada Lind]")}
            permalink: /{i}/
            published: {(i == 5 ? "false" : "true")}
            tags: [jekyll, t{i}]
            excerpt_separator: <!--more-->
            image: {(i % 2 == 0 ? "a.png" : "{ path: a.png, height: 100 }")}
            comments:
            ---
            {Body}
            """;
        return new(
            $"{Day(i)}-welcome-{i}.markdown",
            text,
            $"Welcome {i}",
            Day(i),
            i % 3 == 0 ? ["Ada Lind", "Bo Ek"] : ["Ada Lind"],
            ["jekyll", $"t{i}"]);
    }

    // Docusaurus: id that is only the last part, sidebar keys, slug, authors with fields, MDX.
    private static Written Docusaurus(int i)
    {
        var authors = i % 2 == 0
            ? "\nauthors:\n  - name: Ada Lind\n    title: Maintainer\n    url: https://example.org\n    image_url: https://example.org/a.png\n  - name: Bo Ek"
            : "";
        var text =
            $"---\nid: intro\ntitle: Guide {i}\nsidebar_label: 'Guide'\nsidebar_position: {i}{(i % 3 == 0 ? ".5" : "")}{authors}\ntags: [docs, {{ label: T{i}, permalink: /t{i} }}]\nhide_table_of_contents: false\nkeywords_extra: [a, b]\ncustom_edit_url: null\npagination_next: {(i == 0 ? "null" : $"guide{i - 1}/intro")}\n---\n\nimport Tabs from '@theme/Tabs';\n{Body}";
        return new($"guide{i}/page.mdx", text, $"Guide {i}", null, i % 2 == 0 ? ["Ada Lind", "Bo Ek"] : [], ["docs", $"T{i}"]);
    }

    // Next with Contentlayer: nested and list documents, references to data files, both summary and description.
    private static Written Contentlayer(int i)
    {
        var text = $"""
            ---
            title: 'Article {i}'
            date: '{Day(i)}'
            lastmod: '{Day(i)}'
            tags: ['next-js', 'tag-{i % 3}']
            summary: 'Summary {i}'
            description: 'Longer {i}'
            editor: {(i % 2 == 0 ? "ada" : "bo")}
            author: {(i % 4 == 0 ? "'Ada Lind'" : "['Ada Lind', 'Bo Ek']")}
            layout: {(i % 2 == 0 ? "PostLayout" : "PostSimple")}
            bibliography: {(i % 3 == 0 ? "references.bib" : "")}
            canonicalUrl: https://example.org/{i}
            sections:
              - {"{ heading: A, items: [{ text: x, done: true }] }"}
              - heading: B
            ---
            {Body}
            """;
        return new(
            $"articles/article-{i:D2}.mdx",
            text,
            $"Article {i}",
            Day(i),
            i % 4 == 0 ? ["Ada Lind"] : ["Ada Lind", "Bo Ek"],
            ["next-js", $"tag-{i % 3}"]);
    }
}
