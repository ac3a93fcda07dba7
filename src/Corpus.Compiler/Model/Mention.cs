namespace Corpus.Compiler.Model;

/// <summary>The name of a vocabulary entry in an article's text.</summary>
/// <param name="Start">The index of its first UTF-16 code unit.</param>
/// <param name="End">The index after its last code unit.</param>
/// <param name="Vocabulary">The index of the vocabulary.</param>
/// <param name="Entry">The index of the entry in the vocabulary.</param>
internal readonly record struct Mention(int Start, int End, int Vocabulary, int Entry);
