extern alias compiler;

using compiler::Corpus.Compiler;
using compiler::Corpus.Compiler.Data;
using compiler::Corpus.Compiler.Index;
using compiler::Corpus.Compiler.Model;

namespace Corpus.Tests;

public sealed class SearchTests
{
    private static readonly StoredCorpus harbour = Draft.Store(
        Draft.Article(
            "ferry", "Ferry returns to the harbour", "The ferry sailed again on Monday.", "Two captains had repaired its engines."),
        Draft.Article("bridge", "New bridge opens", "Engineers said the bridge is safe. The harbour is far away."),
        Draft.Article(
            "strike", "Captains strike over pay", "The captains of every ferry refuse to sail.", "Café owners at the harbour complain."),
        Draft.Article("election", "Mayor seeks re-election", "The mayor was elected in May.", "Her opponent calls the elections unfair."));

    [Fact]
    public void HighlightedHtmlEncodesTheTextAndKeepsTheMarks()
    {
        var store = Draft.Store(Draft.Article("a", "Notice", "The ferry <b>\"sails\"</b> & waits for the ferry's crew."));

        Assert.Equal(
            "The <i class=\"hit\">ferry</i> &lt;b&gt;&quot;sails&quot;&lt;/b&gt; &amp; waits for the <i class=\"hit\">ferry</i>&#x27;s "
                + "crew.",
            store.Search<StoredArticle>("ferry", 1)[0].Passage.HighlightedHtml("<i class=\"hit\">", "</i>"));
    }

    [Theory]
    [InlineData("ferry", new[] { "ferry", "strike" })] // A word in the headline counts more.
    [InlineData("bridge engineers", new[] { "bridge" })]
    [InlineData("captain", new[] { "strike", "ferry" })] // Stemmed.
    [InlineData("CAFE", new[] { "strike" })] // Folded.
    [InlineData("harbour -bridge -captains", new string[0])]
    [InlineData("harbour -bridge -strike", new[] { "ferry" })]
    [InlineData("harbour -\"far away\" -captains*", new string[0])]
    [InlineData("electi*", new[] { "election" })]
    [InlineData("\"the harbour\"", new[] { "ferry", "bridge", "strike" })]
    [InlineData("\"harbour the\"", new string[0])]
    [InlineData("\"captain\"", new string[0])] // Quoted words are not stemmed.
    [InlineData("\"captains strike\"", new[] { "strike" })]
    [InlineData("“captains strike”", new[] { "strike" })]
    [InlineData("re-election", new[] { "election" })]
    [InlineData("\"May Her\"", new string[0])] // A phrase does not cross blocks.
    [InlineData("sailing", new[] { "ferry", "strike" })] // No article contains this form.
    [InlineData("complaining", new[] { "strike" })]
    [InlineData("repairs", new[] { "ferry" })] // Found by a stem that is not a word of the corpus: no text contains "repair".
    public void AQueryFinds(string query, string[] ids) => Assert.Equal(ids.Order(), harbour.Ids(query).Order());

    [Fact]
    public void AWordInTheHeadlineOutranksOneInTheBody() => Assert.Equal(["ferry", "strike"], harbour.Ids("ferry"));

    [Fact]
    public void IfNoArticleHasAllWordsAnyOfThemSuffices() => Assert.Equal(["bridge", "election"], harbour.Ids("opens mayor").Order());

    [Fact]
    public void AnExcludedWordIsExcludedEvenIfAnyWordSuffices() => Assert.Equal(["election"], harbour.Ids("opens mayor -bridge"));

