extern alias compiler;

using compiler::Corpus.Compiler;
using compiler::Corpus.Compiler.Files;
using compiler::Corpus.Compiler.Model;
using TextBlock = compiler::Corpus.Compiler.Model.Block;
using TextBlockKind = compiler::Corpus.BlockKind;

namespace Corpus.Tests;

/// <summary>What users type into a search box (names with signs, typos, unfinished words), and the filters beside it.</summary>
public sealed class TypedQueryTests
{
    private static readonly StoredCorpus manual = Draft.Store(
        Draft.Article("c", "The C interface", "Plain C, for all compilers."),
        Draft.Article("cpp", "C++ addons", "Written in C++17 or later; C++ exceptions stay inside."),
        Draft.Article("csharp", "Calling C#", "A C# method is called from a script, on .NET only."),
        Draft.Article("fishing", "A net", "The fisherman mended the net."),
        Draft.Article("inspect", "Debugging", "Start with `--inspect` and open the page; --inspect-brk stops first."),
        Draft.Article("objects", "Objects", "You may inspect any object of node."),
        Draft.Article("fs", "Files", "fs.readFile(path) reads; fs.writeFile(path) writes."),
        Draft.Article("where", "collections.Where", "This function returns elements whose field has a value."),
        Draft.Article("sort", "collections.Sort", "This function sorts where it must, and is a function of many."),
        Draft.Article("old", "Release v20.9.0", "Fixes CVE-2024-1."),
        Draft.Article("new", "Release v20.10.0", "Fixes CVE-2024-2, found 1 day later in 2024; 20 people, 9 fixes and 0 regressions."));

    [Theory]
    [InlineData("--inspect", new[] { "inspect" })]
    [InlineData("node --inspect", new[] { "inspect", "objects" })] // No page has both.
    [InlineData("--inspect-brk", new[] { "inspect" })]
    [InlineData("C++", new[] { "cpp" })]
    [InlineData("c++ exceptions", new[] { "cpp" })]
    [InlineData("C#", new[] { "csharp" })]
    [InlineData("C", new[] { "c", "cpp", "csharp" })]
    [InlineData(".NET", new[] { "csharp" })]
    [InlineData("net", new[] { "csharp", "fishing" })]
    [InlineData("fs.readFile", new[] { "fs" })]
    [InlineData("fs.readfile -fs.writeFile", new string[0])]
    [InlineData("v20.9.0", new[] { "old" })]
    [InlineData("CVE-2024-1", new[] { "old" })]
    [InlineData("net.fisherman", new[] { "fishing" })] // Not adjacent anywhere: found by the words alone.
    [InlineData("sort -where", new string[0])]
    [InlineData("function -sort", new[] { "where" })]
    [InlineData("re-paint", new string[0])] // Neither word occurs.
    public void AQueryFinds(string query, string[] ids) => Assert.Equal(ids.Order(), manual.Ids(query).Order());

    [Theory]
    [InlineData("de", "Die Fähre kehrt zurück", "Zweihundert Menschen warteten am Kai.", "menschen kai")]
    [InlineData("el", "Το πλοίο επέστρεψε", "Οι άνθρωποι περίμεναν στο λιμάνι.", "λιμάνι")]
    [InlineData("pl", "Prom wrócił do portu", "Dwustu ludzi czekało na nabrzeżu.", "nabrzeżu")]
    [InlineData("ar", "عادت العبارة إلى الميناء", "انتظر مئتا شخص على الرصيف.", "الرصيف")]
    public void WordsOfLanguagesWithoutRulesAreFound(string language, string headline, string text, string query)
    {
        var corpus = CorpusCompiler.Compile(
        [
            new SourceFile("corpus.yaml", $"language: {language}\n"),
            new SourceFile("a.txt", $"{headline}\n\n{text}\n"),
            new SourceFile("b.txt", "2026\n\n1, 2, 3.\n"),
        ]);

        Assert.Equal(["a"], new StoredCorpus(corpus).Ids(query));
    }

    [Fact]
    public void AStopWordInAHeadlineCounts() => Assert.Equal("where", manual.Ids("where function")[0]);

    [Fact]
    public void AStopWordNeedNotBeInAnArticle() => Assert.Equal(["fs"], manual.Ids("how is the fs.readFile by them"));

    [Fact]
    public void AStopWordIsNotTakenForAMisspelledWord()
    {
        // "would" does not occur, and is one letter away from "world".
        var store = Draft.Store(Draft.Article("map", "Map of the world", "All of it."), Draft.Article("ferry", "Ferry", "It sails."));
        Assert.Equal(["ferry"], store.Ids("would ferry"));
        Assert.Empty(store.Ids("would"));
    }

