using Corpus.Shared;

namespace Corpus.Search;

/// <summary>How a clause of a query matches.</summary>
internal enum ClauseKind
{
    /// <summary>Any form of one word.</summary>
    Word,

    /// <summary>Every word that begins so: <c>prefix*</c>.</summary>
    Prefix,

    /// <summary>Words as they are written, one after the other: <c>"exact phrase"</c>, <c>re-election</c>.</summary>
    Phrase,
}

/// <summary>One thing a query asks for.</summary>
/// <param name="Kind">How it matches.</param>
/// <param name="Words">Folded; one unless it is a phrase.</param>
/// <param name="IsExcluded">Whether articles that match are left out: <c>-word</c>.</param>
internal sealed record QueryClause(ClauseKind Kind, IReadOnlyList<string> Words, bool IsExcluded);

/// <summary>Reads a query. Every text is a query; what cannot be understood is read as words.</summary>
internal static class QueryParser
{
    /// <summary>The clauses of a query, in its order.</summary>
    public static List<QueryClause> Parse(ReadOnlySpan<char> query)
    {
        var clauses = new List<QueryClause>();
        var at = 0;
        while (at < query.Length)
        {
            if (char.IsWhiteSpace(query[at]))
            {
                at++;
                continue;
            }

            var excluded = query[at] == '-';
            if (excluded && ++at == query.Length)
                break;
            var quoted = IsQuote(query[at]);
            if (quoted)
                at++;
            var start = at;
            while (at < query.Length && !IsQuote(query[at]) && (quoted || !char.IsWhiteSpace(query[at])))
                at++;
            Add(clauses, query[start..at], quoted, excluded);
            if (quoted)
                at++;
        }

        return clauses;
    }

    private static void Add(List<QueryClause> clauses, ReadOnlySpan<char> text, bool quoted, bool excluded)
    {
        var words = WordsOf(text);
        if (!quoted && text.EndsWith("*") && words.Count > 0)
        {
            clauses.Add(new QueryClause(ClauseKind.Prefix, [words[^1]], excluded));
            words.RemoveAt(words.Count - 1);
        }

        if (words.Count > 0)
            clauses.Add(new QueryClause(quoted || words.Count > 1 ? ClauseKind.Phrase : ClauseKind.Word, words, excluded));
    }

    private static List<string> WordsOf(ReadOnlySpan<char> text)
    {
        var words = new List<string>();
        Span<char> folded = stackalloc char[WordFolding.MaxLength];
        var end = 0;
        while (WordReader.TryRead(text, ref end, out var start))
            words.Add(folded[..WordFolding.Fold(text[start..end], folded)].ToString());
        return words;
    }

    private static bool IsQuote(char c) => c is '"' or '\u201C' or '\u201D' or '\u201E';
}
