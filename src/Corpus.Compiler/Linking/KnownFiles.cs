namespace Corpus.Compiler.Linking;

/// <summary>The files and folders below the corpus, for links and for the values of <c>asset</c> fields.</summary>
internal sealed class KnownFiles
{
    private readonly HashSet<string> files = new(StringComparer.Ordinal);
    private readonly HashSet<string> folders = new(StringComparer.Ordinal);

    /// <summary>Indexes the files.</summary>
    /// <param name="listed">All files below the corpus; empty where the host does not list them.</param>
    /// <param name="articles">The paths of all articles, which are known even then.</param>
    public KnownFiles(IReadOnlyList<string> listed, IEnumerable<string> articles)
    {
        AreListed = listed.Count > 0;
        foreach (var path in listed.Concat(articles))
        {
            files.Add(path);
            var slash = path.LastIndexOf('/');
            while (slash > 0 && folders.Add(path.Substring(0, slash)))
                slash = path.LastIndexOf('/', slash - 1);
        }
    }

    /// <summary>Whether the host lists all files, so that one that is not known does not exist.</summary>
    public bool AreListed { get; }

    /// <summary>The paths of the files, in no order.</summary>
    public IReadOnlyCollection<string> Paths => files;

    /// <summary>Whether there is a file with this path.</summary>
    public bool Contains(string path) => files.Contains(path);

    /// <summary>Whether there is a folder with this path; the empty path is the corpus itself.</summary>
    public bool HasFolder(string path) => path.Length == 0 || folders.Contains(path);
}
