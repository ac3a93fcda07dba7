using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Corpus.Compiler.Structure.Forms;

/// <summary>
/// A regular expression with something that a text must have for it to fit. Most lines lack it, and looking for it costs a fraction of
/// trying the expression (<c>benchmarks/Structure speed</c>).
/// </summary>
internal sealed class GuardedPattern
{
    private readonly Regex pattern;
    private readonly Func<string, bool> guard;

    /// <param name="guard">Whether a text may fit; in a debug build, the expression is tried on the others too.</param>
    /// <param name="pattern">The expression.</param>
    /// <param name="options">Its options, in addition to the invariant culture.</param>
    public GuardedPattern(Func<string, bool> guard, string pattern, RegexOptions options = RegexOptions.None)
    {
        this.guard = guard;
        this.pattern = new Regex(pattern, options | RegexOptions.CultureInvariant);
    }

    /// <inheritdoc cref="Regex.IsMatch(string)"/>
    public bool IsMatch(string text) => MayFit(text) && pattern.IsMatch(text);

    /// <inheritdoc cref="Regex.Match(string)"/>
    public Match Match(string text) => MayFit(text) ? pattern.Match(text) : System.Text.RegularExpressions.Match.Empty;

    /// <inheritdoc cref="Regex.Match(string, int)"/>
    public Match Match(string text, int from) => MayFit(text) ? pattern.Match(text, from) : System.Text.RegularExpressions.Match.Empty;

    /// <inheritdoc cref="Regex.Matches(string)"/>
    public IEnumerable<Match> Matches(string text) => MayFit(text) ? pattern.Matches(text).Cast<Match>() : [];

    /// <inheritdoc cref="Regex.Replace(string, string)"/>
    public string Replace(string text, string replacement) => MayFit(text) ? pattern.Replace(text, replacement) : text;

    private bool MayFit(string text)
    {
        var mayFit = guard(text);
        Debug.Assert(mayFit || !pattern.IsMatch(text), "The guard keeps out what the pattern fits.", pattern.ToString());
        return mayFit;
    }
}
