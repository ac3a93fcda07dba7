using Corpus.Shared;
using Corpus.Store;

namespace Corpus.Search;

/// <summary>Which term of the index: its page, and its row there.</summary>
internal readonly record struct TermPlace(int Page, int Row);

/// <summary>A term of the index.</summary>
internal readonly struct TermEntry(TermPlace place, int value, int formCount, Column units)
{
    /// <summary>Its inverse document frequency, scaled.</summary>
    public int Weight => value & SearchLayout.MaxWeight;

    /// <summary>Whether it is a stop word.</summary>
    public bool IsStopWord => (value & SearchLayout.StopWordFlag) != 0;

    /// <summary>Where it is.</summary>
    public TermPlace Place => place;

    /// <summary>How many forms it has.</summary>
    public int FormCount => formCount;

    /// <summary>Its articles, packed.</summary>
    public ReadOnlySpan<char> Postings => units.Units[..SearchLayout.PostingsIn(units.Count)];

    /// <summary>The classes of the pairs of words in which each of these articles has the term; empty where the index has none.</summary>
    public ReadOnlySpan<char> Pairs => units.Units[SearchLayout.PostingsIn(units.Count)..];

    /// <summary>The classes of pairs that an article must have: those of this word in a phrase. 0 where any article will do.</summary>
    public int WantedPairs { get; private init; }

    /// <summary>The term in the articles that may have it in a pair of words too.</summary>
    /// <param name="pair">The <see cref="SearchLayout.PairBit"/> of the pair.</param>
    public TermEntry In(int pair) => this with { WantedPairs = Pairs.IsEmpty ? 0 : WantedPairs | pair };
}
