using Corpus.Compiler.Documents;
using Corpus.Compiler.Model;
using Corpus.Compiler.Problems;

namespace Corpus.Compiler.Schema;

/// <summary>Reads the entries of vocabularies from their files.</summary>
internal static class VocabularyReader
{
    /// <summary>All vocabularies, in the order of the settings.</summary>
    public static EquatableArray<Vocabulary> ReadAll(CorpusSettings settings, IReadOnlyList<Document> documents) =>
        settings.Vocabularies.Select(v => Read(v, documents.FirstOrDefault(d => d.Path == FileOf(v)))).ToEquatableArray();

    /// <summary>The file of a vocabulary.</summary>
    public static string FileOf(VocabularyDeclaration declaration) => declaration.Name + ".yaml";

    /// <summary>One vocabulary; without a file it is empty.</summary>
    public static Vocabulary Read(VocabularyDeclaration declaration, Document? document)
    {
        var path = FileOf(declaration);
        var problems = new ProblemList(path);
        var entries = new List<VocabularyEntry>();
        if (document?.Root is MappingNode root)
        {
            foreach (var pair in root.Pairs)
            {
                if (Entry(declaration, pair, problems) is { } entry)
                    entries.Add(entry);
            }
        }
        else if (document?.Root is { } other)
        {
            const string expected = "a mapping from the key of each entry to its name or fields";
            problems.Add(ProblemCatalog.WrongValue, other.Place, declaration.Name, NodeShape.Describe(other), expected);
        }

        entries.Sort((a, b) => string.CompareOrdinal(a.Key, b.Key));
        return new Vocabulary(declaration, path, entries.ToEquatableArray(), problems.ToEquatableArray())
        {
            IsUnreadable = document is { Root: not MappingNode } && (document.Root is not null || document.Problems.Count > 0),
        };
    }

    private static VocabularyEntry? Entry(VocabularyDeclaration declaration, NodePair pair, ProblemList problems)
    {
        var key = pair.Key;
        if (key.Value.Trim().Length == 0 || key.Value.Trim().Length != key.Value.Length || key.Value.Any(char.IsControl))
        {
            problems.Add(ProblemCatalog.InvalidName, key.Place, NodeShape.Shorten(key.Value), "entry key", CSharpName.InvalidName);
            return null;
        }

        var (name, mapping) = pair.Value switch
        {
            ScalarNode { IsNull: false } scalar => (new WrittenText(scalar.Value, scalar.Place), new MappingNode([], scalar.Place)),
            MappingNode given => (Name(given.Find("name"), problems), given),
            _ => ((WrittenText?)null, NodeShape.Mapping(pair, "a name, or a mapping with keys such as 'name' and 'aliases'", problems)),
        };
        if (mapping is null)
            return null;

        string[] known = [.. BuiltInMetadata.EntryKeys, .. declaration.Fields.Select(f => f.Name)];
        NodeShape.CheckKeys(mapping, $"an entry of '{declaration.Name}'", known, problems, declaration.FaultyFields);
        return new VocabularyEntry(
            key.Value,
            key.Place,
            name ?? new WrittenText(CSharpName.Words(key.Value), key.Place),
            Aliases(mapping.Find("aliases"), name?.Text, problems),
            FieldsReader.Read(declaration.Fields, mapping.Find, $"The entry '{key.Value}'", "below its key", key.Place, problems));
    }

    private static WrittenText? Name(NodePair? pair, ProblemList problems) =>
        NodeShape.Text(pair, problems) is { Length: > 0 } name ? new WrittenText(name, pair!.Value.Place) : null;

    private static EquatableArray<WrittenText> Aliases(NodePair? pair, string? name, ProblemList problems)
    {
        var aliases = new List<WrittenText>();
        var known = new HashSet<string>(StringComparer.Ordinal) { name ?? "" };
        foreach (var alias in NodeShape.Texts(pair, problems))
        {
            if (known.Add(alias.Value))
                aliases.Add(new WrittenText(alias.Value, alias.Place));
            else if (alias.Value.Length > 0)
            {
                var list = alias.Value == name ? "the names of this entry" : $"'{pair!.Key.Value}'";
                problems.Add(ProblemCatalog.RepeatedItem, alias.Place, alias.Value, list);
            }
        }

        return aliases.ToEquatableArray();
    }
}
