namespace Corpus;

/// <summary>A word of a query that no article has, and the nearest word that was searched for in its place.</summary>
/// <param name="Written">The word of the query, in lower case and without accents.</param>
/// <param name="Taken">The word of the corpus, in lower case and without accents.</param>
public readonly record struct SearchCorrection(string Written, string Taken);
