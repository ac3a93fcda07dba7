namespace Corpus.Compiler.Tables;

/// <summary>Counts the words of an article's body: runs of characters between white space that hold a letter or a digit.</summary>
internal static class WordCounter
{
    /// <summary>How many words the body blocks hold.</summary>
    public static int Count(ArticleAnalysis article)
    {
        var count = 0;
        foreach (var block in article.Structure.Blocks)
        {
            if (!block.IsBody)
                continue;
            var inWord = false;
            for (var i = block.Start; i < block.End; i++)
            {
                var c = article.Text.RawText[i];
                if (char.IsWhiteSpace(c))
                {
                    inWord = false;
                }
                else if (!inWord && char.IsLetterOrDigit(c))
                {
                    inWord = true;
                    count++;
                }
            }
        }

        return count;
    }
}
