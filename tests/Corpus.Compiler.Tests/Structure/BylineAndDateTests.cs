using System.Globalization;
using Corpus.Compiler.Files;
using Corpus.Compiler.Model;
using Corpus.Compiler.Problems;
using Corpus.Compiler.Structure;

namespace Corpus.Compiler.Tests.Structure;

public class BylineAndDateTests
{
    private const string Body = "The ferry came back to the harbour on Monday, two weeks after the storm had broken its rudder.";

    private static ArticleStructure Read(string raw) =>
        StructureReader.Read(new SourceFile("a.txt", raw), new ArticleText(raw, 1, null), CorpusSettings.Default);

    [Theory]
    [InlineData("By Maria Lindgren", "Maria Lindgren")]
    [InlineData("by time news", "time news")]
    [InlineData("BY MARIA LINDGREN", "MARIA LINDGREN")]
    [InlineData("By Maria Lindgren and Tom Okafor", "Maria Lindgren;Tom Okafor")]
    [InlineData("By Maria Lindgren, Tom Okafor and Ana de la Cruz", "Maria Lindgren;Tom Okafor;Ana de la Cruz")]
    [InlineData("By Maria Lindgren, Harbour Correspondent", "Maria Lindgren")]
    [InlineData("By Maria Lindgren | Harbour News", "Maria Lindgren")]
    [InlineData("By Maria Lindgren published 19 May 2026", "Maria Lindgren")]
    [InlineData("by Maria Lindgren Apr. 28, 2023 1:15 pm", "Maria Lindgren")]
    [InlineData("By Maria Lindgren for Harbour News", "Maria Lindgren")]
    [InlineData("By Maria LindgrenTwitter", "Maria Lindgren")]
    [InlineData("  • Writer's pictureHarbour Foundation", "Harbour Foundation")]
    [InlineData("Written by Maria Lindgren", "Maria Lindgren")]
    [InlineData("Author: Maria Lindgren", "Maria Lindgren")]
    [InlineData("By Associated Press", "Associated Press")]
    [InlineData("Maria Lindgren · Harbour News · Posted: Aug 08, 2024 4:00 AM EDT", "Maria Lindgren")]
    [InlineData("Maria Lindgren / HARBOURNEWS.COM / Sep 2, 2024, 17:07 IST", "Maria Lindgren")]
    [InlineData("Maria Lindgren|Published 15 hours ago", "Maria Lindgren")]
    [InlineData("By Maria Lindgren and Reuters", "Maria Lindgren;Reuters")]
    [InlineData("By Maria Lindgren, Harbour News Media", "Maria Lindgren")]
    [InlineData("By MARIA LINDGREN and TOM OKAFOR Associated Press", "MARIA LINDGREN;TOM OKAFOR")]
    [InlineData("By Maria Lindgren Special to the Star", "Maria Lindgren")]
    [InlineData("Posted by Maria Lindgren on March 3, 2023", "Maria Lindgren")]
    [InlineData("By Tom Okafor Jr.", "Tom Okafor Jr.")]
    [InlineData("By Maria Lindgren0", "Maria Lindgren")]
    [InlineData("By Tom OkaforLifestyle Writer", "Tom Okafor")]
    [InlineData("By MARIA LINDGREN FOR EXAMPLE.COM", "MARIA LINDGREN")]
    [InlineData("By Maria Lindgren, Tom Okafor and Ana Cruz  Follow", "Maria Lindgren;Tom Okafor;Ana Cruz")]
    [InlineData("By Maria Lindgren / Tom Okafor", "Maria Lindgren;Tom Okafor")]
    [InlineData("By Maria Lindgren | Tom Okafor | Harbour News", "Maria Lindgren;Tom Okafor")]
    public void AuthorsAreSplitFromTheByline(string byline, string authors) =>
        Assert.Equal(authors.Split(';'), Read($"Ferry returns to harbour\n\n{byline}\n\n{Body}").Authors);

