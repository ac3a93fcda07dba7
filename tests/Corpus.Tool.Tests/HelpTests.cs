namespace Corpus.Tool.Tests;

public class HelpTests
{
    public static TheoryData<string> Commands => ["parse", "check", "stats", "init", "new", "schema", "export"];

    [Theory]
    [MemberData(nameof(Commands))]
    public void TheHelpOfEachCommandHasExamplesAndListsTheExitCodes(string command)
    {
        var help = ToolRun.Of(command, "--help");

        Assert.Equal(0, help.ExitCode);
        Assert.Contains($"Usage:\n  corpus {command}", help.Output);
        Assert.Contains($"Examples:\n  corpus {command}", help.Output);
        Assert.Contains("130  interrupted by ctrl-C", help.Output);
    }

    [Fact]
    public void EachExampleIsACommandLineThatTheToolUnderstands()
    {
        using var console = new ToolConsole
        {
            Input = Stream.Null,
            Output = TextWriter.Null,
            OutputStream = Stream.Null,
            Error = TextWriter.Null,
        };
        var root = CommandLine.Create(console);
        var examples = root.Subcommands
            .OfType<ToolCommand>()
            .SelectMany(command => command.Examples)
            .Select(example => example.Line)
            .ToList();

        Assert.True(examples.Count >= 10, $"{examples.Count} examples");
        foreach (var line in examples.Where(line => line.StartsWith("corpus ", StringComparison.Ordinal)))
            Assert.True(
                root.Parse(line["corpus ".Length..].Split([" | ", " < ", " && "], StringSplitOptions.None)[0]).Errors.Count == 0, line);
    }

    [Theory]
    [InlineData("frobnicate")]
    [InlineData("export", "corpus", "out", "--to", "csv")]
    [InlineData("check")]
    [InlineData("parse", "--jobs", "0")]
    [InlineData("check", "no such folder")]
    [InlineData("stats", "no such folder")]
    [InlineData("schema", "no such folder")]
    [InlineData("export", "no such folder", "out", "--to", "jsonl")]
    [InlineData("parse")]
    [InlineData("new", "Ferry", "--date", "2026-02-30", "--in", "no such folder")]
    public void AnInvalidCommandLineExitsWith2AndAMessageOnStandardError(params string[] arguments)
    {
        var run = ToolRun.Of(arguments);

        Assert.Equal(2, run.ExitCode);
        Assert.Equal("", run.Output);
        Assert.StartsWith("corpus", run.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists("no such folder"));
    }
}
