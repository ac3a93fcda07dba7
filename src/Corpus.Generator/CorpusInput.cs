using Corpus.Compiler.Files;
using Corpus.Compiler.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Corpus.Generator;

/// <summary>A file of the corpus and what the build knows about it.</summary>
/// <param name="File">The file, with its path relative to the corpus.</param>
/// <param name="FullPath">Its path on this machine; for diagnostics only, never for generated code.</param>
/// <param name="Severities">The severities that <c>.editorconfig</c> sets for problems in it.</param>
internal sealed record CorpusInput(SourceFile File, string FullPath, EquatableArray<SeverityChoice> Severities)
{
    /// <summary>Reads an additional file; null when it is not in the corpus.</summary>
    public static CorpusInput? Read(
        AdditionalText text, CorpusDirectory directory, AnalyzerConfigOptionsProvider options, CancellationToken cancellation)
    {
        if (directory.PlaceOf(text.Path) is not { } place || CorpusFile.KindOf(place) == CorpusFileKind.None)
            return null;
        if (text.GetText(cancellation) is not { } source)
            return null;
        var file = SourceDecoder.FromText(place, source.ToString(), source.Encoding);
        return new CorpusInput(file, text.Path, SeverityChoices.Read(options.GetOptions(text)));
    }
}
