using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Corpus.Compiler.Model;

namespace Corpus.Compiler.Structure.Lines;

/// <summary>The lines that the corpus's own settings set aside: exact, or matched by a pattern between slashes.</summary>
internal sealed class Boilerplate
{
    private static readonly ConditionalWeakTable<CorpusSettings, Boilerplate> Built = new();

    private readonly HashSet<string> exact = new(StringComparer.Ordinal);
    private readonly List<Regex> patterns = [];

    /// <summary>Builds the patterns of the settings.</summary>
    /// <param name="settings">The settings.</param>
    /// <param name="build">Makes the expression of a pattern.</param>
    internal Boilerplate(CorpusSettings settings, Func<string, Regex> build)
    {
        // The reader of the settings has left out invalid patterns.
        foreach (var line in settings.Boilerplate)
        {
            if (LinePattern.In(line) is { } pattern)
                patterns.Add(build(pattern));
            else
                exact.Add(line.Trim());
        }
    }

    public bool IsEmpty => exact.Count == 0 && patterns.Count == 0;

    /// <summary>The lines of these settings; their patterns are built once for all articles.</summary>
    public static Boilerplate Of(CorpusSettings settings) => Built.GetValue(settings, given => new Boilerplate(given, LinePattern.Build));

    /// <summary>Whether the settings set a line aside.</summary>
    /// <param name="line">The line.</param>
    /// <param name="tooSlow">The patterns that have timed out on this article and are not tried again; one that times out is added.</param>
    public bool SetsAside(string line, List<string> tooSlow)
    {
        if (exact.Contains(line))
            return true;
        foreach (var pattern in patterns)
        {
            try
            {
                if (!tooSlow.Contains(pattern.ToString()) && pattern.IsMatch(line))
                    return true;
            }
            catch (RegexMatchTimeoutException)
            {
                tooSlow.Add(pattern.ToString());
            }
        }

        return false;
    }
}
