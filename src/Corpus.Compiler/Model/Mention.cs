namespace Corpus.Compiler.Model;

/// <summary>A name of a vocabulary found in the text.</summary>
/// <param name="Start">The first UTF-16 code unit.</param>
/// <param name="End">One past the last.</param>
/// <param name="Vocabulary">The index of the vocabulary.</param>
/// <param name="Entry">The index of the entry in it.</param>
internal readonly record struct Mention(int Start, int End, int Vocabulary, int Entry);
