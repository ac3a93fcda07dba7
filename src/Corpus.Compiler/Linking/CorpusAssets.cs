using Corpus.Compiler.Model;
using Corpus.Shared;

namespace Corpus.Compiler.Linking;

/// <summary>Finds the files that the values of <c>asset</c> fields name.</summary>
internal sealed class CorpusAssets(EquatableArray<string> files)
{
    private readonly HashSet<string> known = new(files, StringComparer.Ordinal);

    /// <summary>
    /// The path below the corpus of the file that <paramref name="name"/> means in the file <paramref name="from"/>: a path from the folder
    /// of that file, else from the folder of the corpus. Null if there is no such file; any path when no list of files is known.
    /// </summary>
    public string? Find(string name, string from)
    {
        var (beside, fromRoot) = (Beside(name, from), Normalize(name.TrimStart('/')));
        if (known.Count == 0)
            return beside ?? fromRoot;
        return beside is not null && known.Contains(beside) ? beside : fromRoot is not null && known.Contains(fromRoot) ? fromRoot : null;
    }

    /// <summary>The file whose path is nearest; null if none is near. Costs a pass over all files.</summary>
    public string? Nearest(string name, string from) => Beside(name, from) is { } wanted ? NearestName.Find(wanted, known) : null;

    private static string? Beside(string name, string from) => name.StartsWith("/", StringComparison.Ordinal)
        ? Normalize(name.TrimStart('/'))
        : Normalize(from.Substring(0, from.LastIndexOf('/') + 1) + name);

    /// <summary>The path without <c>.</c> and <c>..</c>; null if it leads out of the corpus or is an address.</summary>
    private static string? Normalize(string path)
    {
        if (path.Contains("://"))
            return null;
        var parts = new List<string>();
        foreach (var part in path.Split('/'))
        {
            if (part == ".." && parts.Count == 0)
                return null;
            if (part == "..")
                parts.RemoveAt(parts.Count - 1);
            else if (part is not ("" or "."))
                parts.Add(part);
        }

        return parts.Count == 0 ? null : string.Join("/", parts);
    }
}
