namespace Corpus.Compiler.Files;

/// <summary>The role of a file in the corpus.</summary>
internal enum CorpusFileKind
{
    /// <summary>Not read: a note to people, a hidden file, or a file of another format.</summary>
    None,

    /// <summary>An article.</summary>
    Article,

    /// <summary><c>corpus.yaml</c> at the root.</summary>
    Settings,

    /// <summary>A vocabulary or the metadata of an article.</summary>
    Yaml,

    /// <summary>Entries of a vocabulary, if the settings declare one of its name.</summary>
    Json,
}

/// <summary>Classifies the files of a corpus by their paths.</summary>
internal static class CorpusFile
{
    /// <summary>The file with settings, schema and vocabularies.</summary>
    public const string Settings = "corpus.yaml";

    /// <summary>Names, without extension, of files that are written for the people who work on the articles.</summary>
    private static readonly HashSet<string> Notes =
        new(StringComparer.OrdinalIgnoreCase) { "README", "LICENSE", "CHANGELOG", "CONTRIBUTING" };

    /// <summary>
    /// Formats of text that other tools publish and this one does not read. Formats that are usually downloads (PDF, HTML) are not listed.
    /// </summary>
    private static readonly HashSet<string> OtherTextFormats = new(StringComparer.OrdinalIgnoreCase)
    {
        ".adoc", ".asciidoc", ".doc", ".docx", ".mediawiki", ".odt", ".org", ".rst", ".rtf", ".tex", ".text", ".textile", ".wiki",
    };

    /// <summary>The kind of the file at a path below the corpus, with <c>/</c> between folders.</summary>
    public static CorpusFileKind KindOf(string path)
    {
        if (IsSetAside(path))
            return CorpusFileKind.None;
        if (path == Settings)
            return CorpusFileKind.Settings;
        return Extension(path).ToLowerInvariant() switch
        {
            ".txt" or ".md" or ".markdown" or ".mdx" => CorpusFileKind.Article,
            ".yaml" or ".yml" => CorpusFileKind.Yaml,
            ".json" => CorpusFileKind.Json,
            _ => CorpusFileKind.None,
        };
    }

    /// <summary>
    /// Whether a file that is not read has the extension of a text format, so that the user may expect it to be an article.
    /// </summary>
    public static bool LooksLikeArticle(string path) => !IsSetAside(path) && OtherTextFormats.Contains(Extension(path));

    /// <summary>Whether the file at a path is Markdown.</summary>
    public static bool IsMarkdown(string path) => Extension(path).ToLowerInvariant() is ".md" or ".markdown" or ".mdx";

    /// <summary>Hugo's name for the article of a folder.</summary>
    private static bool IsFolderArticle(string name) =>
        name.StartsWith("_index.", StringComparison.Ordinal) && IsMarkdown(name) && name.IndexOf('.') == name.LastIndexOf('.');

    /// <summary>The extension with its dot, as the file has it; empty when there is none.</summary>
    public static string Extension(string path) =>
        path.LastIndexOf('.') is var dot && dot > path.LastIndexOf('/') ? path.Substring(dot) : "";

    /// <summary>
    /// Whether the name says that the file is not meant to be read: a note, or a name or folder that starts with a dot or an underscore.
    /// </summary>
    private static bool IsSetAside(string path)
    {
        for (var start = 0; start < path.Length; start = path.IndexOf('/', start) is var slash && slash >= 0 ? slash + 1 : path.Length)
        {
            if (path[start] is '.' or '_' && !IsFolderArticle(path.Substring(start)))
                return true;
        }

        var name = path.Substring(path.LastIndexOf('/') + 1);
        return Notes.Contains(name.Substring(0, name.Length - Extension(name).Length));
    }
}
