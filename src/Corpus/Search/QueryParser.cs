using Corpus.Shared;

namespace Corpus.Search;

/// <summary>How a clause of a query matches.</summary>
internal enum ClauseKind
{
    /// <summary>Any form of one word.</summary>
    Word,

    /// <summary>Every word that begins so: <c>prefix*</c>.</summary>
    Prefix,

    /// <summary>A word that may not be finished: any form of it, and every word that begins so.</summary>
    Unfinished,

    /// <summary>Words as they are written, one after the other: <c>"exact phrase"</c>.</summary>
    Phrase,

    /// <summary>Words written together: <c>fs.readFile</c>. As a phrase; where no article has it, each word in any form.</summary>
    Compound,
}

/// <summary>One thing a query asks for.</summary>
/// <param name="Kind">How it matches.</param>
/// <param name="Words">Folded; one unless it is a phrase or a compound.</param>
/// <param name="IsExcluded">Whether articles that match are left out: <c>-word</c>.</param>
internal sealed record QueryClause(ClauseKind Kind, string[] Words, bool IsExcluded);

/// <summary>Reads a query. Every text is a query; what cannot be understood is read as words.</summary>
internal sealed class QueryParser
{
    /// <summary>
    /// The number of words of a query that are looked up, so that the cost of a query is bounded. A clause that repeats an earlier one does
    /// not count; words beyond the limit are ignored.
    /// </summary>
    public const int MaxWords = 32;

    private readonly List<QueryClause> clauses = [];
    private int wordsLeft = MaxWords;

    private QueryParser()
    {
    }

    /// <summary>The distinct clauses of a query, in its order.</summary>
    /// <param name="query">The query.</param>
    /// <param name="asYouType">Whether the last word may not be finished.</param>
    public static List<QueryClause> Parse(ReadOnlySpan<char> query, bool asYouType)
    {
        var parser = new QueryParser();
        var at = 0;
        while (at < query.Length && parser.wordsLeft > 0)
        {
            if (char.IsWhiteSpace(query[at]))
            {
                at++;
                continue;
            }

            // A second hyphen belongs to a name such as --inspect.
            var excluded = query[at] == '-' && (at + 1 == query.Length || query[at + 1] != '-');
            if (excluded && ++at == query.Length)
                break;
            var quoted = IsQuote(query[at]);
            if (quoted)
                at++;
            var start = at;
            while (at < query.Length && !IsQuote(query[at]) && (quoted || !char.IsWhiteSpace(query[at])))
                at++;
            parser.Read(query[start..at], quoted, excluded, isUnfinished: asYouType && !quoted && at == query.Length);
            if (quoted)
                at++;
        }

        return parser.clauses;
    }

    private void Read(ReadOnlySpan<char> text, bool quoted, bool excluded, bool isUnfinished)
    {
        var words = WordsOf(text);
        if (words.Length == 0)
            return;
        var isPrefix = !quoted && text.EndsWith("*");
        if (isPrefix || isUnfinished)
        {
            Add(isPrefix ? ClauseKind.Prefix : ClauseKind.Unfinished, words[^1..], excluded);
            words = words[..^1];
        }

        Add(quoted ? ClauseKind.Phrase : words.Length > 1 ? ClauseKind.Compound : ClauseKind.Word, words, excluded);
    }

    private void Add(ClauseKind kind, string[] words, bool excluded)
    {
        if (words.Length > wordsLeft)
            words = words[..wordsLeft];
        if (words.Length == 0 || IsRepeated(kind, words, excluded))
            return;
        clauses.Add(new QueryClause(kind, words, excluded));
        wordsLeft -= words.Length;
    }

    private bool IsRepeated(ClauseKind kind, string[] words, bool excluded)
    {
        // There are few: no set of them is quicker.
        foreach (var clause in clauses)
        {
            if (clause.Kind == kind && clause.IsExcluded == excluded && words.AsSpan().SequenceEqual(clause.Words))
                return true;
        }

        return false;
    }

    private static string[] WordsOf(ReadOnlySpan<char> text)
    {
        Span<char> folded = stackalloc char[WordFolding.MaxLength];
        var (end, single) = (0, (string?)null);
        List<string>? several = null;
        while (WordReader.TryRead(text, ref end, out var start))
        {
            if (single is not null)
                (several ??= []).Add(single);
            single = folded[..WordFolding.Fold(text[start..end], folded)].ToString();
        }

        return single is null ? [] : several is null ? [single] : [.. several, single];
    }

    private static bool IsQuote(char c) => c is '"' or '\u201C' or '\u201D' or '\u201E';
}
