using System.CodeDom.Compiler;
using System.Reflection;
using System.Runtime.CompilerServices;
using Corpus.Generator.Tests.Harness;

namespace Corpus.Generator.Tests;

public class GeneratedApiTests
{
    private static readonly CorpusFiles Harbour = CorpusFiles.Empty
        .With("corpus.yaml", """
            language: en-GB
            article:
              fields:
                desk: { type: desks, required: true }
                places: { type: "places[]" }
                section: { type: [local, world affairs], default: local }
                checked: { type: bool }
                circulation: int
                price: number
                printed: date
                filed: datetime
                homepage: uri
                note: string
                marks: "int[]"
                follows: article
            vocabularies:
              desks: { type: Desk, fields: { city: places, phones: "string[]" } }
              places: { type: Place }
            """)
        .With("desks.yaml", "news: { name: News desk, aliases: [Newsroom], city: oslo, phones: ['11', '12'] }\nsport: Sport\n")
        .With("places.yaml", "oslo: Oslo\nbergen: Bergen\n")
        .With("sea/ferry.txt", """
            ---
            desk: news
            places: [oslo, bergen]
            section: world affairs
            checked: true
            circulation: -9000000000
            price: 2.5
            printed: 2024-02-29
            filed: 2024-02-29T08:30:00+01:00
            homepage: https://example.org/a
            note: Reprint
            marks: [3, -1]
            authors: [Ada Lind, Bo Ek]
            datePublished: 2024-03-01
            keywords: [sea, boats]
            ---
            Ferry returns

            It came back on Monday.
            """)
        .With(
            "storm.txt",
            "---\ndesk: sport\nid: the-storm\nfollows: sea/ferry\ndatePublished: 2023-12-31\n---\nStorm ahead\n\nIt will rain.\n");

    [Theory]
    [InlineData("Articles.All.Count", 2)]
    [InlineData("Articles.SeaFerry.Id", "sea/ferry")]
    [InlineData("Articles.Get(\"the-storm\").Headline", "Storm ahead")]
    [InlineData("Articles.TheStorm.Path", "storm.txt")]
    [InlineData("Articles.Ids.SeaFerry", "sea/ferry")]
    [InlineData("Articles.TryGet(\"sea/ferry\", out var a) ? a.Headline : null", "Ferry returns")]
    [InlineData("Articles.TryGet(\"xsea/ferry\".AsSpan(1), out var a) ? a.Headline : null", "Ferry returns")]
    [InlineData("Articles.TryGet(\"sea/fairy\", out _)", false)]
    [InlineData("Articles.SeaFerry.Desk.Name", "News desk")]
    [InlineData("Articles.SeaFerry.Desk.City!.Name", "Oslo")]
    [InlineData("string.Join(\",\", Articles.SeaFerry.Places.Select(p => p.Key))", "oslo,bergen")]
    [InlineData("Articles.SeaFerry.Section == Section.WorldAffairs", true)]
    [InlineData("Articles.TheStorm.Section == Section.Local", true)]
    [InlineData("Articles.SeaFerry.Checked", true)]
    [InlineData("Articles.TheStorm.Checked", null)]
    [InlineData("Articles.SeaFerry.Circulation", -9000000000L)]
    [InlineData("Articles.SeaFerry.Price", 2.5)]
    [InlineData("Articles.SeaFerry.Printed == new DateOnly(2024, 2, 29)", true)]
    [InlineData("Articles.SeaFerry.Filed == new DateTimeOffset(2024, 2, 29, 8, 30, 0, TimeSpan.FromHours(1))", true)]
    [InlineData("Articles.SeaFerry.Filed!.Value.Offset.TotalHours", 1.0)]
    [InlineData("Articles.SeaFerry.Homepage!.Host", "example.org")]
    [InlineData("Articles.SeaFerry.Note", "Reprint")]
    [InlineData("Articles.TheStorm.Note", null)]
    [InlineData("string.Join(\",\", Articles.SeaFerry.Marks)", "3,-1")]
    [InlineData("Articles.TheStorm.Marks.Count", 0)]
    [InlineData("Articles.TheStorm.Follows == Articles.SeaFerry", true)]
    [InlineData("string.Join(\";\", Articles.SeaFerry.Authors)", "Ada Lind;Bo Ek")]
    [InlineData("string.Join(\";\", Articles.SeaFerry.Keywords)", "sea;boats")]
    [InlineData("Articles.SeaFerry.InLanguage", "en-GB")]
    [InlineData("Articles.SeaFerry.DatePublished.ToString()", "2024-03-01")]
    [InlineData("Articles.SeaFerry.DatePublished!.Value.Time", null)]
    [InlineData("Articles.SeaFerry.DateModified", null)]
    [InlineData("Articles.SeaFerry.Paragraphs.Single().Line", 19)]
    [InlineData("Articles.TheStorm.Body", "It will rain.")]
    [InlineData("Articles.TheStorm.WordCount", 3)]
    [InlineData("Articles.TheStorm.Next!.Desk.Name", "News desk")]
    [InlineData("Articles.SeaFerry.Next", null)]
    [InlineData("Articles.SeaFerry.Previous!.Id", "the-storm")]
    [InlineData("Articles.TheStorm.Previous", null)]
    public void AnArticleHasTheValuesOfItsMetadataAndText(string expression, object? value) =>
        Assert.Equal(value, GeneratorRun.Evaluate(Harbour, expression));

