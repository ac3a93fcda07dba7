using System.Text.Encodings.Web;
using System.Text.Json;
using Corpus.Generator.Tests.Harness;

namespace Corpus.Generator.Tests;

/// <summary>The JSON that System.Text.Json writes; docs/json.md lists the members.</summary>
public class JsonTests
{
    private static readonly CorpusFiles Town = CorpusFiles.Empty
        .With("corpus.yaml", """
            article:
              fields:
                desk: desks
                section: { type: [local, world affairs], default: local }
                follows: article
                places: "desks[]"
                printed: date
                filed: datetime
                price: number
                page: int
            vocabularies:
              desks: { type: Desk, mentions: true, fields: { chief: people } }
              people: { type: Person, mentions: true, speakers: true, fields: { home: uri } }

            """)
        .With("desks.yaml", "news: { name: Newsroom, chief: ada }\n")
        .With("people.yaml", "ada: { name: Ada Lind, aliases: [Lind], home: https://example.org/ada }\n")
        .With("a.txt", """
            ---
            desk: news
            section: world affairs
            follows: b
            places: [news]
            printed: 2024-02-29
            filed: 2024-02-29T08:30:00+01:00
            price: 2.5
            page: 7
            authors: [Bo Ek]
            keywords: [sea]
            datePublished: 2024-03-01T06:00:00
            ---
            Ferry & <quay>

            “The ferry sails again tomorrow at eight,” said Ada Lind.
            """)
        .With("b.txt", "---\nfollows: a\n---\nThe storm passed\n\nNothing broke overnight, while everybody slept.\n");

    private const string Summary = """
        "id":"a","headline":"Ferry & <quay>","authors":["Bo Ek"],"datePublished":"2024-03-01T06:00:00",
        "inLanguage":"en","keywords":["sea"],"wordCount":10,"desk":{"key":"news","name":"Newsroom"},"section":"worldAffairs",
        "follows":{"id":"b","headline":"The storm passed"},"places":[{"key":"news","name":"Newsroom"}],
        "printed":"2024-02-29","filed":"2024-02-29T08:30:00+01:00","price":2.5,"page":7
        """;

    private const string Quotation = """
        {"text":"“The ferry sails again tomorrow at eight,”","speakerName":"Ada Lind",
        "speaker":{"key":"ada","name":"Ada Lind"},"cue":"said","attribution":"cue","isPartial":false}
        """;

    private const string Mention = """{"text":"Ada Lind","entry":{"key":"ada","name":"Ada Lind"}}""";

    [Fact]
    public void AnArticleHasItsMetadataFieldsTextAndContent() => AssertJson(
        $$"""
        { {{Summary}},
        "body":"“The ferry sails again tomorrow at eight,” said Ada Lind.",
        "html":"<h1 id=\"ferry--quay\">Ferry &amp; &lt;quay&gt;</h1>\n<p>“The ferry sails again tomorrow at eight,” said Ada Lind.</p>\n",
        "quotations":[{{Quotation}}],"mentions":[{{Mention}}],"figures":[],"links":[],"related":[] }
        """,
        Json("Articles.A"));

    [Fact]
    public void AListIsAnArrayOfArticles() => Assert.Equal(
        ["a", "b"],
        JsonDocument.Parse(Json("Articles.All")).RootElement.EnumerateArray().Select(article => article.GetProperty("id").GetString()));

    [Fact]
    public void AQuotationHasItsSpeaker() => AssertJson(Quotation, Json("Articles.A.Quotations[0]"));

    [Fact]
    public void QuotationsOfAnEntryAreAnArray() => AssertJson($"[{Quotation}]", Json("People.Ada.Quotations"));

    [Fact]
    public void AMentionHasItsEntry() => AssertJson(Mention, Json("Articles.A.Mentions[0]"));

    [Fact]
    public void AnEntryHasItsFieldsAndNoArticles() =>
        AssertJson("""{"key":"ada","name":"Ada Lind","aliases":["Lind"],"home":"https://example.org/ada"}""", Json("People.Ada"));

    [Fact]
    public void AnEntryRefersToAnotherByKeyAndName() =>
        AssertJson("""{"key":"news","name":"Newsroom","aliases":[],"chief":{"key":"ada","name":"Ada Lind"}}""", Json("Desks.News"));

    [Fact]
    public void AHitHasAnArticleWithoutItsTextAndAPassage()
    {
        var hit = JsonDocument.Parse(Json("Articles.Search(\"sails\")[0]")).RootElement;

        Assert.True(hit.GetProperty("score").GetDouble() > 0);
        AssertJson($$"""{ {{Summary}} }""", hit.GetProperty("article").GetRawText());
        AssertJson(
            """
            {"text":"“The ferry sails again tomorrow at eight,” said Ada Lind.",
            "html":"“The ferry <mark>sails</mark> again tomorrow at eight,” said Ada Lind."}
            """,
            hit.GetProperty("passage").GetRawText());
    }

    [Fact]
    public void ADateIsIso8601() => AssertJson("\"2024-03-01T06:00:00\"", Json("Articles.A.DatePublished"));

    [Fact]
    public void NamesFollowThePolicyOfTheOptions() => AssertJson(
        """{"Text":"Ada Lind","Entry":{"Key":"ada","Name":"Ada Lind"}}""",
        (string)GeneratorRun.Evaluate(Town, "System.Text.Json.JsonSerializer.Serialize(Articles.A.Mentions[0])")!);

    [Fact]
    public void NullIsWrittenUnlessTheOptionsIgnoreIt() =>
        Assert.Contains(
            "\"Cue\":null",
            (string)GeneratorRun.Evaluate(Town, "System.Text.Json.JsonSerializer.Serialize(default(Corpus.Quotation))")!,
            StringComparison.Ordinal);

    [Fact]
    public void DeserializingThrows() => Assert.IsType<NotSupportedException>(
        Assert.Throws<System.Reflection.TargetInvocationException>(
            () => GeneratorRun.Evaluate(Town, "System.Text.Json.JsonSerializer.Deserialize<Article>(\"{}\")")).InnerException);

    /// <summary>The value of an expression, serialized with the options of a web API and without null.</summary>
    private static string Json(string expression) => (string)GeneratorRun.Evaluate(
        Town,
        $"System.Text.Json.JsonSerializer.Serialize({expression}, "
            + "new System.Text.Json.JsonSerializerOptions(System.Text.Json.JsonSerializerDefaults.Web) "
            + "{ DefaultIgnoreCondition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull })")!;

    private static void AssertJson(string expected, string json) => Assert.Equal(Compact(expected), Compact(json));

    private static string Compact(string json) => JsonSerializer.Serialize(
        JsonDocument.Parse(json).RootElement,
        new JsonSerializerOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}
