using Corpus.Compiler.Model;
using Corpus.Compiler.Structure;
using Corpus.Compiler.Structure.Forms;
using Corpus.Compiler.Structure.Lines;
using Corpus.Compiler.Structure.Pages;

namespace Corpus.Compiler.Tests.Structure;

/// <summary>Every row of the tables of rules decides its own example.</summary>
public class RuleTableTests
{
    public static TheoryData<string> LineRows => [.. LineRules.All.Select(r => r.Name)];

    public static TheoryData<string> PlaceRows => [.. PlaceRules.All.Where(r => r.Example.Length > 0).Select(r => r.Name)];

    [Theory]
    [MemberData(nameof(LineRows))]
    public void ALineRuleDecidesItsExample(string name)
    {
        var rule = LineRules.All.Single(r => r.Name == name);

        Assert.Equal(name, LineRules.Find(new TextLine(rule.Example, 0, rule.Example.Length, 0, PageLanguage.English)).Name);
    }

    [Theory]
    [MemberData(nameof(PlaceRows))]
    public void APlaceRuleDecidesItsExample(string name)
    {
        const string mark = "» ";
        var rule = PlaceRules.All.Single(r => r.Name == name);
        var at = rule.Example.IndexOf(mark, StringComparison.Ordinal);
        var lines = LineReader.Read(rule.Example.Remove(at, mark.Length), PageLanguage.English);
        var page = Page.Read(lines, [.. lines.Select(l => LineRules.Find(l).Shape)]);

        Assert.Equal(name, PlaceRules.Find(page, lines.FindIndex(l => l.Start == at)).Name);
    }

    [Fact]
    public void OnlyTheRowThatTheSettingsDecideHasNoExample() =>
        Assert.Equal(["the corpus sets it aside"], PlaceRules.All.Where(r => r.Example.Length == 0).Select(r => r.Name));

    [Fact]
    public void NoTwoRowsHaveTheSameName()
    {
        Assert.Equal(LineRules.All.Count, LineRules.All.Select(r => r.Name).Distinct().Count());
        Assert.Equal(PlaceRules.All.Count, PlaceRules.All.Select(r => r.Name).Distinct().Count());
    }

    [Theory]
    [InlineData("Harbour News weekly", "Harbour News weekly")]
    [InlineData("/^Ferry \\d+$/", "Ferry 12")]
    public void TheSettingsSetLinesAside(string entry, string line)
    {
        var settings = CorpusSettings.Default with { Boilerplate = [entry] };

        var text = $"Ferry returns to harbour\n\nThe ferry came back.\n\n{line}\n\nThe ferry left again.";

        Assert.Equal(BlockKind.Boilerplate, StructureReader.ReadText(text, settings, PageLanguage.English).Blocks[2].Kind);
        Assert.NotEqual(BlockKind.Boilerplate, StructureReader.ReadText(text, CorpusSettings.Default, PageLanguage.English).Blocks[2].Kind);
    }
}
