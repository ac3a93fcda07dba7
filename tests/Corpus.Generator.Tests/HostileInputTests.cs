using Corpus.Generator.Tests.Harness;
using Corpus.TestData;
using CsCheck;

namespace Corpus.Generator.Tests;

/// <summary>Whatever files contain, no step fails and the generated code compiles.</summary>
public class HostileInputTests
{
    private const string Body = "Ferry returns\n\nIt came back on Monday.\n";

    private static readonly Dictionary<string, Func<CorpusFiles>> Corpora = new()
    {
        ["random bytes"] = () => new[] { "a.txt", "b.md", "corpus.yaml", "c.yaml", "d.json", "e.mdx" }
            .Aggregate(CorpusFiles.Empty, (files, path) => files.WithBytes(path, Bytes(path.Length + path[0]))),
        ["UTF-16 without a byte order mark"] = () => CorpusFiles.Empty.WithBytes("a.txt", System.Text.Encoding.Unicode.GetBytes(Body)),
        ["file names with unusual characters"] = () => CorpusFiles.Empty
            .With("a\"b.txt", Body).With("c\u202Ed.txt", Body).With("e\u2028f.txt", Body).With("g\\h.txt", Body).With("i\tj.txt", Body)
            .With("*/k.txt", Body).With("#if.txt", Body).With("</summary>.txt", Body).With("\uD800.txt", Body)
            .With(" .txt", Body).With("..txt", Body),
        ["a folder 500 levels deep"] = () => CorpusFiles.Empty.With(Repeat(500, _ => "folder/") + "a.txt", Body),
        ["a line of a megabyte"] = () => CorpusFiles.Empty.With("a.txt", "Ferry\n\n" + Repeat(100_000, _ => "The ferry. ")),
        ["a word of a megabyte"] = () => CorpusFiles.Empty.With("a.md", "# Ferry\n\n" + new string('x', 1_000_000)),
        ["YAML of 20,000 lines"] = () => CorpusFiles.Empty.With("a.txt", Body).With("a.yaml", Repeat(20_000, i => $"key{i}: value\n")),
        ["recursive anchors"] = () => CorpusFiles.Empty
            .With("corpus.yaml", "&a article: &b { fields: { x: { type: any, default: *b } } }\n").With("a.txt", Body)
            .With("a.yaml", "x: &c [*c, *c, &d { y: *d }]\n"),
        ["aliases without anchors everywhere"] = () => CorpusFiles.Empty
            .With(
                "corpus.yaml",
                "language: *a\narticle: { fields: { x: *b, y: { type: *c, default: *d }, z: [*e] } }\n"
                + "vocabularies: *f\ntypes: *g\ntext: *h\nlinks: *i\nmarkdown: *j\nsearch: *k\n")
            .With("a.txt", Body)
            .With("a.yaml", "id: *a\nheadline: *b\nauthors: [*c]\ndatePublished: *d\nkeywords: *e\ndraft: *f\n*g : *h\n"),
        ["keys of 64,000 characters"] = () => CorpusFiles.Empty
            .With("corpus.yaml", $"article: {{ fields: {{ ? {new string('k', 64_000)} : string }} }}\n").With("a.txt", Body)
            .With("a.yaml", $"? {new string('k', 64_000)}\n: x\n"),
        ["ids with lone surrogates and NUL"] = () => CorpusFiles.Empty
            .With("a.txt", "---\nid: \"a\\uD800b\"\n---\n" + Body).With("b.txt", "---\nid: \"a\\0b\"\n---\n" + Body)
            .With("c.md", "{\"id\": \"\\uDC00\"}\n\n# C\n").With("d.md", "{\"id\": \"x\\u0000y\"}\n\n# D\n"),
        ["front matter that never ends"] = () => CorpusFiles.Empty
            .With("a.txt", "---\nid: a\n" + Body).With("b.md", "+++\nid = 'b'\n# B\n")
            .With("c.md", "{\"id\": [1, \n\n# C\n").With("d.md", "---"),
        ["TOML dates that do not exist"] = () => CorpusFiles.Empty
            .With("a.md", "+++\ndate = 2026-02-30\n+++\n# A\n").With("b.md", "+++\ndate = 9999-12-31T23:59:60-23:59\n+++\n# B\n")
            .With("c.md", "+++\ndate = 0000-00-00\n+++\n# C\n").With("d.md", "+++\ndate = 24:61:61\n+++\n# D\n"),
        ["JSON nested 10,000 deep"] = () => CorpusFiles.Empty
            .With("a.md", "{\"x\": " + new string('[', 10_000) + new string(']', 10_000) + "}\n\n# A\n")
            .With("b.md", Repeat(10_000, _ => "{\"x\": ") + "\n\n# B\n"),
        ["TOML nested 10,000 deep"] = () => CorpusFiles.Empty
            .With("a.md", $"+++\nx = {new string('[', 10_000)}{new string(']', 10_000)}\n+++\n# A\n")
            .With("b.md", $"+++\nx{Repeat(10_000, _ => ".x")} = 1\n+++\n# B\n")
            .With("c.md", $"+++\n[x{Repeat(10_000, _ => ".x")}]\n+++\n# C\n"),
        ["TOML that defines a table as a value"] = () => CorpusFiles.Empty
            .With("a.md", "+++\na = 1\n[a]\nb = 1\n[[a]]\na.b = 2\na.b.c = 3\n+++\n# A\n")
            .With("b.md", "+++\n[[a]]\n[a]\n[a.b]\n[[a.b]]\nx = {}\nx.y = 1\n+++\n# B\n"),
        ["MDX whose braces and tags never close"] = () => CorpusFiles.Empty
            .With("a.mdx", "# A\n\n" + new string('{', 5_000)).With("b.mdx", "# B\n\n" + Repeat(5_000, _ => "<Tab>"))
            .With("c.mdx", "import {\nexport const a = {"),
        ["HTML nested 100,000 deep"] = () => CorpusFiles.Empty.With("a.md", "# A\n\n" + Repeat(100_000, _ => "<div>") + "deep"),
        ["an element with 20,000 attributes"] = () => CorpusFiles.Empty
            .With("a.md", $"# A\n\n<p {Repeat(20_000, i => $"a{i}=\"b\" ")}>c</p>\n"),
        ["very long numbers"] = () => CorpusFiles.Empty
            .With("corpus.yaml", "article: { fields: { i: int, n: number, d: date, t: datetime, p: any } }\n").With("a.txt", Body)
            .With(
                "a.yaml",
                $"i: {new string('9', 5_000)}\nn: 1e{new string('9', 500)}\nd: {new string('9', 500)}-01-01\n"
                + $"t: 9999-12-31T23:59:59.9999999999-14:00\n"
                + $"p: [{new string('9', 5_000)}, .inf, .nan, 0x{new string('F', 500)}, -0, 1e-{new string('9', 400)}]\n"),
        ["types whose patterns backtrack"] = () => CorpusFiles.Empty
            .With("corpus.yaml", $"types: {{ Page: {{ in: '{Repeat(60, _ => "**/")}*{Repeat(60, _ => "a*")}b' }} }}\n")
            .With(Repeat(60, _ => "a/") + new string('a', 100) + ".txt", Body),
        ["enum names with the same name in C#"] = () => CorpusFiles.Empty
            .With(
                "corpus.yaml",
                "article: { fields: { kind: [a-b, a_b, 'a b', A-B, aB, '\u00E9', 'e\u0301', '', ' ', '---', '1', '_1'] } }\n")
            .With("a.txt", Body),
        ["names that differ only in normalization or case"] = () => CorpusFiles.Empty
            .With("\u00E9.txt", Body).With("e\u0301.txt", Body).With("I.txt", Body).With("i.txt", Body)
            .With("\u0130.txt", Body).With("\u0131.txt", Body)
            .With("\u212A.txt", Body).With("K.txt", Body),
        ["lists and text in place of mappings"] = () => CorpusFiles.Empty
            .With("corpus.yaml", "[article, vocabularies]\n").With("a.txt", Body)
            .With("people.yaml", "- a\n- b\n").With("a.yaml", "text\n"),
        ["invalid patterns"] = () => CorpusFiles.Empty
            .With(
                "corpus.yaml",
                "text: { boilerplate: ['/(/', '/(?<=a)b/', '/\\1/', '/(a|b)\\1/', '//', '/', '/[z-a]/', '/a{99999999}/'] }\n")
            .With("a.txt", Body),
    };

    public static TheoryData<string> Names => [.. Corpora.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void NoStepFailsAndTheCodeCompiles(string corpus)
    {
        var run = GeneratorRun.Of(Corpora[corpus]());

        Assert.DoesNotContain(run.Diagnostics, problem => problem.Id == "CORPUS084");
        Assert.All(
            run.Diagnostics,
            problem => Assert.DoesNotContain(problem.GetMessage(), c => c is '\n' or '\r' or '\u2028' or '\u202E' or '\0'));
        run.Emit();
    }

    [Fact]
    public void NoStepFailsOnRandomBytes() => Property.Holds(
        Gen.Byte.Array[0, 300],
        bytes =>
        {
            string[] paths = ["a.txt", "b.md", "b.yaml", "corpus.yaml"];
            var run = GeneratorRun.Of(paths.Aggregate(CorpusFiles.Empty, (files, path) => files.WithBytes(path, bytes)));
            Assert.DoesNotContain(run.Diagnostics, problem => problem.Id == "CORPUS084");
            run.Emit();
        },
        Convert.ToHexString);

    private static byte[] Bytes(int seed)
    {
        var bytes = new byte[2_000];
        new Random(seed).NextBytes(bytes);
        return bytes;
    }

    private static string Repeat(int count, Func<int, string> text) => string.Concat(Enumerable.Range(0, count).Select(text));
}
