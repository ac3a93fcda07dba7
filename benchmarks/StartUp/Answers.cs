namespace StartUp;

/// <summary>
/// Prints what every kind of query returns for every article, so that a published program can be compared with one that is only built.
/// </summary>
internal static class Answers
{
    public static void Print()
    {
        foreach (var article in Articles.All)
        {
            if (!Articles.TryGet(article.Id, out var found) || !Articles.TryGet(article.Id.AsSpan(), out var same) || found != article
                || same != article)
                throw new InvalidOperationException($"'{article.Id}' is not found by its id.");
            Console.WriteLine(
                $"{article.Id}: {article.Blocks.Count} blocks, {article.Sentences.Count} sentences, {article.RawText.Length} UTF-16 code "
                    + "units");
            foreach (var quotation in article.Quotations)
                Console.WriteLine($"  quoted {quotation.SpeakerName} ({quotation.Attribution}): {quotation.Text}");
            foreach (var related in article.Related)
                Console.WriteLine($"  related {related.Article.Id} {related.Score:0.000} {related.IsNearDuplicate}");
            foreach (var hit in Articles.Search(article.Headline, limit: 3))
                Console.WriteLine($"  found {hit} at {hit.Passage.Line}: {hit.Passage.Highlighted("[", "]")}");
        }
    }
}
