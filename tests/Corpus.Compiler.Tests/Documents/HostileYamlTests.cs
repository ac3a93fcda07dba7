using Corpus.Compiler.Documents;
using Corpus.Compiler.Files;
using Corpus.Compiler.Tests.Problems;

namespace Corpus.Compiler.Tests.Documents;

public class HostileYamlTests
{
    [Fact]
    public void ABillionLaughsAttackIsRejectedAtTheAliasThatExceedsTheLimit()
    {
        // Ten items per line, each an alias of the line before: fully expanded, 10^9 scalars.
        var lines = new List<string> { "a0: &a0 [lol, lol, lol, lol, lol, lol, lol, lol, lol, lol]" };
        for (var i = 1; i < 9; i++)
            lines.Add($"a{i}: &a{i} [{string.Join(", ", Enumerable.Repeat($"*a{i - 1}", 10))}]");

        var document = Read(string.Join('\n', lines) + "\n");

        // Up to and including a4 there are about 123,000 values; the eighth a4 in a5 (columns 10, 15, ... 45) passes the million.
        Assert.Null(document.Root);
        Assert.Equal(
            "hostile.yaml(6,45): error CORPUS015: The file has more than 1000000 values, counting every use of an alias, so it is not "
                + "read; make it smaller or split it",
            BuildLog.Line(Assert.Single(document.Problems)));
    }

    [Theory]
    [InlineData("[")]
    [InlineData("{a: ")]
    [InlineData("- ")]
    [InlineData("? ")]
    public void UnboundedNestingIsRejected(string level)
    {
        var document = Read(string.Concat(Enumerable.Repeat(level, 100_000)));

        Assert.Null(document.Root);
        Assert.Equal("CORPUS014", Assert.Single(document.Problems).Descriptor.Id);
    }

    [Fact]
    public void NestingThroughAliasesCountsLikeNestingInPlace()
    {
        // Each line nests forty levels around the line before.
        var lines = new List<string> { "a0: &a0 x" };
        for (var i = 1; i < 400; i++)
            lines.Add($"a{i}: &a{i} {new string('[', 40)}*a{i - 1}{new string(']', 40)}");

        var document = Read(string.Join('\n', lines) + "\n");

        var problem = Assert.Single(document.Problems);
        Assert.Equal(("CORPUS014", 3), (problem.Descriptor.Id, problem.Place.Line));
    }

    [Fact]
    public void AFileThatIsTooLargeIsRejectedUnread()
    {
        var document = Read(new string('x', DocumentReader.MaximumLength + 1));

        Assert.Null(document.Root);
        Assert.Equal(
            "hostile.yaml(1,1): error CORPUS015: The file has more than 16777216 characters, so it is not read; make it smaller or split "
                + "it",
            BuildLog.Line(Assert.Single(document.Problems)));
    }

    [Theory]
    [InlineData("a: *x y\n")]
    [InlineData("%YAML 9.9\n---\na: 1\n")]
    [InlineData("a: \"\\UFFFFFFFF\"\n")]
    [InlineData("a: \"\\ud800\"\n")]
    [InlineData("a: !foo!bar 1\n")]
    [InlineData("a: &a1 &a2 x\n")]
    [InlineData("a: |0\n  x\n")]
    [InlineData("a: {,}\n")]
    [InlineData("}\n")]
    [InlineData("\ud800: [\udc00\n")]
    public void InvalidYamlIsReportedAtAPlaceInTheFile(string text)
    {
        var document = Read(text);

        var lines = text.Split('\n');
        Assert.NotEmpty(document.Problems);
        Assert.All(document.Problems, problem =>
        {
            Assert.InRange(problem.Place.Line, 1, lines.Length);
            Assert.InRange(problem.Place.Column, 1, lines[problem.Place.Line - 1].Length + 1);
            Assert.NotEmpty(problem.Message);
        });
    }

    [Fact]
    public void RandomTextNeverMakesTheReaderThrow()
    {
        const string alphabet = "ab:-?[]{}&*!|>'\"%@`#,~<= \n\n\n  \t\r\0\u0085\u2028\uFEFF\ud800\udc00";
        var random = new Random(20230904);
        for (var i = 0; i < 2_000; i++)
        {
            var text = new string([.. Enumerable.Range(0, random.Next(1, 40)).Select(_ => alphabet[random.Next(alphabet.Length)])]);
            var document = Read(text);
            Assert.True(
                document.Root is not null || document.Problems.Count > 0 || !text.Contains('a') || text.Contains('#') || text.Contains('%'),
                text);
            _ = CorpusCompiler.Compile(
                [new SourceFile("corpus.yaml", text), new SourceFile("a.txt", "A\n"), new SourceFile("a.yaml", text)]);
        }
    }

    private static Document Read(string text) => DocumentReader.Read(new SourceFile("hostile.yaml", text));
}