    [Theory]
    [InlineData("Articles.ByDesk(Desks.News).Single().Id", "sea/ferry")]
    [InlineData("Articles.ByPlaces(Places.Bergen).Count", 1)]
    [InlineData("Articles.BySection(Section.Local).Single().Id", "the-storm")]
    [InlineData("Articles.ByChecked(true).Count + 10 * Articles.ByChecked(false).Count", 1)]
    [InlineData("Articles.ByAuthor(\"ada lind\").Single().Id", "sea/ferry")]
    [InlineData("Articles.ByAuthor(\"Nobody\").Count", 0)]
    [InlineData("string.Join(\",\", Articles.Authors)", "Ada Lind,Bo Ek")]
    [InlineData("string.Join(\",\", Articles.Keywords)", "boats,sea")]
    [InlineData("Articles.ByKeyword(\"SEA\").Single().Id", "sea/ferry")]
    [InlineData("Articles.ByKeyword(\"land\").Count", 0)]
    [InlineData("string.Join(\",\", Articles.Years)", "2023,2024")]
    [InlineData("string.Join(\",\", Articles.Newest.Select(a => a.Id))", "sea/ferry,the-storm")]
    [InlineData("string.Join(\",\", Articles.All.OrderBy(a => a.DatePublished).Select(a => a.Id))", "the-storm,sea/ferry")]
    [InlineData("Articles.ByYear(2023).Single().Id", "the-storm")]
    [InlineData("Articles.ByYear(-5).Count", 0)]
    [InlineData("string.Join(\",\", Articles.PublishedBetween(new(2023, 12, 31), new(2024, 3, 1)).Select(a => a.Id))",
        "the-storm,sea/ferry")]
    [InlineData("Articles.PublishedBetween(new(2024, 1, 1), new(2023, 1, 1)).Count", 0)]
    [InlineData("Articles.PublishedBetween(DateOnly.MinValue, DateOnly.MaxValue).Count", 2)]
    [InlineData("Desks.News.Articles.Single().Id", "sea/ferry")]
    [InlineData("string.Join(\",\", Desks.News.Aliases.Concat(Desks.News.Phones))", "Newsroom,11,12")]
    [InlineData("Desks.Sport.City", null)]
    [InlineData("Places.Oslo.Desks.Single().Key", "news")]
    [InlineData("Desks.Keys.Sport", "sport")]
    [InlineData("Desks.Get(\"sport\").Name", "Sport")]
    [InlineData("Desks.TryGet(\"spurt\", out _)", false)]
    [InlineData("string.Join(\",\", Places.All.Select(p => p.Name))", "Bergen,Oslo")]
    public void ALookupFindsItsArticlesAndEntries(string expression, object? value) =>
        Assert.Equal(value, GeneratorRun.Evaluate(Harbour, expression));

    [Fact]
    public void AnUnknownIdNamesTheNearest()
    {
        var thrown = Assert.Throws<TargetInvocationException>(() => GeneratorRun.Evaluate(Harbour, "Articles.Get(\"sea/fery\")"));

        Assert.Equal(
            "There is no article with the id 'sea/fery'; did you mean 'sea/ferry'?",
            Assert.IsType<KeyNotFoundException>(thrown.InnerException).Message);
    }

    [Fact]
    public void AnUnknownKeyNamesTheNearest()
    {
        var thrown = Assert.Throws<TargetInvocationException>(() => GeneratorRun.Evaluate(Harbour, "Desks.Get(\"New\")"));

        Assert.Equal(
            "There is no entry of 'desks' with the key 'New'; did you mean 'news'?",
            Assert.IsType<KeyNotFoundException>(thrown.InnerException).Message);
    }

    [Theory]
    [InlineData("ReferenceEquals(Articles.SeaFerry, Articles.All[0])", true)]
    [InlineData("Articles.SeaFerry.Equals(Articles.TheStorm)", false)]
    [InlineData("Articles.SeaFerry == Articles.SeaFerry with { }", true)]
    [InlineData("Articles.SeaFerry.ToString()", "sea/ferry")]
    [InlineData("Desks.News == Desks.Sport", false)]
    [InlineData("new HashSet<Article>(Articles.All.Concat(Articles.All)).Count", 2)]
    public void EqualityIsIdentityOfTheArticleOrEntry(string expression, object value) =>
        Assert.Equal(value, GeneratorRun.Evaluate(Harbour, expression));

