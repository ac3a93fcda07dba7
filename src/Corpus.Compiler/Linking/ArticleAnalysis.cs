using Corpus.Compiler.Documents;
using Corpus.Compiler.Files;
using Corpus.Compiler.Language;
using Corpus.Compiler.Model;
using Corpus.Compiler.Structure;

namespace Corpus.Compiler.Linking;

/// <summary>One article, analyzed without any other file of the corpus.</summary>
internal sealed record ArticleAnalysis
{
    /// <summary>The file it was read from.</summary>
    public required SourceFile File { get; init; }

    /// <summary>Its text and front matter.</summary>
    public required ArticleText Text { get; init; }

    /// <summary>Its blocks and the metadata found in its text.</summary>
    public required ArticleStructure Structure { get; init; }

    /// <summary>Its text as a reader sees it.</summary>
    public required PlainText PlainText { get; init; }

    /// <summary>The language it was analyzed in (a BCP 47 tag): that of its front matter, or of the settings.</summary>
    public required string InLanguage { get; init; }

    /// <summary>Its sentences and quotations.</summary>
    public required LanguageAnalysis Language { get; init; }

    /// <summary>The number of words in its body.</summary>
    public required int WordCount { get; init; }

    /// <summary>The YAML of its front matter; null when it has none.</summary>
    public Document? FrontMatter { get; init; }
}
