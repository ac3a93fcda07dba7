extern alias compiler;

using compiler::Corpus.Compiler;
using compiler::Corpus.Compiler.Files;
using compiler::Corpus.Compiler.Language;
using compiler::Corpus.Compiler.Linking;
using compiler::Corpus.Compiler.Model;

namespace Corpus.Tests;

/// <summary>The library reads back what the compiler writes.</summary>
public sealed class TableRoundTripTests
{
    [Fact]
    public void AnEmptyCorpusHasNoArticles()
    {
        var store = Draft.Store();
        Assert.Empty(store.Articles<StoredArticle>());
        Assert.Null(store.ArticleOrNull(""));
        Assert.Empty(store.SharedQuotations<StoredArticle>());
        Assert.Empty(store.ArticlesByAuthor<StoredArticle>("nobody"));
        Assert.Empty(store.ArticlesPublished<StoredArticle>(DateOnly.MinValue, DateOnly.MaxValue));
        Assert.Throws<KeyNotFoundException>(() => store.FindArticle("x"));
    }

    [Fact]
    public void EveryPlainValueIsReadBack()
    {
        var store = Draft.Store(
            Draft.Article("a/b", "Head", "Body one two.") with
            {
                AlternativeHeadline = "Second",
                Description = "Summary",
                Byline = "By Ann and Bob",
                Authors = ["Ann", "Bob"],
                Dateline = "OSLO",
                Url = "example.org/x",
                InLanguage = "en-GB",
                Keywords = ["k", "", "k"],
            },
            Draft.Article("z", "", ""));
        var article = store.Article(0);
        Assert.Equal(
            ("a/b", "a/b.txt", "Head", "Second", "Summary"),
            (article.Id, article.Path, article.Headline, article.AlternativeHeadline, article.Description));
        Assert.Equal(
            ("By Ann and Bob", "OSLO", "example.org/x", "en-GB"), (article.Byline, article.Dateline, article.Url, article.InLanguage));
        Assert.Equal(["Ann", "Bob"], article.Authors);
        Assert.Equal(["k", "", "k"], article.Keywords);
        Assert.Equal("Head\n\nBody one two.\n", article.RawText);
        Assert.Equal("Body one two.", article.Body);
        Assert.Equal(3, article.WordCount);
        Assert.Equal((3, BlockKind.Paragraph), (article.Blocks[1].Line, article.Blocks[1].Kind));

        var bare = store.Article(1);
        Assert.Null(bare.Description);
        Assert.Null(bare.Url);
        Assert.Null(bare.DatePublished);
        Assert.Empty(bare.Authors);
        Assert.Equal("", bare.Body);
    }

    [Theory]
    [InlineData(0x7FFF)]
    [InlineData(0x8000)]
    [InlineData(0xFFFF)]
    [InlineData(0x10000)]
    [InlineData(300_000)]
    public void AnArticleOfAnyLengthKeepsItsPositions(int length)
    {
        var store = Draft.Store(
            Draft.Article("long", "Long", new string('x', length), "The end of it."),
            Draft.Article("short", "Short", "A few words."));
        var article = store.Article(0);
        Assert.Equal(length, article.Blocks[1].Text.Length);
        Assert.Equal("The end of it.", article.Blocks[2].Text);
        Assert.Equal("The end of it.", article.RawText[article.Blocks[2].Start..article.Blocks[2].End]);
        Assert.Equal("A few words.", store.Article(1).Paragraphs[0].Text);
        Assert.Equal("The [end] of it.", store.Search<StoredArticle>("end", 1)[0].Passage.Highlighted("[", "]"));
    }

