namespace Corpus.Compiler.Model;

/// <summary>A link or an image of a Markdown article.</summary>
/// <param name="Start">The first UTF-16 code unit of its words; of an image, of its alternative text.</param>
/// <param name="End">One past the last.</param>
/// <param name="Url">Where it leads, as written, without escapes and entities.</param>
/// <param name="Place">Where the address is written; for a link by reference, in its definition.</param>
internal readonly record struct Link(int Start, int End, string Url, TextRange Place);
