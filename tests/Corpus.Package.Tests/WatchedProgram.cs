using System.Diagnostics;

namespace Corpus.Package.Tests;

/// <summary>A program under <c>dotnet watch</c>, ended with all processes that it started.</summary>
internal sealed class WatchedProgram : IDisposable
{
    /// <summary>Long enough for a build on a busy machine; a step usually takes seconds.</summary>
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(3);

    /// <summary>After this time without an answer, the files are saved again.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly string folder;
    private readonly Process process;
    private readonly List<string> lines = [];

    public WatchedProgram(string folder)
    {
        this.folder = folder;
        var start = new ProcessStartInfo("dotnet", ["watch", "run", "--non-interactive", "--no-restore"])
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        Dotnet.SetEnvironment(start);
        start.Environment["DOTNET_WATCH_RESTART_ON_RUDE_EDIT"] = "1";
        start.Environment["DOTNET_WATCH_SUPPRESS_EMOJIS"] = "1";

        // Some file systems of containers report no changes.
        start.Environment["DOTNET_USE_POLLING_FILE_WATCHER"] = "1";
        process = new Process { StartInfo = start };
        process.OutputDataReceived += (_, line) => Add(line.Data);
        process.ErrorDataReceived += (_, line) => Add(line.Data);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    /// <summary>
    /// Waits until the program prints a line; fails with everything that was printed meanwhile. <c>dotnet watch</c> can miss a change made
    /// while it still handles the one before. The articles are then saved again, as a user would do.
    /// </summary>
    public void WaitFor(string line)
    {
        var since = Stopwatch.StartNew();
        var nextSave = Patience;
        lock (lines)
        {
            lines.Clear();
            while (!lines.Contains(line))
            {
                var left = Limit - since.Elapsed;
                if (left <= TimeSpan.Zero || process.HasExited)
                    Assert.Fail(
                        $"Expected within {Limit.TotalMinutes} minutes:{Environment.NewLine}{line}{Environment.NewLine}"
                        + $"Found{(process.HasExited ? ", before it ended" : "")}:{Environment.NewLine}"
                        + string.Join(Environment.NewLine, lines.Distinct()));
                if (since.Elapsed > nextSave)
                {
                    SaveArticles();
                    nextSave += Patience;
                }

                Monitor.Wait(lines, TimeSpan.FromSeconds(1));
            }
        }
    }

    public void Dispose()
    {
        process.Kill(entireProcessTree: true);
        process.WaitForExit();
        process.Dispose();
    }

    private void SaveArticles()
    {
        foreach (var file in Directory.EnumerateFiles(Path.Combine(folder, "corpus")))
            File.SetLastWriteTimeUtc(file, DateTime.UtcNow);
    }

    private void Add(string? line)
    {
        lock (lines)
        {
            if (line is not null)
                lines.Add(line);
            Monitor.PulseAll(lines);
        }
    }
}
