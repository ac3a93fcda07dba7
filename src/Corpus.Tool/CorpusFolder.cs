using Corpus.Compiler.Files;

namespace Corpus.Tool;

/// <summary>Reads the files of a corpus from disk.</summary>
internal static class CorpusFolder
{
    /// <summary>Every file that is part of the corpus, by its path below the folder, with <c>/</c> between folders.</summary>
    public static IReadOnlyList<SourceFile> Read(DirectoryInfo directory)
    {
        var files = new List<SourceFile>();
        foreach (var file in directory.EnumerateFiles("*", SearchOption.AllDirectories))
        {
            var path = Path.GetRelativePath(directory.FullName, file.FullName).Replace(Path.DirectorySeparatorChar, '/');
            if (CorpusFile.KindOf(path) != CorpusFileKind.None)
                files.Add(SourceDecoder.Decode(path, File.ReadAllBytes(file.FullName)));
        }

        return files;
    }
}
