using Corpus.Generator.Tests.Harness;

namespace Corpus.Analyzers.Tests.Harness;

/// <summary>A small corpus: three articles, and two people.</summary>
internal static class Harbour
{
    public static CorpusFiles Files { get; } = CorpusFiles.Empty
        .With("corpus.yaml", "vocabularies: { people: { type: Person, mentions: true } }\n")
        .With("people.yaml", "ada-lind: Ada Lind\nbo-lund: Bo Lund\n")
        .With("ferry.txt", "Ferry returns\n\nThe ferry came back on Monday, and Ada Lind and Bo Lund stood on the quay.\n")
        .With("harbour/ice.txt", "Ice leaves the harbour\n\nThe ice had kept the ship away for three months.\n")
        .With("harbour/lighthouse.txt", "Lighthouse painted\n\nThe lighthouse is white again.\n");
}
