using Corpus.Compiler.Model;
using Corpus.Compiler.Problems;

namespace Corpus.Compiler.Linking;

/// <summary>The whole corpus, checked and linked.</summary>
internal sealed record LinkedCorpus
{
    /// <summary>The settings of <c>corpus.yaml</c>.</summary>
    public required CorpusSettings Settings { get; init; }

    /// <summary>In ordinal order of their ids.</summary>
    public required EquatableArray<LinkedArticle> Articles { get; init; }

    /// <summary>In the order of the settings.</summary>
    public required EquatableArray<LinkedVocabulary> Vocabularies { get; init; }

    /// <summary>In the order of their first members.</summary>
    public required EquatableArray<SharedQuotation> SharedQuotations { get; init; }

    /// <summary>
    /// For each article, the row of the article that each of its links leads to, -1 where it leads to none; empty without links.
    /// </summary>
    public EquatableArray<EquatableArray<int>> LinkTargets { get; init; } = [];

    /// <summary>The problems of all stages, sorted and without duplicates.</summary>
    public required EquatableArray<Problem> Problems { get; init; }
}