    [Fact]
    public void EveryTextIsItsSliceOfTheRawText() => Assert.Equal(true, GeneratorRun.Evaluate(
        CorpusFiles.Repository.WithProperty("CorpusNamespace", "Consumer"),
        """
        Articles.All.All(a =>
            a.Blocks.All(x => a.RawText[x.Start..x.End] == x.Text)
            && a.Sentences.All(x => a.RawText[x.Start..x.End] == x.Text)
            && a.Quotations.All(x => a.RawText[x.Start..x.End] == x.Text)
            && a.Mentions.All(x => a.RawText[x.Start..x.End] == x.Text)
            && a.Figures.All(x => a.RawText[x.Start..x.End] == x.Text))
        """));

    [Fact]
    public void ManyThreadsSeeTheSameArticle() => Assert.Equal(1, GeneratorRun.Evaluate(
        Harbour,
        """
        Enumerable.Range(0, 10000).AsParallel()
            .Select(i => { _ = Articles.All[0].RawText; return Articles.Get("sea/ferry"); })
            .AsEnumerable().Distinct(ReferenceEqualityComparer.Instance).Count()
        """));

    [Fact]
    public void UsersCanAddMembers()
    {
        const string Code =
            "namespace Consumer; public sealed partial record Article { public int Letters => Headline.Length; private int calls; public "
                + "void Call() => calls++; }";
        Assert.NotNull(GeneratorRun.Of(Harbour, Code).Load().GetType("Consumer.Article")!.GetProperty("Letters"));
    }

    [Fact]
    public void WithInternalVisibilityNoTypeIsPublic()
    {
        var assembly = GeneratorRun.Of(Harbour.WithProperty("CorpusVisibility", "internal")).Load();

        Assert.Empty(assembly.GetExportedTypes());
    }

    [Fact]
    public void WithoutMembersArticlesAreFoundById()
    {
        var articles = GeneratorRun.Of(Harbour.WithProperty("CorpusMembers", "false")).Load().GetType("Consumer.Articles")!;

        Assert.Null(articles.GetProperty("SeaFerry"));
        Assert.NotNull(articles.GetMethod("Get"));
    }

    [Fact]
    public void TheProjectChoosesTheNamespace() =>
        Assert.NotNull(GeneratorRun.Of(Harbour.WithProperty("CorpusNamespace", "My.Own")).Load().GetType("My.Own.Articles"));

    [Fact]
    public void NoTypeHasAStaticConstructor() =>
        Assert.All(GeneratorRun.Of(Harbour).Load().GetTypes(), type => Assert.Null(type.TypeInitializer));

    [Fact]
    public void EveryGeneratedTypeIsMarkedAsGenerated() => Assert.All(
        GeneratorRun.Of(Harbour).Load().GetTypes().Where(type => !type.IsNested && type.Namespace == "Consumer"),
        type => Assert.Equal("Corpus.Generator", type.GetCustomAttribute<GeneratedCodeAttribute>()?.Tool));

    [Fact]
    public void TypesThatHoldTheTablesArePrivate()
    {
        var types = GeneratorRun
            .Of(Harbour)
            .Load()
            .GetTypes()
            .Where(type => type.Namespace == "Consumer" && !type.IsDefined(typeof(CompilerGeneratedAttribute)));

        Assert.All(
            types,
            type => Assert.True(type.IsVisible || type.IsNestedPrivate || type.DeclaringType is { IsNestedPrivate: true }, type.FullName));
    }

    [Fact]
    public void EveryUsingIsUsed()
    {
        var unused = GeneratorRun
            .Of(Harbour)
            .OutputDiagnostics()
            .Where(problem => problem.Id == "CS8019" && problem.Location.SourceTree!.FilePath.Length > 0);

        Assert.Empty(unused);
    }

    [Fact]
    public void TheDocumentationOfAMemberNamesItsFile()
    {
        var run = GeneratorRun.Of(Harbour);

        Assert.Contains(
            "<remarks>News desk — 2024-03-01 — It came back on Monday. — sea/ferry.txt</remarks>",
            run.Source("Articles.g.cs"),
            StringComparison.Ordinal);
        Assert.Contains("<remarks>places.yaml</remarks>", run.Source("Places.g.cs"), StringComparison.Ordinal);
    }

