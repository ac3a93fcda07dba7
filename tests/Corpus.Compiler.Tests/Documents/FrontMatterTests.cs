using Corpus.Compiler.Documents;
using Corpus.Compiler.Files;
using Corpus.Compiler.Model;
using Corpus.Compiler.Tests.Problems;

namespace Corpus.Compiler.Tests.Documents;

/// <summary>Front matter in YAML, TOML and JSON: the same values and exact positions in each.</summary>
public class FrontMatterTests
{
    private const string Settings = "article: { fields: { pages: int, price: number, seen: date, moods: 'string[]', note: string } }\n";

    public static TheoryData<string> Formats =>
    [
        "---\ntitle: \"The \\\"ferry\\\"\"\ndraft: false\npages: 12\nprice: 2.5\nseen: 2024-03-01\nmoods: [glad, sad]\ndate: "
            + "2024-03-01T18:30:22Z\n---\nText.\n",
        "+++\ntitle = 'The \"ferry\"'\ndraft = false\npages = 1_2\nprice = 2.5\nseen = 2024-03-01\nmoods = [\n  \"glad\", # a comment\n  "
            + "\"sad\",\n]\ndate = 2024-03-01T18:30:22Z\n+++\nText.\n",
        "{\n  \"title\": \"The \\u0022ferry\\\"\",\n  \"draft\": false, \"pages\": 12, \"price\": 25e-1,\n  \"seen\": \"2024-03-01\", "
            + "\"moods\": [\"glad\", \"sad\"],\n  \"date\": \"2024-03-01T18:30:22Z\", \"note\": null\n}\nText.\n",
        "---json\n{ \"title\": \"The \\\"ferry\\\"\", \"pages\": 12, \"price\": 2.5, \"seen\": \"2024-03-01\", \"moods\": [\"glad\", "
            + "\"sad\"], \"date\": \"2024-03-01T18:30:22Z\" }\n---\nText.\n",
        "---toml\ntitle = 'The \"ferry\"'\npages = 12\nprice = 2.5\nseen = 2024-03-01\nmoods = [\"glad\", \"sad\"]\ndate = "
            + "2024-03-01T18:30:22Z\n---\nText.\n",
    ];

    [Theory]
    [MemberData(nameof(Formats))]
    public void EveryFormatGivesTheSameArticle(string text)
    {
        var corpus = CorpusCompiler.Compile([new SourceFile("corpus.yaml", Settings), new SourceFile("a.md", text)]);

        Assert.Empty(corpus.Problems.Select(BuildLog.Line));
        var article = corpus.Articles[0];
        Assert.Equal("The \"ferry\"", article.Headline);
        Assert.Equal(new WrittenDate(2024, 3, 1, new TimeSpan(18, 30, 22).Ticks, 0), article.DatePublished);
        Assert.Equal(12, article.Fields[0].Cells[0].Number);
        Assert.Equal(2.5, BitConverter.Int64BitsToDouble(article.Fields[1].Cells[0].Number));
        Assert.Equal(["glad", "sad"], article.Fields[3].Cells.Select(c => c.Text!));
        Assert.Empty(article.Fields[4].Cells);
        Assert.Equal("Text.\n", article.Analysis.Text.RawText);
    }

    [Theory]
    [InlineData("---\npages: many\n---\nText.\n", "a.md(2,8)")]
    [InlineData("+++\nx = 1\npages = \"many\"\n+++\nText.\n", "a.md(3,9)")]
    [InlineData("{\n  \"pages\": \"many\"\n}\nText.\n", "a.md(2,12)")]
    [InlineData("---json\n{\n  \"pages\": \"many\"\n}\n---\nText.\n", "a.md(3,12)")]
    [InlineData("---yaml\npages: many\n---\nText.\n", "a.md(2,8)")]
    [InlineData("{ \"pages\": \"many\" }\nText.\n", "a.md(1,12)")]
    public void AnInvalidValueIsReportedAtItsPlaceInEveryFormat(string text, string place)
    {
        var problems = CorpusCompiler
            .Compile([new SourceFile("corpus.yaml", Settings), new SourceFile("a.md", text)]).Problems
            .Select(BuildLog.Line);

        Assert.Contains(problems, line => line == $"{place}: error CORPUS023: 'pages' is 'many', expected a whole number such as 12");
    }

