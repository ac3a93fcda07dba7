namespace Corpus.Benchmarks;

/// <summary>What kinds of queries are asked.</summary>
public enum QueryKind
{
    /// <summary>Two words that few articles hold: <c>harbour pilot</c>.</summary>
    RareWords,

    /// <summary>Two words that many articles hold: <c>year people</c>.</summary>
    FrequentWords,

    /// <summary>Two words as they are written, one after the other: <c>"prime minister"</c>.</summary>
    Phrase,

    /// <summary>Every word that begins so: <c>elec*</c>.</summary>
    Prefix,

    /// <summary>A word that many articles hold, without another: <c>year -people</c>.</summary>
    Exclusion,
}

/// <summary>One query.</summary>
/// <param name="Text">As Corpus reads it.</param>
/// <param name="Match">As FTS5 reads it.</param>
internal sealed record Query(string Text, string Match)
{
    public override string ToString() => Text;
}
