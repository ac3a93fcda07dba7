namespace Corpus.Compiler.Model;

/// <summary>An entry of a vocabulary by its place; <see cref="None"/> where there is no entry.</summary>
internal readonly record struct EntryReference(int Vocabulary, int Entry)
{
    /// <summary>No entry.</summary>
    public static EntryReference None { get; } = new(-1, -1);
}
