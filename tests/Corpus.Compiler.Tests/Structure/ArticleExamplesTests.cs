using Corpus.Compiler.Files;
using Corpus.Compiler.Model;
using Corpus.Compiler.Structure;
using Corpus.Compiler.Structure.Forms;

namespace Corpus.Compiler.Tests.Structure;

/// <summary>Whole small articles, each line marked by hand with the kind of its block.</summary>
public class ArticleExamplesTests
{
    /// <summary>
    /// Each line of an example is a kind, a bar and the line itself; the kind <c>^</c> continues the block of the line before.
    /// </summary>
    private static void AssertReadsAs(string example)
    {
        var marked = example.Split('\n').Select(l => l.Trim() is var line && line.Length > 0 ? line.Split(['|'], 2) : ["", ""]).ToArray();
        var text = string.Join("\n", marked.Select(m => m[1].Trim()));
        var article = StructureReader.Read(new SourceFile("a.txt", text), new ArticleText(text, 1, null), CorpusSettings.Default);

        var expected = marked
            .Select((m, i) => (Line: i + 1, Kind: m[0].Trim()))
            .Where(m => m.Kind is not ("" or "^"))
            .Select(m => $"{m.Line}: {m.Kind}");
        var map = new LineMap(new ArticleText(text, 1, null));
        Assert.Equal(expected, article.Blocks.Select(b => $"{map.PositionOf(b.Start).Line}: {b.Kind}"));
    }

    [Fact]
    public void ASmallArticle() => AssertReadsAs(
        """
        Headline  | Ferry returns to harbour after storm

        Byline    | By Maria Lindgren and Tom Okafor
        Timestamp | Published: 4 September 2023, 10:15 GMT

        Paragraph | The ferry came back to the harbour on Monday, two weeks after the storm had broken its rudder.

        Paragraph | Nobody was hurt.

        Subheading | A costly repair

        Paragraph | The repair had cost the town more than the ferry earns in a year, the mayor told the council.
        """);

    [Fact]
    public void AnArticleWithASummaryASecondHeadlineAndARepeat() => AssertReadsAs(
        """
        Headline    | Ferry returns to harbour after storm

        Description | The harbour had been without its ferry for two weeks, and the town had begun to ask who pays.

        Boilerplate | Ferry returns to harbour after storm

        AlternativeHeadline | Harbour Ferry Returns Weeks After Great Storm

        Paragraph   | The ferry came back to the harbour on Monday, two weeks after the storm had broken its rudder.
        """);

    [Fact]
    public void ACopiedPageWithAStandfirstOfTwoSentences() => AssertReadsAs(
        """
        Boilerplate | Menu
        Boilerplate | Subscribe

        Headline    | My town has found the answer to storms and it is a ferry that is always late

        Description | We were told that waiting is a waste. I have come to think that it is all that keeps the harbour together

        Byline      | Maria Lindgren

        Timestamp   | 4 September 2023, 10:15 GMT

        Boilerplate | Share

        Paragraph   | The ferry came back to the harbour on Monday, two weeks after the storm had broken its rudder.

        Paragraph   | The repair had cost the town more than the ferry earns in a year, the mayor told the council.
        """);

    [Fact]
    public void ACopiedPageWithLinesThatLookLikeAHeadline() => AssertReadsAs(
        """
        Boilerplate | Menu
        Boilerplate | Subscribe

        Boilerplate | You are here: Home / Harbours / Ferry returns to harbour
        Boilerplate | This article is more than 2 years old

        Headline    | Ferry returns to harbour

        Byline      | By Maria Lindgren
        Timestamp   | 4 September 2023, 10:15 GMT

        Paragraph   | The ferry came back to the harbour on Monday, two weeks after the storm had broken its rudder.

        Paragraph   | The repair had cost the town more than the ferry earns in a year, the mayor told the council.
        """);

    [Fact]
    public void ALongTextOfTwoSentencesIsNoHeadline()
    {
        const string rule =
            "The ferry may use the quay when no other ship is there, and it must leave when the harbour master says so. (Rule 12, 2021)";
        const string text =
            "Menu\nSubscribe\n\nRules\n\n" + rule + "\n\nThe master may send a ship away that stays for longer than it was allowed to stay."
            + "\n\nA ship that has been sent away may come back after an hour if the quay is free then.";

        var article = StructureReader.Read(new SourceFile("a.txt", text), new ArticleText(text, 1, null), CorpusSettings.Default);

        var start = text.IndexOf(rule, StringComparison.Ordinal);
        Assert.NotEqual(BlockKind.Headline, article.Blocks.Single(block => block.Start == start).Kind);
    }

    [Fact]
    public void AnArticleWithFigures() => AssertReadsAs(
        """
        Headline   | Ferry returns to harbour after storm

        Paragraph  | The ferry came back to the harbour on Monday, two weeks after the storm had broken its rudder.


        MediaLabel | The ferry
        Caption    | The ferry lies in the harbour with its new rudder.
        Credit     | MARIA LINDGREN/HARBOUR NEWS/Shutterstock

        Paragraph  | The repair had cost the town more than the ferry earns in a year, the mayor told the council.

        Caption    | The captain on the bridge of the ferry. (Tom Okafor/Reuters)

        Caption    | The mayor on the quay on Monday. Photo by Tom Okafor/AFP via Getty Images

        Paragraph  | The ferry sails again on Tuesday, and the town has asked for a second one to be built.
        """);

