using Corpus.Compiler.Files;
using Corpus.Compiler.Language;
using Corpus.Compiler.Linking;
using Corpus.Compiler.Model;
using Corpus.Compiler.Structure;
using Corpus.Compiler.Yaml;

namespace Corpus.Compiler;

/// <summary>The part of the street that one article walks alone.</summary>
internal static class ArticleAnalyzer
{
    /// <summary>Reads and analyses one article; no other file has a say in the result.</summary>
    public static ArticleAnalysis Analyze(SourceFile file, CorpusSettings settings)
    {
        var text = ArticleTextReader.Read(file);
        var structure = StructureReader.Read(file, text, settings);
        return new ArticleAnalysis(
            file,
            text,
            structure,
            LanguageAnalyzer.Analyze(file, text, structure, settings.Language),
            BodyWords.Count(text.RawText, structure.Blocks),
            YamlFile.ReadFrontMatter(file, text));
    }
}
