namespace Corpus.Benchmarks;

/// <summary>Chooses queries of two words: words of headlines that a few articles in a hundred hold, for which every rival finds the same articles.</summary>
internal static class QueryChoice
{
    private const int Most = 20;
    private const int Counted = 600;

    public static string[] Choose(ContainsScan scan, SqliteSearch sqlite)
    {
        var (least, most) = (Articles.All.Count / 100, Articles.All.Count / 5);
        string[] words =
        [
            .. Articles.All.SelectMany(article => article.Headline.Split(' ')).Where(word => word.Length > 3 && word.All(char.IsAsciiLetterLower))
                .Distinct().Order(StringComparer.Ordinal),
        ];
        new Random(1).Shuffle(words);

        // Counting is a scan of every text: so many words are enough to choose from.
        words = [.. words.Take(Counted).Where(word => scan.Count(word) is var count && count > least && count < most)];
        var (chosen, asked, different) = (new List<string>(), 0, new List<string>());
        for (var i = 0; i + 1 < words.Length && chosen.Count < Most; i += 2)
        {
            var query = $"{words[i]} {words[i + 1]}";
            var indexed = Found(sqlite.Search(query, int.MaxValue));
            if (indexed.Length == 0)
                continue;
            asked++;

            // The stemmers are the same algorithm: these two must always agree. A scan finds parts of words and knows no stems.
            if (!indexed.SequenceEqual(Found(Articles.Search(query, int.MaxValue).Select(hit => hit.Article))))
                different.Add(query);
            else if (indexed.SequenceEqual(Found(scan.Search(query, int.MaxValue))))
                chosen.Add(query);
        }

        Console.WriteLine($"// {asked} queries asked; SQLite and Corpus find other articles on {different.Count} ({string.Join("; ", different)}).");
        return [.. chosen];
    }

    private static string[] Found(IEnumerable<Article> articles) => [.. articles.Select(article => article.Id).Order(StringComparer.Ordinal)];
}
