using System.Diagnostics;

namespace Corpus.Package.Tests;

/// <summary>The exit code of a command, and what it printed.</summary>
internal sealed record CommandResult(int ExitCode, string Output);

/// <summary>Runs <c>dotnet</c> as a user would.</summary>
internal static class Dotnet
{
    public static CommandResult Run(string directory, params string[] arguments) => Start("dotnet", directory, arguments);

    /// <summary>Runs any program.</summary>
    public static CommandResult Start(string program, string directory, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = directory,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        SetEnvironment(start);
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new CommandResult(process.ExitCode, output + error.Result);
    }

    /// <summary>Gives a program the environment of a user, without the settings that these tests were built with.</summary>
    public static void SetEnvironment(ProcessStartInfo start)
    {
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment.Remove("Configuration");
    }

    public static CommandResult Succeed(string directory, params string[] arguments)
    {
        var result = Run(directory, arguments);
        Assert.True(result.ExitCode == 0, $"dotnet {string.Join(' ', arguments)}{Environment.NewLine}{result.Output}");
        return result;
    }
}
