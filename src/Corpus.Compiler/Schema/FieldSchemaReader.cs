using Corpus.Compiler.Documents;
using Corpus.Compiler.Model;
using Corpus.Compiler.Problems;

namespace Corpus.Compiler.Schema;

/// <summary>Reads the declarations of fields: their types, nested records and enums.</summary>
/// <param name="names">The vocabularies and types of articles that fields can refer to.</param>
/// <param name="typeNames">Receives the names of nested records and enums.</param>
/// <param name="problems">Receives the problems.</param>
/// <param name="cancellation">Checked at every field and every name of an enum.</param>
internal sealed class FieldSchemaReader(
    SchemaNames names, GeneratedTypeNames typeNames, ProblemList problems, CancellationToken cancellation)
{
    private static readonly string[] FieldKeys = ["type", "fields", "required", "default", "description", "many"];

    /// <summary>The declared fields, in the order of the file, and the names of invalid ones.</summary>
    /// <param name="pair">The section that declares them; null for none.</param>
    /// <param name="owner">The C# type that gets them as members.</param>
    /// <param name="prefix">What the names of nested types begin with.</param>
    /// <param name="reserved">The other members of the type.</param>
    /// <param name="builtIn">The keys that need no declaration.</param>
    /// <param name="isPrefixNeeded">Whether nested types have the prefix even where their name alone is free.</param>
    public (EquatableArray<FieldDeclaration> Declared, EquatableArray<string> Faulty) Fields(
        NodePair? pair,
        string owner,
        string prefix,
        IReadOnlyCollection<string> reserved,
        IReadOnlyCollection<string> builtIn,
        bool isPrefixNeeded)
    {
        if (names.Section(pair, "a mapping from the name of each field to its type") is not { } mapping)
            return ([], []);
        var fields = new List<FieldDeclaration>();
        var byMember = new Dictionary<string, FieldDeclaration>(StringComparer.Ordinal);
        var faulty = new List<string>();
        foreach (var field in mapping.Pairs.WithCancellation(cancellation))
        {
            var name = field.Key.Value;
            var member = CSharpName.Of(name);
            var before = fields.Count;
            CSharpName.ReportLong(name, field.Key.Place, problems);
            if (builtIn.Contains(name))
                problems.Add(ProblemCatalog.ReservedName, field.Key.Place, name, member, "built in and needs no declaration");
            else if (member == owner || reserved.Contains(member))
                problems.Add(ProblemCatalog.ReservedName, field.Key.Place, name, member, $"a member of '{owner}'");
            else if (byMember.TryGetValue(member, out var other))
                problems.Add(ProblemCatalog.NameCollision, field.Key.Place, other.Name, name, member);
            else if (Field(field, member, prefix, isPrefixNeeded) is { } declaration)
            {
                fields.Add(declaration);
                byMember.Add(member, declaration);
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
            name = GeneratedTypeNames.Singular(name);

        // A C# type cannot have a member of its own name.
        var members = new HashSet<string>(mapping.Pairs.Select(pair => CSharpName.Of(pair.Key.Value)), StringComparer.Ordinal);
        while (members.Contains(name) || ReservedMembers.OfRecord.Contains(name))
            name += "Record";
        var typeName = typeNames.ClaimFree(name, prefix, isPrefixNeeded, $"the record of the field '{key.Value}'");
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
                if (names.Vocabularies.Contains(name))
                    return new FieldType(FieldKind.Vocabulary, isList, name, []);
                if (names.Types.Contains(name))
                    return new FieldType(FieldKind.Article, isList, null, []) { ArticleType = name };
                if (names.MayHave(name))
                    return null;
                var known = FieldTypes.Names.Concat(names.Vocabularies).Concat(names.Types);
                var hint = problems.Hint(name, known, "declare it under 'vocabularies', or use 'string', 'date' or another type");
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
        var values = new List<(ScalarNode Name, string Member, string Description)>();
        var byMember = new Dictionary<string, ScalarNode>(StringComparer.Ordinal);
        IEnumerable<(Node Name, Node? Description)> written = node is MappingNode mapping
            ? mapping.Pairs.Select(p => ((Node)p.Key, (Node?)p.Value))
            : NodeShape.Items(node).Select(i => (i, (Node?)null));
        foreach (var (item, description) in written.WithCancellation(cancellation))
        {
            if (item is not ScalarNode { IsNull: false } name)
            {
                problems.Add(
                    ProblemCatalog.WrongValue, item.Place, field, $"an enum with {NodeShape.Describe(item)} as a value", "a list of names");
                continue;
            }

            var member = CSharpName.Of(name.Value);
            CSharpName.ReportLong(name.Value, name.Place, problems);
            if (byMember.TryGetValue(member, out var other))
            {
                problems.Add(ProblemCatalog.NameCollision, name.Place, other.Value, name.Value, member);
                continue;
            }

            byMember.Add(member, name);
            values.Add((name, member, (description as ScalarNode)?.Value ?? ""));
        }

        if (values.Count == 0)
        {
            problems.Add(
                ProblemCatalog.InvalidDeclaration, node.Place, field, "is an enum without values", "list them, as in [world, politics]");
            return null;
        }

        var owner = $"the enum of the field '{field}'";
        var type = isPrefixNeeded
            ? typeNames.Claim(prefix + CSharpName.Of(field), owner, new ScalarNode(field, true, node.Place), [])
            : typeNames.ClaimFree(CSharpName.Of(field), prefix, isPrefixNeeded, owner);
        return new FieldType(FieldKind.Enum, false, null, values.Select(n => n.Name.Value).ToEquatableArray())
        {
            EnumTypeName = type,
            EnumMemberNames = values.Select(n => n.Member).ToEquatableArray(),
            EnumDescriptions = values.Select(n => n.Description).ToEquatableArray(),
        };
    }
}
