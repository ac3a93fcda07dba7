namespace Corpus.Compiler.Model;

/// <summary>
/// Matches paths with patterns: <c>*</c> is any number of characters but <c>/</c>, <c>?</c> is one of them, <c>**</c> is any number of
/// folders. A pattern without any of these is a file, or a folder with everything in it.
/// </summary>
internal static class PathPattern
{
    /// <summary>Whether a path below the corpus matches. The cost is at most the product of the two lengths.</summary>
    public static bool Matches(string pattern, string path)
    {
        pattern = pattern.StartsWith("./", StringComparison.Ordinal) ? pattern.Substring(2) : pattern.TrimStart('/');
        if (pattern.IndexOfAny(['*', '?']) < 0)
        {
            var folder = pattern.TrimEnd('/');
            return path == folder || path.StartsWith(folder + "/", StringComparison.Ordinal);
        }

        if (pattern.EndsWith("/", StringComparison.Ordinal))
            pattern += "**";
        return Wildcards.Match(pattern.Split('/'), path.Split('/'), segment => segment == "**", MatchesSegment);
    }

    private static bool MatchesSegment(string pattern, string segment) =>
        Wildcards.Match([.. pattern], [.. segment], c => c == '*', (p, c) => p == '?' || p == c);

    private static class Wildcards
    {
        /// <summary>Matches a sequence. After a wildcard has matched, an earlier one need not be tried again.</summary>
        public static bool Match<T>(IReadOnlyList<T> pattern, IReadOnlyList<T> items, Func<T, bool> isWildcard, Func<T, T, bool> matches)
        {
            var (at, next, wildcard, retry) = (0, 0, -1, 0);
            while (next < items.Count)
            {
                if (at < pattern.Count && isWildcard(pattern[at]))
                    (wildcard, retry, at) = (at, next, at + 1);
                else if (at < pattern.Count && matches(pattern[at], items[next]))
                    (at, next) = (at + 1, next + 1);
                else if (wildcard >= 0)
                    (at, next) = (wildcard + 1, ++retry);
                else
                    return false;
            }

            while (at < pattern.Count && isWildcard(pattern[at]))
                at++;
            return at == pattern.Count;
        }
    }
}
