namespace Corpus.Shared;

/// <summary>Finds the known name that a misspelled one probably stands for.</summary>
internal static class NearestName
{
    /// <summary>The most known names that a message lists.</summary>
    private const int Listed = 8;

    /// <summary>
    /// The end of a message about an unknown name: suggests the nearest known name, or lists the known names if there are few;
    /// otherwise <paramref name="otherwise"/>.
    /// </summary>
    public static string Hint(string name, IEnumerable<string> known, string otherwise)
    {
        var names = known as IReadOnlyCollection<string> ?? [.. known];
        if (Find(name, names) is { } nearest)
            return $"did you mean '{nearest}'?";
        return names.Count switch
        {
            0 or > Listed => otherwise,
            _ => "use " + List([.. names.OrderBy(n => n, StringComparer.Ordinal)], "or"),
        };
    }

    /// <summary>Quoted names, with "and" or another conjunction before the last.</summary>
    public static string List(IReadOnlyList<string> names, string conjunction = "and") =>
        names.Count == 1
            ? $"'{names[0]}'"
            : string.Join(", ", names.Take(names.Count - 1).Select(n => $"'{n}'")) + $" {conjunction} '{names[names.Count - 1]}'";

    /// <summary>The known name with the smallest edit distance to <paramref name="name"/>; null if none is near enough.</summary>
    public static string? Find(string name, IEnumerable<string> known)
    {
        string? nearest = null;
        var best = Tolerance(name);
        foreach (var candidate in known)
        {
            if (Math.Abs(candidate.Length - name.Length) > best)
                continue;
            var distance = Distance(name, candidate, best + 1);
            if (distance < best || (distance == best && (nearest is null || string.CompareOrdinal(candidate, nearest) < 0)))
                (nearest, best) = (candidate, distance);
        }

        return nearest;
    }

    /// <summary>
    /// The nearest known names: first those within a small edit distance, nearest first, then those that contain <paramref name="name"/>,
    /// as <c>adrienne-watson</c> contains <c>watson</c>; at most <paramref name="most"/>, and ordinally where equally near.
    /// </summary>
    public static IReadOnlyList<string> FindFew(string name, IEnumerable<string> known, int most)
    {
        var tooFar = Tolerance(name) + 1;
        return
        [
            .. known.Select(candidate => (Name: candidate, Distance: DistanceWithin(candidate)))
                .Where(it => it.Distance < tooFar || IsPart(name, it.Name))
                .OrderBy(it => it.Distance).ThenBy(it => it.Name, StringComparer.Ordinal)
                .Take(most)
                .Select(it => it.Name),
        ];

        int DistanceWithin(string candidate) =>
            Math.Abs(candidate.Length - name.Length) < tooFar ? Distance(name, candidate, tooFar) : tooFar;
    }

    /// <summary>Whether a longer name contains a name of at least three letters; shorter ones are in too many.</summary>
    private static bool IsPart(string name, string candidate) =>
        name.Length > 2 && candidate.IndexOf(name, StringComparison.OrdinalIgnoreCase) >= 0;

    /// <summary>The largest accepted distance: 1, and 1 more for every four letters.</summary>
    private static int Tolerance(string name) => 1 + (Math.Min(name.Length, 64) / 4);

    /// <summary>
    /// The Damerau–Levenshtein distance (optimal string alignment), ignoring case: the number of letters left out, added, replaced or
    /// swapped. Never more than <paramref name="limit"/>.
    /// </summary>
    private static int Distance(string from, string to, int limit)
    {
        // A common prefix and suffix cost nothing, and most names of a vocabulary have one.
        var start = 0;
        while (start < from.Length && start < to.Length && Same(from[start], to[start]))
            start++;
        var (fromEnd, toEnd) = (from.Length, to.Length);
        while (fromEnd > start && toEnd > start && Same(from[fromEnd - 1], to[toEnd - 1]))
            (fromEnd, toEnd) = (fromEnd - 1, toEnd - 1);
        return DistanceOfCore(from.Substring(start, fromEnd - start), to.Substring(start, toEnd - start), limit);
    }

    private static int DistanceOfCore(string from, string to, int limit)
    {
        if (from.Length == 0 || to.Length == 0)
            return Math.Min(from.Length + to.Length, limit);
        var beforeLast = new int[to.Length + 1];
        var last = new int[to.Length + 1];
        var row = new int[to.Length + 1];
        for (var j = 0; j <= to.Length; j++)
            last[j] = j;
        for (var i = 1; i <= from.Length; i++)
        {
            row[0] = i;
            var smallest = i;
            for (var j = 1; j <= to.Length; j++)
            {
                var cost = Same(from[i - 1], to[j - 1]) ? 0 : 1;
                row[j] = Math.Min(Math.Min(row[j - 1], last[j]) + 1, last[j - 1] + cost);
                if (i > 1 && j > 1 && Same(from[i - 1], to[j - 2]) && Same(from[i - 2], to[j - 1]))
                    row[j] = Math.Min(row[j], beforeLast[j - 2] + 1);
                smallest = Math.Min(smallest, row[j]);
            }

            if (smallest >= limit)
                return limit;
            (beforeLast, last, row) = (last, row, beforeLast);
        }

        return Math.Min(last[to.Length], limit);
    }

    private static bool Same(char a, char b) => a == b || char.ToLowerInvariant(a) == char.ToLowerInvariant(b);
}
