namespace Corpus.Compiler.Model;

/// <summary>A link of a Markdown article.</summary>
/// <param name="Start">The first UTF-16 code unit of its words.</param>
/// <param name="End">One past the last.</param>
/// <param name="Url">Where it leads, as written.</param>
internal readonly record struct Link(int Start, int End, string Url);