    [Fact]
    public void MoreThan65535BlocksOfOneArticleAreReadBack()
    {
        const int count = 70_000;
        var text = string.Concat(Enumerable.Repeat("ab\n", count));
        var article = Draft.Article(
            "many",
            "Many",
            text,
            Enumerable.Range(0, count)
                .Select(i => new compiler::Corpus.Compiler.Model.Block(compiler::Corpus.BlockKind.Paragraph, 3 * i, (3 * i) + 2)));
        var store = Draft.Store(article);
        var blocks = store.Article(0).Blocks;
        Assert.Equal(count, blocks.Count);
        Assert.Equal((3 * (count - 1), count, "ab"), (blocks[count - 1].Start, blocks[count - 1].Line, blocks[count - 1].Text));
    }

    [Fact]
    public void TextWithAnyCharactersIsReadBack()
    {
        var characters = string.Concat(Enumerable.Range(0, 1 << 16).Where(c => c != '\n').Select(c => (char)c));
        Assert.Equal($"Signs\n\n{characters}\n", Draft.Store(Draft.Article("characters", "Signs", characters)).Article(0).RawText);
    }

    [Fact]
    public void DatesHaveOnlyTheKnownParts()
    {
        var half = TimeSpan.TicksPerSecond / 2;
        var store = Draft.Store(
            Draft.Article("a", "h", "b") with
            {
                DatePublished = new WrittenDate(1, 1, 1, null, null),
                DateModified = new WrittenDate(9999, 12, 31, TimeSpan.TicksPerDay - 1, -720),
            },
            Draft.Article("b", "h", "b") with { DatePublished = new WrittenDate(2023, 9, 4, (13 * TimeSpan.TicksPerHour) + half, null) },
            Draft.Article("c", "h", "b") with { DatePublished = new WrittenDate(2023, 9, 4, 0, 840) },
            Draft.Article("d", "h", "b"));
        Assert.Equal(new ArticleDate(new DateOnly(1, 1, 1), null, null), store.Article(0).DatePublished);
        Assert.Equal(
            new ArticleDate(new DateOnly(9999, 12, 31), TimeOnly.MaxValue, TimeSpan.FromHours(-12)), store.Article(0).DateModified);
        Assert.Equal(new ArticleDate(new DateOnly(2023, 9, 4), new TimeOnly(13, 0, 0, 500), null), store.Article(1).DatePublished);
        Assert.Equal(new ArticleDate(new DateOnly(2023, 9, 4), TimeOnly.MinValue, TimeSpan.FromHours(14)), store.Article(2).DatePublished);
        Assert.Null(store.Article(3).DatePublished);

        Assert.Equal(["a", "c", "b"], Published(DateOnly.MinValue, DateOnly.MaxValue));
        Assert.Equal(["c", "b"], Published(new DateOnly(2023, 9, 4), new DateOnly(2023, 9, 4)));
        Assert.Empty(Published(new DateOnly(2023, 9, 5), DateOnly.MaxValue));
        Assert.Empty(Published(DateOnly.MaxValue, DateOnly.MinValue));

        IEnumerable<string> Published(DateOnly from, DateOnly to) =>
            store.ArticlesPublished<StoredArticle>(from, to).Select(article => article.Id);
    }

