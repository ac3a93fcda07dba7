using Corpus.Compiler.Files;
using Corpus.Compiler.Settings;

namespace Corpus.Compiler.Tests;

public class StructureReaderTests
{
    [Fact]
    public void TheFirstLineIsTheHeadline()
    {
        var article = ArticleAnalyzer.Analyze(new SourceFile("a.txt", "Ferry returns\n\nIt came back on Monday.\n"), CorpusSettings.Default);

        Assert.Equal([BlockKind.Headline, BlockKind.Paragraph], article.Structure.Blocks.Select(b => b.Kind));
    }
}
