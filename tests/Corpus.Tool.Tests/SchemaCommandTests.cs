using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Corpus.Compiler;
using Corpus.Compiler.Files;
using Corpus.Compiler.Schema;

namespace Corpus.Tool.Tests;

public class SchemaCommandTests
{
    [Fact]
    public void ASchemaIsWrittenForTheSettingsForArticlesAndForEachVocabulary()
    {
        using var corpus = Corpus();

        var run = ToolRun.Of("schema", corpus.Directory.ToString());

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(
            ["article.schema.json", "corpus.schema.json", "people.schema.json", "places.schema.json"],
            Directory.GetFiles(corpus.PathOf(".schema")).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.Contains("people.yaml", run.Output);
    }

    [Fact]
    public void AnArticleMayHaveTheBuiltInKeysAndFieldsAndMustHaveTheRequiredOnes()
    {
        var schema = Written("article");

        Assert.Equal(
            [
                "id", "headline", "alternativeHeadline", "description", "authors", "byline", "dateline", "datePublished", "dateModified",
                "url", "inLanguage", "keywords", "draft", .. MetadataKeys.OtherNames.Keys, "section", "seen", "next",
            ],
            schema["properties"]!.AsObject().Select(p => p.Key));
        Assert.Equal("Who wrote it.", schema["properties"]!["author"]!["description"]!.GetValue<string>());
        Assert.Equal(["section"], Texts(schema["required"]));
        Assert.False(schema["additionalProperties"]!.GetValue<bool>());
        Assert.Equal(["world", "local"], Texts(schema["properties"]!["section"]!["enum"]));
        Assert.Equal("Where it is printed.", schema["properties"]!["section"]!["description"]!.GetValue<string>());
    }

    [Theory]
    [InlineData("2023-09-04", true)]
    [InlineData("2023-09-04T13:40:41.5+02:00", true)]
    [InlineData("2023-09-04 13:40 EST", true)]
    [InlineData("2023-9-4", true)]
    [InlineData("2023-09-4", true)]
    [InlineData("Mar 1, 2024", true)]
    [InlineData("Fri, 01 Mar 2024 18:30:22 GMT", true)]
    [InlineData("2023-09-0x", false)]
    [InlineData("2023-09-04T13", false)]
    [InlineData("yesterday", false)]
    public void ADateMayHaveEveryFormThatTheCompilerReads(string text, bool isDate)
    {
        var pattern = Written("article")["properties"]!["datePublished"]!["anyOf"]![0]!["pattern"]!.GetValue<string>();

        Assert.Equal(isDate, MetadataDate.TryParse(text, out _, out _));
        Assert.Equal(isDate, Regex.IsMatch(text, pattern, RegexOptions.ECMAScript));
    }

    [Fact]
    public void AReferenceMayBeAKeyWithOrWithoutItsVocabularyOrTheIdOfAnArticle()
    {
        var country = Written("people")["additionalProperties"]!["anyOf"]![0]!["properties"]!["country"]!["anyOf"]![0]!["anyOf"]!;
        Assert.Equal(["denmark", "norway"], Texts(country[0]!["enum"]));
        Assert.Equal(["places/denmark", "places/norway"], Texts(country[1]!["enum"]));

        Assert.Equal(["ferry"], Texts(Written("article")["properties"]!["next"]!["anyOf"]![0]!["enum"]));
    }

    [Fact]
    public void AnArticleTypeHasASchemaWithItsNestedRecordsAssetsAndAnyValues()
    {
        using var corpus = new TemporaryCorpus(
            ("corpus.yaml", """
                article: { fields: { section: string } }
                types:
                  Post:
                    in: blog/**
                    fields:
                      hero:
                        required: true
                        fields: { tagline: { type: string, required: true }, actions: { many: true, fields: { text: string } } }
                      cover: asset
                      params: any
                      next: Post
                """),
            ("blog/ferry.md", "---\nhero: { tagline: Back }\n---\n# Ferry\n\nIt came back.\n"),
            ("storm.md", "# Storm\n\nIt rained.\n"));
        Assert.Equal(0, ToolRun.Of("schema", corpus.Directory.ToString()).ExitCode);

        var schema = JsonNode.Parse(File.ReadAllText(corpus.PathOf(".schema/Post.schema.json")))!;
        var properties = schema["properties"]!;
        Assert.Equal(["hero"], Texts(schema["required"]));
        Assert.Equal(["tagline"], Texts(properties["hero"]!["required"]));
        Assert.Equal(["tagline", "actions"], properties["hero"]!["properties"]!.AsObject().Select(p => p.Key));
        Assert.Equal("string", (string?)properties["cover"]!["anyOf"]![0]!["type"]);
        Assert.Empty(properties["params"]!["anyOf"]![0]!.AsObject());
        Assert.Equal(["blog/ferry"], Texts(properties["next"]!["anyOf"]![0]!["enum"]));
        Assert.NotNull(properties["section"]);
        Assert.Null(JsonNode.Parse(File.ReadAllText(corpus.PathOf(".schema/article.schema.json")))!["properties"]!["hero"]);
    }

    /// <summary>The compiler lists the known keys in its message about a key that is similar to none of them.</summary>
    [Theory]
    [InlineData("zzzzzzzzzzzz: 1\n", "properties")]
    [InlineData("article: { zzzzzzzzzzzz: 1 }\n", "properties/article/properties")]
    [InlineData("vocabularies: { people: { zzzzzzzzzzzz: 1 } }\n", "$defs/vocabulary/properties")]
    [InlineData("article: { fields: { desk: { type: string, zzzzzzzzzzzz: 1 } } }\n", "$defs/field/properties")]
    [InlineData("types: { Post: { in: x, zzzzzzzzzzzz: 1 } }\n", "$defs/articleType/properties")]
    [InlineData("search: { zzzzzzzzzzzz: 1 }\n", "properties/search/anyOf/1/properties")]
    [InlineData("text: { zzzzzzzzzzzz: 1 }\n", "properties/text/properties")]
    [InlineData("markdown: { zzzzzzzzzzzz: 1 }\n", "properties/markdown/properties")]
    public void TheSchemaOfTheSettingsHasTheKeysThatTheCompilerKnows(string settings, string path)
    {
        JsonNode node = Written("corpus");
        foreach (var step in path.Split('/'))
            node = int.TryParse(step, out var index) ? node[index]! : node[step]!;

        var message = CorpusCompiler
            .Compile([new SourceFile("corpus.yaml", settings)]).Problems
            .Single(p => p.Descriptor.Id == "CORPUS020").Message;
        Assert.Equal(
            message[(message.IndexOf("; use ", StringComparison.Ordinal) + 1)..].Split('\'').Where((_, i) => i % 2 == 1),
            node.AsObject().Select(p => p.Key).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void TheSchemaOfTheSettingsSuggestsAllFieldTypesAndRejectsTheirNamesForVocabularies()
    {
        var settings = Written("corpus");

        Assert.Equal(
            [.. FieldTypes.Names, .. FieldTypes.Names.Select(name => name + "[]")],
            Texts(settings["$defs"]!["typeName"]!["examples"]));
        Assert.Equal(
            FieldTypes.Names.Append("corpus").Order(StringComparer.Ordinal),
            Texts(settings["properties"]!["vocabularies"]!["propertyNames"]!["not"]!["enum"]).Order(StringComparer.Ordinal));
    }

    private static JsonObject Written(string name)
    {
        using var corpus = Corpus();
        Assert.Equal(0, ToolRun.Of("schema", corpus.Directory.ToString()).ExitCode);
        return JsonNode.Parse(File.ReadAllText(corpus.PathOf($".schema/{name}.schema.json")))!.AsObject();
    }

    private static TemporaryCorpus Corpus() => new(
        (
            "corpus.yaml",
            """
            article:
              fields:
                section: { type: [world, local], required: true, description: Where it is printed. }
                seen: date
                next: article
            vocabularies:
              people: { type: Person, fields: { country: places } }
              places: { type: Place }
            """),
        ("people.yaml", "ann-shore: { country: denmark }\n"),
        ("places.yaml", "denmark:\nnorway:\n"),
        ("ferry.txt", "---\nsection: local\n---\nFerry returns\n\nThe ferry came back on Monday.\n"));

    private static IEnumerable<string> Texts(JsonNode? list) => list!.AsArray().Select(n => n!.GetValue<string>());
}
