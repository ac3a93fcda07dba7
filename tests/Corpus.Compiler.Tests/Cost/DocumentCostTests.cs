using Corpus.Compiler.Documents;
using Corpus.Compiler.Files;
using Corpus.TestData;

namespace Corpus.Compiler.Tests.Cost;

[Collection(CostCollection.Name)]
public class DocumentCostTests
{
    [Theory]
    [InlineData("a.yaml", "k#: v\n")]
    [InlineData("a.yaml", "- v\n")]
    [InlineData("a.yaml", "k#: *a#\n")]
    [InlineData("a.yaml", "k#: &a# v\nm#: *b#\n")]
    [InlineData("a.yaml", "k#: &a# v\nm#: *a#\n")]
    [InlineData("a.yaml", "<<: *a\n")]
    [InlineData("a.yaml", "k: v\n")]
    [InlineData("a.yaml", "k#: !!str v # comment\n")]
    [InlineData("a.yaml", "? [a]\n: b\n")]
    [InlineData("a.yaml", "k#: \"a\\u0041\"\n")]
    [InlineData("a.yaml", "k#: |\n  text\n  text\n")]
    [InlineData("a.yaml", "[")]
    [InlineData("a.yaml", "{a: ")]
    [InlineData("a.yaml", "- ")]
    [InlineData("a.yaml", "'")]
    [InlineData("a.yaml", "a ")]
    [InlineData("a.yaml", "k# v\n")]
    [InlineData("a.yaml", "#\n")]
    [InlineData("a.yaml", "\n")]
    [InlineData("a.json", "[")]
    [InlineData("a.json", "\"")]
    [InlineData("a.json", "1")]
    [InlineData("a.json", " ")]
    public void ReadingARepeatedPieceTakesLinearTime(string path, string piece) => LinearTime.Assert(2_000, count =>
    {
        var file = new SourceFile(path, Row(piece, count));
        return () => DocumentReader.Read(file);
    }, piece);

    [Theory]
    [InlineData("k# = 1\n")]
    [InlineData("[t#]\na = 1\n")]
    [InlineData("[[t]]\na = 1\n")]
    [InlineData("a.b#.c = 1\n")]
    [InlineData("k = 1\n")]
    [InlineData("k# = 'a'\n")]
    [InlineData("k# = \"\"\"\na\n\"\"\"\n")]
    [InlineData("k# = [1, 2]\n")]
    [InlineData("k# = 1979-05-27\n")]
    [InlineData("= ")]
    [InlineData("\n")]
    public void ReadingRepeatedTomlTakesLinearTime(string piece) => LinearTime.Assert(1_000, count =>
    {
        var file = new SourceFile("a.md", $"+++\n{Row(piece, count)}\n+++\nFerry\n");
        return () => DocumentReader.ReadFrontMatter(file, ArticleTextReader.Read(file));
    }, piece);

    [Theory]
    [InlineData("{\"a\": [", "1, ", "1]}\n")]
    [InlineData("{", "\"k#\": {\"a\": \"b\"}, ", "\"z\": 1}\n")]
    [InlineData("{\"a\": \"", "\\u0041", "\"}\n")]
    public void ReadingRepeatedJsonTakesLinearTime(string start, string piece, string end) => LinearTime.Assert(2_000, count =>
    {
        var file = new SourceFile("a.json", start + Row(piece, count) + end);
        return () => Assert.Empty(DocumentReader.Read(file).Problems);
    }, piece);

    private static string Row(string piece, int count) =>
        string.Concat(Enumerable.Range(0, count).Select(i => piece.Replace("#", $"{i}", StringComparison.Ordinal)));
}
