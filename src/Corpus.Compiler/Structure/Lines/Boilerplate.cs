using System.Text.RegularExpressions;
using Corpus.Compiler.Model;

namespace Corpus.Compiler.Structure.Lines;

/// <summary>The lines that the corpus's own settings set aside: exact, or matched by a pattern between slashes.</summary>
internal sealed class Boilerplate
{
    private static readonly TimeSpan Limit = TimeSpan.FromMilliseconds(250);

    private readonly HashSet<string> exact = new(StringComparer.Ordinal);
    private readonly List<Regex> patterns = [];

    public Boilerplate(CorpusSettings settings)
    {
        foreach (var entry in settings.Boilerplate)
        {
            if (entry.Length > 2 && entry[0] == '/' && entry[entry.Length - 1] == '/')
                AddPattern(entry.Substring(1, entry.Length - 2));
            else
                exact.Add(entry.Trim());
        }
    }

    /// <summary>The patterns that did not answer in time, and are not asked again.</summary>
    public List<string> TooSlow { get; } = [];

    public bool IsEmpty => exact.Count == 0 && patterns.Count == 0;

    /// <summary>Whether the settings set a line aside.</summary>
    public bool SetsAside(string line)
    {
        if (exact.Contains(line))
            return true;
        for (var i = patterns.Count - 1; i >= 0; i--)
        {
            try
            {
                if (patterns[i].IsMatch(line))
                    return true;
            }
            catch (RegexMatchTimeoutException)
            {
                TooSlow.Add(patterns[i].ToString());
                patterns.RemoveAt(i);
            }
        }

        return false;
    }

    private void AddPattern(string pattern)
    {
        try
        {
            patterns.Add(new Regex(pattern, RegexOptions.CultureInvariant, Limit));
        }
        catch (ArgumentException)
        {
            // The reader of the settings reports a pattern that is none, at its place in corpus.yaml.
        }
    }
}
