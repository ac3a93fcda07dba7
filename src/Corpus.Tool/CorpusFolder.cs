using Corpus.Compiler;
using Corpus.Compiler.Files;
using Corpus.Compiler.Linking;

namespace Corpus.Tool;

/// <summary>Compiles a corpus from disk.</summary>
internal static class CorpusFolder
{
    /// <summary>Compiles the files below a folder as a build does.</summary>
    public static LinkedCorpus Compile(DirectoryInfo directory, bool includeDrafts)
    {
        var paths = Paths(directory);
        var files = paths
            .Where(path => CorpusFile.KindOf(path) != CorpusFileKind.None)
            .Select(path => SourceDecoder.Decode(path, File.ReadAllBytes(Path.Combine(directory.FullName, path))));
        return CorpusCompiler.Compile([.. files], includeDrafts, paths);
    }

    /// <summary>The paths of all files below a folder, with <c>/</c> between folders. Folders that start with a dot are left out, as in a build.</summary>
    private static List<string> Paths(DirectoryInfo directory) =>
    [
        .. directory.EnumerateFiles("*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(directory.FullName, file.FullName).Replace(Path.DirectorySeparatorChar, '/'))
            .Where(path => path[0] != '.' && !path.Contains("/.", StringComparison.Ordinal)),
    ];
}
