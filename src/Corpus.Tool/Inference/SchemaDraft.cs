using System.Globalization;
using System.Text;
using Corpus.Compiler.Documents;
using Corpus.Compiler.Files;
using Corpus.Compiler.Schema;

namespace Corpus.Tool.Inference;

/// <summary>A <c>corpus.yaml</c> that fits the metadata in a folder.</summary>
internal sealed class SchemaDraft
{
    private const int LongestLine = 110;

    private readonly IReadOnlyList<ArticleMetadata> articles;
    private readonly IReadOnlyList<InferredVocabulary> vocabularies;
    private readonly InferenceContext context;
    private readonly OrderedDictionary<string, ValueShape> shapes = [];
    private readonly List<(string Name, string Target)> keys = [];
    private readonly List<InferredField> fields = [];
    private readonly List<(InferredArticleType Type, List<InferredField> Fields)> types = [];
    private MappedKeys mapped = MappedKeys.None;
    private readonly List<string> notes = [];

    private SchemaDraft(IReadOnlyList<SourceFile> files, IReadOnlyList<string> paths)
    {
        articles = ArticleMetadata.ReadAll(files);
        vocabularies = InferredVocabulary.FindAll(files);
        var known = paths.ToHashSet();
        context = new InferenceContext(
            vocabularies.ToDictionary(vocabulary => vocabulary.Name, vocabulary => vocabulary.Keys),
            (text, from) => text.Contains('.', StringComparison.Ordinal) && IsFile(known, text, from));
        foreach (var article in articles)
        {
            foreach (var pair in article.Root?.Pairs ?? [])
            {
                if (!shapes.TryGetValue(pair.Key.Value, out var shape))
                    shapes.Add(pair.Key.Value, shape = new ValueShape());
                shape.Add(pair.Value, article.File.Path, context);
            }
        }
    }

    /// <summary>What a person should look at: keys whose type could not be decided.</summary>
    public IReadOnlyList<string> Notes => notes;

    /// <summary>The number of articles.</summary>
    public int Articles => articles.Count;

    /// <summary>The number of fields.</summary>
    public int Fields => fields.Count + types.Sum(type => type.Fields.Count);

    /// <summary>Reads the metadata of a folder and infers its schema.</summary>
    /// <param name="files">The files that the compiler reads.</param>
    /// <param name="paths">All files.</param>
    public static SchemaDraft Of(IReadOnlyList<SourceFile> files, IReadOnlyList<string> paths)
    {
        var draft = new SchemaDraft(files, paths);
        draft.MapIds();
        draft.mapped = MappedKeys.Of(draft.articles, draft.shapes);
        draft.keys.AddRange(draft.mapped.Keys);
        draft.notes.AddRange(draft.mapped.Notes);
        draft.DeclareFields();
        return draft;
    }

    /// <summary>The text of <c>corpus.yaml</c>.</summary>
    public string ToYaml()
    {
        var yaml = new StringBuilder();
        yaml.Append(CultureInfo.InvariantCulture, $"# Written by 'corpus init' from the metadata of {articles.Count} articles.\n");
        yaml.Append("# Built-in keys and what other tools call them (title, date, author, tags, ...) need no declaration.\n");
        if (fields.Count + keys.Count > 0 || mapped.KeywordsAreWords)
            yaml.Append("article:\n");
        if (mapped.KeywordsAreWords)
            yaml.Append("  keywords: words  # each word of a text is a keyword, as in Jekyll\n");
        if (keys.Count > 0)
        {
            yaml.Append("  keys:\n");
            foreach (var (name, target) in keys)
                yaml.Append(CultureInfo.InvariantCulture, $"    {InferredType.Quoted(name)}: {InferredType.Quoted(target)}\n");
        }

        if (fields.Count > 0)
            yaml.Append("  fields:\n");
        foreach (var field in fields)
            AppendField(
                yaml, "    ", field, string.Create(CultureInfo.InvariantCulture, $"  # in {field.Count} of {articles.Count} articles"));
        AppendTypes(yaml);
        AppendVocabularies(yaml);
        return yaml.ToString();
    }

