using Corpus.Compiler.Model;

namespace Corpus.Compiler.Linking;

/// <summary>A vocabulary with its entries, in ordinal order of their keys.</summary>
internal sealed record LinkedVocabulary(VocabularyDeclaration Declaration, EquatableArray<LinkedEntry> Entries);

/// <summary>A vocabulary entry with its references resolved.</summary>
internal sealed record LinkedEntry(
    string Key, string MemberName, string Name, EquatableArray<string> Aliases, EquatableArray<FieldValue> Fields)
{
    /// <summary>The text of its Markdown file; null if it has none.</summary>
    public string? Body { get; init; }
}
