using System.Text;
using Corpus.Compiler.Files;
using Corpus.Compiler.Problems;

namespace Corpus.Compiler.Tests.Files;

public class SourceDecoderTests
{
    private const string Text = "Färja “åter”\n😀";

    public static TheoryData<byte[]> Encoded => new()
    {
        new UTF8Encoding(false).GetBytes(Text),
        (byte[])[0xEF, 0xBB, 0xBF, .. new UTF8Encoding(false).GetBytes(Text)],
        (byte[])[0xFF, 0xFE, .. new UnicodeEncoding(false, false).GetBytes(Text)],
        (byte[])[0xFE, 0xFF, .. new UnicodeEncoding(true, false).GetBytes(Text)],
    };

    [Theory]
    [MemberData(nameof(Encoded))]
    public void Utf8AndMarkedUtf16AreRead(byte[] bytes) =>
        Assert.Equal(new SourceFile("a.txt", Text), SourceDecoder.Decode("a.txt", bytes));

    [Theory]
    [InlineData(new byte[] { (byte)'a', (byte)'\n', (byte)'b', 0xE9, (byte)'c' }, 3, 2, 2)] // Latin-1 "é"
    [InlineData(new byte[] { 0x93, (byte)'a' }, 0, 1, 1)] // Windows-1252 quotation mark
    [InlineData(new byte[] { (byte)'a', 0xE2, 0x80 }, 1, 1, 2)] // a character truncated at the end
    [InlineData(new byte[] { (byte)'a', 0xC3, 0xA9, 0xE2, (byte)'x' }, 3, 1, 3)] // after a two-byte character
    [InlineData(new byte[] { 0xEF, 0xBB, 0xBF, (byte)'a', 0xFF }, 4, 1, 2)] // the byte order mark counts as bytes, not as text
    [InlineData(new byte[] { 0xFF, 0xFE, (byte)'a', 0, 0x00, 0xD8, (byte)'b', 0 }, 4, 1, 2)] // half a character of UTF-16
    [InlineData(new byte[] { (byte)'a', 0, (byte)'b', 0 }, 0, 1, 1)] // UTF-16 without a byte order mark
    [InlineData(new byte[] { 0xFF, 0xFE, 0, 0, (byte)'a', 0, 0, 0 }, 0, 1, 1)] // UTF-32
    public void OtherBytesAreReportedAtTheirOffset(byte[] bytes, int offset, int line, int column)
    {
        var file = SourceDecoder.Decode("a.txt", bytes);

        Assert.Equal(offset, file.Fault?.ByteOffset);
        var problem = Assert.Single(ArticleTextReader.Read(file).Problems);
        Assert.Same(ProblemCatalog.NotUnicode, problem.Descriptor);
        Assert.Equal((line, column), (problem.Place.Line, problem.Place.Column));
        Assert.Contains($"at byte {offset}", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void AFaultFarIntoAFileIsFound()
    {
        var bytes = new UTF8Encoding(false).GetBytes(string.Concat(Enumerable.Repeat("färja ", 100_000)) + "?");
        bytes[^1] = 0xE5;

        Assert.Equal(bytes.Length - 1, SourceDecoder.Decode("a.txt", bytes).Fault?.ByteOffset);
    }

    [Fact]
    public void TextThatTheHostDecodedAsLatin1HasAFaultAtTheFirstByteThatIsNotUnicode()
    {
        Assert.Equal(2, SourceDecoder.FromText("a.txt", "a\né", Encoding.Latin1).Fault?.ByteOffset);
        Assert.Equal(new SourceFile("a.txt", "plain"), SourceDecoder.FromText("a.txt", "plain", Encoding.Latin1));
        Assert.Equal(new SourceFile("a.txt", "é"), SourceDecoder.FromText("a.txt", "é", Encoding.UTF8));
        Assert.Equal(new SourceFile("a.txt", "é"), SourceDecoder.FromText("a.txt", "é", null));
    }

    [Fact]
    public void NoBytesAreAnEmptyText() => Assert.Equal(new SourceFile("a.txt", ""), SourceDecoder.Decode("a.txt", []));

    [Fact]
    public void RandomBytesNeverThrow()
    {
        var random = new Random(7);
        for (var i = 0; i < 2000; i++)
        {
            var bytes = new byte[random.Next(40)];
            random.NextBytes(bytes);
            var file = SourceDecoder.Decode("a.txt", bytes);
            Assert.True(file.Fault is null || file.Fault.ByteOffset < bytes.Length);
            ArticleTextReader.Read(file);
        }
    }
}
