extern alias compiler;

using compiler::Corpus.Compiler;
using compiler::Corpus.Compiler.Index;
using compiler::Corpus.Compiler.Linking;
using compiler::Corpus.Compiler.Model;
using compiler::Corpus.Shared;

namespace Corpus.Tests;

/// <summary>The layout of the search index: what it depends on, and what an edit changes in it.</summary>
public sealed class SearchIndexTests
{
    private const int FirstThatTakesTwoUnits = 0x7000;

    /// <summary>A posting has a gap of up to 511 articles; a greater gap begins with a skip.</summary>
    [Fact]
    public void AWordIsFoundInArticlesThatAreFarApart()
    {
        int[] rows = [0, 1, 512, 1024, 1537];
        var store = Draft.Store([.. Enumerable.Range(0, 1600).Select(row =>
            Draft.Article($"a{row:D4}", "Harbour", rows.Contains(row) ? "Lighthouse." : "Nothing."))]);

        Assert.Equal(rows.Select(row => $"a{row:D4}"), store.Ids("lighthouse", limit: 10).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void TheWordsOfAnArticleDependOnThatArticleAlone()
    {
        var article = Draft.Article("one", "Ferries sail", "The ferry sails, the Ferries sail.");
        var words = ArticleForms.Of(article);
        _ = ArticleForms.Of(Draft.Article("two", "Other words", "Sail the other ferry."));

        Assert.Equal("ferriessailtheferrysails", words.Letters);
        Assert.Equal([7, 11, 14, 19, 24], words.Ends);
        Assert.Equal([1, 2, 0, 0, 0, 0, 0, 3, 4, 5, 3, 1, 2, 0], words.Sequence);
        Assert.Equal(words, ArticleForms.Of(article));
    }

    [Fact]
    public void FormsAreMergedInOrdinalOrderAndTermsFollowTheirFirstForms()
    {
        var words = new[] { "sails zebra", "a sail", "sailing a" }.Select((body, i) => ArticleForms.Of(Draft.Article($"{i}", "", body)));
        var groups = words.Select(article => WordGroup.Of(new GroupedForms([article], Stemmer.Porter)));
        var dictionary = TermDictionary.Of([.. groups], [0, 1, 2], []);

        Assert.Equal(["a", "sail", "sailing", "sails", "zebra"], dictionary.Forms);
        Assert.Equal([0, 1, 1, 1, 2], dictionary.TermOf);
        Assert.Equal(["a", "sail", "zebra"], dictionary.Stems);
        Assert.Equal([2, 1, 1, 1, 1], dictionary.FormCounts);
        Assert.Equal([2, 3, 1], dictionary.ArticlesWith);
    }

    [Fact]
    public void WordsOfAnyLettersAreSortedAndMergedInOrdinalOrder()
    {
        string[] words =
        [
            "", "'", "'s", "0", "09", "10", "1st", "2024", "_", "a", "a'b", "a-b", "a1", "aa", "ab", "abcdefghij", "abcdefghija",
            "abcdefghijb", "abcdefghik", "az", "a\u00E9b", "a\u00EAa", "z", "{", "\u00E9", "\u00E9a", "\u00EA", "\u6E2F", "\u6E2F\u6E2F",
            "\uFF10",
        ];
        var (ordered, ranks) = OrdinalWords.InOrder([.. Enumerable.Reverse(words)]);
        Assert.Equal(words, ordered);
        Assert.Equal(Enumerable.Range(0, words.Length).Reverse(), ranks);

        string[][] lists = [[.. words.Where((_, i) => i % 2 == 0)], [], [.. words.Where((_, i) => i % 3 > 0)], ["0", "a1"], words];
        var (merged, places) = OrdinalWords.Merge(lists, [.. lists.Select(list => list.Select(OrdinalWords.KeyOf).ToArray())]);
        Assert.Equal(words, merged);
        Assert.Equal(lists, places.Select(list => list.Select(place => merged[place]).ToArray()));
    }

    [Theory]
    [InlineData(2)]
    [InlineData(16)]
    public void TheDictionaryDoesNotDependOnTheGroupsOfTheArticles(int groups)
    {
        var articles = Several(60);
        var (one, several) = (Dictionary(articles, 1), Dictionary(articles, groups));

        Assert.Equal(one.Forms, several.Forms);
        Assert.Equal(one.Hashes, several.Hashes);
        Assert.Equal(one.FormCounts, several.FormCounts);
        Assert.Equal(one.TermOf, several.TermOf);
        Assert.Equal(one.Stems, several.Stems);
        Assert.Equal(one.ArticlesWith, several.ArticlesWith);
        Assert.All(
            Enumerable.Range(0, articles.Length),
            row =>
            {
                Assert.Equal(Terms(one, row), Terms(several, row));
                Assert.Equal(Forms(one, row), Forms(several, row));
            });

        static IEnumerable<int> Terms(TermDictionary dictionary, int row) =>
            dictionary.Articles[row].Terms.Select(term => dictionary.TermsOf(row)[term]);

        static IEnumerable<int> Forms(TermDictionary dictionary, int row) =>
            dictionary.Articles[row].Forms.Select(form => dictionary.FormsOf(row)[form]);
    }

    [Fact]
    public void AnEditOfAFewWordsChangesFewParts()
    {
        var articles = Several(400);
        var before = CorpusTablesWriter.Write(Draft.Corpus(CorpusSettings.Default, articles)).Search;

        var paragraphs = articles[77].Analysis.Text.RawText.TrimEnd().Split("\n\n")[1..];
        articles[77] = Draft.Article(articles[77].Id, articles[77].Headline, [.. paragraphs, "Nobody foresaw it."]);
        var after = CorpusTablesWriter.Write(Draft.Corpus(CorpusSettings.Default, articles)).Search;

        Assert.InRange(before.Count, 30, int.MaxValue);
        Assert.Equal(before.Count, after.Count);
        Assert.InRange(before.Zip(after).Count(part => part.First != part.Second), 1, before.Count / 4);
    }

    [Fact]
    public void RareFormsOfALargeCorpusTakeTwoUnitsAndAreFound()
    {
        // Forty thousand words that occur once, and one that occurs in every article.
        LinkedArticle[] articles =
        [
            .. Enumerable.Range(0, 200)
                .Select(i => Draft.Article($"a{i:000}", "The same", string.Join(' ', Enumerable.Range(200 * i, 200).Select(n => $"w{n}")))),
        ];
        var corpus = Draft.Corpus(CorpusSettings.Default, articles);
        var dictionary = Dictionary(articles, groups: 1);
        var written = FormNumbers.Of(dictionary, default);
        var numbers = dictionary.Forms.Zip(written).ToDictionary(form => form.First, form => form.Second);

        Assert.Equal(numbers.Count, numbers.Values.Distinct().Count());
        Assert.InRange(numbers["same"], 1, 0x7F);
        Assert.All(Enumerable.Range(0, 40_000), n => Assert.InRange(numbers[$"w{n}"], FirstThatTakesTwoUnits, int.MaxValue));

        var store = new StoredCorpus(corpus);
        Assert.Equal(["a003"], store.Ids("\"w777 w778\""));
        Assert.Empty(store.Ids("\"w778 w777\""));
        Assert.Contains(" [w777 w778] ", store.Search<StoredArticle>("\"w777 w778\"", 1)[0].Passage.Highlighted("[", "]"));
    }

    /// <summary>Words are stored in runs, in which each word has only the letters that differ from the word before.</summary>
    [Fact]
    public void EveryWordIsFoundByItsLettersAndByEachPrefix()
    {
        string[] written =
        [
            .. Enumerable.Range(0, 3000).Select(n => string.Concat($"{n * 7919}".Select(digit => "abcdefghij"[digit - '0']))),
            "a", "ab", "abc", new string('a', 63), new string('b', 63),
            "港", "港\u0301湾", "京", "東", "ωμεγα", "ωμε", "안녕", "안녕하세요", "v20", "9",
        ];
        var store = new StoredCorpus(Draft.Corpus(
            CorpusSettings.Default with { Stemming = false },
            [.. written.Chunk(50).Select((words, i) => Draft.Article($"a{i:00}", "", string.Join(' ', words)))]));
        var index = store.SearchIndex!;
        string[] words = [.. written.SelectMany(word => word.Contains('湾') ? ["港", "湾"] : new[] { word }).Distinct()];

        Assert.All(words, word => Assert.NotNull(index.FindWord(word)));
        Assert.Equal(words.Length, words.Select(word => index.FindWord(word)!.Value.Form).Distinct().Count());
        Assert.All(
            words.SelectMany(word => new[] { word + "a", word + "�", word[..^1] + (char)(word[^1] + 1) }).Except(words),
            other => Assert.Null(index.FindWord(other)));
        Assert.All(
            words.SelectMany(word => Enumerable.Range(1, word.Length).Select(length => word[..length])).Distinct().Take(5000),
            prefix => Assert.Equal(
                words.Where(word => word.StartsWith(prefix, StringComparison.Ordinal))
                    .Select(word => index.FindWord(word)!.Value.Form).Order(),
                index.FormsFrom(prefix, int.MaxValue).Order()));
    }

    /// <summary>A term is on the page of its first form; the other forms may be on later pages.</summary>
    [Fact]
    public void ATermHasItsFormsOnAllPages()
    {
        string[] stems =
            [.. Enumerable.Range(0, 4000).Select(n => string.Concat($"{n * 7919}".Select(digit => "bdfgklmnpr"[digit - '0'])) + "aft")];
        var texts = stems.Chunk(40).Select(part => string.Join(' ', part.Select(stem => $"{stem} {stem}s {stem}ing")));
        var index = Draft.Store([.. texts.Select((text, i) => Draft.Article($"a{i:00}", "", text))]).SearchIndex!;

        Assert.All(
            stems.Distinct(),
            stem => Assert.Equal(
                new[] { stem, stem + "s", stem + "ing" }.Select(form => index.FindWord(form)!.Value.Form).Order(),
                index.FormsOf(index.FindTerm(stem)!.Value).Order()));
        Assert.Contains(stems, stem => index.FindWord(stem + "s")!.Value.Term.Page < PageOf(stem + "s"));

        int PageOf(string word) => Enumerable.Range(0, int.MaxValue).First(page => index.PageAt(page)!.Find(word) is not null);
    }

    /// <summary>The dictionary of some articles, which are assigned to groups in turn.</summary>
    private static TermDictionary Dictionary(LinkedArticle[] articles, int groups) => TermDictionary.Of(
        [
            .. Enumerable.Range(0, groups)
                .Select(group => articles.Where((_, row) => row % groups == group))
                .Select(rows => rows.Select(article => ArticleForms.Of(article)).ToEquatableArray())
                .Select(words => WordGroup.Of(new GroupedForms(words, Stemmer.Porter))),
        ],
        [.. Enumerable.Range(0, articles.Length).Select(row => row % groups)],
        SearchLanguage.Of(CorpusSettings.Default).StopWords);

    /// <summary>Articles of invented words, a few of them frequent and many rare.</summary>
    private static LinkedArticle[] Several(int count, int seed = 3)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, count).Select(i => Draft.Article($"a{i:000}", Words(6), Words(300), Words(200)))];

        string Words(int length) =>
            string.Join(' ', Enumerable.Range(0, length).Select(_ => Word((int)Math.Pow(9000, random.NextDouble()))));

        static string Word(int number) => string.Concat($"{number * 7919}".Select(digit => "kalomeniru"[digit - '0']));
    }
}
