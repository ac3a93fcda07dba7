using System.Globalization;

namespace Corpus.Tests;

public class ArticleDateTests
{
    // In order: by day, then time, then offset; a missing part comes first.
    private static readonly string[] Ordered =
    [
        "2023-09-03T23:59:59Z",
        "2023-09-04",
        "2023-09-04T00:00:00",
        "2023-09-04T08:00:00",
        "2023-09-04T08:00:00+02:00",
        "2023-09-04T08:00:00Z",
        "2023-09-04T08:00:00-05:00",
        "2023-09-04T08:00:01+14:00",
        "2023-09-05",
    ];

    [Fact]
    public void DatesAreOrderedByDayThenTimeThenOffset()
    {
        var dates = Ordered.Select(Read).ToArray();

        Assert.Equal(Ordered, dates.Reverse().Order().Select(date => date.ToString()));
        for (var i = 0; i < dates.Length; i++)
        {
            for (var j = 0; j < dates.Length; j++)
            {
                Assert.Equal(Math.Sign(i.CompareTo(j)), Math.Sign(dates[i].CompareTo(dates[j])));
                Assert.Equal(
                    (i < j, i <= j, i > j, i >= j), (dates[i] < dates[j], dates[i] <= dates[j], dates[i] > dates[j], dates[i] >= dates[j]));
            }
        }
    }

    [Fact]
    public void ADateCanBeComparedOnlyWithADate()
    {
        Assert.Equal(1, Read("2023-09-04").CompareTo(null));
        Assert.Throws<ArgumentException>(() => Read("2023-09-04").CompareTo("2023-09-04"));
    }

    [Theory]
    [InlineData("2023-09-04T13:40:41+02:00", "O", "2023-09-04T13:40:41+02:00")]
    [InlineData("2023-09-04T13:40:41+02:00", "", "2023-09-04T13:40:41+02:00")]
    [InlineData("2023-09-04T13:40:41+02:00", "HH:mm zzz", "13:40 +02:00")]
    [InlineData("2023-09-04T13:40:41", "yyyy/M HH:mm", "2023/9 13:40")]
    [InlineData("2023-09-04", "d MMMM yyyy", "4 September 2023")]
    public void AFormatUsesTheKnownParts(string date, string format, string expected)
    {
        Assert.Equal(expected, Read(date).ToString(format, CultureInfo.InvariantCulture));
        var buffer = new char[64];
        Assert.True(Read(date).TryFormat(buffer, out var written, format, CultureInfo.InvariantCulture));
        Assert.Equal(expected, new string(buffer, 0, written));
        Assert.False(Read(date).TryFormat(buffer.AsSpan(0, expected.Length - 1), out written, format, CultureInfo.InvariantCulture));
        Assert.Equal(0, written);
    }

    [Fact]
    public void FormattingAnUnknownTimeThrows() => Assert.Throws<FormatException>(() => Read("2023-09-04").ToString("HH:mm"));

    [Fact]
    public void ATimeOutsideTheCalendarIsNull() =>
        Assert.Null(new ArticleDate(DateOnly.MinValue, TimeOnly.MinValue, TimeSpan.FromHours(14)).ToDateTimeOffset());

    private static ArticleDate Read(string text)
    {
        var day = DateOnly.ParseExact(text[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture);
        if (text.Length == 10)
            return new ArticleDate(day, null, null);
        var time = TimeOnly.ParseExact(text[11..19], "HH:mm:ss", CultureInfo.InvariantCulture);
        return text[19..] switch
        {
            "" => new ArticleDate(day, time, null),
            "Z" => new ArticleDate(day, time, TimeSpan.Zero),
            var offset => new ArticleDate(
                day, time, DateTimeOffset.ParseExact(text, "yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture).Offset),
        };
    }
}
