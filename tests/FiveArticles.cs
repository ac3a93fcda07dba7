namespace Corpus.TestData;

/// <summary>The corpus of this repository: five news articles with their sidecars, settings and vocabularies.</summary>
internal static class FiveArticles
{
    /// <summary>The folder of the corpus.</summary>
    public static string Directory { get; } = Path.Combine(RepositoryRoot.Path, "corpus");

    /// <summary>Every file, with its path below the corpus.</summary>
    public static IReadOnlyList<(string Path, string Text)> Files { get; } =
    [
        .. System.IO.Directory.EnumerateFiles(Directory, "*", SearchOption.AllDirectories)
            .Where(path => Path.GetExtension(path) is ".txt" or ".md" or ".yaml")
            .Select(path => (Path.GetRelativePath(Directory, path).Replace('\\', '/'), File.ReadAllText(path))),
    ];
}
