using System.Buffers;
using System.Text.Json;
using System.Threading.Channels;
using Corpus.Compiler;
using Corpus.Compiler.Files;

namespace Corpus.Tool;

/// <summary>
/// Reads articles as JSON lines, <c>{"path":"a.txt","text":"…"}</c>, and writes one line for each, in the same order. Lines are parsed on
/// several threads, and only so many at a time are held that memory does not grow with the input.
/// </summary>
internal sealed class JsonLinesParser(StandaloneArticles articles, int jobs)
{
    private const int FirstBufferSize = 256 * 1024;

    /// <summary>How many lines were not articles.</summary>
    public long Errors => Interlocked.Read(ref errors);

    private long errors;

    /// <summary>
    /// Parses all of the input. What has arrived is parsed at once, so a program may write a line and wait for its answer.
    /// </summary>
    /// <exception cref="OperationCanceledException">Cancellation was requested.</exception>
    public async Task RunAsync(Stream input, Stream output, CancellationToken cancellation)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var inOrder = Channel.CreateBounded<Lines>(2 * jobs);
        var toParse = Channel.CreateBounded<Lines>(2 * jobs);
        var workers = Enumerable
            .Range(0, jobs)
            .Select(_ => Task.Run(() => ParseAsync(toParse.Reader, stop.Token), CancellationToken.None))
            .ToArray();
        var reader = Task.Run(() => ReadAsync(input, inOrder.Writer, toParse.Writer, stop.Token), CancellationToken.None);
        try
        {
            await foreach (var lines in inOrder.Reader.ReadAllAsync(stop.Token))
            {
                await lines.Parsed.Task.WaitAsync(stop.Token);
                output.Write(lines.Output.WrittenSpan);
                output.Flush();
            }

            await reader;
        }
        finally
        {
            await stop.CancelAsync();
            await Task.WhenAll(workers).ContinueWith(_ => { }, TaskScheduler.Default);
        }
    }

    /// <summary>Cuts the input into stretches of whole lines.</summary>
    private static async Task ReadAsync(
        Stream input, ChannelWriter<Lines> inOrder, ChannelWriter<Lines> toParse, CancellationToken cancellation)
    {
        try
        {
            var (buffer, filled, line) = (ArrayPool<byte>.Shared.Rent(FirstBufferSize), 0, 1L);
            while (true)
            {
                var read = await input.ReadAsync(buffer.AsMemory(filled), cancellation);
                var end = read == 0 ? filled : buffer
                    .AsSpan(filled, read)
                    .LastIndexOf((byte)'\n') is var last and >= 0 ? filled + last + 1 : 0;
                filled += read;
                if (end > 0)
                {
                    var lines = new Lines(buffer, end, line);
                    line += buffer.AsSpan(0, end).Count((byte)'\n');
                    (var rest, buffer) = (filled - end, ArrayPool<byte>.Shared.Rent(Math.Max(FirstBufferSize, 2 * (filled - end))));
                    lines.Input.AsSpan(end, rest).CopyTo(buffer);
                    filled = rest;
                    await inOrder.WriteAsync(lines, cancellation);
                    await toParse.WriteAsync(lines, cancellation);
                }
                else if (filled == buffer.Length)
                {
                    var larger = ArrayPool<byte>.Shared.Rent(checked(2 * buffer.Length));
                    buffer.CopyTo(larger, 0);
                    ArrayPool<byte>.Shared.Return(buffer);
                    buffer = larger;
                }

                if (read == 0)
                    break;
            }

            toParse.Complete();
            inOrder.Complete();
        }
        catch (Exception e)
        {
            toParse.Complete(e);
            inOrder.Complete(e);
            throw;
        }
    }

    private async Task ParseAsync(ChannelReader<Lines> toParse, CancellationToken cancellation)
    {
        var scratch = new ArrayBufferWriter<byte>(FirstBufferSize);
        await foreach (var lines in toParse.ReadAllAsync(cancellation))
        {
            try
            {
                Parse(lines, scratch, cancellation);
                lines.Parsed.SetResult();
            }
            catch (Exception e)
            {
                lines.Parsed.SetException(e);
                throw;
            }
            finally
            {
                ArrayPool<byte>.Shared.Return(lines.Input);
            }
        }
    }

    private void Parse(Lines lines, ArrayBufferWriter<byte> scratch, CancellationToken cancellation)
    {
        var (rest, number) = (lines.Input.AsMemory(0, lines.Length), lines.FirstLine);
        while (rest.Length > 0)
        {
            var end = rest.Span.IndexOf((byte)'\n');
            var line = end < 0 ? rest : rest[..end];
            rest = end < 0 ? default : rest[(end + 1)..];
            scratch.ResetWrittenCount();
            ParseLine(line.Span, number++, scratch, cancellation);
            lines.Output.Write(scratch.WrittenSpan);
        }
    }

    /// <summary>One line of input to one line of output. Whatever is wrong with one line, the lines after it are parsed.</summary>
    private void ParseLine(ReadOnlySpan<byte> line, long number, ArrayBufferWriter<byte> output, CancellationToken cancellation)
    {
        string? path = null;
        try
        {
            (path, var text) = Read(line);
            if (string.IsNullOrEmpty(path) || text is null)
                throw new JsonException(text is null ? "The object has no 'text'." : "The object has no 'path'.");
            ArticleJson.WriteLine(output, ArticleParser.Parse(articles, path, new SourceFile(path.Replace('\\', '/'), text), cancellation));
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            Interlocked.Increment(ref errors);
            output.ResetWrittenCount();
            ArticleJson.WriteError(
                output,
                path,
                number,
                e is JsonException or InvalidOperationException ? e.Message : $"The article could not be read: {e.Message}");
        }
    }

    private static (string? Path, string? Text) Read(ReadOnlySpan<byte> line)
    {
        var json = new Utf8JsonReader(line);
        (string? Path, string? Text) article = (null, null);
        if (line.Trim(" \t\r"u8).IsEmpty)
            throw new JsonException("The line is empty.");
        if (!json.Read() || json.TokenType != JsonTokenType.StartObject)
            throw new JsonException("The line is not an object.");
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            var (isPath, isText) = (json.ValueTextEquals("path"u8), json.ValueTextEquals("text"u8));
            json.Read();
            if (!isPath && !isText)
                json.Skip();
            else if (json.TokenType != JsonTokenType.String)
                throw new JsonException($"'{(isPath ? "path" : "text")}' is not a string.");
            else if (isPath)
                article.Path = json.GetString();
            else
                article.Text = json.GetString();
        }

        json.Read();
        return article;
    }

    /// <summary>A stretch of whole lines, and the results of parsing them.</summary>
    private sealed record Lines(byte[] Input, int Length, long FirstLine)
    {
        public ArrayBufferWriter<byte> Output { get; } = new(FirstBufferSize);

        public TaskCompletionSource Parsed { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
