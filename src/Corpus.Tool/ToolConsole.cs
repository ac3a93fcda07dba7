using System.Diagnostics.CodeAnalysis;
using System.Text;
using Microsoft.Win32.SafeHandles;
using Spectre.Console;

namespace Corpus.Tool;

/// <summary>What reads our output has closed its end of the pipe.</summary>
internal sealed class ClosedPipeException(IOException cause) : Exception(cause.Message, cause);

/// <summary>Where the commands read and write: colours and tables on a terminal, plain text anywhere else.</summary>
internal sealed class ToolConsole : IDisposable
{
    /// <summary>JSON lines come from here.</summary>
    public required Stream Input { get; init; }

    /// <summary>Whether <see cref="Input"/> is a keyboard rather than a pipe or a file.</summary>
    public bool IsInputTyped { get; init; }

    /// <summary>Plain text: UTF-8 without a byte-order mark, lines end in <c>\n</c>.</summary>
    public required TextWriter Output { get; init; }

    /// <summary>For bytes, the stream under <see cref="Output"/>.</summary>
    public required Stream OutputStream { get; init; }

    /// <summary>Messages about the work itself.</summary>
    public required TextWriter Error { get; init; }

    /// <summary>Colours and tables; null when the output is not a terminal, or <c>NO_COLOR</c> is set.</summary>
    public IAnsiConsole? Styled { get; init; }

    /// <summary>Progress bars; null when the output is not a terminal.</summary>
    public IAnsiConsole? Status { get; init; }

    /// <summary>How many articles are read at the same time when the command line does not say.</summary>
    public int Cores { get; init; } = 1;

    /// <summary>The console of this process.</summary>
    [SuppressMessage("ApiDesign", "RS0030",
        Justification = "The one place that asks what terminal, which environment and how many cores there are.")]
    public static ToolConsole Open()
    {
        var stream = OpenOutput();
        var plain = !string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"))
            || Environment.GetEnvironmentVariable("TERM") == "dumb";
        return new ToolConsole
        {
            Input = Console.OpenStandardInput(),
            IsInputTyped = !Console.IsInputRedirected,
            Output = new StreamWriter(stream, new UTF8Encoding(false)) { NewLine = "\n" },
            OutputStream = stream,
            Error = Console.Error,
            Styled = plain
                || Console.IsOutputRedirected
                    ? null
                    : AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Out) }),
            Status = plain
                || Console.IsErrorRedirected
                    ? null
                    : AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) }),
            Cores = Environment.ProcessorCount,
        };
    }

    /// <summary>
    /// .NET's own console stream ignores that a pipe is closed, so that <c>corpus … | head</c> would go on to the end of its input; a file
    /// stream notices. On a file it would write at a position of its own, over what other processes append, so files keep the console's.
    /// </summary>
    private static Stream OpenOutput()
    {
        if (OperatingSystem.IsWindows() || !Console.IsOutputRedirected)
            return Console.OpenStandardOutput();
        var file = new FileStream(new SafeFileHandle(1, ownsHandle: false), FileAccess.Write, bufferSize: 0);
        return file.CanSeek ? Console.OpenStandardOutput() : new PipeStream(file);
    }

    /// <summary>Sends what was written.</summary>
    public void Flush()
    {
        try
        {
            Output.Flush();
        }
        catch (ClosedPipeException)
        {
            // The reader has closed the pipe.
        }
    }

    /// <inheritdoc/>
    public void Dispose() => Flush();

    /// <summary>Distinguishes a closed pipe from every other failure to write.</summary>
    private sealed class PipeStream(Stream inner) : Stream
    {
        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override void Flush() => inner.Flush();

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

        public override void Write(ReadOnlySpan<byte> buffer)
        {
            try
            {
                inner.Write(buffer);
            }
            catch (IOException e)
            {
                throw new ClosedPipeException(e);
            }
        }
    }
}
