namespace Corpus.Compiler.Language.Phrases;

/// <summary>How an article uses its words: which occur in lower case, and which names occur alone.</summary>
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

    /// <summary>Whether a word occurs in lower case somewhere in the article.</summary>
    public bool IsOrdinary(string lower) => ordinary.Contains(lower);

    /// <summary>Whether a run of capitalized words occurs somewhere without another capitalized word beside it.</summary>
    public bool IsWholeName(string name) => wholeNames.Contains(name);
}
