using System.CommandLine;

namespace Corpus.Tool;

/// <summary>An example in the help of a command.</summary>
/// <param name="Line">What to type.</param>
/// <param name="Meaning">What it does, in a few words.</param>
internal sealed record Example(string Line, string Meaning);

/// <summary>A command whose help ends in examples, and whose work ends cleanly on ctrl-C and on a closed pipe.</summary>
internal sealed class ToolCommand(string name, string description) : Command(name, description)
{
    /// <summary>What the help shows below the options.</summary>
    public IReadOnlyList<Example> Examples { get; init; } = [];

    /// <summary>Sets what the command does: it returns an exit code, or throws a <see cref="UsageException"/>.</summary>
    public void SetWork(ToolConsole console, Func<ParseResult, CancellationToken, int> work) => SetAction(
        (result, cancellation) => Task.Run(
        () =>
        {
            try
            {
                return work(result, cancellation);
            }
            catch (OperationCanceledException)
            {
                return ExitCode.Interrupted;
            }
            catch (AggregateException several) when (several.InnerExceptions.All(e => e is OperationCanceledException))
            {
                return ExitCode.Interrupted;
            }
            catch (ClosedPipeException)
            {
                // What reads our output has had enough, as `head` has; nothing is wrong.
                return ExitCode.Success;
            }
            catch (Exception e) when (e is UsageException or IOException or UnauthorizedAccessException)
            {
                console.Error.WriteLine($"corpus {Name}: {e.Message}");
                return ExitCode.Usage;
            }
        },
        CancellationToken.None));
}
