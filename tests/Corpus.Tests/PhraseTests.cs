using Corpus.Search;
using Corpus.TestData;
using CsCheck;

namespace Corpus.Tests;

/// <summary>
/// A phrase is found in exactly the articles that contain it. The index skips an article by a signature of the words next to a term, so its
/// results are compared with a scan of articles whose words are known, because the articles are composed of them.
/// </summary>
public sealed class PhraseTests
{
    /// <summary>The pieces of articles as they are written, and the folded words of each in the order of the text.</summary>
    private static readonly (string Written, string[] Words)[] pieces =
    [
        ("ferry", ["ferry"]), ("Ferries", ["ferries"]), ("the", ["the"]), ("The", ["the"]), ("of", ["of"]), ("harbour", ["harbour"]),
        ("sails", ["sails"]), ("sailed", ["sailed"]), ("Oslo", ["oslo"]), ("don't", ["don", "t"]), ("ferry\u2019s", ["ferry", "s"]),
        ("O'Neill", ["o", "neill"]), ("re-election", ["re", "election"]), ("state-of-the-art", ["state", "of", "the", "art"]),
        ("C++", ["c", "++"]), ("C#", ["c", "#"]), (".NET", [".", "net"]), ("--inspect", ["--", "inspect"]),
        ("fs.readFile", ["fs", "readfile"]), ("v20.9.0", ["v20", "9", "0"]), ("had had", ["had", "had"]), ("Café", ["cafe"]),
        ("cafe\u0301", ["cafe"]), ("Straße", ["strasse"]), ("東京", ["東", "京"]), ("京都", ["京", "都"]), ("Ωμέγα", ["ωμεγα"]),
        ("Йод", ["иод"]), ("سلام", ["سلام"]), ("안녕", ["안녕"]),
        ("\U00010428\U00010429", ["\U00010428\U00010429"]),
    ];

    private static readonly string[] separators = [" ", " ", " ", " ", ", ", ". ", "? ", "; ", " \u2014 ", " (", "\n"];

    /// <summary>A headline or a paragraph: pieces, each with the separator before it.</summary>
    private static readonly Gen<(int Piece, int Separator)[]> Block =
        Gen.Select(Gen.Frequency((3, Gen.Int[0, 8]), (2, Gen.Int[0, pieces.Length - 1])), Gen.Int[0, separators.Length - 1]).Array[1, 12];

    /// <summary>Articles, most often so many that the postings of the frequent words have pairs.</summary>
    private static readonly Gen<(int Piece, int Separator)[][][]> Corpora =
        Gen.Frequency((1, Gen.Int[1, 40]), (3, Gen.Int[140, 220])).SelectMany(count => Block.Array[1, 4].Array[count]);

    [Fact]
    public void APhraseIsFoundInExactlyTheArticlesThatHaveIt() => Property.Holds(
        Gen.Select(Corpora, Gen.Int[0, int.MaxValue].Array[20]),
        drawn =>
        {
            var (corpus, choices) = drawn;
            var store = Draft.Store(
                [.. corpus.Select((blocks, i) => Draft.Article($"a{i:000}", Text(blocks[0]), [.. blocks.Skip(1).Select(Text)]))]);
            foreach (var choice in choices)
            {
                var phrase = Phrase(corpus, choice);
                var words = Words(phrase);
                var expected = ArticlesWith(corpus, words);
                var query = $"\"{Text(phrase)}\"";

                var found = store.Ids(query, int.MaxValue);
                Assert.Equal(expected, found.Order(StringComparer.Ordinal));
                Assert.Equal(found.Take(3), store.Ids(query, 3));
                Assert.Equal(
                    ArticlesWith(corpus, ["ferry"]).Except(expected),
                    store.Ids($"\"ferry\" -{query}", int.MaxValue).Order(StringComparer.Ordinal));
            }
        },
        drawn => string.Join("\n", drawn.Item1.Select(blocks => string.Join(" | ", blocks.Select(Text)))));

    [Fact]
    public void FewArticlesWithTheWordsOfAPhraseApartAreRead()
    {
        // Both words are in all articles, and adjacent in one. Few other words are in the classes of both.
        var random = new Random(5);
        var store = Draft.Store([.. Enumerable.Range(0, 400).Select(i => Draft.Article(
            $"a{i:000}", "Notice", i == 123 ? "Harbour ferry." : $"{Word()} ferry {Word()} {Word()} harbour {Word()}"))]);
        var clauses = new List<ResolvedClause>();
        ResolvedClause.AddTo(clauses, store.SearchIndex!, Assert.Single(QueryParser.Parse("\"harbour ferry\"", asYouType: false)));
        using var candidates = new Matches(400);
        candidates.Start(clauses[0]);

        Assert.Equal(["a123"], store.Ids("\"harbour ferry\""));
        Assert.InRange(candidates.Count, 1, 40);

        string Word() => $"w{random.Next(1000)}";
    }

    /// <summary>Usually a part of a block; otherwise random pieces, which few articles contain.</summary>
    private static (int Piece, int Separator)[] Phrase((int Piece, int Separator)[][][] corpus, int choice)
    {
        var random = new Random(choice);
        if (random.Next(4) == 0)
            return [.. Enumerable.Range(0, random.Next(1, 4)).Select(_ => (random.Next(pieces.Length), 0))];
        var blocks = corpus[random.Next(corpus.Length)];
        var block = blocks[random.Next(blocks.Length)];
        var start = random.Next(block.Length);
        return block[start..random.Next(start + 1, Math.Min(block.Length, start + 4) + 1)];
    }

    /// <summary>The ids of the articles with a block that has these words in sequence.</summary>
    private static string[] ArticlesWith((int Piece, int Separator)[][][] corpus, string[] words) =>
        [
            .. corpus.Index().Where(article => article.Item.Any(block => Has(Words(block), words)))
                .Select(article => $"a{article.Index:000}"),
        ];

    private static string Text((int Piece, int Separator)[] block) =>
        string.Concat(block.Select((part, i) => (i == 0 ? "" : separators[part.Separator]) + pieces[part.Piece].Written));

    private static string[] Words((int Piece, int Separator)[] block) => [.. block.SelectMany(part => pieces[part.Piece].Words)];

    private static bool Has(string[] words, string[] phrase) =>
        Enumerable.Range(0, Math.Max(0, words.Length - phrase.Length + 1)).Any(at => words.AsSpan(at).StartsWith(phrase));
}
