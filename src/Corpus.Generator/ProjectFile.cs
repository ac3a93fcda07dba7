using Microsoft.CodeAnalysis.Diagnostics;

namespace Corpus.Generator;

/// <summary>The project file, where mistakes in its properties are reported.</summary>
internal static class ProjectFile
{
    /// <summary>The path of the project file in a problem. No file of a corpus has it.</summary>
    public const string Place = "";

    /// <summary>The files of a report about the project: its own file.</summary>
    public static FilePlaces Read(AnalyzerConfigOptions options) => new(
        [new FilePlace(Place, BuildProperty.ReadPath(options, "CorpusProjectBase64") ?? "", [])],
        CorpusDirectory.Read(options));
}
