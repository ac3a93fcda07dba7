namespace Corpus.Compiler.Model;

/// <summary>A stretch of an article's text.</summary>
/// <param name="Start">The first UTF-16 code unit.</param>
/// <param name="End">One past the last UTF-16 code unit.</param>
internal readonly record struct TextRange(int Start, int End)
{
    /// <summary>How many UTF-16 code units the range holds.</summary>
    public int Length => End - Start;

    /// <summary>The words at this range of <paramref name="text"/>.</summary>
    public string Of(string text) => text.Substring(Start, Length);
}
