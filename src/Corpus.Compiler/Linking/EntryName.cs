using Corpus.Compiler.Model;

namespace Corpus.Compiler.Linking;

/// <summary>A name or alias of a vocabulary entry.</summary>
/// <param name="Name">As written in the vocabulary.</param>
/// <param name="Vocabulary">The index of the vocabulary.</param>
/// <param name="Entry">The index of the entry in the vocabulary.</param>
/// <param name="IsAlias">Whether it is an alias.</param>
internal readonly record struct EntryName(string Name, int Vocabulary, int Entry, bool IsAlias)
{
    /// <summary>The entry.</summary>
    public EntryReference Reference => new(Vocabulary, Entry);
}
