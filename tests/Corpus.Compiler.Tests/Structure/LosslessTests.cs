using System.Text;
using Corpus.Compiler.Files;
using Corpus.Compiler.Model;
using Corpus.Compiler.Structure;

namespace Corpus.Compiler.Tests.Structure;

/// <summary>Nothing is lost: the blocks of a text and the white space between them make up the whole text.</summary>
public class LosslessTests
{
    /// <summary>
    /// The pieces of random texts: ordinary lines, page chrome, lines for every rule, and characters that break careless readers.
    /// </summary>
    private static readonly string[] Pieces =
    [
        "The ferry came back to the harbour on Monday, two weeks after the storm had broken its rudder.", "Nobody was hurt.",
        "A costly repair", "By Maria Lindgren",
        "4 September 2023", "03/04/2023", "3 hours ago", "Related stories", "Advertisement", "Share", "Sign up to our newsletter",
        "Link from www.example.com",
        "The ferry. (Maria Lindgren/AP)", "Getty Images", "• one", "1. two", "> quoted", "* * *", "HARBOUR —", "FILE - ", "# heading",
        "## two", "- item", "    indented",
        "```", "| a | b |", "|---|---|", "![alt](a.png \"title\")", "[link](http://a.b)", "[ref]: http://a.b", "<div>", "<!-- -->", "---",
        "===", "…", "(", ")", "()", "[", "](", "**", "_", "`",
        "\t", " ", "  ", "\u00A0", "\u200B", "\uFEFF", "\u2028", "\u2029", "\0", "\uD800", "\uDC00", "😀", "é", "中文。", "العربية", "\v", "\f",
        ":", ".", "?", "\"", "“", "”", "»", "by", "BY", "WATCH |", "A/B/C",
        "99999999999999999999", "31 February 2023", "0000-00-00", "13/13/2023", "https://", "@", "— x (@y)", "\\", "&amp;", "\u0085",
    ];

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 40)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void EveryNonBlankLineOfPlainTextIsInExactlyOneBlock(int seed)
    {
        var random = new Random(seed);
        for (var i = 0; i < 50; i++)
            AssertBlocksCoverEveryLine(Random(random), "a.txt", onceOnly: true);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void EveryNonBlankLineOfMarkdownIsInABlock(int seed)
    {
        var random = new Random(seed);
        for (var i = 0; i < 50; i++)
            AssertBlocksCoverEveryLine(Random(random), "a.md", onceOnly: false);
    }

    [Theory]
    [InlineData("a.txt", "")]
    [InlineData("a.md", "")]
    [InlineData("a.txt", "\n\n \t\n")]
    [InlineData("a.txt", "word")]
    [InlineData("a.txt", "\uFEFF")]
    [InlineData("a.txt", "...")]
    [InlineData("a.txt", "…")]
    [InlineData("a.txt", ")")]
    [InlineData("a.txt", ">")]
    [InlineData("a.txt", "one\ntwo\nthree")]
    [InlineData("a.md", "# \n\n>\n\n-\n\n***")]
    public void SmallTextsAreReadWithoutALostCharacter(string path, string text) =>
        AssertBlocksCoverEveryLine(text, path, onceOnly: path == "a.txt");

    public static TheoryData<string, string> LargeTexts => new()
    {
        { "a.txt", new string('a', 1_000_000) },
        { "a.txt", string.Concat(Enumerable.Repeat("word and (another) ", 52_000)) },
        { "a.txt", "Headline of a long list\n\n" + string.Concat(Enumerable.Repeat("short line\n", 100_000)) },
        { "a.txt", "Headline of a long list\n\n" + string.Concat(Enumerable.Range(0, 100_000).Select(i => $"Title Number {i}\n")) },
        { "a.txt", "Headline of a long list:\n\n" + string.Concat(
            Enumerable.Range(0, 50_000).Select(i => $"A short sentence, number {i}.\n\n")) },
        { "a.txt", string.Concat(Enumerable.Repeat("> quoted\n", 100_000)) },
        { "a.md", string.Concat(Enumerable.Repeat("> ", 50_000)) },
        { "a.md", new string('[', 100_000) },
    };

    [Theory]
    [MemberData(nameof(LargeTexts))]
    public void AMegabyteIsReadWithoutALostCharacter(string path, string text) =>
        AssertBlocksCoverEveryLine(text, path, onceOnly: path == "a.txt");

    [SkippableFact]
    public void TheNewsArticlesAreReadWithoutALostCharacter()
    {
        var folder = TestData.ExternalData.PathOf("corpora/bbc");
        var files = Directory.GetFiles(folder, "*.txt", SearchOption.AllDirectories);
        Assert.NotEmpty(files);
        foreach (var path in files)
        {
            var file = SourceDecoder.Decode(path, File.ReadAllBytes(path));
            Assert.Null(file.Fault);
            AssertBlocksCoverEveryLine(file.Text, "a.txt", onceOnly: true);
        }
    }

    private static string Random(Random random)
    {
        var text = new StringBuilder();
        var count = random.Next(60);
        for (var i = 0; i < count; i++)
        {
            text.Append(Pieces[random.Next(Pieces.Length)]);
            text.Append(random.Next(6) switch { 0 => "", 1 => " ", 2 => "\r\n", 3 => "\n", 4 => "\n\n", _ => "\r" });
        }

        return text.ToString();
    }

    private static void AssertBlocksCoverEveryLine(string fileText, string path, bool onceOnly)
    {
        var file = new SourceFile(path, fileText);
        var text = ArticleTextReader.Read(file);
        var raw = text.RawText;
        var blocks = StructureReader.Read(file, text, CorpusSettings.Default).Blocks;

        var rebuilt = new StringBuilder(raw.Length);
        var at = 0;
        foreach (var block in blocks)
        {
            Assert.True(
                block.Start >= at && block.Start < block.End && block.End <= raw.Length,
                "Blocks must be in order, disjoint and not empty.");
            Assert.False(
                (char.IsWhiteSpace(raw[block.Start]) && block.Kind != BlockKind.Code) || char.IsWhiteSpace(raw[block.End - 1]),
                "A block must not begin or end with white space.");
            rebuilt.Append(raw, at, block.Start - at).Append(block.Range.Of(raw));
            at = block.End;
        }

        rebuilt.Append(raw, at, raw.Length - at);
        Assert.Equal(raw, rebuilt.ToString());

        var index = 0;
        var start = 0;
        foreach (var line in raw.Split('\n'))
        {
            var end = start + line.Length;
            while (index < blocks.Count && blocks[index].End <= start)
                index++;
            var holding = 0;
            for (var i = index; i < blocks.Count && blocks[i].Start < end; i++)
                holding++;
            if (string.IsNullOrWhiteSpace(line))
                Assert.True(
                    holding == 0 || (blocks[index].Start < start && blocks[index].End > end),
                    "A blank line must be inside a block of several lines or in none.");
            else if (onceOnly)
                Assert.True(
                    holding == 1 && (blocks[index].Start < start || string.IsNullOrWhiteSpace(raw[start..blocks[index].Start])),
                    $"'{line}' is in {holding} blocks.");
            else
                Assert.True(holding >= 1, $"'{line}' is in no block.");
            start = end + 1;
        }
    }
}
