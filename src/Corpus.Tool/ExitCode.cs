namespace Corpus.Tool;

/// <summary>The exit codes of the tool; the help of every command lists them.</summary>
internal static class ExitCode
{
    /// <summary>Everything was done, and nothing is wrong.</summary>
    public const int Success = 0;

    /// <summary>The work was done, and something is wrong with the input: a problem that is an error, a file that cannot be read.</summary>
    public const int Failure = 1;

    /// <summary>The command line is wrong, or names something that does not exist.</summary>
    public const int Usage = 2;

    /// <summary>Interrupted by ctrl-C: 128 and the number of SIGINT, as shells have it.</summary>
    public const int Interrupted = 130;
}

/// <summary>The command cannot do what was asked; the message says why, in one sentence for the user.</summary>
internal sealed class UsageException(string message) : Exception(message);
