using Corpus.Compiler.Model;
using Corpus.Compiler.Problems;

namespace Corpus.Compiler.Schema;

/// <summary>An entry of a vocabulary as its file gives it.</summary>
/// <param name="Key">Unique in the vocabulary.</param>
/// <param name="Place">Where the key stands.</param>
/// <param name="Name">What people call it; made from the key where the file gives none.</param>
/// <param name="Aliases">Other names.</param>
/// <param name="Fields">The values of the schema's fields, in its order.</param>
internal sealed record VocabularyEntry(string Key, FileSpan Place, WrittenText Name, EquatableArray<WrittenText> Aliases, EquatableArray<WrittenValue> Fields);

/// <summary>A vocabulary as its file gives it.</summary>
/// <param name="Declaration">What the settings say of it.</param>
/// <param name="Path">Its file.</param>
/// <param name="Entries">In ordinal order of their keys.</param>
/// <param name="Problems">What is wrong with the entries.</param>
internal sealed record Vocabulary(VocabularyDeclaration Declaration, string Path, EquatableArray<VocabularyEntry> Entries, EquatableArray<Problem> Problems)
{
    /// <summary>Whether its file cannot be read, so that nobody knows its keys.</summary>
    public bool IsUnreadable { get; init; }
}
