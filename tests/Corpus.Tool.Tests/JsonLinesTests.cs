using System.Globalization;
using System.IO.Pipelines;
using System.Text;
using System.Text.Json.Nodes;

namespace Corpus.Tool.Tests;

/// <summary>The contract of <c>corpus parse</c> as a filter, on which runs on a cluster rely.</summary>
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
    public void AnInvalidLineGivesAnErrorInItsPlaceAndTheRestIsParsed(string invalid, string reason)
    {
        var run = ToolRun.WithInput($"{Line(1, 1)}{invalid}\n{Line(3, 1)}", "parse");

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
    public void KeysOfTheSchemaAreKnownAndTheirReferencesAreNotChecked()
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
    public void SpeakersAreLinkedToTheVocabularyWhereverItsEntriesAre(string path, string entries)
    {
        using var corpus = new TemporaryCorpus(("corpus.yaml", "vocabularies: { people: { type: Person, speakers: true } }\n"),
            (path, entries));
        var line = new JsonObject { ["path"] = "a.txt", ["text"] = "Ferry\n\n\"We had waited for months,\" said Bo Ek.\n" }.ToJsonString();

        var article = JsonNode.Parse(Assert.Single(ToolRun.WithInput(line, "parse", "--corpus", corpus.Directory.ToString()).Lines))!;

        Assert.Equal("people/bo-ek", (string?)article["quotations"]![0]!["speakerKey"]);
    }

    [Fact]
    public void ALinkToAnotherArticleIsNotReported()
    {
        var line = new JsonObject { ["path"] = "a.md", ["text"] = "# Ferry\n\nSee [the storm](b.md).\n" }.ToJsonString();

        Assert.Empty(JsonNode.Parse(Assert.Single(ToolRun.WithInput(line, "parse").Lines))!["problems"]!.AsArray());
    }

    [Fact]
    public void BytesThatAreNotUtf8AreAnInvalidLine()
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
    public async Task ALineIsParsedWhenItArrivesWithoutWaitingForTheNext()
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
    public void OnlyABoundedAmountOfInputIsReadAhead()
    {
        using var input = new EndlessArticles(articles: 20_000);
        using var output = new CountingStream(input);

        Assert.Equal(0, ToolRun.WithStreams(input, output, CancellationToken.None, "parse", "--jobs", "2").ExitCode);

        Assert.Equal(20_000, output.Lines);
        Assert.True(input.Length > 20_000_000, $"only {input.Length} bytes of input");

        // Two queues of four chunks, two chunks being parsed, one being read and one being written, of 256 KB each: 3 MB, however long the
        // input is.
        Assert.InRange(output.MostAhead, 1, 12 * 256 * 1024);
    }

    [Fact]
    public void CtrlCExitsWith130()
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

    /// <summary>Generates articles while it is read, so that the test itself keeps none of them.</summary>
    private sealed class EndlessArticles(int articles) : Stream
    {
        private byte[] line = [];
        private int at;
        private int generated;
        private long read;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        /// <summary>The number of bytes that were read.</summary>
        public override long Length => Interlocked.Read(ref read);

        /// <summary>The number of articles that were read, the last one perhaps in part.</summary>
        public int Articles => Volatile.Read(ref generated);

        public override long Position { get => Length; set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            var given = 0;
            while (given < count)
            {
                if (at == line.Length)
                {
                    if (generated == articles)
                        break;
                    (line, at) = (Encoding.UTF8.GetBytes(Line(generated++, 50)), 0);
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

    /// <summary>Counts lines without keeping them, and measures how far the input was read ahead of them.</summary>
    private sealed class CountingStream(EndlessArticles input) : MemoryStream
    {
        private long written;

        public int Lines { get; private set; }

        /// <summary>The most bytes of input that were read before their output was written.</summary>
        public long MostAhead { get; private set; }

        public Action OnFirstLine { get; init; } = () => { };

        public override void Write(ReadOnlySpan<byte> buffer)
        {
            // Every article has nearly the same length, so the written lines approximate the bytes that were parsed.
            var perLine = input.Length / Math.Max(1, input.Articles);
            MostAhead = Math.Max(MostAhead, input.Length - (Lines * perLine));
            Lines += buffer.Count((byte)'\n');
            if (written == 0)
                OnFirstLine();
            written += buffer.Length;
        }
    }
}
