using Corpus.Compiler.Files;
using Corpus.Compiler.Structure;

namespace Corpus.Compiler.Language;

/// <summary>Third stage of the street: finds sentences and quotations in the blocks of one article.</summary>
public static class LanguageAnalyzer
{
    /// <summary>Analyses one article.</summary>
    /// <param name="file">The file, for the places of problems.</param>
    /// <param name="text">The article's text.</param>
    /// <param name="structure">Its blocks.</param>
    /// <param name="language">A BCP 47 tag; an unknown language is read as English.</param>
    public static LanguageAnalysis Analyze(SourceFile file, ArticleText text, ArticleStructure structure, string language) => new([], [], []);
}
