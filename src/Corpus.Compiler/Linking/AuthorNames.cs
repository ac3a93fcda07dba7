using Corpus.Compiler.Model;

namespace Corpus.Compiler.Linking;

/// <summary>
/// The names of authors who are given by a key of the vocabulary <c>authors</c>, as in Docusaurus. Any other author is a name already.
/// </summary>
internal sealed class AuthorNames
{
    private const string VocabularyName = "authors";

    private readonly Dictionary<string, string> names = new(StringComparer.Ordinal);
    private readonly Dictionary<string, EntryReference> entries = new(StringComparer.Ordinal);

    /// <summary>Reads the names of the vocabulary, if there is one.</summary>
    public AuthorNames(EquatableArray<LinkedVocabulary> vocabularies)
    {
        for (var v = 0; v < vocabularies.Count; v++)
        {
            if (vocabularies[v].Declaration.Name != VocabularyName)
                continue;
            for (var e = 0; e < vocabularies[v].Entries.Count; e++)
            {
                var entry = vocabularies[v].Entries[e];
                names[entry.Key] = entry.Name;
                entries[entry.Name] = new EntryReference(v, e);
            }
        }
    }

    /// <summary>The names for keys and names.</summary>
    public EquatableArray<string> Of(EquatableArray<string> authors) =>
        names.Count == 0
            ? authors
            : authors.Select(Of).ToEquatableArray();

    /// <summary>The name for a key or a name.</summary>
    public string Of(string author) => names.TryGetValue(author, out var name) ? name : author;

    /// <summary>The entries of those names that are in the vocabulary.</summary>
    public IEnumerable<EntryReference> EntriesOf(EquatableArray<string> authors) =>
        authors.Where(entries.ContainsKey).Select(name => entries[name]);
}
