using Corpus.Compiler.Model;
using Corpus.Compiler.Problems;

namespace Corpus.Compiler.Schema;

/// <summary>An entry of a vocabulary, as written in its file.</summary>
/// <param name="Key">Unique in the vocabulary.</param>
/// <param name="Place">The position of the key.</param>
/// <param name="Name">The display name; made from the key if not set.</param>
/// <param name="Aliases">Other names.</param>
/// <param name="Fields">The values of the schema's fields, in its order.</param>
internal sealed record VocabularyEntry(
    string Key, FileSpan Place, WrittenText Name, EquatableArray<WrittenText> Aliases, EquatableArray<WrittenValue> Fields)
{
    /// <summary>The file that it is in.</summary>
    public required string Path { get; init; }

    /// <summary>The text of its Markdown file; null if it has none.</summary>
    public string? Body { get; init; }
}

/// <summary>A vocabulary, as written in its file.</summary>
/// <param name="Declaration">Its declaration in the settings.</param>
/// <param name="Path">Its file.</param>
/// <param name="Entries">In ordinal order of their keys.</param>
/// <param name="Problems">Problems of its entries.</param>
internal sealed record Vocabulary(
    VocabularyDeclaration Declaration, string Path, EquatableArray<VocabularyEntry> Entries, EquatableArray<Problem> Problems)
{
    /// <summary>Whether it has a file.</summary>
    public bool HasFile { get; init; }

    /// <summary>Whether its file cannot be read, so that its keys are unknown.</summary>
    public bool IsUnreadable { get; init; }
}
