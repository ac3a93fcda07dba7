using Corpus.Compiler.Documents;
using Corpus.Compiler.Model;
using Corpus.Compiler.Problems;

namespace Corpus.Compiler.Schema;

/// <summary>Reads the entries of vocabularies from their files.</summary>
internal static class VocabularyReader
{
    private const string Title = "title";

    /// <summary>All vocabularies, in the order of the settings.</summary>
    /// <param name="settings">The schema.</param>
    /// <param name="documents">The YAML files; those that hold no entries are ignored.</param>
    /// <param name="entryFiles">The JSON and Markdown files that hold entries.</param>
    /// <param name="cancellation">Checked at every entry.</param>
    /// <exception cref="OperationCanceledException">Cancellation was requested.</exception>
    public static EquatableArray<Vocabulary> ReadAll(
        CorpusSettings settings,
        IEnumerable<Document> documents,
        IEnumerable<Document> entryFiles,
        CancellationToken cancellation = default)
    {
        var byOwner = documents.Concat(entryFiles)
            .OrderBy(document => document.Path, StringComparer.Ordinal)
            .ToLookup(document => VocabularyFiles.OwnerOf(document.Path, settings)?.Name);
        return settings.Vocabularies.Select(vocabulary => Read(vocabulary, [.. byOwner[vocabulary.Name]], cancellation)).ToEquatableArray();
    }

    /// <summary>The file of a vocabulary.</summary>
    public static string FileOf(VocabularyDeclaration declaration) => declaration.Name + ".yaml";

    /// <summary>One vocabulary; without a file it is empty.</summary>
    private static Vocabulary Read(
        VocabularyDeclaration declaration, IReadOnlyList<Document> documents, CancellationToken cancellation)
    {
        var keys = KnownKeys.Of(declaration);
        var problems = new List<Problem>();
        var entries = new SortedDictionary<string, VocabularyEntry>(StringComparer.Ordinal);
        foreach (var document in documents)
        {
            var found = new ProblemList(document.Path);
            var read = VocabularyFiles.IsOneEntry(document.Path)
                ? OneEntry(declaration, document, keys, found)
                : Entries(declaration, document, keys, found);
            foreach (var entry in read.WithCancellation(cancellation))
            {
                if (!entries.TryGetValue(entry.Key, out var other))
                    entries.Add(entry.Key, entry);
                else
                {
                    found.Add(
                        ProblemCatalog.DuplicateEntry, entry.Place, entry.Key, declaration.Name, other.Path, $"{other.Place.Line}",
                        $"{other.Place.Column}");
                }
            }

            problems.AddRange(found.ToEquatableArray());
        }

        return new Vocabulary(declaration, FileOf(declaration), entries.Values.ToEquatableArray(), problems.ToEquatableArray())
        {
            HasFile = documents.Count > 0,
            IsUnreadable = documents.Any(
                document => document is { Root: not MappingNode } && (document.Root is not null || document.Problems.Count > 0)),
        };
    }

    private static IEnumerable<VocabularyEntry> Entries(
        VocabularyDeclaration declaration, Document document, KnownKeys keys, ProblemList problems)
    {
        if (document.Root is MappingNode root)
            return root.Pairs.Select(pair => Entry(declaration, pair, keys, problems)).OfType<VocabularyEntry>();
        if (document.Root is { } other)
        {
            const string expected = "a mapping from the key of each entry to its name or fields";
            problems.Add(ProblemCatalog.WrongValue, other.Place, declaration.Name, NodeShape.Describe(other), expected);
        }

        return [];
    }

    /// <summary>The entry of a file of its own; its key is the name of the file.</summary>
    private static IEnumerable<VocabularyEntry> OneEntry(
        VocabularyDeclaration declaration, Document document, KnownKeys keys, ProblemList problems)
    {
        var name = document.Path.Substring(document.Path.IndexOf('/') + 1);
        var key = new ScalarNode(name.Substring(0, name.LastIndexOf('.')), IsPlain: false, FileSpan.FileStart);
        var value = document.Root ?? new ScalarNode("", IsPlain: true, FileSpan.FileStart);
        return Entry(declaration, new NodePair(key, value), keys, problems) is { } entry
            ? [entry with { Body = document.Body is { Length: > 0 } body ? body : null }]
            : [];
    }

    private static VocabularyEntry? Entry(VocabularyDeclaration declaration, NodePair pair, KnownKeys keys, ProblemList problems)
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
            MappingNode given => (Name(given.Find("name") ?? TitleOf(declaration, given), problems), given),
            _ => ((WrittenText?)null, NodeShape.Mapping(pair, "a name, or a mapping with keys such as 'name' and 'aliases'", problems)),
        };
        if (mapping is null)
            return null;

        var known = TitleOf(declaration, mapping) is null || mapping.Find("name") is not null ? keys.Declared : keys.WithTitle;
        NodeShape.CheckKeys(mapping, $"an entry of '{declaration.Name}'", known, problems, keys.Excused);
        return new VocabularyEntry(
            key.Value,
            key.Place,
            name ?? new WrittenText(CSharpName.Words(key.Value), key.Place),
            Aliases(mapping.Find("aliases"), name?.Text, problems),
            FieldsReader.Read(declaration.Fields, mapping.Finder(), "The entry", $" '{key.Value}'", "below its key", key.Place, problems))
        {
            Path = problems.Path,
        };
    }

    /// <summary>The <c>title</c> that other tools give to an entry; null if it is a field or there is none.</summary>
    private static NodePair? TitleOf(VocabularyDeclaration declaration, MappingNode entry) =>
        declaration.Fields.Any(field => field.Name == Title) ? null : entry.Find(Title);

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

    /// <summary>The keys that an entry can have.</summary>
    /// <param name="Declared">The built-in keys and the fields.</param>
    /// <param name="WithTitle">These, and the <c>title</c> that stands for a name.</param>
    /// <param name="Excused">The fields whose declaration is invalid.</param>
    private sealed record KnownKeys(HashSet<string> Declared, HashSet<string> WithTitle, HashSet<string> Excused)
    {
        public static KnownKeys Of(VocabularyDeclaration declaration)
        {
            IEnumerable<string> declared = [.. BuiltInMetadata.EntryKeys, .. declaration.Fields.Select(field => field.Name)];
            return new KnownKeys([.. declared], [.. declared, Title], [.. declaration.FaultyFields]);
        }
    }
}
