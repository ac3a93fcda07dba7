using Corpus.Compiler.Data;
using Corpus.Compiler.Files;
using Corpus.Compiler.Language;
using Corpus.Compiler.Linking;
using Corpus.Compiler.Model;
using Corpus.Compiler.Tests.Language;
using Corpus.TestData;

namespace Corpus.Compiler.Tests.Cost;

/// <summary>Each stage stops within 50 ms of a cancellation, at any moment.</summary>
[Collection(CostCollection.Name)]
public class CancellationTests
{
    private const int Moments = 4;

    [Fact]
    public void AnalysisOfOneHugeParagraphStops()
    {
        var text = string.Concat(
            Enumerable.Range(0, 6_000).Select(i => $"Mara Lind{i} said: “We pay {i} now.” The 'old' harbor (of Ek) was closed. "));
        var article = Structure(text);

        PromptStop.Assert(
            token => LanguageAnalyzer.Analyze(
                new SourceFile("a.txt", text), new ArticleText(text, 1, null), article, LanguageFolder.English, token),
            Moments);
    }

    [Fact]
    public void RecognitionInAHugeArticleStops()
    {
        var text = string.Concat(Enumerable.Range(0, 100_000).Select(i => $"Hale{i % 1000} came. "));
        var names = Enumerable.Range(0, 1000).Select(i => new EntryName($"Hale{i}", 0, i, IsAlias: false)).ToEquatableArray();
        var (finder, structure) = (new MentionFinder(names), Structure(text));

        var plain = new PlainText(text, []);

        PromptStop.Assert(token => finder.Find(plain, structure, token), Moments);
    }

    [Fact]
    public void TheSearchForSharedQuotationsStops()
    {
        var words = string.Join(' ', Enumerable.Range(0, 300).Select(i => $"w{i}"));
        var articles = Enumerable.Range(0, 800).Select(i => Article.Of($"“{words} x{i},” Mara Lind said."))
            .Select(article => new QuotingArticle(article.Text, article.Analysis, [EntryReference.None])).ToList();

        PromptStop.Assert(token => SharedQuotationFinder.Find(articles, token), Moments);
    }

    [Theory]
    [InlineData("a.md", "A [link](https://example.org/a) and *emphasis* on **every** line, `code` and www.example.org.\n\n- item\n\n> "
        + "quote\n\n")]
    [InlineData("a.txt", "The ferry came back to the harbour on Monday, and two hundred people stood on the quay.\n\n")]
    public void ReadingTheStructureOfAHugeFileStops(string path, string piece)
    {
        var file = new SourceFile(path, "# Headline\n\n" + string.Concat(Enumerable.Repeat(piece, 8_000)));
        var text = ArticleTextReader.Read(file);

        PromptStop.Assert(
            token => Corpus.Compiler.Structure.StructureReader.Read(file, text, CorpusSettings.Default, cancellation: token), Moments);
    }

    private static Corpus.Compiler.Structure.ArticleStructure Structure(string text) =>
        Article.Of("").Structure with { Blocks = [new Block(BlockKind.Paragraph, 0, text.Length)] };
}
