namespace Corpus;

/// <summary>An article that is near another by what it says.</summary>
/// <param name="Article">The article.</param>
/// <param name="Score">How near: the cosine of the articles' tf-idf vectors, from 0 (no word in common) to 1 (the same words as often).</param>
/// <param name="IsNearDuplicate">Whether it is the same text printed again, with few changes.</param>
public readonly record struct RelatedArticle(CorpusArticle Article, double Score, bool IsNearDuplicate);