    [Fact]
    public void PartsOfAnArticleAreReadBack()
    {
        const string text = "Head\n\n“Yes,” said Kim. “No.”\n\nPhoto\nA ship.\nReuters\n";
        var article = Draft.Article("a", "Head", text,
        [
            new(compiler::Corpus.BlockKind.Headline, 0, 4),
            new(compiler::Corpus.BlockKind.Paragraph, 6, 28),
            new(compiler::Corpus.BlockKind.MediaLabel, 30, 35),
            new(compiler::Corpus.BlockKind.Caption, 36, 43),
            new(compiler::Corpus.BlockKind.Credit, 44, 51),
        ]);
        article = article with
        {
            Analysis = article.Analysis with
            {
                Structure = article.Analysis.Structure with { Figures = [new(2, 3, 4), new(-1, 3, -1)] },
                Language = new LanguageAnalysis(
                    [new(0, 4), new(6, 22), new(23, 28)],
                    [
                        new()
                        {
                            Start = 6,
                            End = 12,
                            SpeakerName = new TextRange(18, 21),
                            FullName = new TextRange(18, 21),
                            Cue = new TextRange(13, 17),
                            Attribution = compiler::Corpus.Attribution.Cue,
                            Sieve = "cue",
                            IsPartial = true,
                        },
                        new() { Start = 23, End = 28, Attribution = compiler::Corpus.Attribution.None },
                    ],
                    [],
                    []),
            },
            Speakers = [EntryReference.None, EntryReference.None],
        };
        var stored = Draft.Store(article).Article(0);
        Assert.Equal(["Head", "“Yes,” said Kim.", "“No.”"], stored.Sentences.Select(sentence => sentence.Text));
        Assert.Equal(["“Yes,”", "“No.”"], stored.Quotations.Select(quotation => quotation.Text));
        Assert.Equal(
            ("Kim", "said", Attribution.Cue, true),
            (stored.Quotations[0].SpeakerName, stored.Quotations[0].Cue, stored.Quotations[0].Attribution, stored.Quotations[0].IsPartial));
        Assert.Equal(
            (null, null, Attribution.None, false),
            (stored.Quotations[1].SpeakerName, stored.Quotations[1].Cue, stored.Quotations[1].Attribution, stored.Quotations[1].IsPartial));
        Assert.Null(stored.Quotations[0].Speaker);
        Assert.Equal(
            ("Photo", "A ship.", "Reuters", 5),
            (stored.Figures[0].Label?.Text, stored.Figures[0].Caption?.Text, stored.Figures[0].Credit?.Text, stored.Figures[0].Line));
        Assert.Null(stored.Figures[1].Label);
        Assert.Equal(36..43, stored.Figures[1].Start..stored.Figures[1].End);
    }

    /// <summary>A record with a text and a list of numbers.</summary>
    private static RecordDeclaration Pair { get; } = new(
        "Pair",
        [
            new FieldDeclaration { Name = "text", MemberName = "Text", Type = new FieldType(FieldKind.String, false, null, []) },
            new FieldDeclaration { Name = "numbers", MemberName = "Numbers", Type = new FieldType(FieldKind.Int, true, null, []) },
        ],
        []);

    private static AnyValue Number { get; } = new(compiler::Corpus.ValueKind.Number, "-2.50", [], []);

    private static AnyValue Tree { get; } = new(
        compiler::Corpus.ValueKind.Mapping,
        null,
        [],
        [new("list", new(compiler::Corpus.ValueKind.List, null, [Number, new(compiler::Corpus.ValueKind.Null, null, [], [])], []))]);

    /// <summary>The number of the first list: the fields are one of each kind, then a list of each kind.</summary>
    private static int FirstList { get; } = Enum.GetValues<FieldKind>().Length;

    private static DateTimeOffset Moment { get; } =
        new(new DateTime(2024, 2, 29, 23, 59, 59).AddTicks(7), TimeSpan.FromMinutes(-210));

    [Fact]
    public void AFieldOfEveryKindIsReadBack()
    {
        var store = EveryKind();
        var read = store.Article(0).Read;

        Assert.Equal("text", read.Text(0));
        Assert.True(read.Boolean(1));
        Assert.Equal(long.MinValue, read.Integer(2));
        Assert.Equal(-1.5e300, read.Number(3));
        Assert.Equal(DateOnly.FromDayNumber(738_000), read.Date(4));
        Assert.Equal(Moment, read.Moment(5));
        Assert.Equal(Moment.Offset, read.Moment(5)!.Value.Offset);
        Assert.Equal(new Uri("https://example.org/a?b"), read.Uri(6));
        Assert.Equal(DayOfWeek.Monday, read.Enumeration<DayOfWeek>(7));
        Assert.Same(store.FindEntry(0, "places", "oslo"), read.Entry<StoredEntry>(8, 0));
        Assert.Same(store.Article(1), read.Article<StoredArticle>(9));

        Assert.Equal("img/a.png", read.Text(10));
        Assert.Equal((ValueKind.Number, -2.5, "-2.50"), (read.Value(11).Kind, read.Value(11).Number, read.Value(11).Text));
        Assert.Equal(
            ("x", 7, -1),
            read.Record(12, fields => new StoredRecord(fields)) is { } pair
                ? (pair.Read.Text(0), pair.Read.Integers(1)[0], pair.Read.Integers(1)[1])
                : default);
    }

