using Microsoft.CodeAnalysis;

namespace Corpus.Generator;

/// <summary>
/// The list of all files below the corpus, one path a line, that the package's targets write under <c>obj</c>. It makes a deleted or
/// renamed file a change that the build sees, and lets references to files that are not read be checked.
/// </summary>
internal static class CorpusFileList
{
    private const string Extension = ".corpusfiles";

    /// <summary>Whether an additional file is the list.</summary>
    public static bool IsList(AdditionalText text) => text.Path.EndsWith(Extension, StringComparison.OrdinalIgnoreCase);

    /// <summary>The paths in the list, with <c>/</c> between folders, in the order in which they are listed.</summary>
    public static IEnumerable<string> Read(AdditionalText list, CancellationToken cancellation)
    {
        if (list.GetText(cancellation) is not { } text)
            yield break;
        foreach (var line in text.Lines)
        {
            cancellation.ThrowIfCancellationRequested();
            if (line.Span.Length > 0)
                yield return text.ToString(line.Span).Replace('\\', '/');
        }
    }
}
