using System.Text.Json;
using Corpus.Generator.Tests.Harness;

namespace Corpus.Generator.Tests;

/// <summary>The generated API of types of articles, nested records, values of any type, assets and data files.</summary>
public class ArticleTypesTests
{
    private static readonly CorpusFiles Site = CorpusFiles.Empty
        .With("corpus.yaml", """
            article:
              fields:
                section: [news, notes]
                writer: people
            types:
              BlogPost:
                in: blog/**
                fields:
                  cover: asset
                  series: "BlogPost[]"
                  mood: [glad, sad]
                  hero:
                    fields:
                      tagline: string
                      by: people
                      actions: { many: true, fields: { text: { type: string, required: true }, link: uri, weight: int } }
                  params: any
                  extras: "any[]"
              DocPage: { in: ["docs/**", "*.txt"], fields: { weight: int, next: DocPage } }
            vocabularies:
              people:
                type: Person
                mentions: true
                speakers: true
                fields: { role: string, home: { fields: { town: string, country: string } } }

            """)
        .With(
            "corpus.corpusfiles",
            "corpus.yaml\nblog/a.md\nblog/img/a.png\nblog/b.md\ndocs/intro.md\nfree.md\npeople/ada-lind.md\npeople/bo-ek.yaml\n"
                + "people.json\n")
        .With(
            "people/ada-lind.md",
            "---\nname: Ada Lind\nrole: Harbour master\nhome: { town: Bergen, country: Norway }\n---\n\nShe has run the *harbour* since "
                + "2001.\n")
        .With("people/bo-ek.yaml", "title: Bo Ek\n")
        .With("people.json", "{ \"cy\": { \"name\": \"Cy Young\", \"role\": \"Pilot\" } }\n")
        .With("blog/a.md", """
            ---
            title: The ferry is back
            date: 2024-03-01
            tags: [sea, Town]
            author: Ada Lind
            section: news
            writer: ada-lind
            mood: glad
            cover: img/a.png
            series: [blog/b]
            hero:
              tagline: At last
              by: bo-ek
              actions:
                - { text: Read, link: https://example.org/read, weight: 3 }
                - text: Share
            params: { zoom: 1.50, deep: { list: [1, two, true, null] }, when: 2024-03-01, quoted: "12", big: 12345678901234567890 }
            extras: [a, { b: 1 }]
            ---
            “The ferry sails again tomorrow at eight,” said Ada Lind.
            """)
        .With(
            "blog/b.md",
            "---\ntitle: The ferry returned\ndate: 2024-03-02\nsection: notes\ntags: [sea]\n---\nEverybody came to see the boat in the "
                + "harbour.\n")
        .With(
            "docs/intro.md",
            "---\ntitle: Ferry guide\ndate: 2024-02-01\nweight: 2\nsection: news\ntags: [guide]\n---\nThe ferry sails every day at eight. "
                + "Ada Lind runs it.\n")
        .With("free.md", "# Free\n\nThis article has no type at all.\n");