    [Fact]
    public void AnArticleCopiedWithItsPage() => AssertReadsAs(
        """
        Boilerplate | Skip to main content
        Boilerplate | Home
        Boilerplate | News » Harbour
        Headline    | Ferry returns to harbour after storm
        Byline      | Maria Lindgren
        Timestamp   | 4 September 2023
        Boilerplate | Share
        Boilerplate | 12 comments

        Paragraph   | The ferry came back to the harbour on Monday, two weeks after the storm had broken its rudder.

        Boilerplate | Advertisement

        Paragraph   | The repair had cost the town more than the ferry earns in a year, the mayor told the council.

        Boilerplate | Related stories
        Boilerplate | Harbour closed for a week
        Boilerplate | Who pays for the bridge?

        Paragraph   | The ferry sails again on Tuesday, and the town has asked for a second one to be built.

        AuthorBio   | Maria Lindgren is a reporter for the harbour's newspaper and lives beside it.

        Boilerplate | Sign up to our newsletter for the best of the week.
        Boilerplate | Most read
        Boilerplate | Mayor resigns over bridge
        Boilerplate | © 2023 Harbour News
        """);

    [Fact]
    public void AnArticleSignedAndDatedAtItsEnd() => AssertReadsAs(
        """
        Headline  | Ferry returns to harbour after storm

        Paragraph | The ferry came back to the harbour on Monday, two weeks after the storm had broken its rudder.

        Byline    | MARIA LINDGREN

        AuthorBio | MARIA LINDGREN is a reporter who has written about ships for twenty years.

        Timestamp | 2023-09-04 13:40:41
        Source    | Link from www.example.com
        """);

    [Fact]
    public void AnArticleWithListsAndQuotes() => AssertReadsAs(
        """
        Headline   | Ferry returns to harbour after storm

        Paragraph  | The ferry came back to the harbour on Monday, and the storm had broken all of these on it:

        ListItem   | • the rudder
        ListItem   | • the screw
        ListItem   | 3. the mast

        BlockQuote | > No ship leaves the harbour in such a storm,
        ^          | > and none comes back.

        Boilerplate | * * *

        Paragraph  | The repair had cost the town more than the ferry earns in a year, the mayor told the council.
        """);

    [Fact]
    public void AHardWrappedArticle() => AssertReadsAs(
        """
        Headline  | Ferry returns to harbour after storm

        Paragraph | The ferry came back to the harbour on Monday, two weeks after the
        ^         | storm had broken its rudder and the town had begun to ask who was
        ^         | to pay for the repair of the old ship.

        Paragraph | Nobody was hurt, the captain said when he had left the bridge, and
        ^         | the passengers had been given tea.
        """);

    [Fact]
    public void AnArticleWithoutPageChromeKeepsEveryLineAsText() => AssertReadsAs(
        """
        Headline  | Ferry returns to harbour after storm

        Paragraph | The ferry came back to the harbour on Monday, two weeks after the storm had broken its rudder.

        Paragraph | Subscribe, the old newsletter used to say, and your inbox will never again be without news of ships; it was right.

        Subheading | Events

        Paragraph | The ferry sails again on Tuesday, and the town has asked for a second one to be built, with a mast.

        Paragraph | The bridge
        """);

    [Theory]
    [InlineData("Washington — North Korea has asked for talks, two officials told reporters in the capital on Monday.", "Washington")]
    [InlineData("WASHINGTON — Two officials told reporters in the capital on Monday that talks had been asked for.", "WASHINGTON")]
    [InlineData("LONDON, Sept. 4 (Reuters) - Two officials told reporters in the capital on Monday that talks had been asked for.",
        "LONDON, Sept. 4 (Reuters)")]
    [InlineData("NEW DELHI: Two officials told reporters in the capital on Monday that talks had been asked for.", "NEW DELHI")]
    [InlineData("AUBURN, Wash. (AP) — Two officials told reporters in the town on Monday that talks had been asked for.",
        "AUBURN, Wash. (AP)")]
    [InlineData("Kim -- who rarely travels -- is likely to head for the coast later this month, the newspaper said on Monday.", null)]
    [InlineData("Kim — Putin's friend of old — is likely to head for the coast later this month, the newspaper said on Monday.", null)]
    [InlineData("REBECCA Cooke is the friend of a man who plays football for a club in the north of the country, they say.", null)]
    [InlineData("The town – at least as far as its mayor knows – has never had a second ferry, and needs none at all today.", null)]
    public void ADatelineIsThePlaceBeforeTheDash(string paragraph, string? dateline)
    {
        var raw = "Talks asked for again\n\n" + paragraph;

        var reading = StructureReader.ReadText(raw, CorpusSettings.Default, PageLanguage.English);

        Assert.Equal(dateline, reading.Dateline?.Of(raw));
    }

    [Fact]
    public void OnlyTheFirstParagraphHasADateline()
    {
        var raw =
            "Talks asked for again\n\nTwo officials told reporters in the capital on Monday that talks had been asked for.\n\nWASHINGTON "
                + "— More officials said the same on Tuesday, and nobody believed them either.";

        Assert.Null(StructureReader.ReadText(raw, CorpusSettings.Default, PageLanguage.English).Dateline);
    }

    [Fact]
    public void AFigureHasItsLabelCaptionAndCredit()
    {
        const string raw =
            """
            Ferry returns to harbour after storm

            The ferry came back to the harbour on Monday, two weeks after the storm had broken its rudder.

            The ferry
            The ferry lies in the harbour with its new rudder.
            via REUTERS

            The captain on the bridge of the ferry. (Tom Okafor/Reuters)

            The repair had cost the town more than the ferry earns in a year, the mayor told the council.
            """;

        var article = StructureReader.Read(new SourceFile("a.txt", raw), new ArticleText(raw, 1, null), CorpusSettings.Default);

        Assert.Equal([new Figure(2, 3, 4), new Figure(-1, 5, -1)], article.Figures);
    }
}