    [Theory]
    [InlineData("+++\ntitle = 'A'\n+++\nFirst line.\n", 4)]
    [InlineData("{ \"title\": \"A\" }\nFirst line.\n", 2)]
    [InlineData("{\n\"title\": \"A\"\n}\nFirst line.\n", 4)]
    public void TheTextBeginsOnTheLineAfterTheMetadata(string text, int line)
    {
        var article = CorpusCompiler.Compile([new SourceFile("a.md", text)]).Articles[0];

        Assert.Equal(("First line.\n", line), (article.Analysis.Text.RawText, article.Analysis.Text.FirstLine));
    }

    [Theory]
    [InlineData("{ braces } begin this text.\n")]
    [InlineData("{{< shortcode >}}\n\nText.\n")]
    [InlineData("++++\n\nText.\n")]
    public void OtherTextIsNotMetadata(string text) =>
        Assert.Null(CorpusCompiler.Compile([new SourceFile("a.md", text)]).Articles[0].Analysis.Text.FrontMatter);

    [Fact]
    public void TomlTablesAreNestedWhereverTheyAreDeclared()
    {
        const string text =
            "[params]\ncolor.dark = 'navy'\n[[links]]\nname = 'A'\n[links.more]\nx = 1\n[[links]]\nname = 'B'\n[params.seo]\ntitle = 'T'\n";

        var root = Assert.IsType<MappingNode>(DocumentReader.ReadFrontMatter(
            new SourceFile("a.md", ""), new ArticleText("", 1, text) { Format = DocumentFormat.Toml })!.Root);

        var parameters = (MappingNode)root.Find("params")!.Value;
        Assert.Equal("navy", ((ScalarNode)((MappingNode)parameters.Find("color")!.Value).Find("dark")!.Value).Value);
        Assert.Equal("T", ((ScalarNode)((MappingNode)parameters.Find("seo")!.Value).Find("title")!.Value).Value);
        var links = ((SequenceNode)root.Find("links")!.Value).Items;
        Assert.Equal(["A", "B"], links.Select(link => ((ScalarNode)((MappingNode)link).Find("name")!.Value).Value));
        Assert.Equal(
            new FileSpan(6, 5, 1), ((MappingNode)((MappingNode)links[0]).Find("more")!.Value).Find("x")!.Value.Place);
    }

    [Theory]
    [InlineData("+++\ntitle = 'A'\ntitle = 'B'\n+++\n", "CORPUS048", 3)]
    [InlineData("+++\ntitle = A\n+++\n", "CORPUS048", 2)]
    [InlineData("+++\ntitle = 'A'\n", "CORPUS002", 1)]
    [InlineData("{ \"title\": \"A\",\n  \"title\": \"B\" }\nText.\n", "CORPUS012", 2)]
    [InlineData("{ \"title\": \"A\",\n  }\nText.\n", "CORPUS049", 2)]
    [InlineData("{ \"title\": \"A\"\n  \"x\": 1 }\nText.\n", "CORPUS049", 2)]
    [InlineData("{ \"title\": \"A\"\nText.\n", "CORPUS002", 1)]
    public void InvalidMetadataIsReportedOnItsLine(string text, string id, int line) => Assert.Contains(
        CorpusCompiler.Compile([new SourceFile("a.md", text)]).Problems, p => p.Descriptor.Id == id && p.Place.Line == line);

    [Theory]
    [InlineData("+++\nx = {0}\n+++\n", "[", "]")]
    [InlineData("+++\n{0} = 1\n+++\n", "a.", "b")]
    [InlineData("{{ \"x\": {0} }}\n", "[", "]")]
    public void DeepNestingIsReportedAndDoesNotCrash(string form, string open, string close)
    {
        var deep = string.Concat(Enumerable.Repeat(open, 100_000)) + string.Concat(Enumerable.Repeat(close, close == "b" ? 1 : 100_000));

        Assert.Contains(
            CorpusCompiler.Compile(
                [new SourceFile("a.md", string.Format(System.Globalization.CultureInfo.InvariantCulture, form, deep))]).Problems,
            p => p.Descriptor.Id == "CORPUS014");
    }
}
