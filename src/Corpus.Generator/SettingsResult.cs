using Corpus.Compiler.Documents;
using Corpus.Compiler.Files;
using Corpus.Compiler.Model;
using Corpus.Compiler.Problems;
using Corpus.Compiler.Schema;

namespace Corpus.Generator;

/// <summary>The settings of the corpus and the problems found in them.</summary>
internal sealed record SettingsResult(CorpusSettings Settings, EquatableArray<Problem> Problems)
{
    /// <summary>Reads <c>corpus.yaml</c>, which is one of the documents; the defaults when there is none.</summary>
    /// <exception cref="OperationCanceledException">Cancellation was requested.</exception>
    public static SettingsResult From(EquatableArray<Document> documents, CancellationToken cancellation)
    {
        var (settings, problems) = SettingsReader.Read(
            documents.FirstOrDefault(document => document.Path == CorpusFile.Settings), cancellation);
        return new SettingsResult(settings, problems);
    }
}