    [Theory]
    [InlineData("string.Join(\" \", BlogPosts.All.Select(p => p.Id))", "blog/a blog/b")]
    [InlineData("string.Join(\" \", BlogPosts.Newest.Select(p => p.Id))", "blog/b blog/a")]
    [InlineData("string.Join(\" \", Articles.All.Select(a => a.GetType().Name))", "BlogPost BlogPost DocPage Article")]
    [InlineData("BlogPosts.BlogA.Headline", "The ferry is back")]
    [InlineData("Articles.BlogA.Mood", "Glad")]
    [InlineData("DocPages.DocsIntro.Weight", 2L)]
    [InlineData("BlogPosts.Get(\"blog/b\").Headline", "The ferry returned")]
    [InlineData("BlogPosts.TryGet(\"docs/intro\", out _)", false)]
    [InlineData("DocPages.TryGet(\"docs/intro\", out var page) ? page.Weight : 0", 2L)]
    [InlineData("string.Join(\" \", BlogPosts.BySection(Section.News).Select(p => p.Id))", "blog/a")]
    [InlineData("string.Join(\" \", Articles.BySection(Section.News).Select(p => p.Id))", "blog/a docs/intro")]
    [InlineData("string.Join(\" \", BlogPosts.ByMood(Mood.Glad).Select(p => p.Id))", "blog/a")]
    [InlineData("string.Join(\" \", BlogPosts.ByWriter(People.AdaLind).Select(p => p.Id))", "blog/a")]
    [InlineData("string.Join(\" \", BlogPosts.Keywords)", "sea Town")]
    [InlineData("string.Join(\" \", DocPages.Keywords)", "guide")]
    [InlineData("string.Join(\" \", BlogPosts.Authors)", "Ada Lind")]
    [InlineData("string.Join(\" \", BlogPosts.Years)", "2024")]
    [InlineData("BlogPosts.ByKeyword(\"SEA\").Count", 2)]
    [InlineData("BlogPosts.ByYear(2024).Count", 2)]
    [InlineData("BlogPosts.PublishedBetween(new DateOnly(2024, 1, 1), new DateOnly(2024, 3, 1)).Single().Id", "blog/a")]
    [InlineData("DocPages.Mentioning(People.AdaLind).Single().Weight", 2L)]
    [InlineData("BlogPosts.Quoting(People.AdaLind).Single().Id", "blog/a")]
    [InlineData("string.Join(\" \", BlogPosts.Search(\"ferry\").Select(h => h.Article.Id).Order())", "blog/a blog/b")]
    [InlineData("DocPages.Search(\"ferry guide\").Single().Article.Weight", 2L)]
    [InlineData("BlogPosts.Ids.BlogA", "blog/a")]
    [InlineData("BlogPosts.BlogA.Series.Single().Headline", "The ferry returned")]
    [InlineData("BlogPosts.BlogA.Cover", "blog/img/a.png")]
    [InlineData("BlogPosts.BlogB.Cover", null)]
    [InlineData("BlogPosts.BlogA == Articles.BlogA", true)]
    [InlineData("new HashSet<Article> { BlogPosts.BlogA, Articles.BlogA }.Count", 1)]
    public void ATypeHasTheMembersOfArticles(string expression, object? value) => AssertValue(expression, value);

    [Theory]
    [InlineData("BlogPosts.BlogA.Hero!.Tagline", "At last")]
    [InlineData("BlogPosts.BlogB.Hero", null)]
    [InlineData("BlogPosts.BlogA.Hero!.By!.Name", "Bo Ek")]
    [InlineData("BlogPosts.BlogA.Hero!.Actions.Count", 2)]
    [InlineData("BlogPosts.BlogA.Hero!.Actions[0].Link!.Host", "example.org")]
    [InlineData("BlogPosts.BlogA.Hero!.Actions[0].Weight", 3L)]
    [InlineData("BlogPosts.BlogA.Hero!.Actions[1].Text", "Share")]
    [InlineData("BlogPosts.BlogA.Hero!.Actions[1].Weight", null)]
    [InlineData("BlogPosts.BlogA.Hero == BlogPosts.BlogA.Hero", true)]
    [InlineData("BlogPosts.BlogA.Hero!.Actions[0] == BlogPosts.BlogA.Hero!.Actions[1]", false)]
    [InlineData("People.AdaLind.Home!.Country", "Norway")]
    [InlineData("People.BoEk.Home", null)]
    [InlineData("People.BoEk.Articles.Single().Id", "blog/a")]
    public void NestedRecordsAreReadLikeFlatFields(string expression, object? value) => AssertValue(expression, value);

