using Corpus.Compiler.Model;

namespace Corpus.Compiler.Linking;

/// <summary>
/// The names of authors who are given by a key of the vocabulary <c>authors</c>, as in Docusaurus. Who is not in it is a name already.
/// </summary>
internal sealed class AuthorNames
{
    private const string VocabularyName = "authors";

    private readonly Dictionary<string, string> names = new(StringComparer.Ordinal);

    /// <summary>Reads the names of the vocabulary, if there is one.</summary>
    public AuthorNames(EquatableArray<LinkedVocabulary> vocabularies)
    {
        foreach (var vocabulary in vocabularies)
        {
            if (vocabulary.Declaration.Name != VocabularyName)
                continue;
            foreach (var entry in vocabulary.Entries)
                names[entry.Key] = entry.Name;
        }
    }

    /// <summary>The names for keys and names.</summary>
    public EquatableArray<string> Of(EquatableArray<string> authors) =>
        names.Count == 0
            ? authors
            : authors.Select(Of).ToEquatableArray();

    /// <summary>The name for a key or a name.</summary>
    public string Of(string author) => names.TryGetValue(author, out var name) ? name : author;
}
