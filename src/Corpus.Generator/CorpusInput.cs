using Corpus.Compiler.Files;
using Corpus.Compiler.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Corpus.Generator;

/// <summary>A file of the corpus as the build hands it over.</summary>
/// <param name="File">The file, known by its place below the corpus.</param>
/// <param name="FullPath">Its place on this machine; for messages only, never for generated code.</param>
/// <param name="Severities">What <c>.editorconfig</c> says of problems in it.</param>
internal sealed record CorpusInput(SourceFile File, string FullPath, EquatableArray<SeverityChoice> Severities)
{
    /// <summary>Reads an additional file; null when it is none of the corpus's.</summary>
    public static CorpusInput? Read(AdditionalText text, CorpusDirectory directory, AnalyzerConfigOptionsProvider options, CancellationToken cancellation)
    {
        if (directory.PlaceOf(text.Path) is not { } place || CorpusFile.KindOf(place) == CorpusFileKind.None)
            return null;
        if (text.GetText(cancellation) is not { } source)
            return null;
        var file = SourceDecoder.FromText(place, source.ToString(), source.Encoding);
        return new CorpusInput(file, text.Path, SeverityChoices.Read(options.GetOptions(text)));
    }
}
