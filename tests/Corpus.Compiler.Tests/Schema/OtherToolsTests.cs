using Corpus.Compiler.Files;
using Corpus.Compiler.Linking;
using Corpus.Compiler.Model;
using Corpus.Compiler.Tests.Problems;

namespace Corpus.Compiler.Tests.Schema;

/// <summary>Metadata as Astro, Docusaurus, Hugo, Jekyll and others write it.</summary>
public class OtherToolsTests
{
    private const string Body = "\nThe ferry came back on Monday.\n";

    [Fact]
    public void TheKeysOfOtherToolsSetTheBuiltInProperties()
    {
        var article = Read("ferry.md", """
            ---
            title: The ferry is back
            subtitle: After a week
            summary: It came back.
            author: Ada Lind and Bo Ek
            date: 2024-03-01
            lastmod: 2024-03-02
            tags: [sea, town]
            lang: en_GB
            ---
            """);

        Assert.Equal(
            ("The ferry is back", "After a week", "It came back.", "en-GB"),
            (article.Headline, article.AlternativeHeadline, article.Description, article.InLanguage));
        Assert.Equal(["Ada Lind", "Bo Ek"], article.Authors);
        Assert.Equal("Ada Lind and Bo Ek", article.Byline);
        Assert.Equal(Day(2024, 3, 1), article.DatePublished);
        Assert.Equal(Day(2024, 3, 2), article.DateModified);
        Assert.Equal(["sea", "town"], article.Keywords);
    }

    [Theory]
    [InlineData("phrases", "tags: sea boats", "sea boats")]
    [InlineData("phrases", "tags: 'sea boats, harbour'", "sea boats|harbour")]
    [InlineData("words", "tags: sea  boats", "sea|boats")]
    [InlineData("words", "tags: 'sea, boats'", "sea|boats")]
    [InlineData("words", "tags: [sea boats, harbour]", "sea boats|harbour")]
    public void TagsInOneStringAreSplitAtCommasOrAtWhiteSpaceAsInJekyll(string form, string line, string keywords)
    {
        var article = Assert.Single(
            CorpusCompiler.Compile(
                [
                    new SourceFile("a.md", $"---\n{line}\n---\n# A\n{Body}"),
                    new SourceFile("corpus.yaml", $"article: {{ keywords: {form} }}\n"),
                ]).Articles);

        Assert.Equal(keywords, string.Join('|', article.Keywords));
    }

    [Theory]
    [InlineData("authors.yml", "ada: { name: Ada Lind, title: Captain, url: https://example.org }\nbo: Bo Ek\n")]
    [InlineData("authors.yaml", "ada: Ada Lind\nbo: Bo Ek\n")]
    [InlineData("authors.json", "{ \"ada\": { \"name\": \"Ada Lind\" }, \"bo\": \"Bo Ek\" }")]
    public void AuthorsGivenAsKeysHaveTheNamesOfTheVocabulary(string path, string entries)
    {
        var corpus = CorpusCompiler.Compile(
            [
                new SourceFile("a.md", $"---\nauthors: [ada, Cy Dahl]\n---\n# A\n{Body}"),
                new SourceFile("b.md", $"---\nauthor: bo\n---\n# B\n{Body}"),
                new SourceFile("c.md", $"---\nauthors: [{{ key: bo, title: Guest }}]\n---\n# C\n{Body}"),
                new SourceFile("corpus.yaml", "vocabularies: { authors: { type: Author, fields: { title: string, url: uri } } }\n"),
                new SourceFile(path, entries),
            ]);

        Assert.Empty(corpus.Problems.Select(BuildLog.Line));
        Assert.Equal(["Ada Lind|Cy Dahl", "Bo Ek", "Bo Ek"], corpus.Articles.Select(article => string.Join('|', article.Authors)));
    }

    [Theory]
    [InlineData("excerpt: It came back.")]
    [InlineData("summary: It came back.")]
    [InlineData("description: It came back.")]
    public void ADescriptionIsReadFromThreeKeys(string line) =>
        Assert.Equal("It came back.", Read("a.md", $"---\n{line}\n---\n# A").Description);

    [Theory]
    [InlineData("pubDate")]
    [InlineData("publishDate")]
    [InlineData("published")]
    [InlineData("date")]
    [InlineData("datePublished")]
    public void TheDateOfPublicationIsReadFromFiveKeys(string key) =>
        Assert.Equal(Day(2024, 3, 1), Read("a.md", $"---\n{key}: 2024-03-01\n---\n# A").DatePublished);

    [Theory]
    [InlineData("updated")]
    [InlineData("updatedDate")]
    [InlineData("lastmod")]
    [InlineData("modified")]
    public void TheDateOfTheLastChangeIsReadFromFourMoreKeys(string key) =>
        Assert.Equal(Day(2024, 3, 1), Read("a.md", $"---\n{key}: 2024-03-01\n---\n# A").DateModified);