    [Fact]
    public void AListOfEveryKindIsReadBack()
    {
        var read = EveryKind().Article(0).Read;

        Assert.Equal(["text", "", "text"], read.Texts(FirstList));
        Assert.Equal([true, false, true], read.Booleans(FirstList + 1));
        Assert.Equal([long.MinValue, 0x1234_5678_9ABC_DEF0, long.MinValue], read.Integers(FirstList + 2));
        Assert.Equal([-1.5e300, 0.1, -1.5e300], read.Numbers(FirstList + 3));
        Assert.Equal([DateOnly.FromDayNumber(738_000), DateOnly.MinValue, DateOnly.FromDayNumber(738_000)], read.Dates(FirstList + 4));
        Assert.Equal(
            [Moment, new DateTimeOffset(TimeSpan.TicksPerDay, TimeSpan.FromHours(14)), Moment],
            read.Moments(FirstList + 5).Select(each => each).ToArray());
        Assert.Equal(
            ["https://example.org/a?b", "relative/x", "https://example.org/a?b"],
            read.Uris(FirstList + 6).Select(uri => uri.OriginalString));
        Assert.Equal([DayOfWeek.Monday, DayOfWeek.Sunday, DayOfWeek.Monday], read.Enumerations<DayOfWeek>(FirstList + 7));
        Assert.Equal(["oslo", "bergen", "oslo"], read.Entries<StoredEntry>(FirstList + 8, 0).Select(entry => entry.Key));
        Assert.Equal(["b", "a", "b"], read.Articles<StoredArticle>(FirstList + 9).Select(other => other.Id));

        Assert.Equal(["img/a.png", "b.pdf", "img/a.png"], read.Texts(FirstList + 10));
        Assert.Equal([ValueKind.Number, ValueKind.Mapping, ValueKind.Number], read.Values(FirstList + 11).Select(value => value.Kind));
        Assert.Equal([-2.5, null], read.Values(FirstList + 11)[1]["list"].Items.Select(item => item.Number));
        var records = read.Records(FirstList + 12, fields => new StoredRecord(fields));
        Assert.Equal(["x", null, "x"], records.Select(record => record.Read.Text(0)));
        Assert.Empty(records[1].Read.Integers(1));
    }

    [Fact]
    public void AMissingFieldOfEveryKindIsNullOrEmpty()
    {
        var missing = EveryKind().Article(1).Read;
        Assert.Null(missing.Text(0));
        Assert.Null(missing.Boolean(1));
        Assert.Null(missing.Integer(2));
        Assert.Null(missing.Moment(5));
        Assert.Null(missing.Entry<StoredEntry>(8, 0));
        Assert.True(missing.Value(11).IsNull);
        Assert.Null(missing.Record(12, fields => new StoredRecord(fields)));
        Assert.Empty(missing.Records(FirstList + 12, fields => new StoredRecord(fields)));
        Assert.Empty(missing.Texts(FirstList));
        Assert.Empty(missing.Moments(FirstList + 5));
    }

    [Fact]
    public void ArticlesAreFoundByTheValuesOfTheirFields()
    {
        var store = EveryKind();
        var oslo = store.FindEntry(0, "places", "oslo");

        Assert.Equal(["a"], store.ArticlesByField<StoredArticle>(8, oslo).Select(article => article.Id));
        Assert.Equal(["a"], store.ArticlesByField<StoredArticle>(FirstList + 1, 0).Select(article => article.Id));
        Assert.Empty(store.ArticlesByField<StoredArticle>(7, 0));
        Assert.Empty(store.ArticlesByField<StoredArticle>(7, 99));
        Assert.Equal(["a"], ((StoredEntry)oslo).Articles.Select(article => article.Id));
        Assert.Equal(["Christiania"], oslo.Aliases);
    }

