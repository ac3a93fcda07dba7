namespace Corpus.Compiler.Model;

/// <summary>A reference to a vocabulary entry by index; <see cref="None"/> for no entry.</summary>
/// <param name="Vocabulary">The index of the vocabulary.</param>
/// <param name="Entry">The index of the entry in the vocabulary.</param>
internal readonly record struct EntryReference(int Vocabulary, int Entry)
{
    /// <summary>No entry.</summary>
    public static EntryReference None { get; } = new(-1, -1);
}
