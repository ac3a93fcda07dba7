using Corpus.Compiler.Files;
using Corpus.Shared;

namespace Corpus.Compiler.Linking;

/// <summary>Finds the files that the values of <c>asset</c> fields name.</summary>
internal sealed class CorpusAssets(KnownFiles files)
{
    /// <summary>
    /// The path below the corpus of the file that <paramref name="name"/> means in the file <paramref name="from"/>: a path from the folder
    /// of that file, else from the folder of the corpus. Null if there is no such file; any path when no list of files is known.
    /// </summary>
    public string? Find(string name, string from)
    {
        var (beside, fromRoot) = (Resolve(CorpusPath.FolderOf(from), name), Resolve("", name));
        if (!files.AreListed)
            return beside ?? fromRoot;
        return beside is not null && files.Contains(beside) ? beside : fromRoot is not null && files.Contains(fromRoot) ? fromRoot : null;
    }

    /// <summary>The file whose path is nearest; null if none is near. Costs a pass over all files.</summary>
    public string? Nearest(string name, string from) =>
        Resolve(CorpusPath.FolderOf(from), name) is { } wanted ? NearestName.Find(wanted, files.Paths) : null;

    /// <summary>The path that a name means in a folder; null if it leads out of the corpus or is an address.</summary>
    private static string? Resolve(string folder, string name)
    {
        if (name.Contains("://"))
            return null;
        var start = name.StartsWith("/", StringComparison.Ordinal) ? "" : folder;
        return CorpusPath.Join(start, name) is { Length: > 0 } path ? path : null;
    }
}
