namespace Corpus.Compiler.Model;

/// <summary>An article whose text is near another's.</summary>
/// <param name="Row">The article.</param>
/// <param name="Score">How near, in thousandths.</param>
/// <param name="IsNearDuplicate">Whether it carries mostly the same sentences.</param>
internal readonly record struct RelatedArticle(int Row, int Score, bool IsNearDuplicate);
