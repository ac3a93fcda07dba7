namespace Corpus.Benchmarks;

/// <summary>Chooses queries of each kind, the same ones every time, and keeps those for which the rivals find the same articles.</summary>
internal static class QueryChoice
{
    private const int Best = 10;

    /// <summary>Chooses queries of a kind on which Corpus and SQLite agree, and prints on how many they do not.</summary>
    public static Query[] Choose(QueryKind kind, SqliteSearch sqlite, int most = 20)
    {
        var (chosen, different, empty, shared, best) = (new List<Query>(), new List<Query>(), 0, 0, 0);
        foreach (var query in Candidates(kind))
        {
            var indexed = sqlite.Search(query.Match, int.MaxValue);

            // Where no article has all the words, Corpus returns those that have some of them, and SQLite returns none.
            if (indexed.Count == 0)
            {
                empty++;
                continue;
            }

            if (!Same(indexed, Find(query, int.MaxValue)))
            {
                different.Add(query);
                continue;
            }

            chosen.Add(query);
            var ten = sqlite.Search(query.Match, Best);
            best += ten.Count;
            shared += ten.Intersect(Find(query, Best)).Count();
            if (chosen.Count == most)
                break;
        }

        Console.WriteLine(
            $"// {kind}: {chosen.Count} queries that find the same articles, "
            + $"{chosen.Sum(query => Find(query, int.MaxValue).Count()) / Math.Max(1, chosen.Count)} each, "
            + $"{100 * shared / Math.Max(1, best)} % of the {Best} best the same; "
            + $"dropped: {empty} that find none, {different.Count} that find others ({string.Join("; ", different)}). "
            + $"Timed: {string.Join("; ", chosen)}");
        return [.. chosen];
    }

    /// <summary>Prints for how many queries Lucene.Net finds the same articles too.</summary>
    public static void Compare(Query[] queries, Func<Query, IEnumerable<Article>> search) =>
        Console.WriteLine(
            $"// Lucene.Net finds the same articles for {queries.Count(query => Same(search(query), Find(query, int.MaxValue)))} "
                + $"of {queries.Length}");

    /// <summary>The queries on which a scan agrees as well. A scan finds parts of words and does not stem.</summary>
    public static Query[] Agreeing(Query[] queries, ContainsScan scan)
    {
        Query[] agreeing = [.. queries.Where(query => Same(scan.Search(query.Text, int.MaxValue), Find(query, int.MaxValue)))];
        Console.WriteLine(
            $"// Contains finds the same articles for {agreeing.Length} of {queries.Length}: {string.Join<Query>("; ", agreeing)}");
        return agreeing;
    }

    /// <summary>More queries than are needed, in a random order that is always the same.</summary>
    private static IEnumerable<Query> Candidates(QueryKind kind) => kind switch
    {
        QueryKind.RareWords => Pairs(HeadlineWords(0.01, 0.1)).Select(
            pair => new Query($"{pair.First} {pair.Second}", $"{pair.First} {pair.Second}")),
        QueryKind.FrequentWords => Pairs(HeadlineWords(0.2, 1)).Select(
            pair => new Query($"{pair.First} {pair.Second}", $"{pair.First} {pair.Second}")),
        QueryKind.Phrase => Phrases().Select(phrase => new Query($"\"{phrase}\"", $"\"{phrase}\"")),
        QueryKind.Prefix => HeadlineWords(0.01, 0.1)
            .Where(word => word.Length > SqliteSearch.PrefixLength)
            .Select(word => word[..SqliteSearch.PrefixLength] + '*')
            .Distinct().Select(prefix => new Query(prefix, prefix)),
        _ => Pairs(HeadlineWords(0.2, 1)).Select(pair => new Query($"{pair.First} -{pair.Second}", $"{pair.First} NOT {pair.Second}")),
    };

    /// <summary>Words of headlines that at least one share of the articles contains, but less than another; from 0 to 1.</summary>
    private static string[] HeadlineWords(double least, double most)
    {
        var articles = new Dictionary<string, int>();
        foreach (var word in Articles.All.SelectMany(article => article.Body.Split(' ').Distinct()))
            articles[word] = articles.GetValueOrDefault(word) + 1;
        return Shuffled(
            Articles.All.SelectMany(article => article.Headline.Split(' ')).Where(IsPlain).Distinct()
                .Where(
                    word => articles.GetValueOrDefault(word) is var count && count >= least * Articles.All.Count
                        && count < most * Articles.All.Count));
    }

    /// <summary>Pairs of adjacent words that at least one article in two hundred contains.</summary>
    private static string[] Phrases()
    {
        var articles = new Dictionary<string, int>();
        foreach (var article in Articles.All)
        {
            var words = article.Body.Split(' ');
            foreach (
                var phrase in words.Zip(words.Skip(1))
                    .Where(pair => IsPlain(pair.First) && IsPlain(pair.Second))
                    .Select(pair => $"{pair.First} {pair.Second}")
                    .Distinct())
                articles[phrase] = articles.GetValueOrDefault(phrase) + 1;
        }

        return Shuffled(articles.Where(phrase => phrase.Value * 200 >= Articles.All.Count).Select(phrase => phrase.Key));
    }

    private static bool IsPlain(string word) => word.Length > 3 && word.All(char.IsAsciiLetterLower);

    private static string[] Shuffled(IEnumerable<string> words)
    {
        string[] shuffled = [.. words.Order(StringComparer.Ordinal)];
        new Random(1).Shuffle(shuffled);
        return shuffled;
    }

    /// <summary>Every word with the next one, then every word with the second next, then with the third.</summary>
    private static IEnumerable<(string First, string Second)> Pairs(string[] words) =>
        Enumerable.Range(1, 3).SelectMany(distance => words.Zip(words.Skip(distance)));

    private static IEnumerable<Article> Find(Query query, int limit) => Articles.Search(query.Text, limit).Select(hit => hit.Article);

    private static bool Same(IEnumerable<Article> left, IEnumerable<Article> right) => left.ToHashSet().SetEquals(right);
}
