namespace Corpus.Benchmarks;

/// <summary>The kinds of queries that are measured.</summary>
public enum QueryKind
{
    /// <summary>Two words that few articles contain: <c>harbour pilot</c>.</summary>
    RareWords,

    /// <summary>Two words that many articles contain: <c>year people</c>.</summary>
    FrequentWords,

    /// <summary>Two adjacent words, unstemmed: <c>"prime minister"</c>.</summary>
    Phrase,

    /// <summary>Every word with a prefix: <c>elec*</c>.</summary>
    Prefix,

    /// <summary>A word that many articles contain, without another: <c>year -people</c>.</summary>
    Exclusion,
}

/// <summary>One query.</summary>
/// <param name="Text">The query in the syntax of Corpus.</param>
/// <param name="Match">The query in the syntax of FTS5.</param>
internal sealed record Query(string Text, string Match)
{
    public override string ToString() => Text;
}