    private static readonly CorpusFiles Town = CorpusFiles.Empty
        .With("corpus.yaml", """
            article: { fields: { mood: string, related: "article[]" } }
            vocabularies: { people: { type: Person, mentions: true, speakers: true } }

            """)
        .With("people.yaml", "ada: Ada Lind\n")
        .With("a.txt", "---\nmood: calm\nrelated: [c]\ndatePublished: 2024-03-01\n---\nThe ferry is back\n\n" + Said)
        .With("b.txt", "---\nmood: glad\ndatePublished: 2024-03-01\n---\nThe ferry returned\n\n" + Said)
        .With("c.txt", "Nothing else\n\nThe town was quiet all day long, and the streets were empty.\n");

    private const string Said = "“The ferry sails again tomorrow at eight, as it always has,” said Ada Lind, who runs the harbour.\n";

    [Theory]
    [InlineData("Articles.A.Quotations[0].Article.Mood", "calm")]
    [InlineData("People.Ada.Quotations[1].Article.Mood", "glad")]
    [InlineData("Articles.A.Mentions[0].Article.Mood", "calm")]
    [InlineData("People.Ada.Mentions[0].Article.Mood", "calm")]
    [InlineData("Articles.SharedQuotations.Single().Quotations[1].Article.Mood", "glad")]
    [InlineData("Articles.Search(\"ferry returned\")[0].Article.Mood", "glad")]
    [InlineData("Articles.A.RelatedByContent[0].Article.Mood", "glad")]
    [InlineData("Articles.A.RelatedByContent[0].Score > 0", true)]
    public void TheGeneratedArticleTypeIsReturnedWithoutACast(string expression, object value) =>
        Assert.Equal(value, GeneratorRun.Evaluate(Town, expression));

    [Theory]
    [InlineData("Articles.A.Related.Single().Id", "c")]
    [InlineData("string.Join(\",\", Articles.Newest.Select(a => a.Id))", "a,b,c")]
    [InlineData("Articles.B.Next!.Id", "a")]
    [InlineData("Articles.C.Next", null)]
    [InlineData("Articles.C.Previous", null)]
    [InlineData("((Corpus.Quotation)Articles.A.Quotations[0]).Speaker!.Name", "Ada Lind")]
    [InlineData("Articles.Search(\"ferry\")[0].Passage.HighlightedHtml(\"<b>\", \"</b>\").Contains(\"<b>ferry</b>\")", true)]
    public void RelatedNewestAndNeighboringArticlesAreFound(string expression, object? value) =>
        Assert.Equal(value, GeneratorRun.Evaluate(Town, expression));

    [Theory]
    [InlineData("Articles.A.Next!.Id", "b")]
    [InlineData("Articles.A.NextByDate", null)]
    [InlineData("Articles.A.PreviousByDate!.Id", "b")]
    [InlineData("Articles.A.Previous", "none")]
    public void ABuiltInMemberIsRenamedIfAFieldTakesItsName(string expression, object? value) => Assert.Equal(
        value,
        GeneratorRun.Evaluate(Neighbors, expression));

    private static readonly CorpusFiles Neighbors = CorpusFiles.Empty
        .With("corpus.yaml", "article: { fields: { next: article, previous: string } }\n")
        .With("a.txt", "---\nnext: b\nprevious: none\ndatePublished: 2024-03-02\n---\nFirst\n\nArticle.\n")
        .With("b.txt", "---\ndatePublished: 2024-03-01\n---\nSecond\n\nArticle.\n");

    [Fact]
    public void MoreTablesThanOneSwitchCoversAreRead()
    {
        // Seventy vocabularies of one entry, and as many fields, each with its own sections of the catalog.
        const int Count = 70;
        var numbers = Enumerable.Range(0, Count).ToList();
        var vocabularies = string.Concat(numbers.Select(n => $"  list{n}: {{ type: Kind{n} }}\n"));
        var fields = string.Concat(numbers.Select(n => $"    field{n}: {{ type: list{n}, required: true }}\n"));
        var files = numbers.Aggregate(
            CorpusFiles.Empty.With("corpus.yaml", $"article:\n  fields:\n{fields}vocabularies:\n{vocabularies}"),
            (files, n) => files.With($"list{n}.yaml", $"key{n}: Name {n}\n"));
        var metadata = string.Concat(numbers.Select(n => $"field{n}: key{n}\n"));
        files = files.With("ferry.txt", $"---\n{metadata}---\nFerry returns\n\nIt came back on Monday.\n");

        var names = string.Join(" + ", numbers.Select(n => $"Articles.Ferry.Field{n}.Name + List{n}.All.Single().Key"));
        Assert.Equal(string.Concat(numbers.Select(n => $"Name {n}key{n}")), GeneratorRun.Evaluate(files, names));
        Assert.Contains("CreateEntryFrom64(int vocabulary, int row)", GeneratorRun.Of(files).Source("CorpusData.g.cs"));
    }
}
