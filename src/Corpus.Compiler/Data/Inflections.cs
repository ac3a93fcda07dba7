namespace Corpus.Compiler.Data;

/// <summary>Makes the regular forms of words by replacing their endings, as a list of the language says.</summary>
internal sealed class Inflections
{
    private readonly List<(string Form, List<(string Ending, string Replacement)> Endings)> rules = [];

    /// <param name="lines">
    /// Lines such as <c>past: e>ed ->ed</c>: the form, then each ending with the one that takes its place; <c>-</c> is the empty ending.
    /// </param>
    public Inflections(IEnumerable<string> lines)
    {
        foreach (var line in lines)
        {
            var colon = line.IndexOf(':');
            var endings = new List<(string, string)>();
            foreach (var pair in line.Substring(colon + 1).Split([' '], StringSplitOptions.RemoveEmptyEntries))
            {
                var ends = pair.Split(['>'], 2);
                endings.Add((ends[0] == "-" ? "" : ends[0], ends[1] == "-" ? "" : ends[1]));
            }

            rules.Add((line.Substring(0, Math.Max(0, colon)), endings));
        }
    }

    /// <summary>The forms of a word that the lines of one name give, in the order of the lines.</summary>
    /// <param name="word">The word, in lower case.</param>
    /// <param name="form">The name of the form, such as <c>past</c>.</param>
    public IEnumerable<string> Of(string word, string form)
    {
        foreach (var (name, endings) in rules)
        {
            if (name != form)
                continue;
            foreach (var (ending, replacement) in endings)
            {
                if (word.EndsWith(ending, StringComparison.Ordinal))
                {
                    yield return word.Substring(0, word.Length - ending.Length) + replacement;
                    break;
                }
            }
        }
    }
}
