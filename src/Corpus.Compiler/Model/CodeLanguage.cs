namespace Corpus.Compiler.Model;

/// <summary>The language of a block of code, by the first word of its info string.</summary>
/// <param name="Block">The index of the block.</param>
/// <param name="Name">As written.</param>
internal readonly record struct CodeLanguage(int Block, string Name);