    [Fact]
    public void AnUnknownWordIsIgnored() => Assert.Equal(["fs"], manual.Ids("fs.readFile zyxwvu path"));

    [Fact]
    public void AHeadlineWithTheWholeQueryComesFirst()
    {
        var store = Draft.Store(
            Draft.Article("body", "Ferry ferry", string.Join(' ', Enumerable.Repeat("timetable ferry", 40))),
            Draft.Article(
                "title", "The complete timetable of the ferry to the far islands", string.Join(' ', Enumerable.Repeat("boats sail", 200))),
            Draft.Article("none", "Other", "Nothing of it."));
        Assert.Equal(["title", "body"], store.Ids("ferry timetable"));
        Assert.Equal(["title", "body"], store.Ids("\"timetable\" ferr*"));
    }

    [Fact]
    public void AuthorsKeywordsAndHeadingsAreFoundAndCountMoreThanTheBody()
    {
        const string text = "Title\n\nAnchors\n\nplain words here";
        TextBlock[] blocks =
        [
            new(TextBlockKind.Headline, 0, 5), new(TextBlockKind.Subheading, 7, 14), new(TextBlockKind.Paragraph, 16, 32),
        ];
        var store = Draft.Store(
            Draft.Article("author", "Title", "Words.") with { Authors = ["Ada Lind", "Bo Ek"] },
            Draft.Article("body", "Title", "Once Ada Lind wrote of anchors and harbours in these plain words."),
            Draft.Article("heading", "Title", text, blocks),
            Draft.Article("keyword", "Title", "Words.") with { Keywords = ["harbours", "tide tables"] },
            Draft.Article("other", "Title", "Something else altogether."));

        Assert.Equal(["author", "body"], store.Ids("ada lind"));
        Assert.Equal(["heading", "body"], store.Ids("anchors"));
        Assert.Equal(["keyword", "body"], store.Ids("harbours"));
        Assert.Equal(["keyword"], store.Ids("\"tide tables\""));
        Assert.Equal("Words.", store.Search<StoredArticle>("tide tables", 1)[0].Passage.Text);
    }

    [Theory]
    [InlineData("exeptions", "exeptions", "exceptions", "cpp")] // A letter missing.
    [InlineData("exceptinos", "exceptinos", "exceptions", "cpp")] // Two letters swapped.
    [InlineData("fishermann", "fishermann", "fisherman", "fishing")] // A letter too many.
    [InlineData("debuggimg", "debuggimg", "debugging", "inspect")] // A letter replaced.
    [InlineData("xebugging", "xebugging", "debugging", "inspect")] // The first letter replaced.
    [InlineData("fishreman mended", "fishreman", "fisherman", "fishing")]
    [InlineData("intreface", "intreface", "interface", "c")]
    [InlineData("cmpilrs", "cmpilrs", null, null)] // Two edits are too many for seven letters.
    [InlineData("nets nat", null, null, "fishing")] // Three letters have too many neighbors.
    [InlineData("\"exeptions\"", null, null, null)] // Quoted words are not corrected.
    public void AnUnknownWordIsReplacedByTheNearestOne(string query, string? written, string? taken, string? first)
    {
        var hits = manual.Search<StoredArticle>(query, 10);
        Assert.Equal(first, hits.Select(hit => hit.Article.Id).FirstOrDefault());
        if (first is not null)
            Assert.Equal(written is null ? [] : [new SearchCorrection(written, taken!)], hits[0].Corrections);
    }

    [Fact]
    public void TheNearestWordIsThatOfAnExhaustiveSearch()
    {
        var random = new Random(11);
        string[] words = [.. Enumerable.Range(0, 3000).Select(_ => Word(random.Next(4, 12))).Distinct().Order(StringComparer.Ordinal)];
        var store = Draft.Store([.. words.Chunk(50).Select((chunk, i) => Draft.Article($"a{i:000}", "Title", string.Join(' ', chunk)))]);
        var index = SearchIndexOf(store);
        for (var round = 0; round < 300; round++)
        {
            var typed = Change(words[random.Next(words.Length)], random.Next(1, 3));
            var limit = typed.Length < 5 ? 0 : typed.Length < 9 ? 1 : 2;
            var near = words.Where(word => Distance(typed, word) <= limit).ToList();
            var nearest = near.Count == 0 ? null : near.MinBy(word => Distance(typed, word));
            Assert.Equal(limit == 0 ? null : nearest, Search.NearestWord.Find(index, typed));
        }

        string Word(int length) => string.Concat(Enumerable.Range(0, length).Select(_ => "abcd"[random.Next(4)]));

        string Change(string word, int times)
        {
            for (; times > 0; times--)
            {
                var at = random.Next(1, word.Length);
                word = random.Next(3) switch
                {
                    0 => word.Remove(at, 1),
                    1 => word.Insert(at, "e"),
                    _ => word[..(at - 1)] + word[at] + word[at - 1] + word[(at + 1)..],
                };
            }

            return word;
        }
    }

