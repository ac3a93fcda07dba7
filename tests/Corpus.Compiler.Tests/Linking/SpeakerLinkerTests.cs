using Corpus.Compiler.Linking;
using Corpus.Compiler.Model;
using Corpus.Compiler.Tests.Language;

namespace Corpus.Compiler.Tests.Linking;

public class SpeakerLinkerTests
{
    private static readonly EntryName Mara = new("Mara Lind", 0, 0, IsAlias: false);
    private static readonly EntryName Bo = new("Bo Lind", 0, 1, IsAlias: false);
    private static readonly EntryName Board = new("Harbor Safety Board", 1, 0, IsAlias: false);

    [Theory]
    [InlineData("“We pay,” Mara Lind said.")]
    [InlineData("“We pay,” Mara E. Lind said.")]
    [InlineData("“We pay,” Ms. Lind said.")]
    [InlineData("“We pay,” Lind said.")]
    [InlineData("Mara Lind came. “We pay,” Lind said.")]
    [InlineData("Mara Lind came. “We pay,” she said.")]
    public void ASpeakerIsFoundByNameOrSurname(string text) => Assert.Equal(Mara.Reference, Link(text, Mara, Board));

    [Fact]
    public void ASpeakerIsFoundByAlias() =>
        Assert.Equal(Board.Reference, Link("“We pay,” HSB said.", Mara, Board, Board with { Name = "HSB", IsAlias = true }));

    [Theory]
    [InlineData("“We pay,” Pat Moss said.")]
    [InlineData("“We pay,” Pat Lind said.")]
    [InlineData("Pat Lind came. “We pay,” Lind said.")]
    [InlineData("“We pay.”")]
    [InlineData("“We pay,” officials said.")]
    public void AnUnknownPersonIsNotMistakenForAKnownOne(string text) => Assert.Equal(EntryReference.None, Link(text, Mara, Board));

    [Fact]
    public void ASurnameOfTwoEntriesIsLinkedToNeither() => Assert.Equal(EntryReference.None, Link("“We pay,” Lind said.", Mara, Bo));

    [Fact]
    public void ASurnameOfTwoEntriesIsLinkedToTheOneNamedInFull() =>
        Assert.Equal(Bo.Reference, Link("Bo Lind came. “We pay,” Lind said.", Mara, Bo));

    [Fact]
    public void AnAliasOfTwoEntriesIsLinkedToNeither() =>
        Assert.Equal(EntryReference.None, Link("“We pay,” Lin said.", Mara with { Name = "Lin" }, Bo with { Name = "Lin" }));

    private static EntryReference Link(string text, params EntryName[] names) =>
        new SpeakerLinker(names.ToEquatableArray()).Link(new PlainText(text, []), Assert.Single(Article.Of(text).Analysis.Quotations));
}
