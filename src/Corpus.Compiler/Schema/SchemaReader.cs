using Corpus.Compiler.Documents;
using Corpus.Compiler.Model;
using Corpus.Compiler.Problems;
using Corpus.Shared;

namespace Corpus.Compiler.Schema;

/// <summary>Reads the declarations in <c>corpus.yaml</c>: article fields, and vocabularies with their fields.</summary>
internal sealed class SchemaReader(ProblemList problems)
{
    private static readonly string[] FieldKeys = ["type", "fields", "required", "default", "description", "many"];
    private static readonly string[] VocabularyKeys = ["type", "mentions", "speakers", "fields"];
    private static readonly string[] TypeKeys = ["in", "plural", "fields"];

    /// <summary>
    /// The names of the generated types and what each is used for, so that no two types share one. Their files have these names too, and
    /// Roslyn compares those without regard to case.
    /// </summary>
    private readonly Dictionary<string, string> typeNames = ReservedMembers.Types
        .Select(name => (Name: name, Owner: "used in the generated code"))
        .Append((Name: "Article", Owner: "the record of an article"))
        .Append((Name: "Articles", Owner: "the class of all articles"))
        .ToDictionary(type => type.Name, type => type.Owner, StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a part of the schema has the wrong shape, so that its declarations are unknown.</summary>
    public bool IsIncomplete { get; private set; }

    private readonly HashSet<string> vocabularyNames = new(StringComparer.Ordinal);
    private readonly HashSet<string> faultyVocabularies = new(StringComparer.Ordinal);
    private readonly List<(NodePair Pair, MappingNode Declaration)> vocabularies = [];
    private readonly List<(ScalarNode Key, MappingNode Declaration)> types = [];
    private readonly HashSet<string> faultyTypes = new(StringComparer.Ordinal);

    /// <summary>
    /// Reads all names of vocabularies and of types of articles, because fields can refer to those further down. Call this first.
    /// </summary>
    public void ReadNames(NodePair? vocabularySection, NodePair? typeSection)
    {
        foreach (var vocabulary in Section(vocabularySection, "a mapping from the name of each vocabulary to its declaration")?.Pairs ?? [])
        {
            var isName = IsVocabularyName(vocabulary.Key);
            if (NodeShape.Mapping(vocabulary, "a mapping with keys such as 'type' and 'fields'", problems) is { } declaration && isName)
            {
                vocabularyNames.Add(vocabulary.Key.Value);
                vocabularies.Add((vocabulary, declaration));
            }
            else
                faultyVocabularies.Add(vocabulary.Key.Value);
        }

        foreach (var type in Section(typeSection, "a mapping from the name of each type to its declaration")?.Pairs ?? [])
        {
            if (NodeShape.Mapping(type, "a mapping with the keys 'in' and 'fields'", problems) is { } declaration && IsTypeName(type.Key))
                types.Add((type.Key, declaration));
            else
                faultyTypes.Add(type.Key.Value);
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
        string[] reserved = [.. ReservedMembers.OfArticle, "Article", .. articleFields.Select(f => f.MemberName)];
        foreach (var (key, declaration) in types)
        {
            NodeShape.CheckKeys(declaration, $"the type '{key.Value}'", TypeKeys, problems);
            var typeName = Claim(key.Value, $"the record of the type '{key.Value}'", key, ReservedMembers.OfArticle);
            var plural = declaration.Find("plural");
            var className = NodeShape.Text(plural, problems) is { } written
                ? Claim(
                    CSharpName.Of(written), $"the class of the type '{key.Value}'", (ScalarNode)plural!.Value, ReservedMembers.OfArticles)
                : Claim(Plural(typeName), $"the class of the type '{key.Value}'", key, ReservedMembers.OfArticles);
            var patterns = NodeShape.Texts(declaration.Find("in"), problems).Select(pattern => pattern.Value).ToEquatableArray();
            if (patterns.Count == 0)
                problems.Add(
                    ProblemCatalog.InvalidDeclaration,
                    key.Place,
                    key.Value,
                    "has no articles",
                    "add 'in:' with a pattern such as 'blog/**'");
            var (fields, faulty) = Fields(
                declaration.Find("fields"), typeName, typeName, reserved, BuiltInMetadata.Keys, isPrefixNeeded: false);
            declared.Add(new ArticleTypeDeclaration
            {
                TypeName = typeName,
                ClassName = className,
                In = patterns,
                Fields = fields,
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
            _ when vocabularyNames.Contains(name.Value) => "a vocabulary has this name",
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
        if (Section(pair, "a mapping with the key 'fields'") is not { } article)
            return ([], []);
        NodeShape.CheckKeys(article, "'article'", ["fields", "keys", "keywords"], problems);
        return Fields(article.Find("fields"), "Article", "", ReservedMembers.OfArticle, BuiltInMetadata.Keys, isPrefixNeeded: true);
    }

    /// <summary>The further names of keys in <c>article: keys:</c>. A name maps to a built-in key, to <c>slug</c> or to a field.</summary>
    public EquatableArray<OtherKey> OtherKeys(NodePair? article, EquatableArray<FieldDeclaration> fields)
    {
        if ((article?.Value as MappingNode)?.Find("keys") is not { } pair
            || NodeShape.Mapping(pair, "a mapping from a further name to a key of articles", problems) is not { } mapping)
            return [];
        var keys = new List<OtherKey>();
        string[] targets = [.. MetadataKeys.Targets, .. fields.Select(f => f.Name)];
        foreach (var key in mapping.Pairs)
        {
            if (NodeShape.Text(key, problems) is not { } target)
                continue;
            if (targets.Contains(target))
                keys.Add(new OtherKey(key.Key.Value, target));
            else
            {
                var hint = NearestName.Hint(target, targets, "use a built-in key such as 'headline', or a field");
                problems.Add(ProblemCatalog.UnknownKey, key.Value.Place, NodeShape.Shorten(target), "an article", hint);
            }
        }

        return keys.ToEquatableArray();
    }

    private MappingNode? Section(NodePair? pair, string expected)
    {
        var mapping = pair is null ? null : NodeShape.Mapping(pair, expected, problems);
        IsIncomplete |= pair is not null && mapping is null;
        return mapping;
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
        var className = Claim(CSharpName.Of(name), $"the class of the vocabulary '{name}'", key, ReservedMembers.OfVocabulary);
        var type = mapping.Find("type");
        var typeName = NodeShape.Text(type, problems) is { } written
            ? Claim(CSharpName.Of(written), $"the record of the vocabulary '{name}'", (ScalarNode)type!.Value, ReservedMembers.OfEntry)
            : Claim(Singular(className), $"the record of the vocabulary '{name}'", key, ReservedMembers.OfEntry);
        var (fields, faulty) = Fields(
            mapping.Find("fields"), typeName, typeName, ReservedMembers.OfEntry, BuiltInMetadata.EntryKeys, isPrefixNeeded: true);
        return new VocabularyDeclaration
        {
            Name = name,
            ClassName = className,
            TypeName = typeName,
            Mentions = NodeShape.Bool(mapping.Find("mentions"), false, problems),
            Speakers = NodeShape.Bool(mapping.Find("speakers"), false, problems),
            Fields = fields,
            FaultyFields = faulty,
        };
    }

    private (EquatableArray<FieldDeclaration> Declared, EquatableArray<string> Faulty) Fields(
        NodePair? pair,
        string owner,
        string prefix,
        IReadOnlyCollection<string> reserved,
        IReadOnlyCollection<string> builtIn,
        bool isPrefixNeeded)
    {
        if (Section(pair, "a mapping from the name of each field to its type") is not { } mapping)
            return ([], []);
        var fields = new List<FieldDeclaration>();
        var faulty = new List<string>();
        foreach (var field in mapping.Pairs)
        {
            var name = field.Key.Value;
            var member = CSharpName.Of(name);
            var before = fields.Count;
            CSharpName.ReportLong(name, field.Key.Place, problems);
            if (builtIn.Contains(name))
                problems.Add(ProblemCatalog.ReservedName, field.Key.Place, name, member, "built in and needs no declaration");
            else if (member == owner || reserved.Contains(member))
                problems.Add(ProblemCatalog.ReservedName, field.Key.Place, name, member, $"a member of '{owner}'");
            else if (fields.FirstOrDefault(f => f.MemberName == member) is { } other)
                problems.Add(ProblemCatalog.NameCollision, field.Key.Place, other.Name, name, member);
            else if (Field(field, member, prefix, isPrefixNeeded) is { } declaration)
            {
                fields.Add(declaration);
                if ((owner == "Article" || !isPrefixNeeded) && ReservedMembers.OtherNames.TryGetValue(member, out var otherName))
                    problems.Add(ProblemCatalog.RenamedMember, field.Key.Place, name, member, otherName);
            }

            if (fields.Count == before && !builtIn.Contains(name))
                faulty.Add(name);
        }

        return (fields.ToEquatableArray(), faulty.ToEquatableArray());
    }

    private FieldDeclaration? Field(NodePair pair, string member, string prefix, bool isPrefixNeeded)
    {
        var name = pair.Key.Value;
        var declaration = pair.Value as MappingNode;
        if (declaration is not null)
            NodeShape.CheckKeys(declaration, $"the field '{name}'", FieldKeys, problems);
        if (TypeOf(pair, declaration, prefix, isPrefixNeeded) is not { } type)
            return null;
        var required = NodeShape.Bool(declaration?.Find("required"), false, problems);
        FieldValue? value = null;
        var given = declaration?.Find("default");
        if (given is not null && type.Kind is FieldKind.Record or FieldKind.Any or FieldKind.Asset)
            problems.Add(ProblemCatalog.InvalidDeclaration, given.Key.Place, name, "cannot have a default", "remove 'default'");
        else if (given is not null)
        {
            var read = FieldValueReader.Read("default", type, given.Value, problems).Value;
            if (read.Cells.Count > 0 || (type.IsList && given.Value is SequenceNode))
                value = read;
            if (required)
            {
                const string fault = "is required, so its default is never used";
                problems.Add(ProblemCatalog.InvalidDeclaration, given.Key.Place, name, fault, "remove 'required' or 'default'");
            }
        }

        return new FieldDeclaration
        {
            Name = name,
            MemberName = member,
            Type = type,
            IsRequired = required,
            Default = value,
            Description = NodeShape.Text(declaration?.Find("description"), problems),
        };
    }

    /// <summary>The type that <c>type</c>, <c>fields</c> and <c>many</c> declare.</summary>
    private FieldType? TypeOf(NodePair pair, MappingNode? declaration, string prefix, bool isPrefixNeeded)
    {
        var name = pair.Key.Value;
        var many = NodeShape.Bool(declaration?.Find("many"), false, problems);
        if (declaration?.Find("fields") is { } fields)
        {
            if (declaration.Find("type") is { } both)
                problems.Add(
                    ProblemCatalog.InvalidDeclaration, both.Key.Place, name, "has both 'type' and 'fields'", "remove one of the two");
            return Record(pair.Key, fields, many, prefix, isPrefixNeeded);
        }

        var written = declaration is null ? pair : declaration.Find("type");
        if (written is null)
            problems.Add(ProblemCatalog.InvalidDeclaration, pair.Key.Place, name, "has no type", "add 'type: string' or another type");
        return written is not null
            && Type(name, written, prefix, isPrefixNeeded) is { } type ? type with { IsList = type.IsList || many } : null;
    }

    /// <summary>A nested record, named after its field; of a list, after one of its items.</summary>
    private FieldType? Record(ScalarNode key, NodePair fields, bool many, string prefix, bool isPrefixNeeded)
    {
        if (NodeShape.Mapping(fields, "a mapping from the name of each field to its type", problems) is not { } mapping)
            return null;
        var name = CSharpName.Of(key.Value);
        if (many && name.Length > 2 && name.EndsWith("s", StringComparison.Ordinal) && !name.EndsWith("ss", StringComparison.Ordinal))
            name = Singular(name);

        // A C# type cannot have a member of its own name.
        while (mapping.Pairs.Any(pair => CSharpName.Of(pair.Key.Value) == name) || ReservedMembers.OfRecord.Contains(name))
            name += "Record";
        var typeName = ClaimFree(name, prefix, isPrefixNeeded, $"the record of the field '{key.Value}'");
        var (declared, faulty) = Fields(fields, typeName, typeName, ReservedMembers.OfRecord, [], isPrefixNeeded: true);
        return new FieldType(FieldKind.Record, many, null, []) { Record = new RecordDeclaration(typeName, declared, faulty) };
    }

    private FieldType? Type(string field, NodePair pair, string prefix, bool isPrefixNeeded)
    {
        switch (pair.Value)
        {
            case SequenceNode or MappingNode:
                return Enum(field, pair.Value, prefix, isPrefixNeeded);
            case ScalarNode { IsNull: false } scalar:
                var isList = scalar.Value.EndsWith("[]", StringComparison.Ordinal);
                var name = isList ? scalar.Value.Substring(0, scalar.Value.Length - 2) : scalar.Value;
                if (FieldTypes.Find(name) is { } row)
                    return new FieldType(row.Kind, isList, null, []);
                if (vocabularyNames.Contains(name))
                    return new FieldType(FieldKind.Vocabulary, isList, name, []);
                if (types.Exists(type => type.Key.Value == name))
                    return new FieldType(FieldKind.Article, isList, null, []) { ArticleType = name };
                if (IsIncomplete || faultyVocabularies.Contains(name) || faultyTypes.Contains(name))
                    return null;
                var known = FieldTypes.Names.Concat(vocabularyNames).Concat(types.Select(type => type.Key.Value));
                var hint = NearestName.Hint(name, known, "declare it under 'vocabularies', or use 'string', 'date' or another type");
                problems.Add(ProblemCatalog.UnknownType, scalar.Place, NodeShape.Shorten(name), hint);
                return null;
            default:
                problems.Add(
                    ProblemCatalog.WrongValue, pair.Key.Place, pair.Key.Value, "empty", "the name of a type, or a list of enum values");
                return null;
        }
    }

    /// <summary>An enum: a list of names, or a mapping from each name to its description.</summary>
    private FieldType? Enum(string field, Node node, string prefix, bool isPrefixNeeded)
    {
        var names = new List<(ScalarNode Name, string Member, string Description)>();
        IEnumerable<(Node Name, Node? Description)> written = node is MappingNode mapping
            ? mapping.Pairs.Select(p => ((Node)p.Key, (Node?)p.Value))
            : NodeShape.Items(node).Select(i => (i, (Node?)null));
        foreach (var (item, description) in written)
        {
            if (item is not ScalarNode { IsNull: false } name)
            {
                problems.Add(
                    ProblemCatalog.WrongValue, item.Place, field, $"an enum with {NodeShape.Describe(item)} as a value", "a list of names");
                continue;
            }

            var member = CSharpName.Of(name.Value);
            CSharpName.ReportLong(name.Value, name.Place, problems);
            if (names.FirstOrDefault(n => n.Member == member).Name is { } other)
                problems.Add(ProblemCatalog.NameCollision, name.Place, other.Value, name.Value, member);
            else
                names.Add((name, member, (description as ScalarNode)?.Value ?? ""));
        }

        if (names.Count == 0)
        {
            problems.Add(
                ProblemCatalog.InvalidDeclaration, node.Place, field, "is an enum without values", "list them, as in [world, politics]");
            return null;
        }

        var owner = $"the enum of the field '{field}'";
        var type = isPrefixNeeded
            ? Claim(prefix + CSharpName.Of(field), owner, new ScalarNode(field, true, node.Place), [])
            : ClaimFree(CSharpName.Of(field), prefix, isPrefixNeeded, owner);
        return new FieldType(FieldKind.Enum, false, null, names.Select(n => n.Name.Value).ToEquatableArray())
        {
            EnumTypeName = type,
            EnumMemberNames = names.Select(n => n.Member).ToEquatableArray(),
            EnumDescriptions = names.Select(n => n.Description).ToEquatableArray(),
        };
    }

    /// <summary>Reserves a type name. A name that is already used is reported and gets a suffix, so that the rest compiles.</summary>
    /// <param name="typeName">The name.</param>
    /// <param name="owner">What it is used for, for messages.</param>
    /// <param name="written">The text that the name was made of.</param>
    /// <param name="members">The type's members, none of which C# allows to have the name of the type.</param>
    private string Claim(string typeName, string owner, ScalarNode written, IReadOnlyCollection<string> members)
    {
        CSharpName.ReportLong(written.Value, written.Place, problems);
        var other = typeNames
            .TryGetValue(typeName, out var claimed) ? claimed : members
            .Contains(typeName) ? "a member of the class" : null;
        if (other is not null)
        {
            problems.Add(ProblemCatalog.ReservedName, written.Place, written.Value, typeName, other);
            do
                typeName += "_";
            while (typeNames.ContainsKey(typeName));
        }

        typeNames.Add(typeName, owner);
        return typeName;
    }

    /// <summary>Reserves a free type name: with the prefix if it is needed, or if the name alone is taken.</summary>
    private string ClaimFree(string name, string prefix, bool isPrefixNeeded, string owner)
    {
        var free = isPrefixNeeded ? prefix + name : name;
        if (typeNames.ContainsKey(free) && !isPrefixNeeded)
            free = prefix + name;
        while (typeNames.ContainsKey(free))
            free += "Record";
        typeNames.Add(free, owner);
        return free;
    }

    /// <summary>The name of the class of a type if the settings do not set one.</summary>
    internal static string Plural(string name) =>
        name.EndsWith("y", StringComparison.Ordinal) && name.Length > 1
            && !"aeiouAEIOU".Contains(name[name.Length - 2]) ? name.Substring(0, name.Length - 1) + "ies"
        : name.EndsWith("s", StringComparison.Ordinal) || name.EndsWith("x", StringComparison.Ordinal)
            || name.EndsWith("ch", StringComparison.Ordinal) || name.EndsWith("sh", StringComparison.Ordinal) ? name + "es"
        : name + "s";

    /// <summary>The name of an entry's record if the settings do not set one.</summary>
    internal static string Singular(string plural) =>
        plural.EndsWith("ies", StringComparison.Ordinal) ? plural.Substring(0, plural.Length - 3) + "y"
        : plural.EndsWith("s", StringComparison.Ordinal)
            && !plural.EndsWith("ss", StringComparison.Ordinal) ? plural.Substring(0, plural.Length - 1)
        : plural + "Entry";
}
