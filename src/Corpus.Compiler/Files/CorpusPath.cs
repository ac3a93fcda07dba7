namespace Corpus.Compiler.Files;

/// <summary>Paths relative to the corpus, with <c>/</c> between folders.</summary>
internal static class CorpusPath
{
    /// <summary>The folder of a file; empty for the corpus itself.</summary>
    public static string FolderOf(string path) => path.LastIndexOf('/') is > 0 and var slash ? path.Substring(0, slash) : "";

    /// <summary>A relative address, resolved against a folder; empty for the corpus itself, null when it leads out of it.</summary>
    public static string? Join(string folder, string address)
    {
        var parts = new List<string>();
        if (folder.Length > 0)
            parts.AddRange(folder.Split('/'));
        foreach (var part in address.Split('/'))
        {
            if (part is "" or ".")
                continue;
            if (part != "..")
                parts.Add(part);
            else if (parts.Count == 0)
                return null;
            else
                parts.RemoveAt(parts.Count - 1);
        }

        return string.Join("/", parts);
    }
}
