using Corpus.Compiler.Files;
using Corpus.Compiler.Language;
using Corpus.Compiler.Structure;
using Corpus.Compiler.Yaml;

namespace Corpus.Compiler.Linking;

/// <summary>One article, read and analysed alone: the street from the file to its sentences and quotations.</summary>
/// <param name="File">The file it was read from.</param>
/// <param name="Text">Its text and front matter.</param>
/// <param name="Structure">Its blocks and what they say about it.</param>
/// <param name="Language">Its sentences and quotations.</param>
/// <param name="WordCount">How many words its body has.</param>
/// <param name="FrontMatter">What the YAML at its top says; null when it has none.</param>
internal sealed record ArticleAnalysis(
    SourceFile File,
    ArticleText Text,
    ArticleStructure Structure,
    LanguageAnalysis Language,
    int WordCount,
    YamlDocument? FrontMatter);
