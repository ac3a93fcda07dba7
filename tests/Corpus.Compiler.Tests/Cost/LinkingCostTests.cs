using Corpus.Compiler.Documents;
using Corpus.Compiler.Files;
using Corpus.Compiler.Linking;
using Corpus.Compiler.Model;
using Corpus.Compiler.Tests.Language;
using Corpus.TestData;

namespace Corpus.Compiler.Tests.Cost;

[Collection(CostCollection.Name)]
public class LinkingCostTests
{
    private const string Words = "we will keep the old harbor open for everybody";

    [Fact]
    public void LinkingAsManyUnusedFilesAsArticlesTakesLinearTime() => LinearTime.Assert(250, count =>
    {
        List<SourceFile> files =
        [
            .. Enumerable.Range(0, count).Select(i => new SourceFile($"article-{i:00000}.txt", "Ferry\n\nIt came on Monday.\n")),
            .. Enumerable.Range(0, count).Select(i => new SourceFile($"metadata-{i:00000}.yaml", "headline: Ferry\n")),
        ];
        var documents = files.Where(file => file.Path.EndsWith(".yaml", StringComparison.Ordinal))
            .Select(file => DocumentReader.Read(file)).ToList();
        var recognizer = new EntryRecognizer([]);
        var articles = files.Where(file => file.Path.EndsWith(".txt", StringComparison.Ordinal))
            .Select(file => recognizer.Recognize(ArticleAnalyzer.Analyze(file, CorpusSettings.Default))).ToList();
        return () => Linker.Link(CorpusSettings.Default, [], [], articles, documents, [], [], includeDrafts: false);
    });

    [Fact]
    public void FindingAQuotationInManyArticlesTakesLinearTime() => LinearTime.Assert(1000, count =>
    {
        var articles = Enumerable.Repeat(Quoting($"“{Words},” Mara Lind said."), count).ToList();
        return () => SharedQuotationFinder.Find(articles);
    });

    [Fact]
    public void FindingAQuotationWithOneChangedWordInManyArticlesTakesLinearTime() => LinearTime.Assert(500, count =>
    {
        var articles = Enumerable.Range(0, count).Select(i => Quoting($"“{Words} x{i},” Mara Lind said.")).ToList();
        return () => SharedQuotationFinder.Find(articles);
    });

    [Fact]
    public void LinkingManyQuotationsToManyNamesTakesLinearTime() => LinearTime.Assert(500, count =>
    {
        var article = Article.Of("Pat Lind came. “We pay,” Lind said.");
        var quotation = Assert.Single(article.Analysis.Quotations);
        var names = Enumerable.Range(0, count).Select(i => new EntryName($"Ann Hale{i}", 0, i + 1, IsAlias: false))
            .Append(new EntryName("Mara Lind", 0, 0, IsAlias: false)).ToEquatableArray();
        return () =>
        {
            var (linker, plain) = (new SpeakerLinker(names), new PlainText(article.Text, []));
            for (var i = 0; i < count; i++)
                linker.Link(plain, quotation);
        };
    });

    [Fact]
    public void FindingAnAliasOfManyEntriesManyTimesTakesLinearTime() => LinearTime.Assert(1000, count =>
    {
        var names = Enumerable.Range(0, count)
            .SelectMany(i => new[] { new EntryName($"Ann Hale{i}", 0, i, IsAlias: false), new EntryName("Hale", 0, i, IsAlias: true) })
            .ToEquatableArray();
        var article = Article.Of(string.Concat(Enumerable.Repeat("Hale came. ", count)));
        return () => new MentionFinder(names).Find(new PlainText(article.Text, []), article.Structure);
    });

    private static QuotingArticle Quoting(string text)
    {
        var article = Article.Of(text);
        return new QuotingArticle(
            article.Text, article.Analysis, article.Analysis.Quotations.Select(_ => EntryReference.None).ToEquatableArray());
    }
}
