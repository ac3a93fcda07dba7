using Corpus.Compiler.Data;
using Corpus.Compiler.Documents;
using Corpus.Compiler.Files;
using Corpus.Compiler.Language;
using Corpus.Compiler.Linking;
using Corpus.Compiler.Model;
using Corpus.Compiler.Schema;
using Corpus.Compiler.Structure;

namespace Corpus.Compiler;

/// <summary>The stages that need only one article: text, structure, language.</summary>
internal static class ArticleAnalyzer
{
    /// <summary>Reads and analyzes one article. The result depends on its file and the settings only.</summary>
    /// <exception cref="OperationCanceledException">Cancellation was requested.</exception>
    public static ArticleAnalysis Analyze(SourceFile file, CorpusSettings settings, CancellationToken cancellation = default)
    {
        var text = ArticleTextReader.Read(file);
        cancellation.ThrowIfCancellationRequested();
        var frontMatter = DocumentReader.ReadFrontMatter(file, text, cancellation);

        // A sidecar is another file and not known here.
        var metadata = frontMatter is null ? null : MetadataReader.Read(file, frontMatter, settings, cancellation).Metadata;
        var inLanguage = metadata?.InLanguage ?? settings.Language;
        var language = LanguageFolder.For(inLanguage);
        var structure = StructureReader.Read(file, text, settings, language, metadata?.Headline is not null, cancellation);
        var plain = new PlainText(text.RawText, structure.Marks);
        return new ArticleAnalysis
        {
            File = file,
            Text = text,
            Structure = structure,
            PlainText = plain,
            InLanguage = inLanguage,
            Language = LanguageAnalyzer.Analyze(file, text, structure, language, cancellation),
            WordCount = BodyWords.Count(plain, structure.Blocks),
            FrontMatter = frontMatter,
        };
    }
}