    [Fact]
    public void ADeclaredFieldTakesPrecedenceOverAKnownKey()
    {
        var corpus = CorpusCompiler.Compile(
        [
            new SourceFile("corpus.yaml", "article: { fields: { title: string, tags: 'string[]' } }\n"),
            new SourceFile("a.md", "---\ntitle: Dr\ntags: [sea]\nheadline: The ferry\n---\n" + Body),
        ]);

        Assert.Empty(corpus.Problems);
        Assert.Equal("The ferry", corpus.Articles[0].Headline);
        Assert.Empty(corpus.Articles[0].Keywords);
        Assert.Equal("Dr", corpus.Articles[0].Fields[0].Cells[0].Text);
    }

    [Fact]
    public void TheSettingsMapFurtherKeys()
    {
        var corpus = CorpusCompiler.Compile(
        [
            new SourceFile(
                "corpus.yaml", "article: { fields: { hero: string }, keys: { pub_date: datePublished, heroImage: hero, id: slug } }\n"),
            new SourceFile("docs/a.md", "---\npub_date: 2024-03-01\nheroImage: a.png\nid: intro\n---\n# A\n" + Body),
        ]);

        Assert.Empty(corpus.Problems);
        Assert.Equal(Day(2024, 3, 1), corpus.Articles[0].DatePublished);
        Assert.Equal("a.png", corpus.Articles[0].Fields[0].Cells[0].Text);
        Assert.Equal("docs/intro", corpus.Articles[0].Id);
    }

    [Fact]
    public void AMappingToAnUnknownKeyNamesTheNearestOne() => Assert.Equal(
        ["corpus.yaml(1,30): error CORPUS020: 'datePublishd' is not a key of an article; did you mean 'datePublished'?"],
        Problems(new SourceFile("corpus.yaml", "article: { keys: { pub_date: datePublishd } }\n"), new SourceFile("a.md", "# A\n" + Body)));

    [Fact]
    public void TwoKeysForOnePropertyAreOneErrorThatNamesBoth() => Assert.Equal(
        ["a.md(4,1): error CORPUS047: 'title' and 'headline' on line 2, column 1 both set 'headline'; keep one of the two, or declare one "
            + "as a field"],
        Problems(new SourceFile("a.md", "---\nheadline: One\ndraft: false\ntitle: Two\n---\n" + Body)));

    [Fact]
    public void AnIdAndASlugAreTwoKeysForTheId() =>
        Assert.Contains("both set 'id'", Assert.Single(Problems(new SourceFile("a.md", "---\nid: a\nslug: b\n---\n# A\n" + Body))));

    [Theory]
    [InlineData("2024-03-01 18:30:22 +0100", 18 * 3600 + 30 * 60 + 22, 60)]
    [InlineData("2024-03-01T18:30:22.000Z", 18 * 3600 + 30 * 60 + 22, 0)]
    [InlineData("2024-3-1", null, null)]
    [InlineData("2024/03/01", null, null)]
    [InlineData("Mar 1 2024", null, null)]
    [InlineData("March 1st, 2024", null, null)]
    [InlineData("1 March 2024", null, null)]
    [InlineData("Friday, 1 Mar 2024", null, null)]
    [InlineData("Fri, 01 Mar 2024 18:30:22 GMT", 18 * 3600 + 30 * 60 + 22, 0)]
    [InlineData("Fri Mar 01 2024 18:30:22 GMT+0100 (Central European Standard Time)", 18 * 3600 + 30 * 60 + 22, 60)]
    [InlineData("Fri Mar  1 18:30:22 UTC 2024", 18 * 3600 + 30 * 60 + 22, 0)]
    [InlineData("2024-03-01 18:30 EST", 18 * 3600 + 30 * 60, -300)]
    [InlineData("March 1, 2024 6:30 PM", 18 * 3600 + 30 * 60, null)]
    public void DatesAreReadAsOtherToolsWriteThem(string written, int? second, int? offset) => Assert.Equal(
        new WrittenDate(
            2024, 3, 1, second * TimeSpan.TicksPerSecond, offset), Read("a.md", $"---\ndate: {written}\n---\n# A").DatePublished);

    [Theory]
    [InlineData("03/01/2024", "day and month could be exchanged")]
    [InlineData("2024-03-01 18:30 IST", "'IST' does not say which offset from UTC it stands for")]
    [InlineData("30 February 2024", "February 2024 has 29 days")]
    [InlineData("1 March 2024 25:00", "there is no time 25:00:00")]
    [InlineData("March 2024", "it is not in the form of ISO 8601")]
    [InlineData("soon", "it is not in the form of ISO 8601")]
    public void OtherDatesAreRejectedWithTheExpectedForm(string written, string fault) => Assert.Equal(
        [$"a.md(2,7): error CORPUS036: 'date' is '{written}', but {fault}; write a date such as 2023-09-04, or 2023-09-04T13:40:41Z with "
            + "a time"],
        Problems(new SourceFile("a.md", $"---\ndate: {written}\n---\n# A\n{Body}")));

