using Corpus.Compiler.Problems;

namespace Corpus.Compiler.Settings;

/// <summary>Reads the entries of vocabularies from their files.</summary>
public static class VocabularyReader
{
    /// <summary>All vocabularies, in the order of the settings.</summary>
    public static EquatableArray<Vocabulary> ReadAll(CorpusSettings settings, IReadOnlyList<YamlDocument> documents) =>
        settings.Vocabularies.Select(v => Read(v, documents.FirstOrDefault(d => d.Path == FileOf(v)))).ToEquatableArray();

    /// <summary>The file of a vocabulary.</summary>
    public static string FileOf(VocabularyDeclaration declaration) => declaration.Name + ".yaml";

    /// <summary>One vocabulary; without a file it is empty.</summary>
    public static Vocabulary Read(VocabularyDeclaration declaration, YamlDocument? document)
    {
        var path = FileOf(declaration);
        var problems = new ProblemList(path);
        var entries = new List<VocabularyEntry>();
        if (document?.Root is YamlMapping root)
        {
            foreach (var pair in root.Pairs)
            {
                if (Entry(declaration, pair, problems) is { } entry)
                    entries.Add(entry);
            }
        }
        else if (document?.Root is { } other)
            problems.Add(ProblemCatalog.WrongValue, other.Place, declaration.Name, YamlShape.Describe(other), "a mapping from the key of each entry to what is known of it");

        entries.Sort((a, b) => string.CompareOrdinal(a.Key, b.Key));
        return new Vocabulary(declaration, path, entries.ToEquatableArray(), problems.ToEquatableArray());
    }

    private static VocabularyEntry? Entry(VocabularyDeclaration declaration, YamlPair pair, ProblemList problems)
    {
        var key = pair.Key;
        if (key.Value.Trim().Length == 0 || key.Value.Trim().Length != key.Value.Length || key.Value.Any(char.IsControl))
        {
            problems.Add(ProblemCatalog.InvalidName, key.Place, YamlShape.Shorten(key.Value), "the key of an entry", "it is empty or has white space around it or control characters in it");
            return null;
        }

        var (name, mapping) = pair.Value switch
        {
            YamlScalar { IsNull: false } scalar => (scalar.Value, new YamlMapping([], scalar.Place)),
            YamlMapping given => (YamlShape.Text(given.Find("name"), problems), given),
            _ => (null, YamlShape.Mapping(pair, "its name, or a mapping with keys such as 'name' and 'aliases'", problems)),
        };
        if (mapping is null)
            return null;

        string[] known = [.. BuiltInMetadata.EntryKeys, .. declaration.Fields.Select(f => f.Name)];
        YamlShape.CheckKeys(mapping, $"an entry of '{declaration.Name}'", known, problems);
        return new VocabularyEntry(
            key.Value,
            key.Place,
            name is null or "" ? CSharpName.Words(key.Value) : name,
            YamlShape.Texts(mapping.Find("aliases"), problems).Where(a => a.Value.Trim().Length > 0).Select(a => new WrittenText(a.Value, a.Place)).ToEquatableArray(),
            FieldsReader.Read(declaration.Fields, mapping, $"The entry '{key.Value}'", "below its key", key.Place, problems));
    }
}
