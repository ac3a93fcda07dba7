using Corpus.Compiler.Files;
using Corpus.Compiler.Linking;
using Corpus.Compiler.Model;

namespace Corpus.Compiler.Tests.Schema;

public class FieldValueTests
{
    [Theory]
    [InlineData("string", "true", "true", 0L, 0)]
    [InlineData("string", "'  x '", "  x ", 0L, 0)]
    [InlineData("bool", "true", null, 1L, 0)]
    [InlineData("bool", "False", null, 0L, 0)]
    [InlineData("int", "-12", null, -12L, 0)]
    [InlineData("int", "9223372036854775807", null, long.MaxValue, 0)]
    [InlineData("number", "0.5", null, 0x3FE0_0000_0000_0000L, 0)]
    [InlineData("number", "-2e0", null, -0x4000_0000_0000_0000L, 0)]
    [InlineData("date", "0001-01-01", null, 0L, 0)]
    [InlineData("date", "0001-02-01", null, 31L, 0)]
    [InlineData("date", "2024-02-29", null, 738_944L, 0)] // 1970-01-01 is day 719,162, and 19,782 days later is the leap day of 2024.
    [InlineData("datetime", "1970-01-01T00:00:00Z", null, 621_355_968_000_000_000L, 0)]
    [InlineData("datetime", "1970-01-01T00:00:01.5+05:30", null, 621_355_968_015_000_000L, 330)]
    [InlineData("datetime", "1970-01-01 00:01 -0800", null, 621_355_968_600_000_000L, -480)]
    [InlineData("uri", "HTTPS://Example.org", "https://example.org/", 0L, 0)]
    [InlineData("[a, b c]", "b c", null, 1L, 0)]
    [InlineData("topics", "sea", "sea", 1L, 0)]
    [InlineData("topics", "topics/sea", "sea", 1L, 0)]
    [InlineData("article", "other", "other", 1L, 0)]
    public void AValueIsStoredInTheFormOfTheTables(string type, string yaml, string? text, long number, int offset)
    {
        var value = Field(type, yaml);

        Assert.Equal(new FieldValue([new FieldCell(text, number, offset)]), value);
    }

    [Fact]
    public void ASingleValueIsAListOfOne() => Assert.Equal("sea", Assert.Single(Field("topics[]", "sea").Cells).Text);

    [Fact]
    public void AFieldWithoutAValueHasItsDefault()
    {
        var corpus = Compile(
            "article: { fields: { topic: { type: topics, default: harbour } } }\nvocabularies: { topics: { type: Topic } }\n",
            "id: this\n");

        Assert.All(corpus.Articles, a => Assert.Equal(new FieldValue([new FieldCell("harbour", 0, 0)]), a.Fields[0]));
    }

    [Fact]
    public void AnEmptyListOverridesTheDefault()
    {
        var corpus = Compile("article: { fields: { tags: { type: 'string[]', default: [news] } } }\n", "id: this\ntags: []\n");

        Assert.Equal(["news"], corpus.Articles.Single(a => a.Id == "other").Fields[0].Cells.Select(c => c.Text!));
        Assert.Empty(corpus.Articles.Single(a => a.Id == "this").Fields[0].Cells);
    }

    [Theory]
    [InlineData("2023-09-04", 2023, 9, 4, null, null)]
    [InlineData("2023-09-04 13:40:41", 2023, 9, 4, 492_410_000_000L, null)]
    [InlineData("2023-09-04T13:40+02:00", 2023, 9, 4, 492_000_000_000L, 120)]
    public void ADateOfAnArticleHasOnlyThePartsThatAreWritten(string written, int year, int month, int day, long? time, int? offset)
    {
        var corpus = Compile("", $"id: this\ndatePublished: {written}\n");

        Assert.Equal(new WrittenDate(year, month, day, time, offset), corpus.Articles.Single(a => a.Id == "this").DatePublished);
    }

    private static FieldValue Field(string type, string yaml)
    {
        var quoted = type[0] == '[' ? type : $"\"{type}\"";
        var corpus = Compile(
            $"article: {{ fields: {{ it: {quoted} }} }}\nvocabularies: {{ topics: {{ type: Topic }} }}\n", $"id: this\nit: {yaml}\n");
        return corpus.Articles.Single(a => a.Id == "this").Fields[0];
    }

    private static LinkedCorpus Compile(string settings, string metadata)
    {
        var corpus = CorpusCompiler.Compile(
        [
            new SourceFile("corpus.yaml", settings),
            .. settings.Contains("topics", StringComparison.Ordinal)
                ? [new SourceFile("topics.yaml", "harbour:\nsea:\n")]
                : Array.Empty<SourceFile>(),
            new SourceFile("a.txt", "First\n\nIt is the first.\n"),
            new SourceFile("a.yaml", metadata),
            new SourceFile("other.txt", "Second\n\nIt is the second.\n"),
            new SourceFile("before.txt", "Third\n\nIt is the third.\n"),
        ]);
        Assert.DoesNotContain(corpus.Problems, p => p.Descriptor.Severity > Compiler.Problems.ProblemSeverity.Information);
        return corpus;
    }
}
