using Corpus.Compiler.Documents;
using Corpus.Compiler.Model;
using Corpus.Compiler.Problems;

namespace Corpus.Compiler.Schema;

/// <summary>Reads the declarations in <c>corpus.yaml</c>: the fields of articles, the types of articles, and the vocabularies.</summary>
internal sealed class SchemaReader
{
    private static readonly string[] VocabularyKeys = ["type", "mentions", "speakers", "fields"];
    private static readonly string[] TypeKeys = ["in", "plural", "fields"];

    private readonly SchemaNames names;
    private readonly GeneratedTypeNames typeNames;
    private readonly FieldSchemaReader fields;
    private readonly ProblemList problems;
    private readonly CancellationToken cancellation;
    private readonly List<(NodePair Pair, MappingNode Declaration)> vocabularies = [];
    private readonly List<(ScalarNode Key, MappingNode Declaration)> types = [];
    private readonly HashSet<string> faultyVocabularies = new(StringComparer.Ordinal);

    /// <summary>Creates a reader of one <c>corpus.yaml</c>.</summary>
    /// <param name="problems">Receives the problems.</param>
    /// <param name="cancellation">Checked at every declaration.</param>
    public SchemaReader(ProblemList problems, CancellationToken cancellation)
    {
        (this.problems, this.cancellation) = (problems, cancellation);
        names = new SchemaNames(problems);
        typeNames = new GeneratedTypeNames(problems);
        fields = new FieldSchemaReader(names, typeNames, problems, cancellation);
    }

    /// <summary>Whether a part of the schema has the wrong shape, so that its declarations are unknown.</summary>
    public bool IsIncomplete => names.IsIncomplete;

    /// <summary>
    /// Reads all names of vocabularies and of types of articles, because fields can refer to those further down. Call this first.
    /// </summary>
    public void ReadNames(NodePair? vocabularySection, NodePair? typeSection)
    {
        const string vocabularyMapping = "a mapping from the name of each vocabulary to its declaration";
        foreach (var vocabulary in names.Section(vocabularySection, vocabularyMapping)?.Pairs.WithCancellation(cancellation) ?? [])
        {
            var isName = IsVocabularyName(vocabulary.Key);
            if (NodeShape.Mapping(vocabulary, "a mapping with keys such as 'type' and 'fields'", problems) is { } declaration && isName)
            {
                names.Vocabularies.Add(vocabulary.Key.Value);
                vocabularies.Add((vocabulary, declaration));
            }
            else
            {
                faultyVocabularies.Add(vocabulary.Key.Value);
                names.AddFaulty(vocabulary.Key.Value);
            }
        }

        const string typeMapping = "a mapping from the name of each type to its declaration";
        foreach (var type in names.Section(typeSection, typeMapping)?.Pairs.WithCancellation(cancellation) ?? [])
        {
            if (NodeShape.Mapping(type, "a mapping with the keys 'in' and 'fields'", problems) is { } declaration && IsTypeName(type.Key))
            {
                names.Types.Add(type.Key.Value);
                types.Add((type.Key, declaration));
            }
            else
                names.AddFaulty(type.Key.Value);
        }
    }

    /// <summary>The vocabularies, in the order of the file, and the names of invalid ones.</summary>
    public (EquatableArray<VocabularyDeclaration> Declared, EquatableArray<string> Faulty) Vocabularies() =>
        (vocabularies.Select(v => Vocabulary(v.Pair.Key, v.Declaration)).ToEquatableArray(), faultyVocabularies.ToEquatableArray());

    /// <summary>
    /// The types of articles, in the order of the file. Call this last, so that vocabularies and fields of all articles have the better
    /// claim to names.
    /// </summary>
    public EquatableArray<ArticleTypeDeclaration> Types(EquatableArray<FieldDeclaration> articleFields)
    {
        var declared = new List<ArticleTypeDeclaration>();
        HashSet<string> reserved = [.. ReservedMembers.OfArticle, "Article", .. articleFields.Select(f => f.MemberName)];
        foreach (var (key, declaration) in types)
        {
            NodeShape.CheckKeys(declaration, $"the type '{key.Value}'", TypeKeys, problems);
            var typeName = typeNames.Claim(key.Value, $"the record of the type '{key.Value}'", key, ReservedMembers.OfArticle);
            var plural = declaration.Find("plural");
            var (wanted, place) = NodeShape.Text(plural, problems) is { } written
                ? (CSharpName.Of(written), (ScalarNode)plural!.Value)
                : (GeneratedTypeNames.Plural(typeName), key);
            var className = typeNames.Claim(wanted, $"the class of the type '{key.Value}'", place, ReservedMembers.OfArticles);
            var patterns = NodeShape.Texts(declaration.Find("in"), problems).Select(pattern => pattern.Value).ToEquatableArray();
            if (patterns.Count == 0)
                problems.Add(
                    ProblemCatalog.InvalidDeclaration,
                    key.Place,
                    key.Value,
                    "has no articles",
                    "add 'in:' with a pattern such as 'blog/**'");
            var (declaredFields, faulty) = fields.Fields(
                declaration.Find("fields"), typeName, typeName, reserved, BuiltInMetadata.Keys, isPrefixNeeded: false);
            declared.Add(new ArticleTypeDeclaration
            {
                TypeName = typeName,
                ClassName = className,
                In = patterns,
                Fields = declaredFields,
                FaultyFields = faulty,
            });
        }

        return declared.ToEquatableArray();
    }