    private void AppendTypes(StringBuilder yaml)
    {
        if (types.Count > 0)
            yaml.Append("types:\n");
        foreach (var (type, own) in types)
        {
            var count = string.Create(CultureInfo.InvariantCulture, $"{type.Articles.Count} articles");
            yaml.Append(CultureInfo.InvariantCulture, $"  {type.Name}:  # {count}\n");
            yaml.Append(CultureInfo.InvariantCulture, $"    in: {InferredType.Quoted(type.Folder + "/**")}\n    fields:\n");
            foreach (var field in own)
                AppendField(yaml, "      ", field, string.Create(CultureInfo.InvariantCulture, $"  # in {field.Count} of {count}"));
        }
    }

    private void AppendVocabularies(StringBuilder yaml)
    {
        if (vocabularies.Count > 0)
            yaml.Append("vocabularies:\n");
        foreach (var vocabulary in vocabularies)
        {
            var count = string.Create(CultureInfo.InvariantCulture, $"  # {Entries(vocabulary)} in '{vocabulary.Place}'");
            yaml.Append(CultureInfo.InvariantCulture, $"  {vocabulary.Name}:{count}\n");
            if (vocabulary.Fields.Count > 0)
                yaml.Append("    fields:\n");
            foreach (var field in vocabulary.Fields)
                AppendField(
                    yaml, "      ", field, string.Create(CultureInfo.InvariantCulture, $"  # in {field.Count} of {Entries(vocabulary)}"));
        }
    }

    private static string Entries(InferredVocabulary vocabulary) =>
        vocabulary.Keys.Count == 1 ? "1 entry" : string.Create(CultureInfo.InvariantCulture, $"{vocabulary.Keys.Count} entries");

    /// <summary>One field on a line; a record whose line would be long, one line for each of its fields.</summary>
    private static void AppendField(StringBuilder yaml, string indent, InferredField field, string comment)
    {
        var name = InferredType.Quoted(field.Name);
        var line = $"{indent}{name}: {field.Type.ToYaml()}{comment}";
        if (!field.Type.IsRecord || line.Length <= LongestLine)
        {
            yaml.Append(line).Append('\n');
            return;
        }

        yaml.Append(CultureInfo.InvariantCulture, $"{indent}{name}:{comment}\n");
        if (field.Type.IsList)
            yaml.Append(CultureInfo.InvariantCulture, $"{indent}  many: true\n");
        yaml.Append(CultureInfo.InvariantCulture, $"{indent}  fields:\n");
        foreach (var member in field.Type.Fields)
            AppendField(yaml, indent + "    ", member, "");
    }

    /// <summary>
    /// In Docusaurus <c>id</c> is only the last part of an id, so it may occur in several folders, and beside a <c>slug</c>.
    /// </summary>
    private void MapIds()
    {
        var ids = articles.Select(article => article.TextOf("id")).OfType<string>().ToList();
        var hasBoth = articles.Any(article => article.TextOf("id") is not null && article.TextOf(MetadataKeys.Slug) is not null);
        if (!hasBoth && ids.Distinct().Count() == ids.Count)
            return;
        if (!hasBoth)
            keys.Add(("id", MetadataKeys.Slug));
        else
        {
            // One of the two has to be a field; the slug is what readers see in an address.
            keys.Add(("id", FreeName("idInFolder")));
            Declare("idInFolder", shapes["id"]);
        }
    }

    private void DeclareFields()
    {
        var typeNames = new HashSet<string>(
            [
                .. ReservedMembers.Types,
                "Article",
                "Articles",
                .. vocabularies.Select(vocabulary => CSharpName.Of(vocabulary.Name))
                    .SelectMany(name => new[] { name, GeneratedTypeNames.Singular(name) }),
            ], StringComparer.OrdinalIgnoreCase);
        var undeclared = shapes.Keys.Where(key => !keys.Exists(known => known.Name == key) && !IsBuiltIn(key)).ToList();
        var fieldNames = undeclared.Select(CSharpName.Of)
            .SelectMany(name => new[] { name, GeneratedTypeNames.Singular(name), name + "Record" })
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        var found = InferredArticleType.FindAll(
            articles,
            [.. undeclared.Where(key => !IsTaken(key))],
            name => IsFree(name) && IsFree(GeneratedTypeNames.Plural(name)));
        var own = found.SelectMany(type => type.Keys).ToHashSet(StringComparer.Ordinal);
        foreach (var type in found)
            typeNames.UnionWith([type.Name, GeneratedTypeNames.Plural(type.Name)]);
        foreach (var key in undeclared.Where(key => !own.Contains(key)))
        {
            var name = FreeName(key);
            if (name != key)
                keys.Add((key, name));
            Declare(name, shapes[key], typeNames);
        }

        foreach (var type in found)
            types.Add((type, type.Keys.Where(key => !IsTaken(key)).Select(key => Infer(key, shapes[key], typeNames)).ToList()));

        bool IsFree(string name) => !typeNames.Contains(name) && !fieldNames.Contains(name) && !ReservedMembers.OfArticle.Contains(name)
            && FieldTypes.Find(name) is null && vocabularies.All(vocabulary => vocabulary.Name != name);
    }

    private void Declare(string name, ValueShape shape, HashSet<string>? typeNames = null) => fields.Add(Infer(name, shape, typeNames));

    private InferredField Infer(string name, ValueShape shape, HashSet<string>? typeNames)
    {
        var type = shape.Infer(context);

        // The enum of a field is named after it; where another type has that name, text does as well.
        if (type.Names.Count > 0 && typeNames?.Add(CSharpName.Of(name)) == false)
            type = new InferredType("string") { IsList = type.IsList };
        notes.AddRange(type.Doubts(name).Select(doubt => $"{doubt.Key}: {doubt.Doubt}"));
        return new InferredField(name, type, shape.Count);
    }

    /// <summary>Whether the compiler reads a key without a declaration, and reads all of its values.</summary>
    private bool IsBuiltIn(string key)
    {
        if (BuiltInMetadata.Keys.Contains(key))
            return key == "url" ? Fits(key, text => CellReader.Address(text) is not null || text.StartsWith('/')) : true;
        if (!MetadataKeys.OtherNames.TryGetValue(key, out var target))
            return false;
        var isList = target is "authors" or "keywords";
        return (isList || target == MetadataKeys.Slug || IsText(key, target)) && IsChosen(key, target);
    }

    /// <summary>Whether every value is text; <c>published</c> may also be a bool.</summary>
    private bool IsText(string key, string target) => articles.All(article => article.Root?.Find(key)?.Value switch
    {
        null or ScalarNode { IsNull: true } => true,
        ScalarNode scalar => NodeShape.Bool(scalar) is null || target == "datePublished",
        _ => false,
    });

    private bool Fits(string key, Func<string, bool> fits) => articles.All(article => article.TextOf(key) is not { } text || fits(text));

    /// <summary>
    /// Of several keys for one thing that occur in the same article, the most frequent stays; a built-in one always does.
    /// </summary>
    private bool IsChosen(string key, string target)
    {
        var rivals = MetadataKeys.OtherNames.Where(other => other.Value == target && other.Key != key).Select(other => other.Key)
            .Append(target)
            .Where(other => other != key)
            .Where(other => articles.Any(article => article.Root?.Find(key) is not null && IsRival(article.Root.Find(other))));
        return rivals.All(other => other != target
            && (Rank(key).CompareTo(Rank(other)) > 0));

        // 'published: true' says that an article is no draft.
        static bool IsRival(NodePair? pair) =>
            pair is not null && !(pair is { Key.Value: "published", Value: ScalarNode scalar } && NodeShape.Bool(scalar) is not null);

        (int Count, int Order) Rank(string name) => (shapes[name].Count, -MetadataKeys.OtherNames.Keys.ToList().IndexOf(name));
    }

    /// <summary>The key, or a name of a field that no C# property has.</summary>
    private string FreeName(string key)
    {
        var name = key;
        for (var number = 2; IsTaken(name); number++)
            name = number == 2 ? key + "Value" : string.Create(CultureInfo.InvariantCulture, $"{key}{number}");
        return name;
    }

    private bool IsTaken(string name)
    {
        var member = CSharpName.Of(name);
        return BuiltInMetadata.Keys.Contains(name) || member == "Article" || ReservedMembers.OfArticle.Contains(member)
            || fields.Exists(field => CSharpName.Of(field.Name) == member);
    }

    private static bool IsFile(HashSet<string> known, string text, string from)
    {
        var beside = text.StartsWith('/') ? text.TrimStart('/') : from[..(from.LastIndexOf('/') + 1)] + text;
        return known.Contains(beside) || known.Contains(text.TrimStart('/'))
            || known.Contains(beside.Replace("/./", "/", StringComparison.Ordinal));
    }
}
