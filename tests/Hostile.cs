using System.Globalization;
using System.Text;
using CsCheck;

namespace Corpus.TestData;

/// <summary>
/// Random texts, names, YAML and folders of files: hostile, but close enough to real files to reach every part of the compiler.
/// </summary>
internal static class Hostile
{
    private static readonly string[] Words =
    [
        "Ferry", "returns", "to", "the", "harbour", "Ada Lind", "Bo Ek", "Oslo", "said", "on Monday", "came back", "By Ada Lind", "Photo:",
        "1 March 2026", "03/04/2026", "Updated",
        "OSLO —", "Mr.", "e.g.", "U.S.", "'90s", "6'2\"", "3.5", "www.example.org", "https://example.org/a?b=c#d", "a@b.c", "Share",
        "Advertisement", "…", "...", "[…]",
    ];

    private static readonly string[] Marks =
    [
        " ", " ", " ", "  ", "\t", "\n", "\n\n", "\r\n", "\r", "\u0085", "\u2028", "\u2029", "\f", "\v", "\u00A0", ".", ",", "?", "!", ":",
        ";", "(", ")", "—", "-",
        "\"", "“", "”", "‘", "’", "'", "«", "»", "„", "「", "」", "‚", "\0", "\u001B[31m", "\uD800", "\uDC00", "\U0001F600", "e\u0301",
        "\u202E", "\u2066", "\u200B", "\uFEFF", "\u00AD",
        "\uE000", "\uFFFF", "\u0378", "{0}", "{{", "}}", "\\", "\"\"\"", "*/", "//", "#if", "</summary>", "<![CDATA[", "]]>", "&amp;", "&",
        "<", ">",
    ];

    private static readonly string[] MarkdownMarks =
    [
        "# ", "## ", "- ", "* ", "1. ", "> ", "> [!NOTE]\n", "```\n", "~~~cs\n", "    ", "|", "|-|-|\n", "[", "]", "(", ")", "![", "[a](b)",
        "[a][b]", "[a]: /u 'x'\n", "[^1]", "[^1]: note\n",
        "*", "**", "_", "`", "``", "~~", "<b>", "</b>", "<!--", "-->", "<script>", "<a href=\"javascript:x\">", "---\n", "===\n", "***\n",
        "\\\n", "  \n", "- [x] ", ":::\n", "{#id .c}", "import a from 'b'\n",
        "<Tabs>\n", "{{< x >}}", "{% x %}", "\n\n", ": ",
    ];

    private static readonly string[] YamlMarks =
    [
        "\n", "  ", "- ", ": ", "{", "}", "[", "]", ",", "\"", "'", "&a ", "*a", "!!str ", "|\n", ">-\n", "# x", "? ", "<<: *a",
        "---\n", "...\n", "%YAML 1.2\n", "\t", "~", "null", "\0", "\u2028", "\\u0000", "é",
    ];

    private static readonly string[] SettingsLines =
    [
        "language: en", "article:", "  fields:", "    desk: desks", "    section: [local, world]", "    counts: 'int[]'",
        "    printed: date", "    filed: { type: datetime }",
        "    where: { type: places, default: oslo }", "    follows: 'article[]'", "    note: { type: string, required: true }",
        "    site: uri", "    checked: bool",
        "vocabularies:", "  desks: { type: Desk, fields: { city: places, kind: [a, b] } }", "  places: { type: Place, mentions: true }",
        "  people: { type: Person, mentions: true, speakers: true, fields: { home: places, work: places } }",
        "text: { boilerplate: ['/^Share/', 'Advertisement'] }", "search: { stemming: false }", "markdown: { html: escape }",
    ];

    private static readonly string[] MetadataLines =
    [
        "id: NAME", "headline: NAME", "title: NAME", "authors: [Ada Lind, NAME]", "author: Ada Lind and Bo Ek", "datePublished: 2026-03-01",
        "date: 2026-03-01T10:00:00+02:00", "dateModified: 0001-01-01T00:00:00+14:00",
        "url: https://example.org/a", "inLanguage: de", "inLanguage: xx", "keywords: [a, NAME]", "draft: true", "desk: news",
        "section: world", "counts: [1, 2]", "printed: 2026-02-30", "where: oslo",
        "follows: [a, NAME]", "note: NAME", "site: x", "checked: yes", "wheer: oslo", "NAME: x",
    ];

    private static readonly string[] EntryLines =
    [
        "news: News", "oslo: Oslo", "NAME: NAME", "bo-ek: { name: Bo Ek, aliases: [Bo, NAME], home: oslo }",
        "ada: { name: Ada Lind, work: osl }", "x: { kind: a, city: oslo }", "y:", "'': z",
    ];

    private static readonly string[] Folders = ["", "", "", "sub/", "sub/deep/", "Sub/", "2026/", "_drafts/", "ü/"];

