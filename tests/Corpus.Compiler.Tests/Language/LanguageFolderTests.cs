using Corpus.Compiler.Data;
using Corpus.Compiler.Files;
using Corpus.Compiler.Index;
using Corpus.Compiler.Language;
using Corpus.Compiler.Language.Words;
using Corpus.Compiler.Model;
using Corpus.Compiler.Structure;
using Corpus.Shared;
using Corpus.TestData;

namespace Corpus.Compiler.Tests.Language;

/// <summary>
/// A language is a folder of lists: a small Spanish one beside these tests, which is not in the package, works without any code for it.
/// </summary>
public class LanguageFolderTests
{
    private static readonly string Lists =
        Path.Combine(RepositoryRoot.Path, "tests", "Corpus.Compiler.Tests", "Language", "Folders", "es");

    private static readonly LanguageFolder Spanish = new(
        name => Path.Combine(Lists, name) is var path && File.Exists(path) ? File.OpenRead(path) : null);

    private const string Lead =
        "El transbordador volvió al puerto el lunes, dos semanas después de la tormenta que le rompió el timón, y mucha gente esperaba.";

    [Theory]
    [InlineData("4 de septiembre de 2023", "2023-09-04")]
    [InlineData("4 septiembre 2023", "2023-09-04")]
    [InlineData("Publicado el lunes 4 de sept. de 2023 a las 10:15", "2023-09-04")]
    [InlineData("04/12/2023", null)] // ambiguous: day or month first
    [InlineData("September 4, 2023", null)]
    public void DatesAreReadWithTheMonthNamesOfTheFolder(string line, string? expected)
    {
        var date = Structure($"Vuelve el transbordador al puerto\n\n{line}\n\n{Lead}\n").DatePublished;

        Assert.Equal(expected, date is not { } day ? null : $"{day.Year:D4}-{day.Month:D2}-{day.Day:D2}");
    }

    [Theory]
    [InlineData("Por Ana Ruiz", "Ana Ruiz")]
    [InlineData("Escrito por Ana Ruiz y Luis Gil", "Ana Ruiz|Luis Gil")]
    [InlineData("Por Ana Ruiz, corresponsal", "Ana Ruiz")]
    [InlineData("Por Ana Ruiz | hace dos horas", "Ana Ruiz")]
    public void BylinesAreReadWithTheWordsOfTheFolder(string line, string authors) =>
        Assert.Equal(authors.Split('|'), Structure($"Vuelve el transbordador al puerto\n\n{line}\n\n{Lead}\n").Authors);

    [Theory]
    [InlineData("Lo dice la pág. 5. Nadie lo leyó.", "Lo dice la pág. 5.|Nadie lo leyó.")]
    [InlineData("Vino el Sr. Gil. Luego llovió.", "Vino el Sr. Gil.|Luego llovió.")]
    [InlineData("Vive en EE.UU. Nadie la vio. Vive en EE.UU. Ruiz lo sabe.", "Vive en EE.UU.|Nadie la vio.|Vive en EE.UU. Ruiz lo sabe.")]
    public void AbbreviationsOfTheFolderDoNotEndASentence(string text, string sentences) =>
        Assert.Equal(sentences.Split('|'), Analyze(text).Sentences.Select(sentence => sentence.Of(text)));

    [Theory]
    [InlineData("«Pagamos», dijo Ana Ruiz.", "Ana Ruiz", "dijo")]
    [InlineData("“Pagamos”, afirmó la alcaldesa, Ana Ruiz.", "Ana Ruiz", "afirmó")]
    [InlineData("La Sra. Ruiz dijo: «Pagamos».", "Ruiz", "dijo")]
    [InlineData("La casa es «una ruina», según Ana Ruiz.", "Ana Ruiz", "según")]
    [InlineData("Ana Ruiz es abogada. «Pagamos», dijo ella.", "Ana Ruiz", "dijo")]
    [InlineData("«Pagamos».", null, null)]
    public void SpeakersAreFoundWithTheVerbsAndTitlesOfTheFolder(string text, string? speaker, string? cue)
    {
        var quotation = Assert.Single(Analyze(text).Quotations);

        Assert.Equal((speaker, cue), (quotation.SpeakerName?.Of(text), quotation.Cue?.Of(text)));
    }

