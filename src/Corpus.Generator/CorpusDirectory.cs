using Microsoft.CodeAnalysis.Diagnostics;

namespace Corpus.Generator;

/// <summary>
/// Where the corpus is on this machine. It is a property of the project, not metadata of each file: the compiler matches every file against
/// the metadata of every other, which takes minutes for twenty thousand.
/// </summary>
/// <param name="Path">The full path, with a separator at its end; null where the project has no corpus.</param>
internal sealed record CorpusDirectory(string? Path)
{
    /// <summary>Reads the directory as the package's targets hand it over.</summary>
    public static CorpusDirectory Read(AnalyzerConfigOptions options) => new(BuildProperty.ReadPath(options, "CorpusDirectoryBase64"));

    /// <summary>The path on this machine of a file below the corpus.</summary>
    /// <param name="place">With <c>/</c> between its parts.</param>
    public string FullPathOf(string place) => Path is null ? place : Path + (Path.IndexOf('\\') >= 0 ? place.Replace('/', '\\') : place);

    /// <summary>The place of a file below the corpus, with <c>/</c> between its parts; null when it is elsewhere.</summary>
    public string? PlaceOf(string file)
    {
        // Where paths have backslashes, file systems ignore case.
        var comparison = Path?.IndexOf('\\') >= 0 ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;
        return Path is not null && file.StartsWith(Path, comparison) ? file.Substring(Path.Length).Replace('\\', '/') : null;
    }
}
