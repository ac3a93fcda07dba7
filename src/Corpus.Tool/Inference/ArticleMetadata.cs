using Corpus.Compiler.Documents;
using Corpus.Compiler.Files;

namespace Corpus.Tool.Inference;

/// <summary>An article and its metadata, before there is a schema.</summary>
/// <param name="File">The article.</param>
/// <param name="Root">Its metadata; null if it has none.</param>
internal sealed record ArticleMetadata(SourceFile File, MappingNode? Root)
{
    /// <summary>Reads the articles of a folder with their front matter or their sidecars.</summary>
    public static List<ArticleMetadata> ReadAll(IReadOnlyList<SourceFile> files)
    {
        var sidecars = files.Where(file => CorpusFile.KindOf(file.Path) == CorpusFileKind.Yaml).ToDictionary(file => file.Path);
        return
        [
            .. files.Where(file => CorpusFile.KindOf(file.Path) == CorpusFileKind.Article)
                .OrderBy(file => file.Path, StringComparer.Ordinal)
                .Select(file => new ArticleMetadata(file, RootOf(file, sidecars))),
        ];
    }

    /// <summary>The text under a key; null if there is none.</summary>
    public string? TextOf(string key) => Root?.Find(key)?.Value is ScalarNode { IsNull: false } scalar ? scalar.Value : null;

    private static MappingNode? RootOf(SourceFile file, Dictionary<string, SourceFile> sidecars)
    {
        var document = DocumentReader.ReadFrontMatter(file, ArticleTextReader.Read(file));
        if (document is null && sidecars.TryGetValue(file.Stem + ".yaml", out var sidecar))
            document = DocumentReader.Read(sidecar);
        return document?.Root as MappingNode;
    }
}
