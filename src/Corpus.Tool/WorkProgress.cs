using Spectre.Console;

namespace Corpus.Tool;

/// <summary>The progress of a longer piece of work. A bar appears after a second if the output is a terminal.</summary>
internal sealed class WorkProgress
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Refresh = TimeSpan.FromMilliseconds(100);

    private volatile string title = "Working";
    private long done;
    private long total;

    /// <summary>Begins a part of the work.</summary>
    /// <param name="name">What is done, in a few words.</param>
    /// <param name="steps">How many steps it has; 0 when that is unknown.</param>
    public void Begin(string name, long steps)
    {
        title = name;
        Interlocked.Exchange(ref done, 0);
        Interlocked.Exchange(ref total, steps);
    }

    /// <summary>One step is done. Safe from many threads.</summary>
    public void Step() => Interlocked.Increment(ref done);

    /// <summary>Runs work and shows how far it is.</summary>
    public static T Show<T>(ToolConsole console, Func<WorkProgress, T> work)
    {
        var progress = new WorkProgress();
        if (console.Status is not { } status)
            return work(progress);
        var running = Task.Run(() => work(progress));
        if (!Ends(running, Patience))
            status.Progress().AutoClear(true).Start(context => progress.Follow(context, running));
        return running.GetAwaiter().GetResult();
    }

    private void Follow(ProgressContext context, Task running)
    {
        var bar = context.AddTask(title);
        do
        {
            var steps = Interlocked.Read(ref total);
            bar.Description = title;
            bar.IsIndeterminate = steps == 0;
            bar.MaxValue = Math.Max(steps, 1);
            bar.Value = Interlocked.Read(ref done);
        }
        while (!Ends(running, Refresh));
    }

    /// <summary>Whether the work ends, well or not, within a time.</summary>
    private static bool Ends(Task running, TimeSpan time) => Task.WhenAny(running, Task.Delay(time)).GetAwaiter().GetResult() == running;
}
