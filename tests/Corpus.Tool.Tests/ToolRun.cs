using System.Text;
using Spectre.Console;

namespace Corpus.Tool.Tests;

/// <summary>A run of the tool: its arguments and input as for a process, its exit code and output.</summary>
internal sealed record ToolRun(int ExitCode, string Output, string Error)
{
    /// <summary>The lines of the output.</summary>
    public string[] Lines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    public static ToolRun Of(params string[] arguments) => WithInput(null, arguments);

    /// <summary>Runs the tool with piped input; null stands for a keyboard.</summary>
    public static ToolRun WithInput(string? input, params string[] arguments)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(input ?? ""));
        using var output = new MemoryStream();
        var code = Run(stream, input is null, output, null, CancellationToken.None, arguments, out var error);
        return new ToolRun(code, Encoding.UTF8.GetString(output.ToArray()), error);
    }

    /// <summary>Runs the tool with the caller's streams.</summary>
    public static ToolRun WithStreams(Stream input, Stream output, CancellationToken cancellation, params string[] arguments)
    {
        var code = Run(input, false, output, null, cancellation, arguments, out var error);
        return new ToolRun(code, "", error);
    }

    /// <summary>Runs the tool on a terminal with colors.</summary>
    public static ToolRun OnTerminal(params string[] arguments)
    {
        var terminal = new StringWriter();
        var styled = AnsiConsole.Create(
            new AnsiConsoleSettings
            {
                Ansi = AnsiSupport.Yes,
                ColorSystem = ColorSystemSupport.TrueColor,
                Out = new AnsiConsoleOutput(terminal),
            });
        styled.Profile.Width = 120;
        using var output = new MemoryStream();
        var code = Run(Stream.Null, true, output, styled, CancellationToken.None, arguments, out var error);
        return new ToolRun(code, terminal.ToString() + Encoding.UTF8.GetString(output.ToArray()), error);
    }

    private static int Run(
        Stream input, bool isTyped, Stream output, IAnsiConsole? styled, CancellationToken cancellation, string[] arguments,
        out string error)
    {
        using var errors = new StringWriter { NewLine = "\n" };
        var console = new ToolConsole
        {
            Input = input,
            IsInputTyped = isTyped,
            Output = new StreamWriter(output, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" },
            OutputStream = output,
            Error = errors,
            Styled = styled,
            Cores = 2,
        };
        var code = CommandLine.RunAsync(arguments, console, cancellation).GetAwaiter().GetResult();
        console.Flush();
        error = errors.ToString();
        return code;
    }
}
