using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Corpus.Tool;

/// <summary>The commands of the tool.</summary>
internal static class CommandLine
{
    private const string Name = "corpus";

    private const string Codes = """
        Exit codes:
          0    done; nothing is wrong
          1    done; a problem is an error, or a file cannot be read
          2    the command line is wrong, or names something that does not exist
          130  interrupted by ctrl-C
        """;

    /// <summary>Runs one command line; returns the exit code of the process.</summary>
    public static async Task<int> RunAsync(string[] arguments, ToolConsole console, CancellationToken cancellation = default)
    {
        var root = Create(console);
        var result = root.Parse(arguments);
        if (result.Errors.Count > 0 && result.Action is null or ParseErrorAction)
            return Refuse(result, console);
        var configuration = new InvocationConfiguration
        {
            Output = console.Output,
            Error = console.Error,
            EnableDefaultExceptionHandler = false,
        };
        var code = await result.InvokeAsync(configuration, cancellation);
        console.Flush();
        return code;
    }

    /// <summary>All commands. The name is set here: a <see cref="RootCommand"/> would take the file name of the program.</summary>
    internal static Command Create(ToolConsole console)
    {
        var root = new Command(Name, "Reads, checks and exports a corpus: articles in a folder, as the Corpus package compiles them.")
        {
            new HelpOption { Action = new HelpByExample(new HelpAction()) },
            new VersionOption(),
            ParseCommand.Create(console),
            CheckCommand.Create(console),
            StatsCommand.Create(console),
            InitCommand.Create(console),
            NewCommand.Create(console),
            SchemaCommand.Create(console),
            ExportCommand.Create(console),
        };
        return root;
    }

    private static int Refuse(ParseResult result, ToolConsole console)
    {
        var command = result.CommandResult.Command.Name;
        var names = command == Name ? Name : $"{Name} {command}";
        foreach (var error in result.Errors)
            console.Error.WriteLine($"{names}: {error.Message}");
        console.Error.WriteLine($"'{names} --help' shows how it is used.");
        return ExitCode.Usage;
    }

    /// <summary>The usual help, then examples, then the exit codes.</summary>
    private sealed class HelpByExample(HelpAction usual) : SynchronousCommandLineAction
    {
        /// <inheritdoc/>
        public override bool ClearsParseErrors => true;

        /// <inheritdoc/>
        public override int Invoke(ParseResult parseResult)
        {
            usual.Invoke(parseResult);
            var output = parseResult.InvocationConfiguration.Output;
            var command = parseResult.CommandResult.Command;
            var examples = command is ToolCommand tool
                ? tool.Examples
                : [.. command.Subcommands.OfType<ToolCommand>().SelectMany(c => c.Examples.Take(1))];
            if (examples.Count > 0)
            {
                output.WriteLine("Examples:");
                foreach (var example in examples)
                    output.WriteLine($"  {example.Line}\n      {example.Meaning}");
                output.WriteLine();
            }

            output.WriteLine(Codes);
            return ExitCode.Success;
        }
    }
}