    [Theory]
    [InlineData("fisher", new[] { "fishing" })]
    [InlineData("net", new[] { "csharp", "fishing" })]
    [InlineData("collections.wh", new[] { "sort", "where" })]
    [InlineData("calling", new[] { "csharp" })] // A whole word also matches its other forms: "called".
    [InlineData("fisher ", new string[0])] // The space ends the word.
    [InlineData("\"fisher\"", new string[0])]
    [InlineData("debuginng", new[] { "inspect" })] // A typo is corrected here too.
    public void AsYouTypeTheLastWordNeedNotBeFinished(string query, string[] ids) => Assert.Equal(
        ids.Order(),
        manual.Search<StoredArticle>(query, 10, new SearchOptions { AsYouType = true }).Select(hit => hit.Article.Id).Order());

    [Fact]
    public void AFilterLeavesOnlyTheArticlesThatPass()
    {
        var store = Draft.Store(
            Draft.Article("early", "Ferry", "Sails.") with { DatePublished = On(2024, 3, 1), Authors = ["Ada Lind"] },
            Draft.Article("late", "Ferry", "Sails again.") with
            {
                DatePublished = On(2025, 3, 1),
                Authors = ["Ada Lind"],
                Keywords = ["sea"],
            },
            Draft.Article("undated", "Ferry", "Sails too.") with { Keywords = ["sea"] });

        Assert.Equal(["early", "late", "undated"], Found(new SearchOptions()).Order());
        Assert.Equal(["late"], Found(new SearchOptions { PublishedFrom = new DateOnly(2024, 3, 2) }));
        Assert.Equal(["early"], Found(new SearchOptions { PublishedTo = new DateOnly(2024, 3, 1) }));
        Assert.Equal(
            ["early"], Found(new SearchOptions { PublishedFrom = new DateOnly(2024, 3, 1), PublishedTo = new DateOnly(2024, 3, 1) }));
        Assert.Equal(["late", "undated"], Found(new SearchOptions { Within = [store.ArticlesByKeyword<StoredArticle>("sea")] }).Order());
        var (sea, ada) = (store.ArticlesByKeyword<StoredArticle>("sea"), store.ArticlesByAuthor<StoredArticle>("ada lind"));
        Assert.Equal(["late"], Found(new SearchOptions { Within = [sea, ada] }));
        Assert.Equal(["early"], Found(new SearchOptions { Within = [store.ArticlesPublished<StoredArticle>(2024)] }));
        Assert.Equal(["undated"], Found(new SearchOptions { Within = [[store.Article(2)]] }));
        Assert.Equal(["late", "undated"], Found(new SearchOptions { Within = [store.NewestArticles<StoredArticle>(), sea] }).Order());
        Assert.Empty(Found(new SearchOptions { Within = [[]] }));
        Assert.Empty(Found(new SearchOptions { Within = [manual.Articles<StoredArticle>()] })); // Articles of another corpus.
        Assert.Equal(3, Found(new SearchOptions { Type = typeof(StoredArticle) }).Count());
        Assert.Empty(Found(new SearchOptions { Type = typeof(StoredEntry) }));

        IEnumerable<string> Found(SearchOptions options) =>
            store.Search<StoredArticle>("ferry sails", 10, options).Select(hit => hit.Article.Id);
    }

    [Fact]
    public void APassageBeginsWithASentence()
    {
        var sentences = Enumerable.Range(1, 30).Select(n => $"Sentence number {n} speaks of nothing much at all.").ToArray();
        sentences[19] = "Here “the anchor” is raised by hand.";
        var store = new StoredCorpus(
            CorpusCompiler.Compile([new SourceFile("long.txt", "Title\n\n" + string.Join(' ', sentences) + "\n")]));

        var passage = store.Search<StoredArticle>("anchor raised", 1)[0].Passage;
        Assert.StartsWith(
            "Here “the [anchor]” is [raised] by hand. Sentence number 21", passage.Highlighted("[", "]"), StringComparison.Ordinal);

        // Near the end a passage begins earlier, so that it is no shorter than others.
        passage = store.Search<StoredArticle>("\"number 30\"", 1)[0].Passage;
        Assert.StartsWith("Sentence number 26 speaks", passage.Text, StringComparison.Ordinal);
        Assert.EndsWith("Sentence [number 30] speaks of nothing much at all.", passage.Highlighted("[", "]"), StringComparison.Ordinal);
    }