    /// <summary>The lines between headline and text as pages print them; the test adds a line with the day where there is none.</summary>
    [Theory]
    [InlineData("Written by Maria Lindgren\nNew Harbour | Published: September 4, 2023 10:15 IST", "Maria Lindgren")]
    [InlineData("Maria Lindgren\nContributor", "Maria Lindgren")]
    [InlineData("Maria Lindgren Sep 4, 2023, 10:15 AM", "Maria Lindgren")]
    [InlineData("Maria Lindgren 10:15, Sep 04 2023", "Maria Lindgren")]
    [InlineData("Maria Lindgren on 4 September 2023", "Maria Lindgren")]
    [InlineData("By Maria Lindgren, a senior reporter who covers ports and ships.", "Maria Lindgren")]
    [InlineData("Maria Lindgren@marialind•10:15 AM PDT • September 4, 2023", "Maria Lindgren")]
    [InlineData("By political reporter Maria Lindgren", "Maria Lindgren")]
    [InlineData("Author of the article: Maria Lindgren", "Maria Lindgren")]
    [InlineData("Words: Maria Lindgren", "Maria Lindgren")]
    [InlineData("By Maria Lindgren, Ph.D., and Tom Okafor, MSc", "Maria Lindgren;Tom Okafor")]
    [InlineData("By Maria Lindgren maria@example.com", "Maria Lindgren")]
    [InlineData("By Maria Lindgren [email protected]", "Maria Lindgren")]
    [InlineData("By Maria Lindgren Follow @marialind", "Maria Lindgren")]
    [InlineData("By Maria Lindgren (she/her)", "Maria Lindgren")]
    [InlineData("By Maria Lindgren >", "Maria Lindgren")]
    [InlineData("By Maria Lindgren 12 Comments", "Maria Lindgren")]
    [InlineData("Posted on September 4, 2023 by Maria Lindgren", "Maria Lindgren")]
    [InlineData("4 Sept 2023, by Maria Lindgren", "Maria Lindgren")]
    [InlineData("September 4, 2023 | Maria Lindgren", "Maria Lindgren")]
    [InlineData("Sep 4, 2023 By Maria Lindgren 3 Comments", "Maria Lindgren")]
    [InlineData("September 4, 2023 · 11 min · Maria Lindgren · Suggest Changes", "Maria Lindgren")]
    [InlineData("September 4, 2023 | 11 min read | Maria Lindgren", "Maria Lindgren")]
    [InlineData("September 4, 2023 · 11 min · Harbour News", "")]
    [InlineData("Maria Lindgren\nStaff Engineer", "Maria Lindgren")]
    [InlineData("Ask Question\nAsked 4 years, 2 months ago", "")]
    [InlineData("By Maria Lindgren and Tom Okafor in Harbour City and Ana Cruz in Port Town", "Maria Lindgren;Tom Okafor;Ana Cruz")]
    [InlineData("By Maria Lindgren, HARBOUR CITY and Tom Okafor, PORT TOWN", "Maria Lindgren;Tom Okafor")]
    [InlineData("Maria Lindgren\nTom Okafor", "Maria Lindgren;Tom Okafor")]
    [InlineData("By Maria Lindgren\nTom Okafor", "Maria Lindgren;Tom Okafor")]
    [InlineData("Maria Lindgren Senior Reporter Harbour News", "Maria Lindgren")]
    [InlineData("Guest post by Maria Lindgren", "Maria Lindgren")]
    [InlineData("Politics September 4, 2023, 10:15 AM", "")] // a section, not a name
    [InlineData("Edited by Maria Lindgren", "")]
    [InlineData("Photo: Maria Lindgren", "")]
    public void AuthorsAreReadFromTheLinesUnderTheHeadline(string lines, string authors)
    {
        var day = lines.Contains("2023", StringComparison.Ordinal) ? "" : "\n4 September 2023";

        var article = Read($"Ferry returns to harbour\n\n{lines}{day}\n\n{Body}");

        Assert.Equal(authors, string.Join(';', article.Authors));
        Assert.Equal((2023, 9, 4), article.DatePublished is { } date ? (date.Year, date.Month, date.Day) : (0, 0, 0));
    }

    [Theory]
    [InlineData("Maria Lindgren")]
    [InlineData("MARIA LINDGREN")]
    [InlineData("Maria Lindgren, Harbour Correspondent")]
    [InlineData("Maria LindgrenHarbour Reporter")]
    [InlineData("Maria Lindgren Political editor")]
    [InlineData("Maria Lindgren, Harbour News, London")]
    public void ANameAloneUnderTheHeadlineIsAByline(string line) =>
        Assert.Equal(
            "Maria Lindgren",
            Assert.Single(Read($"Ferry returns to harbour\n\n{line}\n4 September 2023\n\n{Body}").Authors),
            ignoreCase: true);

    [Theory]
    [InlineData("By 2030, the town will have two ferries.")]
    [InlineData("By the harbour stands a house.")]
    [InlineData("Byrne scored twice.")]
    [InlineData("Breaking News")]
    [InlineData("Harbour World")]
    public void ALineThatOnlyBeginsLikeABylineIsNotOne(string line) =>
        Assert.Empty(Read($"Ferry returns to harbour\n\n{line}\n\n{Body}").Authors);

