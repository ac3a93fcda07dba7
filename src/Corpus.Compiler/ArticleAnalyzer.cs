using Corpus.Compiler.Files;
using Corpus.Compiler.Language;
using Corpus.Compiler.Linking;
using Corpus.Compiler.Model;
using Corpus.Compiler.Structure;
using Corpus.Compiler.Yaml;

namespace Corpus.Compiler;

/// <summary>The stages that need only one article: text, structure, language.</summary>
internal static class ArticleAnalyzer
{
    /// <summary>Reads and analyzes one article. The result depends on its file and the settings only.</summary>
    public static ArticleAnalysis Analyze(SourceFile file, CorpusSettings settings)
    {
        var text = ArticleTextReader.Read(file);
        var structure = StructureReader.Read(file, text, settings);
        return new ArticleAnalysis
        {
            File = file,
            Text = text,
            Structure = structure,
            Language = LanguageAnalyzer.Analyze(file, text, structure, settings.Language),
            WordCount = BodyWords.Count(text.RawText, structure.Blocks),
            FrontMatter = YamlFile.ReadFrontMatter(file, text),
        };
    }
}
