using Corpus.Compiler.Files;
using Corpus.Compiler.Linking;
using Corpus.Compiler.Model;

namespace Corpus.Compiler.Tests.Structure;

/// <summary>The blocks of an article as its readers see them.</summary>
internal static class ShownBlocks
{
    /// <summary>The kind and the plain text of each block, without boilerplate.</summary>
    public static IEnumerable<string> Of(ArticleAnalysis article) => article.Structure.Blocks
        .Where(block => block.Kind != BlockKind.Boilerplate)
        .Select(block => $"{block.Kind}: {article.PlainText.Of(block.Range)}");

    public static ArticleAnalysis Analyze(string path, string source) =>
        ArticleAnalyzer.Analyze(new SourceFile(path, source), CorpusSettings.Default);
}
