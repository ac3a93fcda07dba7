using Corpus.Compiler.Documents;
using Corpus.Compiler.Files;
using Corpus.Compiler.Model;
using Corpus.Compiler.Schema;

namespace Corpus.Compiler.Tests.Schema;

public class SettingsReaderTests
{
    [Fact]
    public void WithoutAFileTheDefaultsApply()
    {
        var (settings, problems) = SettingsReader.Read(null);

        Assert.Equal(CorpusSettings.Default, settings);
        Assert.Empty(problems);
    }

    [Theory]
    [InlineData("string", nameof(FieldKind.String))]
    [InlineData("bool", nameof(FieldKind.Bool))]
    [InlineData("int", nameof(FieldKind.Int))]
    [InlineData("number", nameof(FieldKind.Number))]
    [InlineData("date", nameof(FieldKind.Date))]
    [InlineData("datetime", nameof(FieldKind.DateTime))]
    [InlineData("uri", nameof(FieldKind.Uri))]
    [InlineData("article", nameof(FieldKind.Article))]
    [InlineData("people", nameof(FieldKind.Vocabulary))]
    public void EveryTypeCanBeSingleOrAList(string type, string kind)
    {
        var settings = Read($"article:\n  fields:\n    one: {type}\n    many: \"{type}[]\"\nvocabularies:\n  people: {{ type: Person }}\n");

        Assert.Equal([(kind, false), (kind, true)], settings.ArticleFields.Select(f => (f.Type.Kind.ToString(), f.Type.IsList)));
        Assert.All(settings.ArticleFields, f => Assert.Equal(kind == nameof(FieldKind.Vocabulary) ? "people" : null, f.Type.Vocabulary));
    }

    [Fact]
    public void TheShortFormEqualsTheLongFormWithOnlyAType()
    {
        var settings = Read("article:\n  fields:\n    a-role: string\n    b-role: { type: string }\n");

        Assert.Equal(settings.ArticleFields[0] with { Name = "b-role", MemberName = "BRole" }, settings.ArticleFields[1]);
        Assert.True(settings.ArticleFields[0].IsNullable);
    }

    [Fact]
    public void AFieldIsNullableUnlessItIsRequiredOrAListOrHasADefault()
    {
        var settings = Read(
            "article:\n  fields:\n    a: date\n    b: { type: date, required: true }\n    c: { type: int, default: 3 }\n    d: 'date[]'\n");

        Assert.Equal([true, false, false, false], settings.ArticleFields.Select(f => f.IsNullable));
        Assert.Equal(new FieldValue([new FieldCell(null, 3, 0)]), settings.ArticleFields[2].Default);
    }

    [Fact]
    public void AListOfNamesIsAnEnumNamedAfterItsField()
    {
        var type = Read("article:\n  fields:\n    news-desk: [world news, politics, 24h]\n").ArticleFields[0].Type;

        Assert.Equal(FieldKind.Enum, type.Kind);
        Assert.Equal("NewsDesk", type.EnumTypeName);
        Assert.Equal(["world news", "politics", "24h"], type.Names);
        Assert.Equal(["WorldNews", "Politics", "_24h"], type.EnumMemberNames);
    }

    [Fact]
    public void TheNamesOfAnEnumCanHaveDescriptions()
    {
        var type = Read("article:\n  fields:\n    section:\n      type: { world: Between countries., politics: }\n").ArticleFields[0].Type;

        Assert.Equal(["world", "politics"], type.Names);
        Assert.Equal(["Between countries.", ""], type.EnumDescriptions);
    }

    [Fact]
    public void AnEnumCanBeAList()
    {
        var type = Read("article:\n  fields:\n    moods: { type: [glad, sad], many: true }\n").ArticleFields[0].Type;

        Assert.True(type is { Kind: FieldKind.Enum, IsList: true });
    }

    [Fact]
    public void TheNameOfAnEnumOfAVocabularyBeginsWithThatOfItsRecord() =>
        Assert.Equal(
            "PlaceKind",
            Read("vocabularies:\n  places: { type: Place, fields: { kind: [city, country] } }\n")
                .Vocabularies[0].Fields[0].Type.EnumTypeName);

    [Fact]
    public void VocabulariesCanReferToEachOtherInAnyOrder()
    {
        var settings = Read(
            "vocabularies:\n  people: { type: Person, fields: { country: places } }\n  places: { type: Place, fields: { leader: people, "
                + "part-of: places } }\n");

        Assert.Equal(["places", "people", "places"], settings.Vocabularies.SelectMany(v => v.Fields).Select(f => f.Type.Vocabulary));
    }

    [Theory]
    [InlineData("outlets", "Outlets", "Outlet")]
    [InlineData("countries", "Countries", "Country")]
    [InlineData("news-desks", "NewsDesks", "NewsDesk")]
    [InlineData("press", "Press", "PressEntry")]
    [InlineData("people", "People", "PeopleEntry")]
    public void ARecordWithoutANameIsNamedAfterItsVocabulary(string name, string className, string typeName)
    {
        var vocabulary = Read($"vocabularies:\n  {name}:\n").Vocabularies[0];

        Assert.Equal((className, typeName), (vocabulary.ClassName, vocabulary.TypeName));
    }

    [Fact]
    public void AllSectionsAreRead()
    {
        var settings = Read(
            "language: de-AT\ntext: { boilerplate: ['Download App:', '/^\\d+ views/'] }\nsearch: { stemming: false }\nmarkdown: { html: "
                + "raw }\n");

        Assert.Equal(
            CorpusSettings.Default with
            {
                Language = "de-AT",
                Boilerplate = ["Download App:", "/^\\d+ views/"],
                Stemming = false,
                MarkdownHtml = MarkdownHtml.Raw,
            },
            settings);
        Assert.False(Read("search: false\n").Search);
    }

    private static CorpusSettings Read(string text)
    {
        var (settings, problems) = SettingsReader.Read(DocumentReader.Read(new SourceFile("corpus.yaml", text)));
        Assert.Empty(problems);
        return settings;
    }
}
