namespace Corpus.Shared;

/// <summary>How the forms of a word are reduced to a stem; the numbers are written into search indexes.</summary>
internal enum StemmerKind
{
    /// <summary>Each form stands for itself.</summary>
    None,

    /// <summary>Porter's algorithm for English.</summary>
    Porter,

    /// <summary>Removes the longest listed ending.</summary>
    Endings,
}

/// <summary>
/// Finds the stem that the forms of a word share. The compiler uses it for the words of articles, the search for those of queries.
/// </summary>
/// <param name="Kind">The method.</param>
/// <param name="Endings">For <see cref="StemmerKind.Endings"/>: the endings, folded, a space before and after each.</param>
internal readonly record struct Stemmer(StemmerKind Kind, string Endings = "")
{
    /// <summary>The fewest letters that remain of a word when an ending is removed.</summary>
    private const int LeastStem = 3;

    /// <summary>Each form stands for itself.</summary>
    public static Stemmer None => default;

    /// <summary>That of English.</summary>
    public static Stemmer Porter => new(StemmerKind.Porter);

    /// <summary>A stemmer that removes listed endings.</summary>
    /// <param name="endings">The endings, folded.</param>
    public static Stemmer Of(IEnumerable<string> endings) =>
        string.Join(" ", endings) is { Length: > 0 } list ? new(StemmerKind.Endings, $" {list} ") : None;

    /// <summary>Stems a folded word in place.</summary>
    /// <param name="word">The word.</param>
    /// <returns>How many letters of <paramref name="word"/> are the stem.</returns>
    public int Stem(Span<char> word) => Kind switch
    {
        StemmerKind.Porter => PorterStemmer.Stem(word),
        StemmerKind.Endings => word.Length - LongestEnding(word),
        _ => word.Length,
    };

    private int LongestEnding(ReadOnlySpan<char> word)
    {
        for (var length = word.Length - LeastStem; length > 0; length--)
        {
            if (IsListed(word.Slice(word.Length - length)))
                return length;
        }

        return 0;
    }

    private bool IsListed(ReadOnlySpan<char> ending)
    {
        var list = Endings.AsSpan();
        for (var at = list.IndexOf(ending); at >= 0; at = list.IndexOf(ending))
        {
            if (list[at - 1] == ' ' && list[at + ending.Length] == ' ')
                return true;
            list = list.Slice(at + 1);
        }

        return false;
    }
}
