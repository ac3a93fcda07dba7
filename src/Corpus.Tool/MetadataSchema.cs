using System.Text.Json.Nodes;
using Corpus.Compiler.Linking;
using Corpus.Compiler.Model;
using Corpus.Compiler.Schema;

namespace Corpus.Tool;

/// <summary>
/// Writes what a corpus allows in its metadata and vocabularies as JSON Schema, for editors that complete and check YAML.
/// </summary>
internal sealed class MetadataSchema(LinkedCorpus corpus)
{
    private const string Dialect = "https://json-schema.org/draft/2020-12/schema";

    /// <summary>The schema of the metadata of an article.</summary>
    /// <param name="type">The index of its type; -1 for none.</param>
    public JsonObject Article(int type)
    {
        var properties = BuiltIn();
        var fields = corpus.Settings.FieldsOf(type);

        // What other tools call a built-in key; a field of that name, and a mapping in the settings, win.
        foreach (var (name, target) in MetadataKeys.OtherNames)
            properties[name] = properties[target == MetadataKeys.Slug ? "id" : target]!.DeepClone();
        AddFields(properties, fields);
        foreach (var other in corpus.Settings.OtherKeys)
            properties[other.Name] = properties[other.Target == MetadataKeys.Slug ? "id" : other.Target]!.DeepClone();
        var schema = new JsonObject
        {
            ["$schema"] = Dialect,
            ["title"] = corpus.Settings.TypeNameOf(type) is { } typeName ? $"Metadata of a {typeName}" : "Metadata of an article",
            ["type"] = "object",
            ["additionalProperties"] = false,
            ["properties"] = properties,
        };
        AddRequired(schema, fields);
        return schema;
    }

    /// <summary>The schema of a vocabulary's file.</summary>
    public JsonObject Vocabulary(VocabularyDeclaration declaration)
    {
        var properties = new JsonObject
        {
            ["name"] = Optional(Text(), "What people call it; made from the key where it is not given."),
            ["aliases"] = Optional(List(Text()), "Other names by which texts call it."),
        };
        AddFields(properties, declaration.Fields);
        var entry = new JsonObject { ["type"] = "object", ["additionalProperties"] = false, ["properties"] = properties };
        AddRequired(entry, declaration.Fields);
        var isNameEnough = !declaration.Fields.Any(f => f.IsRequired);
        return new JsonObject
        {
            ["$schema"] = Dialect,
            ["title"] = $"Entries of {declaration.Name}",
            ["type"] = new JsonArray("object", "null"),
            ["additionalProperties"] = isNameEnough ? AnyOf(entry, Text(), Null()) : entry,
        };
    }

    private static JsonObject BuiltIn() => new()
    {
        ["id"] = Optional(
            Text(), "The name of the article in code and in references; its path without the extension where it is not given."),
        ["headline"] = Optional(Text(), "The headline; read from the text where it is not given."),
        ["alternativeHeadline"] = Optional(Text(), "A second headline."),
        ["description"] = Optional(Text(), "A summary."),
        ["authors"] = Optional(List(Text()), "Who wrote it."),
        ["byline"] = Optional(Text(), "The line that names who wrote it."),
        ["dateline"] = Optional(Text(), "The place it was written in."),
        ["datePublished"] = Optional(Date(), "When it was published: 2023-09-04, or with a time 2023-09-04T13:40:41Z."),
        ["dateModified"] = Optional(Date(), "When it was changed."),
        ["url"] = Optional(Of(FieldKind.Uri), "Where it was published."),
        ["inLanguage"] = Optional(Pattern("^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$"), "Its language (BCP 47)."),
        ["keywords"] = Optional(List(Text()), "What it is about, in free words."),
        ["draft"] = Optional(Of(FieldKind.Bool), "Whether it is left out until it is done."),
    };

    private void AddFields(JsonObject properties, EquatableArray<FieldDeclaration> fields)
    {
        foreach (var field in fields)
        {
            var value = Value(field.Type);
            if (field.Type.IsList)
                value = List(value);
            if (!field.IsRequired)
                value = AnyOf(value, Null());
            if (field.Description is { } description)
                value["description"] = description;
            properties[field.Name] = value;
        }
    }

    private static void AddRequired(JsonObject schema, EquatableArray<FieldDeclaration> fields)
    {
        var required = new JsonArray([.. fields.Where(f => f.IsRequired).Select(f => JsonValue.Create(f.Name))]);
        if (required.Count > 0)
            schema["required"] = required;
    }

    /// <summary>One value of a field. An entry's key may be prefixed with its vocabulary.</summary>
    private JsonObject Value(FieldType type)
    {
        if (type.Record is { } record)
        {
            var properties = new JsonObject();
            AddFields(properties, record.Fields);
            var nested = new JsonObject { ["type"] = "object", ["additionalProperties"] = false, ["properties"] = properties };
            AddRequired(nested, record.Fields);
            return nested;
        }

        if (type.Row().JsonSchema is { } schema)
            return (JsonObject)JsonNode.Parse(schema)!;
        var values = corpus.AllowedBy(type)!;
        return type.Vocabulary is { } vocabulary ? AnyOf(Names(values), Names(values.Select(key => $"{vocabulary}/{key}"))) : Names(values);
    }

    private static JsonObject Of(FieldKind kind) => (JsonObject)JsonNode.Parse(FieldTypes.Of(kind).JsonSchema!)!;

    private static JsonObject Names(IEnumerable<string> names) =>
        new() { ["enum"] = new JsonArray([.. names.Select(n => JsonValue.Create(n))]) };

    private static JsonObject Text() => Of(FieldKind.String);

    // In the form of ISO 8601, or in one of the many others that the compiler reads, all with a year of four digits.
    private static JsonObject Date() => Pattern(
        @"^(\d{4}-\d{2}-\d{1,2}([Tt ]\d{2}:\d{2}(:\d{2}(\.\d+)?)? ?([Zz]|[+-]\d{2}:?\d{2}|[A-Za-z/_]+)?)?|(?!\d{4}-\d{2}-).*\d{4}.*)$");

    private static JsonObject Pattern(string pattern) => new() { ["type"] = "string", ["pattern"] = pattern };

    private static JsonObject Null() => new() { ["type"] = "null" };

    /// <summary>A list, or a single value for a list of one.</summary>
    private static JsonObject List(JsonObject item) =>
        AnyOf(item, new JsonObject { ["type"] = "array", ["items"] = item.DeepClone(), ["uniqueItems"] = true });

    private static JsonObject Optional(JsonObject schema, string description)
    {
        var optional = AnyOf(schema, Null());
        optional["description"] = description;
        return optional;
    }

    private static JsonObject AnyOf(params JsonObject[] schemas) => new() { ["anyOf"] = new JsonArray([.. schemas]) };
}
