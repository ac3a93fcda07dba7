using Corpus.Compiler.Documents;
using Corpus.Compiler.Files;
using Corpus.Compiler.Model;

namespace Corpus.Compiler.Schema;

/// <summary>
/// The files that hold the entries of a vocabulary: <c>people.yaml</c> (or <c>.yml</c>) and <c>people.json</c> with all of them, and the
/// files of the folder <c>people</c> with one each.
/// </summary>
internal static class VocabularyFiles
{
    /// <summary>The vocabulary whose entries the file at a path holds; null if it holds none.</summary>
    public static VocabularyDeclaration? OwnerOf(string path, CorpusSettings settings)
    {
        var slash = path.IndexOf('/');
        var extension = CorpusFile.Extension(path).ToLowerInvariant();
        var name = slash >= 0 ? path.Substring(0, slash) : path.Substring(0, path.Length - extension.Length);
        var isForm = slash < 0 ? extension is ".yaml" or ".yml" or ".json" : path.IndexOf('/', slash + 1) < 0
            && extension is ".yaml" or ".yml" or ".json" or ".md" or ".markdown";
        if (!isForm || path == CorpusFile.Settings)
            return null;
        return settings.FindVocabulary(name) is { } owner ? settings.Vocabularies[owner] : null;
    }

    /// <summary>Whether a file holds one entry, whose key is the name of the file.</summary>
    public static bool IsOneEntry(string path) => path.IndexOf('/') >= 0;

    /// <summary>Reads a file that holds entries; the text of a Markdown file is the body of its entry.</summary>
    /// <exception cref="OperationCanceledException">Cancellation was requested.</exception>
    public static Document Read(SourceFile file, CancellationToken cancellation = default)
    {
        if (!file.IsMarkdown)
            return DocumentReader.Read(file, cancellation);
        var text = ArticleTextReader.Read(file);
        var document = DocumentReader.ReadFrontMatter(file, text, cancellation) ?? new Document(file.Path, null, []);
        return document with { Body = text.RawText.Trim(), Problems = [.. text.Problems, .. document.Problems] };
    }
}