    /// <summary>
    /// Two articles with a field of each kind, then a list of each kind; all are set in the first article, and missing in the second.
    /// </summary>
    private static StoredCorpus EveryKind()
    {
        FieldType[] kinds = [.. Enum.GetValues<FieldKind>().Select(TypeOf)];
        FieldType[] types = [.. kinds, .. kinds.Select(kind => kind with { IsList = true })];
        var settings = CorpusSettings.Default with
        {
            ArticleFields = types
                .Select((type, i) => new FieldDeclaration { Name = $"f{i}", MemberName = $"F{i}", Type = type })
                .ToEquatableArray(),
            Vocabularies = [new VocabularyDeclaration { Name = "places", ClassName = "Places", TypeName = "Place" }],
        };
        FieldCell[] ones =
        [
            new("text", 0, 0),
            new(null, 1, 0),
            new(null, long.MinValue, 0),
            new(null, BitConverter.DoubleToInt64Bits(-1.5e300), 0),
            new(null, 738_000, 0),
            new(null, new DateTime(2024, 2, 29, 23, 59, 59).Ticks + 7, -210),
            new("https://example.org/a?b", 0, 0),
            new(null, 1, 0),
            new("oslo", 1, 0),
            new("b", 1, 0),
            new("img/a.png", 0, 0),
            new(null, 0, 0) { Any = Number },
            new(null, 0, 0) { Members = [new([new("x", 0, 0)]), new([new(null, 7, 0), new(null, -1, 0)])] },
        ];
        FieldCell[] others =
        [
            new("", 0, 0),
            new(null, 0, 0),
            new(null, 0x1234_5678_9ABC_DEF0, 0),
            new(null, BitConverter.DoubleToInt64Bits(0.1), 0),
            new(null, 0, 0),
            new(null, TimeSpan.TicksPerDay, 840),
            new("relative/x", 0, 0),
            new(null, 0, 0),
            new("bergen", 0, 0),
            new("a", 0, 0),
            new("b.pdf", 0, 0),
            new(null, 0, 0) { Any = Tree },
            new(null, 0, 0) { Members = [FieldValue.Missing, FieldValue.Missing] },
        ];
        var lists = ones.Zip(others, (one, other) => new FieldValue([one, other, one]));
        var full = ones.Select(cell => new FieldValue([cell])).Concat(lists).ToEquatableArray();
        var none = types.Select(_ => FieldValue.Missing).ToEquatableArray();
        LinkedEntry[] places = [new("bergen", "Bergen", "Bergen", [], []), new("oslo", "Oslo", "Oslo", ["Christiania"], [])];
        var corpus = Draft.Corpus(
            settings, Draft.Article("a", "h", "b") with { Fields = full }, Draft.Article("b", "h", "b") with { Fields = none });
        return new StoredCorpus(corpus with { Vocabularies = [new LinkedVocabulary(settings.Vocabularies[0], [.. places])] });
    }

    private static FieldType TypeOf(FieldKind kind) =>
        new(kind, false, kind == FieldKind.Vocabulary ? "places" : null, kind == FieldKind.Enum ? ["low", "high"] : [])
        {
            Record = kind == FieldKind.Record ? Pair : null,
        };