    private bool IsTypeName(ScalarNode name)
    {
        var fault = name.Value switch
        {
            _ when FieldTypes.Find(name.Value) is not null => "a field type has this name",
            _ when names.Vocabularies.Contains(name.Value) => "a vocabulary has this name",
            _ when CSharpName.Of(name.Value) != name.Value => $"it names a C# record, so write '{CSharpName.Of(name.Value)}'",
            _ => null,
        };
        if (fault is not null)
            problems.Add(ProblemCatalog.InvalidName, name.Place, name.Value, "type name", fault);
        return fault is null;
    }

    /// <summary>The article fields, in the order of the file, and the names of invalid ones.</summary>
    public (EquatableArray<FieldDeclaration> Declared, EquatableArray<string> Faulty) ArticleFields(NodePair? pair)
    {
        if (names.Section(pair, "a mapping with the key 'fields'") is not { } article)
            return ([], []);
        NodeShape.CheckKeys(article, "'article'", ["fields", "keys", "keywords"], problems);
        return fields.Fields(article.Find("fields"), "Article", "", ReservedMembers.OfArticle, BuiltInMetadata.Keys, isPrefixNeeded: true);
    }

    /// <summary>The further names of keys in <c>article: keys:</c>. A name maps to a built-in key, to <c>slug</c> or to a field.</summary>
    public EquatableArray<OtherKey> OtherKeys(NodePair? article, EquatableArray<FieldDeclaration> declared)
    {
        if ((article?.Value as MappingNode)?.Find("keys") is not { } pair
            || NodeShape.Mapping(pair, "a mapping from a further name to a key of articles", problems) is not { } mapping)
            return [];
        var keys = new List<OtherKey>();
        HashSet<string> targets = [.. MetadataKeys.Targets, .. declared.Select(f => f.Name)];
        foreach (var key in mapping.Pairs.WithCancellation(cancellation))
        {
            if (NodeShape.Text(key, problems) is not { } target)
                continue;
            if (targets.Contains(target))
                keys.Add(new OtherKey(key.Key.Value, target));
            else
            {
                var hint = problems.Hint(target, targets, "use a built-in key such as 'headline', or a field");
                problems.Add(ProblemCatalog.UnknownKey, key.Value.Place, NodeShape.Shorten(target), "an article", hint);
            }
        }

        return keys.ToEquatableArray();
    }

    private bool IsVocabularyName(ScalarNode name)
    {
        var fault = name.Value switch
        {
            "article" or "corpus" => "the name is reserved",
            _ when FieldTypes.Find(name.Value) is not null => "a field type has this name",
            _ when name.Value.Length == 0 || !name.Value.All(c => char.IsLetterOrDigit(c) || c is '-' or '_') =>
                "it names a file and a C# class, so only letters, digits, '-' and '_' are allowed",
            _ => null,
        };
        if (fault is not null)
            problems.Add(ProblemCatalog.InvalidName, name.Place, name.Value, "vocabulary name", fault);
        return fault is null;
    }

    private VocabularyDeclaration Vocabulary(ScalarNode key, MappingNode mapping)
    {
        var name = key.Value;
        NodeShape.CheckKeys(mapping, $"the vocabulary '{name}'", VocabularyKeys, problems);
        var className = typeNames.Claim(CSharpName.Of(name), $"the class of the vocabulary '{name}'", key, ReservedMembers.OfVocabulary);
        var type = mapping.Find("type");
        var (wanted, place) = NodeShape.Text(type, problems) is { } written
            ? (CSharpName.Of(written), (ScalarNode)type!.Value)
            : (GeneratedTypeNames.Singular(className), key);
        var typeName = typeNames.Claim(wanted, $"the record of the vocabulary '{name}'", place, ReservedMembers.OfEntry);
        var (declaredFields, faulty) = fields.Fields(
            mapping.Find("fields"), typeName, typeName, ReservedMembers.OfEntry, BuiltInMetadata.EntryKeys, isPrefixNeeded: true);
        return new VocabularyDeclaration
        {
            Name = name,
            ClassName = className,
            TypeName = typeName,
            Mentions = NodeShape.Bool(mapping.Find("mentions"), false, problems),
            Speakers = NodeShape.Bool(mapping.Find("speakers"), false, problems),
            Fields = declaredFields,
            FaultyFields = faulty,
        };
    }
}
