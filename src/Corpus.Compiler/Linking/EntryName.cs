using Corpus.Compiler.Model;

namespace Corpus.Compiler.Linking;

/// <summary>One name of one entry of a vocabulary.</summary>
/// <param name="Name">As the vocabulary writes it.</param>
/// <param name="Vocabulary">The index of the vocabulary.</param>
/// <param name="Entry">The index of the entry in it.</param>
/// <param name="IsAlias">Whether it is one of the aliases and not the name.</param>
internal readonly record struct EntryName(string Name, int Vocabulary, int Entry, bool IsAlias)
{
    /// <summary>The entry.</summary>
    public EntryReference Reference => new(Vocabulary, Entry);
}

/// <summary>A name that several entries bear.</summary>
/// <param name="Name">As the first of them writes it.</param>
/// <param name="Entries">The entries, in the order of vocabularies and entries.</param>
internal sealed record AmbiguousName(string Name, EquatableArray<EntryReference> Entries);
