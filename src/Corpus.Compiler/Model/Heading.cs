namespace Corpus.Compiler.Model;

/// <summary>A heading of a Markdown article.</summary>
/// <param name="Block">The index of its block.</param>
/// <param name="Level">1 to 6.</param>
/// <param name="Anchor">Its <c>id</c> in the HTML; unique in the article.</param>
internal readonly record struct Heading(int Block, int Level, string Anchor);
