using Corpus.Compiler.Structure.Forms;
using Corpus.Compiler.Structure.Lines;
using Corpus.Compiler.Structure.Pages;

namespace Corpus.Compiler.Tests.Structure;

/// <summary>A table with a line for each cell is recognized by its column titles; other boxes of numbers are not tables.</summary>
public class PageTablesTests
{
    private const string Above = "The price of herring has risen by a fifth since the autumn, and many of the boats are for sale.";
    private const string Below = "The harbor master knows of eleven boats that have changed hands since the first of January.";
    private const string Rows =
        "Halm Bank\n41.20\n+0.5%\nOrm Shipping\n12.75\n-1.2%\nNorthern Salt\n8.10\n+0.1%\nBerg and Sons\n77.00\n+2.4%";

    [Theory]
    [InlineData("Company\nPrice\nChange", true)]
    [InlineData("Company\nPrice in kroner\nChange since\nJanuary", true)]
    [InlineData("Markets", false)]
    [InlineData("Company\nPrice\nChange\nThe figures\nare those\nof noon\non Friday", false)]
    public void RowsWithANumberInTheSameColumnsNeedTitlesOfColumns(string titles, bool areTable)
    {
        var roles = RolesOf($"{Above}\n\n{titles}\n{Rows}\n\n{Below}");

        Assert.All(roles[1..^1], role => Assert.Equal(areTable ? LineRole.Entry : LineRole.None, role));
    }

    [Fact]
    public void ThreeRowsAreTooFew()
    {
        var roles = RolesOf($"{Above}\n\nCompany\nPrice\nChange\n{Rows[..Rows.IndexOf("\nBerg", StringComparison.Ordinal)]}\n\n{Below}");

        Assert.All(roles, role => Assert.Equal(LineRole.None, role));
    }

    [Fact]
    public void ATableHasTextBelow()
    {
        var roles = RolesOf($"{Above}\n\nCompany\nPrice\nChange\n{Rows}");

        Assert.All(roles, role => Assert.Equal(LineRole.None, role));
    }

    private static LineRole[] RolesOf(string text)
    {
        var lines = LineReader.Read(text, PageLanguage.English);
        var page = Page.Read(lines, [.. lines.Select(l => LineRules.Find(l).Shape)]);
        return [.. Enumerable.Range(0, lines.Count).Select(page.Role)];
    }
}
