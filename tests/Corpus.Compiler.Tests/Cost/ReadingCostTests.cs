using Corpus.Compiler.Files;
using Corpus.Compiler.Model;
using Corpus.Compiler.Structure;
using Corpus.Compiler.Tests.Language;
using Corpus.TestData;

namespace Corpus.Compiler.Tests.Cost;

[Collection(CostCollection.Name)]
public class ReadingCostTests
{
    [Theory]
    [InlineData("“")]
    [InlineData("“a ")]
    [InlineData("\"a ")]
    [InlineData("‘a “ ")]
    [InlineData("'a ")]
    [InlineData("Lind ")]
    [InlineData("Mara Lind, ")]
    [InlineData("Mara Lind said “a” ")]
    [InlineData("said “a”, ")]
    [InlineData("(")]
    [InlineData(". ")]
    [InlineData("... ")]
    [InlineData("1. a ")]
    [InlineData("she said of “a” ")]
    [InlineData("a-")]
    [InlineData("“A.”\n")]
    [InlineData("• ")]
    public void AnalyzingARepeatedPieceTakesLinearTime(string piece) => LinearTime.Assert(500, count =>
    {
        var text = string.Concat(Enumerable.Repeat(piece, count));
        return () => Article.Of(text);
    }, piece);

    [Theory]
    [InlineData("a.txt", "a")]
    [InlineData("a.txt", "word and (another) ")]
    [InlineData("a.txt", "short line\n")]
    [InlineData("a.txt", "A short sentence.\n\n")]
    [InlineData("a.txt", "> quoted\n")]
    [InlineData("a.txt", "Contents\nThe storm\nThe repair\nThe cost\n")]
    [InlineData("a.txt", "The storm\nThe repair\nThe ferry lay in the dry dock of the yard for two weeks, and came back on Monday.\n")]
    [InlineData("a.txt", "History[edit]\n^ A note\nLength\t62 m\nv\nt\ne\n")]
    [InlineData("a.txt", "Halm Ferry\n410\n48\n")]
    [InlineData("a.md", "> ")]
    [InlineData("a.md", "[")]
    public void ReadingTheStructureOfARepeatedPieceTakesLinearTime(string path, string piece) => LinearTime.Assert(2_000, count =>
    {
        var file = new SourceFile(path, "Headline of a long list\n\n" + string.Concat(Enumerable.Repeat(piece, count)));
        return () => StructureReader.Read(file, ArticleTextReader.Read(file), CorpusSettings.Default);
    }, piece);

    [Fact]
    public void ReadingManyDistinctTitlesTakesLinearTime() => LinearTime.Assert(2_000, count =>
    {
        var titles = string.Concat(Enumerable.Range(0, count).Select(i => $"Title Number {i}\n"));
        var file = new SourceFile("a.txt", "Headline of a long list\n\n" + titles);
        return () => StructureReader.Read(file, ArticleTextReader.Read(file), CorpusSettings.Default);
    });

    [Fact]
    public void ReportingManyDanglingReferencesTakesLinearTime() => LinearTime.Assert(500, count =>
    {
        SourceFile[] files =
        [
            new("corpus.yaml", "article: { fields: { topics: 'topics[]' } }\nvocabularies: { topics: { type: Topic } }\n"),
            new("topics.yaml", string.Concat(Enumerable.Range(0, count).Select(i => $"topic-{i}:\n"))),
            new("a.txt", "Ferry returns\n\nIt came back.\n"),
            new("a.yaml", $"topics: [{string.Join(", ", Enumerable.Range(0, count).Select(i => $"topik-{i}"))}]\n"),
        ];
        return () => Assert.Equal(count, CorpusCompiler.Compile(files).Problems.Count(problem => problem.Descriptor.Id == "CORPUS021"));
    });
}
