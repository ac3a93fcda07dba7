using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Corpus.Compiler.Structure.Forms;

/// <summary>
/// A regular expression with a cheap check of something that every match needs. Most lines lack it, and the check costs a fraction of
/// running the expression (<c>benchmarks/Structure speed</c>).
/// </summary>
internal sealed class GuardedPattern
{
    private readonly Regex pattern;
    private readonly Func<string, int> firstPlace;

    /// <param name="guard">Whether a text may match; a debug build asserts that no other text does.</param>
    /// <param name="pattern">The expression.</param>
    /// <param name="options">Its options, in addition to the invariant culture.</param>
    public GuardedPattern(Func<string, bool> guard, string pattern, RegexOptions options = RegexOptions.None)
        : this(text => guard(text) ? 0 : -1, pattern, options)
    {
    }

    /// <param name="firstPlace">Where the first match may begin; -1 when there is none. The text before that is skipped.</param>
    /// <param name="pattern">The expression.</param>
    /// <param name="options">Its options, in addition to the invariant culture.</param>
    public GuardedPattern(Func<string, int> firstPlace, string pattern, RegexOptions options = RegexOptions.None)
    {
        this.firstPlace = firstPlace;
        this.pattern = new Regex(pattern, options | RegexOptions.CultureInvariant);
    }

    /// <inheritdoc cref="Regex.IsMatch(string)"/>
    public bool IsMatch(string text) => FirstPlaceIn(text) is >= 0 and var from && pattern.IsMatch(text, from);

    /// <inheritdoc cref="Regex.Match(string)"/>
    public Match Match(string text) => FirstPlaceIn(text) is >= 0 and var from ? pattern.Match(text, from) : NoMatch;

    /// <inheritdoc cref="Regex.Match(string, int)"/>
    public Match Match(string text, int from) =>
        FirstPlaceIn(text) is >= 0 and var first ? pattern.Match(text, Math.Max(first, from)) : NoMatch;

    /// <inheritdoc cref="Regex.Matches(string)"/>
    public IEnumerable<Match> Matches(string text) =>
        FirstPlaceIn(text) is >= 0 and var from ? pattern.Matches(text, from).Cast<Match>() : [];

    /// <inheritdoc cref="Regex.Replace(string, string)"/>
    public string Replace(string text, string replacement) =>
        FirstPlaceIn(text) is >= 0 and var from ? pattern.Replace(text, replacement, count: -1, from) : text;

    private static Match NoMatch => System.Text.RegularExpressions.Match.Empty;

    private int FirstPlaceIn(string text)
    {
        var from = firstPlace(text);
        Debug.Assert(
            pattern.Match(text) is var match && (from < 0 ? !match.Success : from == 0 || pattern.Match(text, from).Index == match.Index),
            "The guard rejects a text that the pattern matches.",
            pattern.ToString());
        return from;
    }
}
