using Corpus.Compiler;
using Corpus.Compiler.Documents;
using Corpus.Compiler.Files;
using Corpus.Compiler.Linking;
using Corpus.Compiler.Schema;

namespace Corpus.Tool;

/// <summary>Compiles a corpus from disk.</summary>
internal static class CorpusFolder
{
    /// <summary>Compiles the files below a folder as a build does, with a progress bar when it takes long.</summary>
    public static LinkedCorpus Compile(
        ToolConsole console, DirectoryInfo directory, bool includeDrafts, CancellationToken cancellation, bool allPlaces = false) =>
        WorkProgress.Show(console, progress =>
        {
            progress.Begin("Listing files", 0);
            var paths = Paths(directory);
            var files = new List<SourceFile>();
            progress.Begin("Reading files", paths.Count);
            foreach (var path in paths)
            {
                cancellation.ThrowIfCancellationRequested();
                if (CorpusFile.KindOf(path) != CorpusFileKind.None)
                    files.Add(SourceDecoder.Decode(path, File.ReadAllBytes(Path.Combine(directory.FullName, path))));
                progress.Step();
            }

            progress.Begin("Reading articles", files.Count(file => CorpusFile.KindOf(file.Path) == CorpusFileKind.Article));
            return CorpusCompiler.Compile(files, includeDrafts, paths, progress.Step, allPlaces, cancellation);
        });

    /// <summary>The files below a folder that the compiler reads, and the paths of all files.</summary>
    public static (
        IReadOnlyList<SourceFile> Files, IReadOnlyList<string> Paths) Read(DirectoryInfo directory, CancellationToken cancellation)
    {
        var paths = Paths(directory);
        var files = new List<SourceFile>();
        foreach (var path in paths.Where(path => CorpusFile.KindOf(path) != CorpusFileKind.None))
        {
            cancellation.ThrowIfCancellationRequested();
            files.Add(SourceDecoder.Decode(path, File.ReadAllBytes(Path.Combine(directory.FullName, path))));
        }

        return (files, paths);
    }

    /// <summary>The settings of a corpus and the files of its vocabularies.</summary>
    public static IReadOnlyList<SourceFile> ReadSchema(DirectoryInfo directory)
    {
        if (!File.Exists(Path.Combine(directory.FullName, CorpusFile.Settings)))
            throw new UsageException($"There is no {CorpusFile.Settings} in {directory}.");
        var settingsFile = Read(CorpusFile.Settings);
        var (settings, _) = SettingsReader.Read(DocumentReader.Read(settingsFile));
        return [settingsFile, .. Paths(directory).Where(path => VocabularyFiles.OwnerOf(path, settings) is not null).Select(Read)];

        SourceFile Read(string path) => SourceDecoder.Decode(path, File.ReadAllBytes(Path.Combine(directory.FullName, path)));
    }

    /// <summary>
    /// The paths of all files below a folder, with <c>/</c> between folders. Folders that start with a dot are left out, as in a build.
    /// </summary>
    private static List<string> Paths(DirectoryInfo directory)
    {
        if (!directory.Exists)
            throw new UsageException($"There is no folder {directory}.");
        return
        [
            .. directory.EnumerateFiles("*", SearchOption.AllDirectories)
                .Select(file => Path.GetRelativePath(directory.FullName, file.FullName).Replace(Path.DirectorySeparatorChar, '/'))
                .Where(path => path[0] != '.' && !path.Contains("/.", StringComparison.Ordinal)),
        ];
    }
}