    [Fact]
    public void AuthorsAreFoundWithoutRegardToCase()
    {
        var store = Draft.Store(
            Draft.Article("a", "h", "b") with { Authors = ["Ann Lee", "bob"] },
            Draft.Article("b", "h", "b") with { Authors = ["ANN LEE"] },
            Draft.Article("c", "h", "b") with { Authors = ["Zoë"] });
        Assert.Equal(["a", "b"], store.ArticlesByAuthor<StoredArticle>("ann lee").Select(article => article.Id));
        Assert.Equal(["c"], store.ArticlesByAuthor<StoredArticle>("ZOË").Select(article => article.Id));
        Assert.Empty(store.ArticlesByAuthor<StoredArticle>(""));
    }

    [Fact]
    public void AnArticleIsCreatedOnceForAnyNumberOfThreads()
    {
        var store = Draft.Store([.. Enumerable.Range(0, 200).Select(i => Draft.Article($"a{i:000}", "h", "b"))]);
        var seen = new StoredArticle[8, 200];
        Parallel.For(0, 8, thread =>
        {
            for (var row = 0; row < 200; row++)
                seen[thread, row] = store.Article(row);
        });
        for (var row = 0; row < 200; row++)
            Assert.All(Enumerable.Range(0, 8), thread => Assert.Same(seen[0, row], seen[thread, row]));
    }

    [Fact]
    public void FindingAnIdAllocatesNothing()
    {
        var store = Draft.Store([.. Enumerable.Range(0, 500).Select(i => Draft.Article($"section/article-{i}", "h", "b"))]);
        string[] ids = [.. Enumerable.Range(0, 500).Select(i => $"section/article-{i}"), "section/article", "", "x"];
        var found = 0;
        Find();
        var before = GC.GetAllocatedBytesForCurrentThread();
        Find();
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        Assert.Equal(1000, found);

        void Find()
        {
            foreach (var id in ids)
                found += store.ArticleOrNull(id) is null ? 0 : 1;
        }
    }

    [Theory]
    [InlineData("<!-- Nothing to see. -->\n")]
    [InlineData("---\ntitle: Empty\n---\n")]
    [InlineData("[q]: https://example.org/quay\n")]
    public void MarkdownThatRendersToNothingHasNoHtml(string markdown) =>
        Assert.Equal("", new StoredCorpus(CorpusCompiler.Compile([new SourceFile("a.md", markdown)])).Article(0).Html.Trim());

    [Fact]
    public void TheAddressOfALinkIsStoredOnceAndReadUnescaped()
    {
        const string markdown = "# Harbour\n\nSee [the pier](https://example.org/pier), [the quay][q], <https://example.org/a>, "
            + "[sums](https://example.org/?a=1&amp;b=2), [nothing]() and [ice](https://example.org/\\(ice\\).png).\n\n"
            + "[q]: https://example.org/quay\n";
        string[] targets =
        [
            "https://example.org/pier", "https://example.org/quay", "https://example.org/a", "https://example.org/?a=1&b=2", "",
            "https://example.org/(ice).png",
        ];
        var store = new StoredCorpus(
            CorpusCompiler.Compile(
                [new SourceFile("a.md", markdown), new SourceFile("b.md", "# Other\n\nWords.\n"), new SourceFile("c.md", markdown)]));

        Assert.Equal(targets, store.Article(0).Links.Select(link => link.Target));
        Assert.Equal(targets, store.Article(2).Links.Select(link => link.Target));

        // An address in the text is stored only there; one that is written with escapes is stored again without them.
        var markup = string.Concat(store.Tables.Shards.Select(shard => shard.Markup));
        Assert.DoesNotContain("https://example.org/quay", markup);
        Assert.DoesNotContain("https://example.org/pier", markup);
        Assert.Contains("https://example.org/?a=1&b=2", markup);
        Assert.Contains("https://example.org/(ice).png", markup);
    }

    [Fact]
    public void TheExceptionForAnUnknownIdNamesTheNearestOne()
    {
        var store = Draft.Store(Draft.Article("harbour", "h", "b"), Draft.Article("bridge", "h", "b"));
        Assert.Contains("'harbour'", Assert.Throws<KeyNotFoundException>(() => store.FindArticle("habour")).Message);
    }
}
