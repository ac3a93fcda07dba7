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

    /// <summary>What Zola, Material for MkDocs and Docusaurus keep inside a mapping.</summary>
    private static readonly (string Path, string Target)[] NestedKeys =
    [
        ("taxonomies.tags", "keywords"),
        ("date.created", "datePublished"),
        ("date.updated", "dateModified"),
        ("last_update.date", "dateModified"),
    ];

    /// <summary>What sites call the two dates, beside the names that need no declaration.</summary>
    private static readonly (string Target, string[] Names)[] OtherDates =
    [
        ("datePublished", ["publishedAt", "published_at", "publishedDate", "published_date", "date_published", "pub_date", "createdAt", "created_at", "created", "dateCreated", "date_created"]),
        ("dateModified", ["updatedAt", "updated_at", "updated_date", "date_updated", "last_modified_at", "lastModified", "last_modified", "modifiedAt", "modified_at", "lastUpdated", "last_updated"]),
    ];

    private readonly IReadOnlyList<ArticleMetadata> articles;
    private readonly IReadOnlyList<InferredVocabulary> vocabularies;
    private readonly InferenceContext context;
    private readonly OrderedDictionary<string, ValueShape> shapes = [];
    private readonly List<(string Name, string Target)> keys = [];
    private readonly List<InferredField> fields = [];
    private readonly List<(InferredArticleType Type, List<InferredField> Fields)> types = [];
    private bool keywordsAreWords;
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
        draft.MapDates();
        draft.MapNested();
        draft.ReadKeywords();
        draft.DeclareFields();
        return draft;
    }

    /// <summary>The text of <c>corpus.yaml</c>.</summary>
    public string ToYaml()
    {
        var yaml = new StringBuilder();
        yaml.Append(CultureInfo.InvariantCulture, $"# Written by 'corpus init' from the metadata of {articles.Count} articles.\n");
        yaml.Append("# Built-in keys and what other tools call them (title, date, author, tags, ...) need no declaration.\n");
        if (fields.Count + keys.Count > 0 || keywordsAreWords)
            yaml.Append("article:\n");
        if (keywordsAreWords)
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
            var count = type.Articles.Count;
            yaml.Append(CultureInfo.InvariantCulture, $"  {type.Name}:  # {count} articles\n    in: {InferredType.Quoted(type.Folder + "/**")}\n    fields:\n");
            foreach (var field in own)
                AppendField(yaml, "      ", field, string.Create(CultureInfo.InvariantCulture, $"  # in {field.Count} of {count} articles"));
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
        var ids = articles.Select(article => TextOf(article, "id")).OfType<string>().ToList();
        var hasBoth = articles.Any(article => TextOf(article, "id") is not null && TextOf(article, MetadataKeys.Slug) is not null);
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

    /// <summary>
    /// Some sites have a name of their own for the date of publication or of the last change. Where no article has another, and every value
    /// is a date, it is that date.
    /// </summary>
    private void MapDates()
    {
        foreach (var (target, names) in OtherDates)
        {
            var hasKnown = MetadataKeys.OtherNames.Where(other => other.Value == target).Select(other => other.Key).Append(target).Any(shapes.ContainsKey);
            var found = names.Where(shapes.ContainsKey).ToList();
            if (!hasKnown && found.Count == 1 && shapes[found[0]].Count * 2 >= articles.Count && IsDate(found[0]))
                keys.Add((found[0], target));
        }

        bool IsDate(string key) => articles.All(article => article.Root?.Find(key)?.Value is null or ScalarNode { IsNull: true }
            || (TextOf(article, key) is { } text && DateText.TryParse(text, out _, out _)));
    }

    /// <summary>Maps what a tool keeps inside a mapping, where no article has it at the top as well.</summary>
    private void MapNested()
    {
        foreach (var (path, target) in NestedKeys)
        {
            var holders = articles.Where(article => Find(article, path)?.Value is ScalarNode { IsNull: false } or SequenceNode).ToList();
            var names = MetadataKeys.OtherNames.Where(other => other.Value == target).Select(other => other.Key).Append(target)
                .Concat(keys.Where(key => key.Target == target).Select(key => key.Name))
                .ToList();
            if (holders.Count > 0 && !holders.Exists(article => names.Exists(name => article.Root!.Find(name)?.Value is ScalarNode or SequenceNode)))
                keys.Add((path, target));
        }
    }

    /// <summary>The pair at a path of two keys.</summary>
    private static NodePair? Find(ArticleMetadata article, string path) =>
        path.Split('.') is [var outer, var inner] ? (article.Root?.Find(outer)?.Value as MappingNode)?.Find(inner) : null;

    /// <summary>In Jekyll each word of a text under <c>tags</c> is a tag; in other tools the text is one tag.</summary>
    private void ReadKeywords()
    {
        string[] names = ["tags", "keywords"];
        var texts = articles.SelectMany(article => names.Select(name => TextOf(article, name)?.Trim()).OfType<string>())
            .Where(text => text.Any(char.IsWhiteSpace) && !text.Contains(',', StringComparison.Ordinal))
            .ToList();
        var isJekyll = articles.Count(article => article.File.DateInName is not null && article.Root?.Find("layout") is not null) * 2 >= articles.Count;
        keywordsAreWords = texts.Count > 0 && isJekyll;
        if (texts.Count > 0 && !isJekyll)
            notes.Add($"tags: '{texts[0]}' is one keyword; 'article: {{ keywords: words }}' makes each word a keyword, as in Jekyll");
        if (isJekyll && shapes.ContainsKey("tag") && !articles.Any(article => article.Root?.Find("tag") is not null && article.Root.Find("tags") is not null))
            keys.Add(("tag", "keywords"));
    }

    private void DeclareFields()
    {
        var typeNames = new HashSet<string>(
            [
                .. ReservedMembers.Types,
                "Article",
                "Articles",
                .. vocabularies.Select(vocabulary => CSharpName.Of(vocabulary.Name)).SelectMany(name => new[] { name, SchemaReader.Singular(name) }),
            ], StringComparer.OrdinalIgnoreCase);
        var undeclared = shapes.Keys.Where(key => !keys.Exists(mapped => mapped.Name == key) && !IsBuiltIn(key)).ToList();
        var fieldNames = undeclared.Select(CSharpName.Of).SelectMany(name => new[] { name, SchemaReader.Singular(name), name + "Record" })
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        var found = InferredArticleType.FindAll(
            articles,
            [.. undeclared.Where(key => !IsTaken(key))],
            name => IsFree(name) && IsFree(SchemaReader.Plural(name)));
        var own = found.SelectMany(type => type.Keys).ToHashSet(StringComparer.Ordinal);
        foreach (var type in found)
            typeNames.UnionWith([type.Name, SchemaReader.Plural(type.Name)]);
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

    private bool Fits(string key, Func<string, bool> fits) => articles.All(article => TextOf(article, key) is not { } text || fits(text));

    /// <summary>
    /// Of several keys for one thing that occur in the same article, the most frequent stays; a built-in one always does.
    /// </summary>
    private bool IsChosen(string key, string target)
    {
        var rivals = MetadataKeys.OtherNames.Where(other => other.Value == target && other.Key != key).Select(other => other.Key)
            .Append(target)
            .Where(other => other != key && articles.Any(article => article.Root?.Find(key) is not null && IsRival(article.Root.Find(other))));
        return rivals.All(other => other != target
            && (Rank(key).CompareTo(Rank(other)) > 0));

        // 'published: true' says that an article is no draft.
        static bool IsRival(NodePair? pair) => pair is not null && !(pair is { Key.Value: "published", Value: ScalarNode scalar } && NodeShape.Bool(scalar) is not null);

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

    private static string? TextOf(ArticleMetadata article, string key) =>
        article.Root?.Find(key)?.Value is ScalarNode { IsNull: false } scalar ? scalar.Value : null;

    private static bool IsFile(HashSet<string> known, string text, string from)
    {
        var beside = text.StartsWith('/') ? text.TrimStart('/') : from[..(from.LastIndexOf('/') + 1)] + text;
        return known.Contains(beside) || known.Contains(text.TrimStart('/'))
            || known.Contains(beside.Replace("/./", "/", StringComparison.Ordinal));
    }
}