    [Theory]
    [InlineData("BlogPosts.BlogA.Params[\"zoom\"].Number", 1.5)]
    [InlineData("BlogPosts.BlogA.Params[\"zoom\"].Text", "1.50")]
    [InlineData("BlogPosts.BlogA.Params[\"zoom\"].Kind.ToString()", "Number")]
    [InlineData("BlogPosts.BlogA.Params[\"quoted\"].Kind.ToString()", "Text")]
    [InlineData("BlogPosts.BlogA.Params[\"when\"].Text", "2024-03-01")]
    [InlineData("BlogPosts.BlogA.Params[\"none\"].IsNull", true)]
    [InlineData("BlogPosts.BlogB.Params.IsNull", true)]
    [InlineData("BlogPosts.BlogA.Params[\"deep\"][\"list\"].Items.Count", 4)]
    [InlineData("BlogPosts.BlogA.Params[\"deep\"][\"list\"].Items[2].Boolean", true)]
    [InlineData("BlogPosts.BlogA.Params[\"deep\"][\"list\"].Items[3].Kind.ToString()", "Null")]
    [InlineData("string.Join(\" \", BlogPosts.BlogA.Params.Members.Keys)", "zoom deep when quoted big")]
    [InlineData("BlogPosts.BlogA.Extras[1][\"b\"].Number", 1.0)]
    [InlineData("BlogPosts.BlogA.Params == BlogPosts.BlogA.Params", true)]
    [InlineData("BlogPosts.BlogA.Params[\"deep\"] == BlogPosts.BlogA.Params[\"zoom\"]", false)]
    [InlineData("BlogPosts.BlogA.Params[\"deep\"].ToString()", "{\"list\":[1,\"two\",true,null]}")]
    public void AFieldOfTypeAnyHasTheValueOfTheMetadata(string expression, object? value) => AssertValue(expression, value);

    [Theory]
    [InlineData("People.AdaLind.Body", "She has run the *harbour* since 2001.")]
    [InlineData("People.BoEk.Name", "Bo Ek")]
    [InlineData("People.BoEk.Body", null)]
    [InlineData("People.Cy.Role", "Pilot")]
    [InlineData("People.All.Count", 3)]
    public void EntriesMayHaveTheirOwnFiles(string expression, object? value) => AssertValue(expression, value);

    [Fact]
    public void RecordsAndValuesAreSerializedAsPlainJson()
    {
        var json = JsonDocument.Parse((string)GeneratorRun.Evaluate(
            Site, "System.Text.Json.JsonSerializer.Serialize(Articles.BlogA, new "
                + "System.Text.Json.JsonSerializerOptions(System.Text.Json.JsonSerializerDefaults.Web))")!).RootElement;

        Assert.Equal("news", json.GetProperty("section").GetString());
        Assert.Equal("blog/img/a.png", json.GetProperty("cover").GetString());
        Assert.Equal("""[{"id":"blog/b","headline":"The ferry returned"}]""", json.GetProperty("series").GetRawText());
        Assert.Equal(
            """{"tagline":"At last","by":{"key":"bo-ek","name":"Bo Ek"},"actions":[{"text":"Read","link":"https://example.org/read","weight":3},{"text":"Share","link":null,"weight":null}]}""",
            json.GetProperty("hero").GetRawText());
        Assert.Equal(
            """{"zoom":1.5,"deep":{"list":[1,"two",true,null]},"when":"2024-03-01","quoted":"12","big":12345678901234567890}""",
            json.GetProperty("params").GetRawText());
        Assert.Equal("""["a",{"b":1}]""", json.GetProperty("extras").GetRawText());
    }

    [Fact]
    public void TheGeneratedCodeCompilesWithoutWarningsAndTheCorpusHasNoProblems()
    {
        var run = GeneratorRun.Of(Site);

        Assert.DoesNotContain(run.Messages(), line => !line.Contains(" info ", StringComparison.Ordinal));
        Assert.DoesNotContain(run.OutputDiagnostics(), d => d.Severity >= Microsoft.CodeAnalysis.DiagnosticSeverity.Warning);
    }

    [Fact]
    public void UsersCanAddMembersToATypeAndToARecord()
    {
        var run = GeneratorRun.Of(
            Site,
            "namespace Consumer; public partial record Hero { public string Loud => Tagline!.ToUpperInvariant(); } public partial record "
                + "BlogPost { public int Number => 1; }");

        Assert.DoesNotContain(run.OutputDiagnostics(), d => d.Severity >= Microsoft.CodeAnalysis.DiagnosticSeverity.Warning);
    }

