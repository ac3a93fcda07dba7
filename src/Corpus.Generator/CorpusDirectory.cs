using System.Text;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Corpus.Generator;

/// <summary>
/// Where the corpus is on this machine. A property of the project says it, not each file's metadata: the compiler matches every file against
/// the metadata of every other, which takes minutes for twenty thousand.
/// </summary>
/// <param name="Path">With the separator at its end; null where the build names none.</param>
internal sealed record CorpusDirectory(string? Path)
{
    // In Base64, since the compiler takes a '#' or ';' in a property for the beginning of a comment.
    private const string Property = "build_property.CorpusDirectoryBase64";

    /// <summary>Reads the directory as the package's targets hand it over.</summary>
    public static CorpusDirectory Read(AnalyzerConfigOptions options)
    {
        if (!options.TryGetValue(Property, out var encoded))
            return new CorpusDirectory(Path: null);
        try
        {
            return new CorpusDirectory(Encoding.UTF8.GetString(Convert.FromBase64String(encoded)));
        }
        catch (FormatException)
        {
            return new CorpusDirectory(Path: null);
        }
    }

    /// <summary>The path on this machine of a file below the corpus.</summary>
    /// <param name="place">With <c>/</c> between its parts.</param>
    public string FullPathOf(string place) => Path is null ? place : Path + (Path.IndexOf('\\') >= 0 ? place.Replace('/', '\\') : place);

    /// <summary>The place of a file below the corpus, with <c>/</c> between its parts; null when it is elsewhere.</summary>
    public string? PlaceOf(string file)
    {
        // Where paths have backslashes, file systems do not tell case apart.
        var comparison = Path?.IndexOf('\\') >= 0 ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;
        return Path is not null && file.StartsWith(Path, comparison) ? file.Substring(Path.Length).Replace('\\', '/') : null;
    }
}
