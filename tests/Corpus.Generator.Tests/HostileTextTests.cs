using System.Xml.Linq;
using Corpus.Generator.Tests.Harness;

namespace Corpus.Generator.Tests;

/// <summary>Text can contain anything: it never ends its literal or its comment, and it is read back unchanged.</summary>
public class HostileTextTests
{
    public static TheoryData<string> Texts =>
    [
        "Quotes \"\"\"\"\" and braces {0} {{ }} and \\ and \\u0041",
        "\"\"\" at the start\n\"\"\"\nand alone",
        "A NUL \0 and an escape \u001b[31m",
        "Lone \ud800 and \udc00 surrogates, and a pair \ud83d\ude00",
        "Line separators \u2028 and \u2029 inside",
        "*/ </summary> <![CDATA[ & <script>",
        "Right to left \u202e and no width \u200b\ufeff",
        "A private \ue000, an unassigned \u0378, a last \uffff",
        "Tabs\tand  blanks   \n   indented\n\n\n#if false\n#endif",
        "\n\n   \n",
        "",
    ];

    [Theory]
    [MemberData(nameof(Texts))]
    public void AnyTextIsReadBackUnchanged(string text)
    {
        var run = GeneratorRun.Of(CorpusFiles.Empty.With("a.txt", text).With("b.txt", "Second\n\nArticle."));

        var article = run.Load().GetType("Consumer.Articles")!.GetProperty("A")!.GetValue(null)!;

        Assert.Equal(text, article.GetType().GetProperty("RawText")!.GetValue(article));
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void AnyTextCanBeANameInYaml(string text)
    {
        var files = CorpusFiles.Empty
            .With("corpus.yaml", "vocabularies: { places: { type: Place, mentions: true } }\n")
            .With("places.yaml", $"harbour: {{ name: {Quoted(text)} }}\n")
            .With("a.txt", "First\n\nArticle.");

        Assert.NotNull(GeneratorRun.Of(files).Load().GetType("Consumer.Places"));
    }

    /// <summary>Headlines, descriptions and names appear in comments, where they must be text, whatever markup they contain.</summary>
    [Theory]
    [MemberData(nameof(Texts))]
    [InlineData("<b>bold</b> and <see cref=\"System.String\"/>")]
    public void TextAddsNoElementsToDocumentationComments(string text) => Assert.Equal(Elements("Ferry"), Elements(text));

    /// <summary>Bidirectional controls and line separators can show a reader other code than the compiler reads (CVE-2021-42574).</summary>
    [Theory]
    [InlineData('\u202a')]
    [InlineData('\u202e')]
    [InlineData('\u2066')]
    [InlineData('\u2069')]
    [InlineData('\u061c')]
    [InlineData('\u200f')]
    [InlineData('\u2028')]
    [InlineData('\u2029')]
    [InlineData('\u0085')]
    [InlineData('\ufeff')]
    [InlineData('\0')]
    public void GeneratedCodeHasNoInvisibleCharacters(char hidden)
    {
        var run = GeneratorRun.Of(CorpusFiles.Empty
            .With("corpus.yaml", $$"""
                article: { fields: { mood: { type: [calm], description: "Glad{{Escaped(hidden)}} or not" } } }
                vocabularies: { places: { type: Place, fields: { note: { type: string, description: "A{{Escaped(hidden)}}note" } } } }

                """)
            .With("places.yaml", $"harbour: {{ name: \"The{Escaped(hidden)}Harbour\" }}\n")
            .With("a.txt", $"Ferry{hidden} returns\n\nIt came{hidden} back to the harbour on Monday.\n"));

        Assert.All(run.Result.GeneratedSources, source => Assert.DoesNotContain(hidden, source.SourceText.ToString()));
        run.Load();

        static string Escaped(char c) => $"\\u{(int)c:X4}";
    }

    /// <summary>The names of the elements in all documentation comments; fails where one is not well-formed XML.</summary>
    private static IEnumerable<string> Elements(string text)
    {
        var run = GeneratorRun.Of(CorpusFiles.Empty
            .With("corpus.yaml", $$"""
                article: { fields: { section: { "local": {{Quoted(text)}} }, desk: { type: string, description: {{Quoted(text)}} } } }
                vocabularies: { places: { type: Place } }

                """)
            .With("places.yaml", $"harbour: {{ name: {Quoted(text)} }}\n")
            .With("a.md", $"---\nheadline: {Quoted(text)}\n---\n\nFirst paragraph.\n"));
        var comments = run.Result.GeneratedSources
            .SelectMany(source => source.SourceText.Lines)
            .Select(line => line.ToString().Trim())
            .Where(line => line.StartsWith("///", StringComparison.Ordinal))
            .Select(line => line[3..]);
        return XElement.Parse($"<doc>{string.Join('\n', comments)}</doc>").Descendants().Select(element => element.Name.LocalName);
    }

    /// <summary>A text as a double-quoted scalar of YAML.</summary>
    private static string Quoted(string text) =>
        $"\"{string.Concat(text.Select(c => char.IsAsciiLetterOrDigit(c) ? c.ToString() : $"\\u{(int)c:X4}"))}\"";
}