    [Fact]
    public void WithoutTypesTheArticleIsSealedAndNoCodeForTypesIsGenerated()
    {
        var run = GeneratorRun.Of(CorpusFiles.Empty.With("a.txt", "First\n\nArticle.\n"));

        Assert.Contains("public sealed partial record Article :", run.Source("Article.g.cs"), StringComparison.Ordinal);
        Assert.DoesNotContain(
            run.Result.GeneratedSources, source => source.SourceText.ToString().Contains("OfType", StringComparison.Ordinal));
    }

    [Fact]
    public void FieldsNamedRelatedNextAndPreviousHideTheBuiltInMembers()
    {
        var files = CorpusFiles.Empty
            .With("corpus.yaml", "types: { Page: { in: 'docs/**', fields: { next: Page, related: 'string[]' } } }\n")
            .With("docs/a.md", "---\nnext: docs/b\nrelated: [x]\ndate: 2024-01-02\n---\n# First\n\nArticle one.\n")
            .With("docs/b.md", "---\ndate: 2024-01-03\n---\n# Second\n\nArticle two.\n");

        Assert.Equal("docs/b", GeneratorRun.Evaluate(files, "Pages.DocsA.Next!.Id"));
        Assert.Equal("docs/b", GeneratorRun.Evaluate(files, "Pages.DocsA.NextByDate!.Id"));
        Assert.Equal("x", GeneratorRun.Evaluate(files, "Pages.DocsA.Related.Single()"));
    }

    [Fact]
    public void AProblemInManyFilesIsOneDiagnosticUnlessAllPlacesAreRequested()
    {
        var files = CorpusFiles.Empty;
        for (var i = 0; i < 20; i++)
            files = files.With($"a{i:D2}.md", $"---\nweight: {i}\n---\n# Article\n\nText {i}.\n");

        var one = Assert.Single(GeneratorRun.Of(files).Messages(), line => line.Contains("CORPUS020", StringComparison.Ordinal));
        Assert.Equal(
            "a00.md(2,1): error CORPUS020: 'weight' is not a key of an article; it is in 20 of 20 articles, so declare it in corpus.yaml, "
                + "below 'article: fields:': weight: int "
            + "(also in 19 other files: 'a01.md' and 'a02.md' and 17 more)",
            one);
        Assert.Equal(
            20,
            GeneratorRun.Of(files.WithProperty("CorpusAllPlaces", "true"))
                .Messages()
                .Count(line => line.Contains("CORPUS020", StringComparison.Ordinal)));
    }

    [Fact]
    public void ACorpusTooLargeForItsAssemblyGivesOneErrorAndNoLiterals()
    {
        var paragraph = string.Concat(Enumerable.Repeat("word ", 200)) + "\n\n";
        var run = GeneratorRun.OfMany(
            CorpusFiles.Empty.With("corpus.yaml", "search: false\n")
                .With("a.txt", "Headline\n\n" + string.Concat(Enumerable.Repeat(paragraph, 8500))));

        Assert.Single(run.Messages(), line => line.Contains("error CORPUS081", StringComparison.Ordinal));
        Assert.True(run.Result.GeneratedSources.Sum(source => source.SourceText.Length) < 1_000_000);

        // The cost of an edit of C# in an editor grows with the square of the number of files.
        Assert.InRange(run.Result.GeneratedSources.Length, 256, 300);
        Assert.DoesNotContain(
            run.OutputDiagnostics(),
            d => d.Severity == Microsoft.CodeAnalysis.DiagnosticSeverity.Error && d.Id.StartsWith("CS", StringComparison.Ordinal));
    }

    private static void AssertValue(string expression, object? value)
    {
        var found = GeneratorRun.Evaluate(Site, expression);
        Assert.Equal(value, found is Enum ? found.ToString() : found);
    }
}