    [Fact]
    public void AQueryWithOnlyExclusionsFindsNothing() => Assert.Empty(harbour.Ids("-ferry"));

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(int.MinValue)]
    public void ALimitBelowOneFindsNothing(int limit) => Assert.Empty(harbour.Ids("ferry", limit));

    [Fact]
    public void TheLimitKeepsTheBest()
    {
        Assert.Equal(["ferry"], harbour.Ids("ferry", 1));
        Assert.Equal(2, harbour.Ids("ferry", int.MaxValue).Count);
    }

    [Fact]
    public void ArticlesWithEqualScoresAreInTheOrderOfTheirIds()
    {
        var store = Draft.Store([.. Enumerable.Range(0, 30).Select(i => Draft.Article($"a{29 - i:00}", "Same", "The same words."))]);
        Assert.Equal(Enumerable.Range(0, 12).Select(i => $"a{i:00}"), store.Ids("same", 12));
    }

    [Fact]
    public void WithoutStemmingOnlyTheFormItselfIsFound()
    {
        var store = new StoredCorpus(Draft.Corpus(
            CorpusSettings.Default with { Stemming = false },
            Draft.Article("one", "Captains", "x"),
            Draft.Article("two", "Captain", "y")));
        Assert.Equal(["two"], store.Ids("captain"));
        Assert.Empty(store.Ids("captaining"));
    }

    [Fact]
    public void ALanguageWithoutAFolderIsNotStemmedAndHasNoStopWords()
    {
        var store = new StoredCorpus(Draft.Corpus(
            CorpusSettings.Default with { Language = "de" },
            Draft.Article("eins", "Die Insel", "Die Boote halten."),
            Draft.Article("zwei", "Eine Stadt", "Was halting heißt, steht im Duden.")));
        Assert.Equal(["eins"], store.Ids("die"));
        Assert.Equal(["eins"], store.Ids("halten"));
        Assert.Equal(["zwei"], store.Ids("halting"));
        Assert.Empty(store.Ids("halt"));
    }

    [Theory]
    [InlineData("barco", "eins zwei")]
    [InlineData("barcos", "eins zwei")]
    [InlineData("BARCAS", "eins zwei")]
    [InlineData("mar", "eins")] // too short to lose an ending, and no other form of it
    [InlineData("camión", "zwei")]
    [InlineData("camiones", "zwei")]
    [InlineData("el barco", "eins zwei")] // the stop word need not occur
    public void TheStemmerAndStopWordsOfAFolderApplyToArticlesAndQueries(string query, string ids)
    {
        var folder = new LanguageFolder(name => name switch
        {
            "stemmer.txt" => new MemoryStream("o\nos\na\nas\nes\n"u8.ToArray()),
            "stop-words.txt" => new MemoryStream("# los artículos\nel\nla\n"u8.ToArray()),
            _ => null,
        });
        var corpus = Draft.Corpus(
            CorpusSettings.Default,
            Draft.Article("eins", "Barcos", "Barcos de la mar."),
            Draft.Article("zwei", "Un camión", "Un camión y su barca."));
        var store = new StoredCorpus(CorpusTablesWriter.Write(corpus, SearchLanguage.Of(folder)));
        Assert.Equal(ids, string.Join(' ', store.Ids(query).Order(StringComparer.Ordinal)));
    }

    [Fact]
    public void WithoutAnIndexNothingIsFound()
    {
        var store = new StoredCorpus(Draft.Corpus(CorpusSettings.Default with { Search = false }, Draft.Article("one", "Captains", "x")));
        Assert.Empty(store.Tables.Search);
        Assert.Empty(store.Ids("captains"));
    }

    [Fact]
    public void AnEmptyCorpusFindsNothing() => Assert.Empty(Draft.Store().Ids("captains \"a b\" c* -d"));

    [Theory]
    [InlineData("")]
    [InlineData(" \t\n")]
    [InlineData("\"")]
    [InlineData("\"\"")]
    [InlineData("-")]
    [InlineData("--ferry")]
    [InlineData("-\"")]
    [InlineData("*")]
    [InlineData("-*")]
    [InlineData("\"ferry")]
    [InlineData("ferry\"")]
    [InlineData("=harbour")]
    [InlineData("\0\uD800\uDC00\uD800 \uDFFF*")]
    [InlineData("🚢*")]
    public void NoQueryThrows(string query) => Assert.NotNull(harbour.Ids(query));

    [Fact]
    public void NoRandomQueryThrows()
    {
        var random = new Random(7);
        const string signs = "\"-* feryhabo=\u0301é\uD83D\uDEA2\uD800中文\0";
        for (var round = 0; round < 5000; round++)
            _ = harbour.Ids(new string([.. Enumerable.Range(0, random.Next(12)).Select(_ => signs[random.Next(signs.Length)])]));
    }

    [Fact]
    public void AnIdeographIsAWordAndARunOfThemAPhrase()
    {
        var store = Draft.Store(Draft.Article("tokyo", "東京", "東京都に住む。"), Draft.Article("kyoto", "京都", "京都に住む。"));
        Assert.Equal(["tokyo"], store.Ids("東京"));
        Assert.Equal(["kyoto", "tokyo"], store.Ids("京都").Order());
    }

    [Fact]
    public void APrefixIsComparedWithUnstemmedWords()
    {
        // "elected" and "electing" have one stem; only one of them begins with "electe".
        var store = Draft.Store(Draft.Article("past", "x", "She was elected."), Draft.Article("now", "x", "They are electing her."));
        Assert.Equal(["past"], store.Ids("electe*"));
        Assert.Equal(["now", "past"], store.Ids("elect*").Order());
    }

    [Theory]
    [InlineData("part*")] // "party" and "parties" have one stem, and only one of them begins with "party".
    [InlineData("party*")]
    [InlineData("p*")]
    [InlineData("sail*")]
    [InlineData("zz*")]
    [InlineData("\"party boat\"")]
    [InlineData("\"sails party\"")]
    [InlineData("parties sai*")]
    public void TheBestHitsAreTheFirstOfAllHits(string query)
    {
        // More articles than the gap of one posting, so that the postings of rare words have skips.
        string[] words = ["party", "parties", "partisan", "partly", "part", "sail", "sails", "sailor", "boat", "pier", "rope", "the", "zz"];
        var random = new Random(5);
        var store = Draft.Store(
            [
                .. Enumerable.Range(0, 1500).Select(
                    i => Draft.Article($"a{i:0000}", Words(2), Words(random.Next(1, 9)) + (i % 700 == 699 ? " zz zzz party boat" : ""))),
            ]);
        var all = Found(query, int.MaxValue);

        Assert.NotEmpty(all);
        foreach (var limit in new[] { 1, 2, 10, 64, 65, 500 })
        {
            Assert.Equal(all.Take(limit), Found(query, limit));
            var odd = new SearchOptions { Within = [[.. store.Articles<StoredArticle>().Where(article => article.Id.EndsWith('9'))]] };
            Assert.Equal(all.Where(hit => hit.Id.EndsWith('9')).Take(limit), Found(query, limit, odd));
        }

        List<(string Id, double Score)> Found(string query, int limit, SearchOptions? options = null) =>
            [.. store.Search<StoredArticle>(query, limit, options).Select(hit => (hit.Article.Id, hit.Score))];

        string Words(int count) => string.Join(
            ' ', Enumerable.Range(0, count).Select(_ => words[Math.Min(random.Next(words.Length - 1), random.Next(words.Length - 1))]));
    }

    [Theory]
    [InlineData("\"party boat\"")]
    [InlineData("party*")]
    [InlineData("p* -\"sails boat\"")]
    public void AQueryFindsWhatAScanOfTheTextsFinds(string query)
    {
        string[] words = ["party", "parties", "partly", "sail", "sails", "boat", "pier", "rope"];
        var random = new Random(9);
        string[] texts = [.. Enumerable.Range(0, 900).Select(_ => string.Join(' ', random.GetItems(words, random.Next(1, 7))))];
        var store = Draft.Store([.. texts.Select((text, i) => Draft.Article($"a{i:000}", "", text))]);

        var expected = Enumerable.Range(0, texts.Length).Where(i => Matches($" {texts[i]} ")).Select(i => $"a{i:000}").ToList();
        Assert.InRange(expected.Count, 30, 899);
        Assert.Equal(expected, store.Ids(query, int.MaxValue).Order());

        bool Matches(string text) => query switch
        {
            "party*" => text.Contains(" party"),
            "\"party boat\"" => text.Contains(" party boat "),
            _ => text.Contains(" p") && !text.Contains(" sails boat "),
        };
    }

    [Fact]
    public void TheBestPassageHasTheWordsAndTheirPositions()
    {
        var passage = harbour.Search<StoredArticle>("captains engines", 1)[0].Passage;
        Assert.Equal("Two captains had repaired its engines.", passage.Text);
        Assert.Equal("Two [captains] had repaired its [engines].", passage.Highlighted("[", "]"));
        Assert.Equal(passage.Text, passage.Article.RawText[passage.Start..passage.End]);
        Assert.Equal(5, passage.Line);
        Assert.Equal(["captains", "engines"], passage.Highlights.Select(range => passage.Article.RawText[range]));
    }

    [Fact]
    public void APassageOfALongBlockIsAPartOfIt()
    {
        var filler = string.Join(' ', Enumerable.Range(0, 400).Select(i => $"word{i}"));
        var store = Draft.Store(Draft.Article("long", "Title", $"“{filler} anchor {filler} anchor chain {filler}.”"));
        var passage = store.Search<StoredArticle>("anchor chain", 1)[0].Passage;
        Assert.Contains("[anchor] [chain]", passage.Highlighted("[", "]"));
        Assert.InRange(passage.Text.Split(' ').Length, 10, 60);
    }

    [Fact]
    public void AMatchOnlyInTheHeadlineIsShownThere()
    {
        var passage = harbour.Search<StoredArticle>("opens", 1)[0].Passage;
        Assert.Equal("New bridge <b>opens</b>", passage.Highlighted("<b>", "</b>"));
    }

    [Fact]
    public void AHeadlineOutsideTheTextIsFoundAndTheBodyIsShown()
    {
        var article = Draft.Article("meta", "", "Only the body.") with { Headline = "Given elsewhere" };
        var passage = Draft.Store(article).Search<StoredArticle>("elsewhere", 1)[0].Passage;
        Assert.Equal("Only the body.", passage.Text);
        Assert.Empty(passage.Highlights);
    }

    [Fact]
    public void AQuotedPhraseIsHighlightedAsOne()
    {
        var passage = harbour.Search<StoredArticle>("\"far away\" away", 1)[0].Passage;
        Assert.EndsWith("is [far away].", passage.Highlighted("[", "]"));
    }

    [Fact]
    public void AQueryReadsOnlyThePartsItNeeds()
    {
        var store = Draft.Store(
            [.. Enumerable.Range(0, 2000).Select(i => Draft.Article($"a{i:0000}", $"Title {i}", $"unique{i} " + new string('x', 200)))]);
        Assert.True(store.Tables.Search.Count > 10);
        var hit = store.Search<StoredArticle>("unique77 title", 10)[0];
        Assert.InRange(store.PartsTouched.Count, 2, 3);
        Assert.Empty(store.ShardsTouched);
        _ = hit.Passage;
        Assert.Single(store.ShardsTouched);
    }
}
