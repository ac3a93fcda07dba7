using Corpus.Compiler.Documents;
using Corpus.Compiler.Files;
using Corpus.Compiler.Model;

namespace Corpus.Compiler.Tests.Documents;

public class YamlFileTests
{
    [Fact]
    public void KeysAndValuesHaveTheirPlaces()
    {
        var root = Root("name: Watson\naliases:\n  - Ms. Watson\n  - \"A. Watson\"\n");

        Assert.Equal(new FileSpan(1, 1, 4), root.Pairs[0].Key.Place);
        Assert.Equal(new FileSpan(1, 7, 6), root.Pairs[0].Value.Place);
        var aliases = Assert.IsType<SequenceNode>(root.Pairs[1].Value);
        Assert.Equal([new FileSpan(3, 5, 10), new FileSpan(4, 5, 11)], aliases.Items.Select(i => i.Place));
    }

    [Theory]
    [InlineData("\r\n")]
    [InlineData("\r")]
    [InlineData("\n")]
    public void LinesAreCountedWithAnyLineEnding(string end) =>
        Assert.Equal(new FileSpan(3, 4, 1), Root($"a: 1{end}# note{end}b: 2{end}").Pairs[1].Value.Place);

    [Fact]
    public void AByteOrderMarkIsNotPartOfTheFirstKey() => Assert.Equal("a", Root("\uFEFFa: 1\n").Pairs[0].Key.Value);

    [Fact]
    public void ColumnsCountCodeUnits() => Assert.Equal(7, Root("\"𝄞\": x\n").Pairs[0].Value.Place.Column);

    [Fact]
    public void AnAliasStandsForItsAnchor() =>
        Assert.Equal("Watson", Assert.IsType<ScalarNode>(Root("a: &w Watson\nb: *w\n").Pairs[1].Value).Value);

    [Fact]
    public void OnlyPlainScalarsCanBeNull()
    {
        var root = Root("a:\nb: ~\nc: null\nd: \"\"\ne: 'null'\n");

        Assert.Equal([true, true, true, false, false], root.Pairs.Select(p => ((ScalarNode)p.Value).IsNull));
    }

    /// <summary>Problems of a value are reported at its place, which must be in the file.</summary>
    [Theory]
    [InlineData("a: *b\n", 1, 4)]
    [InlineData("a:\n  - x\n  - c: *b\n", 3, 8)]
    public void AnAliasWithoutAnAnchorIsAnEmptyValueAtItsPlace(string text, int line, int column)
    {
        var value = Root(text).Pairs[0].Value;
        if (value is SequenceNode list)
            value = ((MappingNode)list.Items[1]).Pairs[0].Value;

        var empty = Assert.IsType<ScalarNode>(value);
        Assert.True(empty.IsNull);
        Assert.Equal((line, column), (empty.Place.Line, empty.Place.Column));
    }

    [Fact]
    public void AnAliasWithoutAnAnchorIsNeitherAKeyNorAnItem()
    {
        var root = Root("*b : x\nc: [*b, y, *b]\n");

        var pair = Assert.Single(root.Pairs);
        Assert.Equal("c", pair.Key.Value);
        Assert.Equal(["y"], ((SequenceNode)pair.Value).Items.Select(item => ((ScalarNode)item).Value));
    }

    [Theory]
    [InlineData("")]
    [InlineData("# only a note\n")]
    [InlineData("---\n")]
    [InlineData("~\n")]
    public void AnEmptyFileHasNoRootAndNoProblem(string text)
    {
        var document = DocumentReader.Read(new SourceFile("a.yaml", text));

        Assert.Null(document.Root);
        Assert.Empty(document.Problems);
    }

    [Fact]
    public void PlacesInFrontMatterCountTheLinesOfTheFile()
    {
        var file = new SourceFile("a.txt", "---\nid: ferry\nid: boat\n---\nFerry returns\n");

        var text = new ArticleText("Ferry returns\n", 5, "id: ferry\nid: boat\n") { FrontMatterFirstLine = 2 };
        var document = DocumentReader.ReadFrontMatter(file, text)!;

        Assert.Equal(new FileSpan(2, 5, 5), document.Find("id")!.Value.Place);
        var problem = Assert.Single(document.Problems);
        Assert.Equal(("a.txt", 3, 1), (problem.Path, problem.Place.Line, problem.Place.Column));
        Assert.Equal("The key 'id' is already set on line 2, column 1; remove one of the two", problem.Message);
    }

    [Fact]
    public void EqualTextsAreEqualDocuments()
    {
        const string text = "a: [1, {b: 2}]\nc: x\n";

        Assert.Equal(DocumentReader.Read(new SourceFile("a.yaml", text)), DocumentReader.Read(new SourceFile("a.yaml", text)));
        Assert.NotEqual(
            DocumentReader.Read(new SourceFile("a.yaml", text)), DocumentReader.Read(new SourceFile("a.yaml", text.Replace('x', 'y'))));
    }

    private static MappingNode Root(string text) => Assert.IsType<MappingNode>(DocumentReader.Read(new SourceFile("a.yaml", text)).Root);
}