    [Theory]
    [InlineData("author: By Ada Lind, Bo Ek, and Cy Young Jr.", "Ada Lind|Bo Ek|Cy Young Jr.")]
    [InlineData("author: Ada Lind, Jr.", "Ada Lind, Jr.")]
    [InlineData("author: [Ada Lind, Bo Ek]", "Ada Lind|Bo Ek")]
    [InlineData("authors: [{ name: Ada Lind, url: https://example.org }, Bo Ek]", "Ada Lind|Bo Ek")]
    [InlineData("author: { name: Ada Lind }", "Ada Lind")]
    [InlineData("author:", "")]
    public void AnAuthorIsABylineAListOrAPersonWithAName(string line, string names) =>
        Assert.Equal(names.Split('|', StringSplitOptions.RemoveEmptyEntries), Read("a.md", $"---\n{line}\n---\n# A").Authors);

    [Theory]
    [InlineData("tags: sea, town", "sea|town")]
    [InlineData("tags: deep sea", "deep sea")]
    [InlineData("tags: [sea, '', { label: Deep sea, permalink: /deep }]", "sea|Deep sea")]
    [InlineData("tags: []", "")]
    public void TagsAreAListOrOneTextWithCommas(string line, string words) =>
        Assert.Equal(words.Split('|', StringSplitOptions.RemoveEmptyEntries), Read("a.md", $"---\n{line}\n---\n# A").Keywords);

    [Theory]
    [InlineData("published: false", 0)]
    [InlineData("published: true", 1)]
    [InlineData("draft: true", 0)]
    public void AnUnpublishedArticleIsADraft(string line, int articles) =>
        Assert.Equal(articles, CorpusCompiler.Compile([new SourceFile("a.md", $"---\n{line}\n---\n# A\n{Body}")]).Articles.Count);

    [Theory]
    [InlineData("docs/guide/index.md", "", "docs/guide")]
    [InlineData("docs/guide/_index.md", "", "docs/guide")]
    [InlineData("docs/index.mdx", "", "docs")]
    [InlineData("index.md", "", "index")]
    [InlineData("docs/index.txt", "", "docs/index")]
    [InlineData("docs/a.markdown", "", "docs/a")]
    [InlineData("docs/a.md", "slug: first", "docs/first")]
    [InlineData("docs/a.md", "slug: /first/", "first")]
    [InlineData("docs/a.md", "slug: b/first", "docs/b/first")]
    [InlineData("docs/a.md", "slug: /", "docs/a")]
    [InlineData("a.md", "slug: first", "first")]
    [InlineData("docs/guide/index.md", "slug: first", "docs/first")]
    [InlineData("blog/2026-03-01-ferry.md", "", "blog/2026-03-01-ferry")]
    public void TheIdIsThePathOfTheArticleOrEndsInItsSlug(string path, string line, string id) =>
        Assert.Equal(id, Read(path, $"---\n{line}\n---\n# A").Id);

    [Theory]
    [InlineData("blog/2026-03-01-ferry.md", "", 2026, 3, 1)]
    [InlineData("blog/2026-03-01-ferry/index.md", "", 2026, 3, 1)]
    [InlineData("2026-03-01.md", "", 2026, 3, 1)]
    [InlineData("2026-03-01-ferry.md", "date: 2024-01-02", 2024, 1, 2)]
    public void TheDateInAFileNameAppliesUnlessTheMetadataHasOne(string path, string line, int year, int month, int day) =>
        Assert.Equal(Day(year, month, day), Read(path, $"---\n{line}\n---\n# A").DatePublished);

    [Theory]
    [InlineData("2026-13-01-ferry.md")]
    [InlineData("2026-03-011.md")]
    public void AFileNameThatOnlyLooksLikeADateIsNotOne(string path) => Assert.Null(Read(path, "# A").DatePublished);

    private static LinkedArticle Read(string path, string text)
    {
        var corpus = CorpusCompiler.Compile([new SourceFile(path, text + "\n" + Body)], includeDrafts: true);
        Assert.Empty(corpus.Problems.Select(BuildLog.Line));
        return Assert.Single(corpus.Articles);
    }

    private static IEnumerable<string> Problems(params SourceFile[] files) => CorpusCompiler.Compile(files).Problems.Select(BuildLog.Line);

    private static WrittenDate Day(int year, int month, int day) => new(year, month, day, null, null);
}
