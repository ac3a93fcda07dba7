using Corpus.Compiler.Data;
using Corpus.Compiler.Files;
using Corpus.Compiler.Language;
using Corpus.Compiler.Language.Sentences;
using Corpus.Compiler.Language.Words;
using Corpus.Compiler.Model;
using Corpus.Compiler.Structure.Forms;

namespace Corpus.Compiler.Tests.Language;

/// <summary>Languages without their own lists: what holds in all languages still works, and no English rule is applied.</summary>
public class OtherLanguagesTests
{
    [Theory]
    [InlineData("de", "Sie sagte: „Wir gehen.“ Dann ging sie.", "„Wir gehen.“")]
    [InlineData("de", "Das ist ‚gut‘ so.", "‚gut‘")]
    [InlineData("de", "Er nannte es »gut« und ging.", "»gut«")]
    [InlineData("fr", "Elle a dit : « Nous partons. » Puis rien.", "« Nous partons. »")]
    [InlineData("sv", "Hon sade: ”Vi går.” Sedan gick hon.", "”Vi går.”")]
    [InlineData("pl", "Powiedziała: „Idziemy.” Potem poszła.", "„Idziemy.”")]
    [InlineData("ja", "彼女は「行きます。」と言った。", "「行きます。」")]
    [InlineData("zh", "她说：“我们走。”然后她走了。", "“我们走。”")]
    [InlineData("nl", "Zij kwam 's avonds, 's nachts en 's morgens'.", "")]
    public void QuotationMarksOfTheLanguageAreFound(string language, string text, string quotation) =>
        Assert.Equal(quotation, string.Join('|', Quotations(language, text).Select(found => text[found.Start..found.End])));

    [Theory]
    [InlineData("de", "Sie sagte: „Wir gehen.“ Dann ging sie.", "Sie sagte: „Wir gehen.“|Dann ging sie.")]
    [InlineData("de", "Das geht z.B. so. Oder anders.", "Das geht z.B. so.|Oder anders.")]
    [InlineData("de", "Er lief zum Inc. Dann kam Mr. Lind.", "Er lief zum Inc.|Dann kam Mr.|Lind.")]
    [InlineData("ja", "行きます。来ます！", "行きます。|来ます！")]
    [InlineData("hi", "वह आया। वह गया।", "वह आया।|वह गया।")]
    [InlineData("ar", "هل جاء؟ نعم.", "هل جاء؟|نعم.")]
    public void SentencesEndAtTheTerminatorsOfTheLanguage(string language, string text, string sentences) =>
        Assert.Equal(
            sentences.Split('|'),
            SentenceScanner.Scan(text, new TextRange(0, text.Length), Lexicon.For(language)).Select(sentence => sentence.Of(text)));

    [Fact]
    public void NoSpeakerIsCreditedByEnglishRules()
    {
        const string text = "“We pay,” said Mara Lind.";

        var quotation = Assert.Single(Quotations("de", text));
        Assert.Equal((null, null, Attribution.None), (quotation.SpeakerName, quotation.Cue, quotation.Attribution));
        Assert.NotNull(Assert.Single(Quotations("en-GB", text)).SpeakerName);
    }

    [Theory]
    [InlineData("---\ninLanguage: de\n---\n", null)]
    [InlineData("", "inLanguage: de\n")]
    public void TheLanguageOfAnArticleOverridesThatOfTheCorpus(string frontMatter, string? sidecar)
    {
        const string text = "Die Fähre\n\nDie Fähre kam am Montag.\n\n“We pay,” said Mara Lind.\n";
        List<SourceFile> files =
        [
            new("a.txt", frontMatter + text), new("b.txt", "The ferry\n\nIt came on Monday.\n\n“We pay,” said Mara Lind.\n"),
        ];
        if (sidecar is not null)
            files.Add(new("a.yaml", sidecar));

        var corpus = CorpusCompiler.Compile(files);

        Assert.Null(Assert.Single(corpus.Articles[0].Analysis.Language.Quotations).SpeakerName);
        Assert.NotNull(Assert.Single(corpus.Articles[1].Analysis.Language.Quotations).SpeakerName);
        var problem = Assert.Single(corpus.Problems, problem => problem.Descriptor.Id == "CORPUS063");
        Assert.Equal("a.txt", problem.Path);
        Assert.Contains("1 article: 'de' (1)", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void LanguagesWithoutRulesAreReportedOncePerCorpus()
    {
        var files = Enumerable.Range(0, 5)
            .Select(i => new SourceFile($"a{i}.txt", $"---\ninLanguage: {(i < 3 ? "de" : "fr")}\n---\nA\n\nB c d.\n"))
            .Append(new SourceFile("corpus.yaml", "language: xx\n"))
            .ToList();

        var problem = Assert.Single(CorpusCompiler.Compile(files).Problems, problem => problem.Descriptor.Id == "CORPUS063");

        Assert.Equal(("corpus.yaml", 1, 11), (problem.Path, problem.Place.Line, problem.Place.Column));
        Assert.Contains("5 articles: 'de' (3), 'fr' (2)", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void DatesAreNotReadByEnglishRules()
    {
        const string text = "Die Fähre\n\nMay 4, 2023\n\nDie Fähre kam am Montag in den Hafen zurück, und viele Leute standen am Kai.\n";
        List<SourceFile> files = [new("de.txt", text), new("de.yaml", "inLanguage: de\n"), new("en.txt", text)];

        var articles = CorpusCompiler.Compile(files).Articles;

        Assert.Equal((null, 2023), (articles[0].DatePublished?.Year, articles[1].DatePublished?.Year));
    }

    [Theory]
    [InlineData("2026-03-01", "2026-03-01")]
    [InlineData("2026-03-01 18:30", "2026-03-01 18:30")]
    [InlineData("2026-03-01T18:30:00+01:00", "2026-03-01 18:30 +60")]
    [InlineData("Zuletzt geändert: 2026-03-01", null)] // only words say that it is not the date of publication
    [InlineData("01.03.2026", null)]
    [InlineData("2026-03-01\n\n2026-03-02", null)]
    public void IsoDatesAreReadInEveryLanguage(string line, string? expected)
    {
        var text = $"Die Fähre\n\n{line}\n\nDie Fähre kam am Montag in den Hafen zurück, und viele Leute standen am Kai.\n";

        var date = Assert.Single(
            CorpusCompiler.Compile([new SourceFile("de.txt", text), new SourceFile("corpus.yaml", "language: de\n")]).Articles)
            .DatePublished;

        Assert.Equal(expected, date is not { } found ? null : $"{found.Year:D4}-{found.Month:D2}-{found.Day:D2}"
            + (found.Time is { } time ? $" {new TimeSpan(time):hh\\:mm}" : "") + (found.Offset is { } offset ? $" +{offset}" : ""));
    }

    [Fact]
    public void ADateIsFoundDirectlyAfterAWord() =>
        Assert.Equal(new TextRange(4, 14), new WrittenDates(LanguageFolder.None).FirstIn("Bild25/12/2023"));

    private static List<Quotation> Quotations(string language, string text)
    {
        var article = Article.Of(text);
        var analysis = LanguageAnalyzer.Analyze(
            new SourceFile("a.txt", text), new ArticleText(text, 1, null), article.Structure, LanguageFolder.For(language));
        return [.. analysis.Quotations];
    }
}
