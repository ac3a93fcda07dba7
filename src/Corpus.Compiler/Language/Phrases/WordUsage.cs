namespace Corpus.Compiler.Language.Phrases;

/// <summary>What the whole of an article tells about its words: which stand in lower case, and which names stand alone.</summary>
internal sealed class WordUsage
{
    private readonly HashSet<string> ordinary = new(StringComparer.Ordinal);
    private readonly HashSet<string> wholeNames = new(StringComparer.Ordinal);

    /// <summary>Takes note of a block's tokens.</summary>
    public void Add(string text, List<Token> tokens)
    {
        for (var i = 0; i < tokens.Count; i++)
        {
            if (tokens[i].Kind != TokenKind.Word)
                continue;
            if (!tokens[i].IsCapitalized)
            {
                ordinary.Add(tokens[i].Lower);
                continue;
            }

            var end = i + 1;
            while (end < tokens.Count && tokens[end].Kind == TokenKind.Word && tokens[end].IsCapitalized && !tokens[end - 1].IsPossessive)
                end++;
            wholeNames.Add(text.Substring(tokens[i].Range.Start, tokens[end - 1].Bare.End - tokens[i].Range.Start));
            i = end - 1;
        }
    }

    /// <summary>Whether a lower-case word stands in lower case somewhere in the article.</summary>
    public bool IsOrdinary(string lower) => ordinary.Contains(lower);

    /// <summary>Whether a run of capitals stands somewhere without another capital beside it.</summary>
    public bool IsWholeName(string name) => wholeNames.Contains(name);
}
