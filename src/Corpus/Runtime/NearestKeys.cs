namespace Corpus.Runtime;

/// <summary>Finds the keys that somebody may have meant.</summary>
internal static class NearestKeys
{
    private const int Most = 3;

    /// <summary>The nearest few of the known keys, nearest first: those that hold the given one, or differ in at most a third of its letters.</summary>
    public static IReadOnlyList<string> Of(string given, IEnumerable<string> known) =>
    [
        .. known.Select(key => (Key: key, Distance: Distance(given, key)))
            .Where(pair => pair.Distance <= Math.Max(2, given.Length / 3) || (given.Length > 2 && pair.Key.Contains(given, StringComparison.OrdinalIgnoreCase)))
            .OrderBy(pair => pair.Distance).ThenBy(pair => pair.Key, StringComparer.Ordinal)
            .Take(Most)
            .Select(pair => pair.Key),
    ];

    /// <summary>How many letters must be put in, taken out, or changed (Levenshtein), without regard to case.</summary>
    private static int Distance(string left, string right)
    {
        var row = new int[right.Length + 1];
        for (var j = 0; j <= right.Length; j++)
            row[j] = j;
        for (var i = 1; i <= left.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var change = diagonal + (char.ToLowerInvariant(left[i - 1]) == char.ToLowerInvariant(right[j - 1]) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(change, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[right.Length];
    }
}