    [Fact]
    public void SearchUsesTheStopWordsAndEndingsOfTheFolder()
    {
        var search = SearchLanguage.Of(Spanish);

        Assert.Equal(["de", "el", "en", "la", "las", "los", "y"], search.StopWords);
        Assert.Equal(
            "barc barc barc camion camion mar",
            string.Join(' ', "barco barcos barcas camion camiones mar".Split(' ').Select(Stem)));

        string Stem(string word) => word[..search.Stemmer.Stem(word.ToCharArray())];
    }

    [Theory]
    [InlineData("Nombre (obligatorio)\nApellidos (obligatorio)\nCorreo (obligatorio)\nMotivo (obligatorio)")]
    [InlineData("Cuerda\n12,50 €\n4,5 de 5\nAncla\n30 €\n(80 opiniones)\nTimón de madera\n99 €")]
    [InlineData("Nombre de la galleta\n_ga\n2 años\n_gid\n1 años\nPHPSESSID\nsesión")]
    public void FormsProductsAndTablesOfCookiesAreFoundWithTheWordsOfTheFolder(string part)
    {
        var text = $"Vuelve el transbordador al puerto\n\n{Lead}\n\n{part}\n";

        var body = Structure(text).Blocks.Where(block => block.Kind != BlockKind.Boilerplate);

        Assert.Equal(["Vuelve el transbordador al puerto", Lead], body.Select(block => text[block.Start..block.End]));
    }

    [Fact]
    public void WithoutTheFolderNothingOfTheLanguageIsRead()
    {
        var text = $"Vuelve el transbordador al puerto\n\nPor Ana Ruiz\n\n4 de septiembre de 2023\n\n{Lead}\n\n«Pagamos», dijo Ana Ruiz.\n";

        var article = Assert.Single(
            CorpusCompiler.Compile([new SourceFile("a.txt", text), new SourceFile("corpus.yaml", "language: es\n")]).Articles);

        Assert.Null(article.DatePublished);
        Assert.Null(Assert.Single(article.Analysis.Language.Quotations).SpeakerName);
        var search = SearchLanguage.Of(LanguageFolder.None);
        Assert.Equal((0, Stemmer.None), (search.StopWords.Count, search.Stemmer));
    }

    /// <summary>A list that the code does not read would not be documented.</summary>
    [Fact]
    public void EveryEnglishListIsDocumentedAndNotEmpty()
    {
        var documented = File.ReadAllText(Path.Combine(RepositoryRoot.Path, "docs", "language.md"));
        var lists = typeof(LanguageFolder).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith("en/", StringComparison.Ordinal))
            .Select(name => name["en/".Length..^".txt".Length]);

        Assert.All(lists, list =>
        {
            Assert.NotEmpty(LanguageFolder.English.Read(list));
            Assert.Contains($"`{list}`", documented, StringComparison.Ordinal);
        });
    }

    [Theory]
    [InlineData("el", "Ποιος πληρώνει; Εμείς πληρώνουμε.", "Ποιος πληρώνει;|Εμείς πληρώνουμε.")]
    [InlineData("es", "Pagamos; nadie más. Luego llovió.", "Pagamos; nadie más.|Luego llovió.")]
    public void AFolderMayHaveASingleList(string language, string text, string sentences) =>
        Assert.Equal(
            sentences.Split('|'),
            Corpus.Compiler.Language.Sentences.SentenceScanner.Scan(text, new TextRange(0, text.Length), Lexicon.For(language))
                .Select(sentence => sentence.Of(text)));

    private static ArticleStructure Structure(string text) =>
        StructureReader.Read(new SourceFile("a.txt", text), new ArticleText(text, 1, null), CorpusSettings.Default, Spanish);

    private static LanguageAnalysis Analyze(string text) => LanguageAnalyzer.Analyze(
        new SourceFile("a.txt", text),
        new ArticleText(text, 1, null),
        new ArticleStructure { Blocks = [new Block(BlockKind.Paragraph, 0, text.Length)] },
        Spanish);
}
