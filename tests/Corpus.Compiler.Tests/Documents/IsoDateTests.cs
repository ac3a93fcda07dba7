using Corpus.Compiler.Model;

namespace Corpus.Compiler.Tests.Documents;

public sealed class IsoDateTests
{
    [Theory]
    [InlineData("2023-09-04")]
    [InlineData("0987-01-31")]
    [InlineData("2023-09-04T00:00:00")]
    [InlineData("2023-09-04T13:40:41")]
    [InlineData("2023-09-04T13:40:41.5")]
    [InlineData("2023-09-04T13:40:41.0000001")]
    [InlineData("2023-09-04T13:40:41Z")]
    [InlineData("2023-09-04T13:40:41+05:45")]
    [InlineData("2023-09-04T13:40:41-00:30")]
    [InlineData("2023-09-04T13:40:41-11:00")]
    public void ADateIsWrittenAsItWasRead(string text)
    {
        Assert.True(IsoDate.TryParse(text, out var date, out _));

        Assert.Equal(text, IsoDate.Format(date));
    }

    [Theory]
    [InlineData("2023-09-04 13:40:41", "2023-09-04T13:40:41")]
    [InlineData("2023-09-04T13:40", "2023-09-04T13:40:00")]
    [InlineData("2023-09-04T13:40:41.500", "2023-09-04T13:40:41.5")]
    [InlineData("2023-09-04T13:40:41+00:00", "2023-09-04T13:40:41Z")]
    public void OtherFormsAreWrittenInTheUsualForm(string text, string expected)
    {
        Assert.True(IsoDate.TryParse(text, out var date, out _));

        Assert.Equal(expected, IsoDate.Format(date));
    }
}
