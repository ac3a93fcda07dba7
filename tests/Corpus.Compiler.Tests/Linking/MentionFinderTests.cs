using Corpus.Compiler.Linking;
using Corpus.Compiler.Model;
using Corpus.Compiler.Structure;

namespace Corpus.Compiler.Tests.Linking;

public class MentionFinderTests
{
    [Fact]
    public void NamesAndAliasesAreFound() =>
        Assert.Equal(["Mara Lind=0", "Lind=0", "Bo Hale=1"], Mentions("Mara Lind and Lind met Bo Hale.", "Mara Lind", "Bo Hale", "0:Lind"));

    [Theory]
    [InlineData("They told us that the US was us.", "US", "US=0")]
    [InlineData("Mr. LIND and lind", "Lind", "LIND=0")]
    [InlineData("Ann ANN ann", "Ann", "Ann=0")]
    [InlineData("Climate Change, climate change, CLIMATE CHANGE", "climate change", "Climate Change=0 climate change=0 CLIMATE CHANGE=0")]
    public void CaseDistinguishesANameFromAWord(string text, string name, string mentions) =>
        Assert.Equal(mentions, string.Join(' ', Mentions(text, name)));

    [Theory]
    [InlineData("Linden is not Blind.", "Lind")]
    [InlineData("A Lind2 model", "Lind")]
    public void ANameIsNotFoundInsideAWord(string text, string name) => Assert.Empty(Mentions(text, name));

    [Theory]
    [InlineData("Lind's boat", "Lind=0")]
    [InlineData("Lind’s boat", "Lind=0")]
    [InlineData("(Lind)", "Lind=0")]
    [InlineData("Lind-backed", "Lind=0")]
    [InlineData("“Lind”", "Lind=0")]
    public void PossessivesAndMarksAreNotPartOfAName(string text, string mention) => Assert.Equal([mention], Mentions(text, "Lind"));

    [Theory]
    [InlineData("Mara\nLind")]
    [InlineData("Mara  Lind")]
    [InlineData("Mara\u00A0Lind")]
    [InlineData("Ma\u00ADra Lind")]
    public void ANameMayBreakAcrossALine(string text) => Assert.Equal([text + "=0"], Mentions(text, "Mara Lind"));

    [Fact]
    public void ApostrophesAreEquivalent() => Assert.Equal(["O’Hale=0"], Mentions("O’Hale came.", "O'Hale"));

    [Fact]
    public void TheLongestOfOverlappingNamesIsFound() =>
        Assert.Equal(["New Harbor Times=1"], Mentions("In the New Harbor Times today", "New Harbor", "New Harbor Times", "Times Today"));

    [Fact]
    public void AShorterNameIsFoundIfALongerOneDoesNotMatch() =>
        Assert.Equal(["Harbor Safety=1"], Mentions("The Harbor Safety Bored", "Harbor Safety Board", "Harbor Safety"));

    [Fact]
    public void ANameOfTwoEntriesIsAssignedToNeither()
    {
        Assert.Empty(Mentions("Lind came.", "Mara Lind", "Bo Lind", "0:Lind", "1:Lind"));
        Assert.Equal(
            ["Mara Lind=0", "Bo Lind=1"], Mentions("Mara Lind met Bo Lind. Lind spoke.", "Mara Lind", "Bo Lind", "0:Lind", "1:Lind"));
    }

    [Fact]
    public void ANameOfTwoEntriesIsAssignedToTheOneNamedInFull() =>
        Assert.Equal(["Lind=1", "Bo Lind=1"], Mentions("Lind came. Bo Lind spoke.", "Mara Lind", "Bo Lind", "0:Lind", "1:Lind"));

    [Fact]
    public void ANameInABylineIsNotAMention()
    {
        const string text = "Mara Lind\nMara Lind";
        var structure = Structure(new Block(BlockKind.Byline, 0, 9), new Block(BlockKind.Caption, 10, 19));

        Assert.Equal([10], Finder("Mara Lind").Find(new PlainText(text, []), structure).Select(mention => mention.Start));
    }

    [Fact]
    public void ANameDoesNotSpanTwoBlocks()
    {
        const string text = "Mara\nLind";

        Assert.Empty(
            Finder("Mara Lind").Find(
                new PlainText(text, []), Structure(new Block(BlockKind.Paragraph, 0, 4), new Block(BlockKind.Paragraph, 5, 9))));
    }

    [Fact]
    public void FindersOfEqualNamesAreEqual()
    {
        Assert.Equal(Finder("Mara Lind"), Finder("Mara Lind"));
        Assert.NotEqual(Finder("Mara Lind"), Finder("Bo Lind"));
    }

    [Fact]
    public void ManyNamesAreFoundAsIfSearchedForOneAtATime()
    {
        var random = new Random(7);
        var names = Enumerable.Range(0, 400)
            .Select(_ => string.Concat(Enumerable.Range(0, random.Next(1, 5)).Select(_ => "AB "[random.Next(3)])).Trim())
            .Where(name => name.Length > 0 && !name.Contains("  ", StringComparison.Ordinal))
            .Distinct()
            .ToArray();
        var text = string.Concat(Enumerable.Range(0, 3000).Select(_ => "AB  "[random.Next(4)]));

        var together = Mentions(text, names);

        // The reference: the leftmost match of any name, then the longest one there.
        var expected = new List<string>();
        for (var at = 0; at < text.Length;)
        {
            var best = Enumerable.Range(0, names.Length)
                .Select(
                    entry => (
                        Entry: entry,
                        Match: System.Text.RegularExpressions.Regex.Match(text[at..], @"\G" + names[entry].Replace(" ", " +") + @"\b")))
                .Where(found => found.Match.Success && (at == 0 || text[at - 1] == ' '))
                .OrderByDescending(found => found.Match.Length)
                .FirstOrDefault();
            if (best.Match is { Length: > 0 })
                expected.Add($"{best.Match.Value}={best.Entry}");
            at += Math.Max(best.Match?.Length ?? 1, 1);
        }

        Assert.Equal(expected, together);
    }

    /// <summary>A finder of names, each with its own entry; "1:name" is an alias of entry 1.</summary>
    private static MentionFinder Finder(params string[] names) =>
        new(names.Select((name, i) => name.IndexOf(':') is var colon and > 0
            ? new EntryName(name[(colon + 1)..], 0, int.Parse(name[..colon], null), IsAlias: true)
            : new EntryName(name, 0, i, IsAlias: false)).ToEquatableArray());

    private static IEnumerable<string> Mentions(string text, params string[] names) =>
        Finder(names).Find(new PlainText(text, []), Structure(new Block(BlockKind.Paragraph, 0, text.Length)))
            .Select(mention => $"{text[mention.Start..mention.End]}={mention.Entry}");

    private static ArticleStructure Structure(params Block[] blocks) => new() { Blocks = blocks.ToEquatableArray() };
}