    [Theory]
    [InlineData("2023-09-04 13:40:41", "2023-09-04 13:40:41")]
    [InlineData("2024-02-14T16:15:30Z", "2024-02-14 16:15:30 +0")]
    [InlineData("2024-02-14T16:15:30+05:30", "2024-02-14 16:15:30 +330")]
    [InlineData("4 September 2023", "2023-09-04")]
    [InlineData("September 4, 2023", "2023-09-04")]
    [InlineData("Monday, 4th of September 2023", "2023-09-04")]
    [InlineData("12:20pm Jan 7, 2024", "2024-01-07 12:20:00")]
    [InlineData("June 30, 2026 - 4.34pm", "2026-06-30 16:34:00")]
    [InlineData("JUNE 26, 2023 5 AM PT", "2023-06-26 05:00:00")]
    [InlineData("Friday 22 November 2024 08:49 GMT", "2024-11-22 08:49:00 +0")]
    [InlineData("Published April 26, 2023 2:20pm EDT", "2023-04-26 14:20:00 -240")]
    [InlineData("Sep 2, 2024, 17:07 IST", "2024-09-02 17:07:00")] // India, Ireland or Israel: no offset is guessed
    [InlineData("Published: 22:04, 22 Apr 2024Updated: 22:05, 23 Apr 2024", "2024-04-22 22:04:00")]
    [InlineData("Mar 03, 2023 10:15 AM (GMT+5:30)", "2023-03-03 10:15:00 +330")]
    [InlineData("12:00 am, 1 May 2024", "2024-05-01 00:00:00")]
    [InlineData("25/12/2023", "2023-12-25")]
    [InlineData("Published on 25/12/2023", "2023-12-25")]
    [InlineData("May 3, 20245 min read", "2024-05-03")]
    [InlineData("3 May 202412 minutes read", "2024-05-03")]
    [InlineData("12/25/2023", "2023-12-25")]
    [InlineData("05/05/2023", "2023-05-05")]
    [InlineData("Politics / January 11, 2024", "2024-01-11")]
    public void ATimestampDatesTheArticle(string line, string date)
    {
        var article = Read($"Ferry returns to harbour\n\n{line}\n\n{Body}");

        Assert.Contains(article.Blocks, b => b.Kind == BlockKind.Timestamp);
        Assert.Equal(date, Write(article.DatePublished));
        Assert.Empty(article.Problems);
    }

    [Theory]
    [InlineData("3 hours ago")]
    [InlineData("Last updated 5 September 2023")]
    [InlineData("31 February 2023")]
    public void ATimeWithoutADayOfPublicationDoesNotDateTheArticle(string line) =>
        Assert.Null(Read($"Ferry returns to harbour\n\n{line}\n\n{Body}").DatePublished);

    [Fact]
    public void ADateInACaptionOrASentenceIsNotThatOfTheArticle()
    {
        const string raw =
            $"Ferry returns to harbour\n\n{Body}\n\nThe ferry in the harbour on September 2, 2023. (Maria Lindgren/AP)\n\nThe town built "
                + "its first ferry on 4 May 1911, and it sank before the end of that year.";

        Assert.Null(Read(raw).DatePublished);
    }

    [Fact]
    public void ADateWithAmbiguousDayAndMonthIsAProblem()
    {
        var article = Read($"Ferry returns to harbour\n\nPublished 03/04/2023\n\n{Body}");

        Assert.Null(article.DatePublished);
        var problem = Assert.Single(article.Problems);
        Assert.Same(ProblemCatalog.AmbiguousDate, problem.Descriptor);
        Assert.Equal((3, 11, 10), (problem.Place.Line, problem.Place.Column, problem.Place.Length));
    }

    [Fact]
    public void TwoDifferentDaysAreAProblemAndNeitherIsUsed()
    {
        var article = Read($"Ferry returns to harbour\n\n4 September 2023\n5 September 2023\n\n{Body}");

        Assert.Null(article.DatePublished);
        var problem = Assert.Single(article.Problems);
        Assert.Same(ProblemCatalog.SeveralDates, problem.Descriptor);
        Assert.Equal((4, 1), (problem.Place.Line, problem.Place.Column));
    }

    [Fact]
    public void TheSameDayTwiceIsOneDate() =>
        Assert.Equal(
            "2023-09-04", Write(Read($"Ferry returns to harbour\n\n4 September 2023\n\n{Body}\n\nSeptember 4, 2023").DatePublished));

    [Fact]
    public void TheSourceLineGivesTheAddress() =>
        Assert.Equal("www.example.com", Read($"Ferry returns to harbour\n\n{Body}\n\nLink from www.example.com").Url);

    private static string? Write(WrittenDate? written) => written is not { } date
        ? null
        : string.Create(CultureInfo.InvariantCulture, $"{date.Year:D4}-{date.Month:D2}-{date.Day:D2}")
            + (date.Time is { } time ? " " + new TimeSpan(time).ToString("c", CultureInfo.InvariantCulture) : "")
            + (date.Offset is { } offset ? string.Create(CultureInfo.InvariantCulture, $" {offset:+0;-0;+0}") : "");
}