    private static readonly string[] FileNames =
    [
        "a.txt", "a.md", "b.md", "b.txt", "a.yaml", "b.yaml", "index.md", "_index.md", "README.md", "2026-03-01-ferry.md", "x.yml",
        "y.rst", "picture.png", "c.mdx", "A.txt", "corpus-data.txt", "keys.txt",
    ];

    /// <summary>A word, or a few characters that have a meaning in some format.</summary>
    private static readonly Gen<string> Piece = Gen.Frequency(
        (6, Gen.OneOf(Words)), (6, Gen.OneOf(Marks)), (3, Gen.OneOf(MarkdownMarks)), (1, Gen.Char.Select(c => c.ToString())));

    /// <summary>A text.</summary>
    public static readonly Gen<string> Text = Piece.Array[0, 60].Select(string.Concat);

    /// <summary>A name for anything.</summary>
    public static readonly Gen<string> Name = Gen.Frequency(
        (3, Gen.OneOf(Words)), (2, Piece.Array[1, 4].Select(string.Concat)), (1, Gen.Int[1, 300].Select(n => new string('港', n))));

    /// <summary>The settings, with some lines left out, and sometimes with a mistake.</summary>
    public static readonly Gen<string> Settings = Lines(SettingsLines, keep: 0.8);

    /// <summary>The metadata of an article.</summary>
    public static readonly Gen<string> Metadata = Lines(MetadataLines, keep: 0.25);

    /// <summary>A vocabulary.</summary>
    public static readonly Gen<string> Entries = Lines(EntryLines, keep: 0.6);

    /// <summary>An article's file.</summary>
    public static readonly Gen<string> Article = Gen.Frequency(
        (3, Text),
        (2, Gen.Select(Metadata, Text, (metadata, text) => $"---\n{metadata}---\n{text}")),
        (1, Text.Select(text => $"Ferry returns to the harbour\n\nBy Ada Lind\n\nIt came back. “We waited,” said Bo Ek. {text}\n")));

    /// <summary>A path, and a text that suits it.</summary>
    public static readonly Gen<(string Path, string Text)> File = Gen.Frequency<(string Path, string Text)>(
        (2, Settings.Select(text => ("corpus.yaml", text))),
        (3, Gen.Select(Gen.OneOf("desks.yaml", "places.yaml", "people.yaml"), Entries, (path, text) => (path, text))),
        (
            8,
            Gen.Select(
                Path,
                Article,
                Metadata,
                (path, article, metadata) => (path, path.EndsWith(".yaml", StringComparison.Ordinal) ? metadata : article))));

    /// <summary>A folder of files.</summary>
    public static readonly Gen<IReadOnlyList<(string Path, string Text)>> Files =
        File.Array[1, 10].Select(files => (IReadOnlyList<(string, string)>)[.. files.DistinctBy(file => file.Path)]);

    public static Gen<string> Path => Gen.Frequency(
        (6, Gen.Select(Gen.OneOf(Folders), Gen.OneOf(FileNames), (folder, file) => folder + file)),
        (1, Name.Select(name => string.Concat(name.Where(c => c is not ('/' or '\\' or '\0'))) + ".txt")));

    /// <summary>Files as C# for a message, with all characters escaped that a log would hide.</summary>
    public static string Print(IEnumerable<(string Path, string Text)> files) =>
        string.Concat(files.Select(file => $"\n.With({Literal(file.Path)}, {Literal(file.Text)})"));

    /// <summary>A text as a C# literal.</summary>
    public static string Literal(string text)
    {
        var literal = new StringBuilder("\"");
        foreach (var c in text)
        {
            if (c is '"' or '\\')
                literal.Append('\\').Append(c);
            else if (c is >= ' ' and <= '~')
                literal.Append(c);
            else
                literal.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:X4}");
        }

        return literal.Append('"').ToString();
    }

    private static Gen<string> Lines(string[] lines, double keep) => Gen.Select(
        Gen.Double[0, 1].Array[lines.Length],
        Name.Array[3],
        Gen.Frequency((3, Gen.Const("")), (1, Gen.OneOf(YamlMarks))),
        Gen.Int[0, 1000],
        (chances, names, mark, at) =>
        {
            var kept = lines.Where((_, i) => chances[i] < keep)
                .Select((line, i) => line.Replace("NAME", Quoted(names[i % names.Length]), StringComparison.Ordinal));
            var text = string.Concat(kept.Select(line => line + "\n"));
            return text.Insert(at % (text.Length + 1), mark);
        });

    private static string Quoted(string name) =>
        "\"" + string.Concat(name.Select(c => char.IsAsciiLetterOrDigit(c) || c == ' ' ? c.ToString() : $"\\u{(int)c:X4}")) + "\"";
}
