using Corpus.Compiler.Files;

namespace Corpus.Testing;

/// <summary>The files of a corpus on disk.</summary>
internal static class CorpusFolder
{
    /// <summary>The folder that a test names.</summary>
    public static DirectoryInfo Find(string directory, string testFile)
    {
        var found = new DirectoryInfo(Path.Combine(Path.GetDirectoryName(testFile) ?? "", directory));
        return found.Exists
            ? found
            : throw new DirectoryNotFoundException(
                $"There is no folder '{found.FullName}'. The folder is looked for relative to the test's source file, '{testFile}'; "
                + "if the build maps source paths (PathMap, DeterministicSourcePaths), pass an absolute path.");
    }

    /// <summary>Every file that is part of the corpus, in ordinal order of their paths.</summary>
    public static IReadOnlyList<(string Path, byte[] Bytes)> Read(DirectoryInfo directory) =>
    [
        .. directory.EnumerateFiles("*", SearchOption.AllDirectories)
            .Select(file => (Path: Path.GetRelativePath(directory.FullName, file.FullName).Replace(Path.DirectorySeparatorChar, '/'), file.FullName))
            .Where(file => CorpusFile.KindOf(file.Path) != CorpusFileKind.None)
            .OrderBy(file => file.Path, StringComparer.Ordinal)
            .Select(file => (file.Path, File.ReadAllBytes(file.FullName))),
    ];
}
