namespace Corpus.Benchmarks;

/// <summary>A search without an index: it scans every text for every word.</summary>
internal sealed class ContainsScan
{
    private readonly string[] texts = [.. Articles.All.Select(article => $"{article.Headline}\n{article.Description}\n{article.Body}")];

    public List<Article> Search(string words, int limit)
    {
        var parts = words.Split(' ');
        var found = new List<Article>();
        for (var row = 0; row < texts.Length && found.Count < limit; row++)
        {
            if (Array.TrueForAll(parts, part => texts[row].Contains(part, StringComparison.OrdinalIgnoreCase)))
                found.Add(Articles.All[row]);
        }

        return found;
    }
}
