using System.Globalization;
using System.IO.Pipelines;
using System.Text;
using System.Text.Json.Nodes;

namespace Corpus.Tool.Tests;

/// <summary>The contract of <c>corpus parse</c> as a filter, on which clusters build.</summary>
public class JsonLinesTests
{
    [Fact]
    public void EachLineGetsOneLineInTheSameOrderOnAnyNumberOfCores()
    {
        var input = new StringBuilder();
        for (var i = 0; i < 2_000; i++)
            input.Append(Line(i, i % 97));

        var one = ToolRun.WithInput(input.ToString(), "parse", "--jobs", "1");
        var four = ToolRun.WithInput(input.ToString(), "parse", "--jobs", "4");

        Assert.Equal(0, one.ExitCode);
        Assert.Equal(one.Output, four.Output);
        Assert.Equal(Enumerable.Range(0, 2_000).Select(i => $"{i}.txt"), one.Lines.Select(line => (string?)JsonNode.Parse(line)!["path"]));
    }

    [Theory]
    [InlineData("", "empty")]
    [InlineData("not JSON", "invalid")]
    [InlineData("[1]", "not an object")]
    [InlineData("""{"path":"b.txt"}""", "'text'")]
    [InlineData("""{"text":"b"}""", "'path'")]
    [InlineData("""{"path":"b.txt","text":7}""", "'text' is not a string")]
    [InlineData("""{"path":"b.txt","text":"\ud83d"}""", "surrogate")]
    [InlineData("""{"path":"b.txt","text":"b"} x""", "invalid")]
    [InlineData("""{"path":"b.txt","text":"b""", "end")]
    public void ABadLineBecomesAnObjectWithAnErrorInItsPlaceAndTheRestIsParsed(string bad, string reason)
    {
        var run = ToolRun.WithInput($"{Line(1, 1)}{bad}\n{Line(3, 1)}", "parse");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(3, run.Lines.Length);
        Assert.Equal("1.txt", (string?)JsonNode.Parse(run.Lines[0])!["path"]);
        Assert.Equal("3.txt", (string?)JsonNode.Parse(run.Lines[2])!["path"]);
        var error = JsonNode.Parse(run.Lines[1])!;
        Assert.Equal(2, (int?)error["line"]);
        Assert.Contains(reason, (string?)error["error"], StringComparison.OrdinalIgnoreCase);
        Assert.StartsWith("corpus parse: 1 ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void TheFieldsOfASchemaAreKnownAndNotReadWithoutTheRestOfTheCorpus()
    {
        using var corpus = new TemporaryCorpus(
            (
                "corpus.yaml",
                "article: { fields: { desk: desks } }\ntypes: { BlogPost: { in: blog/**, fields: { editor: { type: desks, required: true "
                    + "} } } }\nvocabularies: { desks: { type: Desk } }\n"),
            ("desks.yaml", "news: News\n"));
        const string text = "---\ndesk: news\neditor: nws\n---\n# Ferry\n\nIt came.\n";
        var line = new JsonObject { ["path"] = "blog/a.md", ["text"] = text }.ToJsonString();

        var article = JsonNode.Parse(Assert.Single(ToolRun.WithInput(line, "parse", "--corpus", corpus.Directory.ToString()).Lines))!;

        Assert.Equal("Ferry", (string?)article["headline"]);
        Assert.Empty(article["problems"]!.AsArray());
    }

    [Theory]
    [InlineData("people.yaml", "bo-ek: Bo Ek\n")]
    [InlineData("people.json", """{ "bo-ek": "Bo Ek" }""")]
    [InlineData("people/bo-ek.yaml", "name: Bo Ek\n")]
    [InlineData("people/bo-ek.md", "---\nname: Bo Ek\n---\nThe harbour master.\n")]
    public void SpeakersAreThoseOfTheVocabularyInWhateverFilesItsEntriesAre(string path, string entries)
    {
        using var corpus = new TemporaryCorpus(("corpus.yaml", "vocabularies: { people: { type: Person, speakers: true } }\n"),
            (path, entries));
        var line = new JsonObject { ["path"] = "a.txt", ["text"] = "Ferry\n\n\"We had waited for months,\" said Bo Ek.\n" }.ToJsonString();

        var article = JsonNode.Parse(Assert.Single(ToolRun.WithInput(line, "parse", "--corpus", corpus.Directory.ToString()).Lines))!;

        Assert.Equal("people/bo-ek", (string?)article["quotations"]![0]!["speakerKey"]);
    }

    [Fact]
    public void ALinkToAnotherArticleIsNoProblemWithoutTheRestOfTheCorpus()
    {
        var line = new JsonObject { ["path"] = "a.md", ["text"] = "# Ferry\n\nSee [the storm](b.md).\n" }.ToJsonString();

        Assert.Empty(JsonNode.Parse(Assert.Single(ToolRun.WithInput(line, "parse").Lines))!["problems"]!.AsArray());
    }

    [Fact]
    public void BytesThatAreNotUtf8AreABadLine()
    {
        using var input = new MemoryStream(
            [.. Encoding.UTF8.GetBytes(Line(1, 1)), .. "{\"path\":\"b.txt\",\"text\":\""u8, 0xFF, .. "\"}\n"u8]);
        using var output = new MemoryStream();

        ToolRun.WithStreams(input, output, CancellationToken.None, "parse");

        Assert.Contains("\"error\":", Encoding.UTF8.GetString(output.ToArray()).Split('\n')[1]);
    }

    [Fact]
    public void ALineLongerThanAnyBufferIsParsedAndTheLastNeedsNoLineEnd()
    {
        var run = ToolRun.WithInput(Line(1, 40_000) + Line(2, 1).TrimEnd(), "parse");

        Assert.Equal(["1.txt", "2.txt"], run.Lines.Select(line => (string?)JsonNode.Parse(line)!["path"]));
        Assert.Equal(40_002, JsonNode.Parse(run.Lines[0])!["sentences"]!.AsArray().Count);
    }

    [Fact]
    public async Task ALineIsAnsweredWhenItArrivesWithoutWaitingForTheNext()
    {
        var pipe = new Pipe();
        using var output = new SharedBuffer();
        var running = Task.Run(() => ToolRun.WithStreams(pipe.Reader.AsStream(), output, CancellationToken.None, "parse"));

        for (var i = 1; i <= 3; i++)
        {
            await pipe.Writer.WriteAsync(Encoding.UTF8.GetBytes(Line(i, 1)));
            await output.Until(text => text.Count(c => c == '\n') == i);
        }

        await pipe.Writer.CompleteAsync();
        Assert.Equal(0, (await running).ExitCode);
    }

    [Fact]
    public void MemoryDoesNotGrowWithTheInputWhenTheReaderOfTheOutputIsSlow()
    {
        using var input = new EndlessArticles(articles: 20_000);
        using var output = new CountingStream(input);

        Assert.Equal(0, ToolRun.WithStreams(input, output, CancellationToken.None, "parse", "--jobs", "2").ExitCode);

        Assert.Equal(20_000, output.Lines);
        Assert.True(input.Length > 20_000_000, $"only {input.Length} bytes of input");

        // Two queues of four stretches, two being parsed, one being read, one being written, each of 256 KB: 3 MB, however long the input
        // is.
        Assert.InRange(output.MostAhead, 1, 12 * 256 * 1024);
    }

    [Fact]
    public void CtrlCEndsTheWorkWith130()
    {
        using var ctrlC = new CancellationTokenSource();
        using var input = new EndlessArticles(articles: int.MaxValue);
        using var output = new CountingStream(input) { OnFirstLine = ctrlC.Cancel };

        Assert.Equal(130, ToolRun.WithStreams(input, output, ctrlC.Token, "parse").ExitCode);
    }

    private static string Line(int number, int sentences)
    {
        var text = $"Ferry {number} returns\n\nThe ferry came back." + string.Concat(Enumerable.Repeat(" It rained on Monday.", sentences));
        return new JsonObject { ["path"] = string.Create(CultureInfo.InvariantCulture, $"{number}.txt"), ["text"] = text }.ToJsonString()
            + "\n";
    }

    /// <summary>Makes articles while it is read, so that the test itself holds none of them.</summary>
    private sealed class EndlessArticles(int articles) : Stream
    {
        private byte[] line = [];
        private int at;
        private int made;
        private long read;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        /// <summary>How many bytes were read.</summary>
        public override long Length => Interlocked.Read(ref read);

        /// <summary>How many articles were read, the last perhaps in part.</summary>
        public int Made => Volatile.Read(ref made);

        public override long Position { get => Length; set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            var given = 0;
            while (given < count)
            {
                if (at == line.Length)
                {
                    if (made == articles)
                        break;
                    (line, at) = (Encoding.UTF8.GetBytes(Line(made++, 50)), 0);
                }

                var part = Math.Min(count - given, line.Length - at);
                line.AsSpan(at, part).CopyTo(buffer.AsSpan(offset + given));
                (at, given) = (at + part, given + part);
            }

            Interlocked.Add(ref read, given);
            return given;
        }

        public override void Flush() => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }

    /// <summary>Counts lines and forgets them; knows how far the input was read ahead of what it has.</summary>
    private sealed class CountingStream(EndlessArticles input) : MemoryStream
    {
        private long written;

        public int Lines { get; private set; }

        /// <summary>The most bytes of input that were read and not answered.</summary>
        public long MostAhead { get; private set; }

        public Action OnFirstLine { get; init; } = () => { };

        public override void Write(ReadOnlySpan<byte> buffer)
        {
            // Every article has nearly the same length, so answered lines approximate answered bytes.
            var perLine = input.Length / Math.Max(1, input.Made);
            MostAhead = Math.Max(MostAhead, input.Length - (Lines * perLine));
            Lines += buffer.Count((byte)'\n');
            if (written == 0)
                OnFirstLine();
            written += buffer.Length;
        }
    }
}
