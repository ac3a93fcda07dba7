namespace Corpus.Compiler.Files;

/// <summary>What a file is to the corpus.</summary>
internal enum CorpusFileKind
{
    /// <summary>Nothing: a note to people, a hidden file, or of a kind the compiler does not read.</summary>
    None,

    /// <summary>An article.</summary>
    Article,

    /// <summary><c>corpus.yaml</c> at the root.</summary>
    Settings,

    /// <summary>A vocabulary or the metadata of an article.</summary>
    Yaml,
}

/// <summary>Tells by its path what a file is to the corpus.</summary>
internal static class CorpusFile
{
    /// <summary>The file with settings, schema and vocabularies.</summary>
    public const string Settings = "corpus.yaml";

    /// <summary>The kind of the file at a path below the corpus, with <c>/</c> between folders.</summary>
    public static CorpusFileKind KindOf(string path)
    {
        var parts = path.Split('/');
        var name = parts[parts.Length - 1];
        if (parts.Any(p => p.Length > 0 && p[0] is '.' or '_') || StartsWith(name, "README") || StartsWith(name, "LICENSE"))
            return CorpusFileKind.None;
        if (path == Settings)
            return CorpusFileKind.Settings;
        return Extension(name) switch
        {
            ".txt" or ".md" => CorpusFileKind.Article,
            ".yaml" or ".yml" => CorpusFileKind.Yaml,
            _ => CorpusFileKind.None,
        };
    }

    private static bool StartsWith(string name, string word) => name.StartsWith(word, StringComparison.OrdinalIgnoreCase);

    private static string Extension(string name) => name.LastIndexOf('.') is var dot && dot >= 0 ? name.Substring(dot).ToLowerInvariant() : "";
}
