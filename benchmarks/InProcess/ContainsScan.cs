namespace Corpus.Benchmarks;

/// <summary>No index at all: every text is looked through for every word.</summary>
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