    [Fact]
    public void APassageOfMarkdownIsPlainTextAndAddressesAreNotSearched()
    {
        const string markdown = "# Harbour\n\nThe **ferry** to [the far islands](https://example.org/secretpath) sails *daily*.\n";
        var store = new StoredCorpus(CorpusCompiler.Compile([new SourceFile("harbour.md", markdown)]));

        var passage = store.Search<StoredArticle>("ferry islands daily", 1)[0].Passage;
        Assert.Equal("The ferry to the far islands sails daily.", passage.PlainText);
        Assert.Equal("The [ferry] to the far [islands] sails [daily].", passage.Highlighted("[", "]"));
        Assert.Equal(["ferry", "islands", "daily"], passage.Highlights.Select(range => passage.Article.RawText[range]));
        Assert.Empty(store.Ids("secretpath"));
    }

    [Fact]
    public void EveryHighlightOfALongMarkdownBlockIsTheWordItself()
    {
        var random = new Random(3);
        for (var round = 0; round < 200; round++)
        {
            var markdown = string.Join(' ', Enumerable.Range(0, random.Next(20, 200)).Select(_ => Word()));
            var store = new StoredCorpus(CorpusCompiler.Compile([new SourceFile("page.md", $"# Title\n\n{markdown}\n")]));
            if (store.Search<StoredArticle>("anchor", 1) is not [var hit])
                continue;
            Assert.NotEmpty(hit.Passage.Highlights);
            Assert.All(hit.Passage.Highlights, range => Assert.Equal("anchor", hit.Article.RawText[range]));
            Assert.InRange(hit.Passage.PlainText.Split(' ').Count(part => part != "&"), 1, 45);
        }

        string Word() => random.Next(12) switch
        {
            0 => "anchor",
            1 => "**anchor** *is*",
            2 => "[the anchor](https://example.org/anchor)",
            3 => "`code`",
            4 => "fish &amp; chips.",
            5 => "It rains. The",
            6 => "**bold**",
            _ => "word",
        };
    }

    [Fact]
    public void SkippingWordsLeadsToTheSameWordsAsReadingThem()
    {
        string[] pieces =
        [
            "harbour", "a", "7", "v20.9.0", "don't", "well-known", "-", "--inspect", "C++", "C#", ".NET", "U.S.", "end.", "(see", "it)",
            "#1", "1+1", "caf\u00E9", "\u6771\u4EAC", "\uD83D\uDEA2", "x\u0301y", "  ", "\t", "supercalifragilisticexpialidocious",
            "...", "a.b", "-x",
        ];
        var random = new Random(2);
        for (var round = 0; round < 400; round++)
        {
            var text = string.Join(' ', random.GetItems(pieces, random.Next(1, 120)));
            var article = Draft.Store(Draft.Article("a", "Title", text)).Article(0);
            var block = article.Blocks[1];
            var expected = new List<(int Start, int End)>();
            for (var words = new Search.BlockWords(article.Content, block); words.MoveNext();)
                expected.Add((words.Start, words.End));
            for (var number = 0; number < expected.Count; number++)
            {
                var before = random.Next(2) == 0 ? int.MaxValue : expected[random.Next(number + 1)].End;
                var words = new Search.BlockWords(article.Content, block);
                words.Skip(number, before);
                Assert.True(words.Number < 0 || words.End <= before);
                Assert.True(words.MoveTo(number));
                Assert.Equal((number, expected[number].Start, expected[number].End), (words.Number, words.Start, words.End));
            }

            var all = new Search.BlockWords(article.Content, block);
            Assert.False(all.MoveTo(expected.Count));
            Assert.Equal(expected.Count - 1, all.Number);
        }
    }

    private static WrittenDate On(int year, int month, int day) => new(year, month, day, null, null);

    private static Search.SearchIndex SearchIndexOf(StoredCorpus store) => store.SearchIndex!;

    /// <summary>The edit distance by its definition (optimal string alignment).</summary>
    private static int Distance(string left, string right)
    {
        var rows = new int[left.Length + 1, right.Length + 1];
        for (var i = 0; i <= left.Length; i++)
        {
            for (var j = 0; j <= right.Length; j++)
            {
                rows[i, j] = i == 0 || j == 0
                    ? i + j
                    : Math.Min(
                        Math.Min(rows[i - 1, j], rows[i, j - 1]) + 1,
                        rows[i - 1, j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1])
                    rows[i, j] = Math.Min(rows[i, j], rows[i - 2, j - 2] + 1);
            }
        }

        return rows[left.Length, right.Length];
    }
}
