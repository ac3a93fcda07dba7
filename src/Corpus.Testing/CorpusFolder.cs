namespace Corpus.Testing;

/// <summary>The folder of a corpus on disk.</summary>
internal sealed class CorpusFolder
{
    private readonly string root;

    private CorpusFolder(DirectoryInfo directory)
    {
        root = directory.FullName;
        Paths =
        [
            .. directory.EnumerateFiles("*", SearchOption.AllDirectories)
                .Select(file => Path.GetRelativePath(root, file.FullName).Replace(Path.DirectorySeparatorChar, '/'))
                .Where(path => path[0] != '.' && !path.Contains("/.", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal),
        ];
    }

    /// <summary>
    /// The paths of all files below the folder, with <c>/</c> between folders, in ordinal order. What starts with a dot is left out, as in
    /// a build.
    /// </summary>
    public IReadOnlyList<string> Paths { get; }

    /// <summary>The folder that a test names.</summary>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    public static CorpusFolder Find(string directory, string testFile)
    {
        var found = new DirectoryInfo(Path.Combine(Path.GetDirectoryName(testFile) ?? "", directory));
        return found.Exists
            ? new CorpusFolder(found)
            : throw new DirectoryNotFoundException(
                $"There is no folder '{found.FullName}'. The folder is looked for relative to the test's source file, '{testFile}'; "
                + "if the build maps source paths (DeterministicSourcePaths), pass an absolute path.");
    }

    /// <summary>The contents of a file.</summary>
    public byte[] Read(string path) => File.ReadAllBytes(Path.Combine(root, path));
}
