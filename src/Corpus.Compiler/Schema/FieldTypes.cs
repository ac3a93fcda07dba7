using Corpus.Compiler.Model;
using Corpus.Shared;

namespace Corpus.Compiler.Schema;

/// <summary>The field types. To add one, add a kind, a row here and its reader in the run-time <c>FieldReader</c>.</summary>
internal static class FieldTypes
{
    private const string Moment = @"^\\d{4}-\\d{2}-\\d{2}[Tt ]\\d{2}:\\d{2}(:\\d{2}(\\.\\d+)?)? ?([Zz]|[+-]\\d{2}:?\\d{2})$";

    private const int MostNamesListed = 20;

    /// <summary>One row per kind.</summary>
    public static IReadOnlyList<FieldTypeRow> All { get; } =
    [
        new()
        {
            Kind = FieldKind.String,
            Name = "string",
            Expected = _ => "text",
            Read = CellReader.String,
            Cells = CellLayout.Text,
            CSharpType = (_, _) => "string",
            ReadOne = "Text({0})",
            ReadList = "Texts({0})",
            JsonSchema = """{ "type": ["string", "number", "boolean"] }""",
        },
        new()
        {
            Kind = FieldKind.Bool,
            Name = "bool",
            Expected = _ => "true or false",
            Read = CellReader.Bool,
            Cells = CellLayout.Number,
            CSharpType = (_, _) => "bool",
            IsValueType = true,
            ReadOne = "Boolean({0})",
            ReadList = "Booleans({0})",
            LookupIndex = "value ? 1 : 0",
            Values = (_, _) => ["false", "true"],
            JsonSchema = """{ "type": "boolean" }""",
        },
        new()
        {
            Kind = FieldKind.Int,
            Name = "int",
            Expected = _ => "a whole number such as 12",
            Read = CellReader.Int,
            Cells = CellLayout.Wide,
            CSharpType = (_, _) => "long",
            IsValueType = true,
            ReadOne = "Integer({0})",
            ReadList = "Integers({0})",
            JsonSchema = """{ "type": "integer" }""",
        },
        new()
        {
            Kind = FieldKind.Number,
            Name = "number",
            Expected = _ => "a number such as 3.5",
            Read = CellReader.Number,
            Cells = CellLayout.Wide,
            CSharpType = (_, _) => "double",
            IsValueType = true,
            ReadOne = "Number({0})",
            ReadList = "Numbers({0})",
            JsonSchema = """{ "type": "number" }""",
        },
        new()
        {
            Kind = FieldKind.Date,
            Name = "date",
            Expected = _ => "a date such as 2023-09-04",
            Read = CellReader.Date,
            Cells = CellLayout.Number,
            CSharpType = (_, _) => "global::System.DateOnly",
            IsValueType = true,
            ReadOne = "Date({0})",
            ReadList = "Dates({0})",
            JsonSchema = """{ "type": "string", "pattern": "^\\d{4}-\\d{2}-\\d{2}$", "format": "date" }""",
        },
        new()
        {
            Kind = FieldKind.DateTime,
            Name = "datetime",
            Expected = _ => "a date and time with its offset such as 2023-09-04T13:40:41Z",
            Read = CellReader.DateTime,
            Cells = CellLayout.WideWithOffset,
            CSharpType = (_, _) => "global::System.DateTimeOffset",
            IsValueType = true,
            ReadOne = "Moment({0})",
            ReadList = "Moments({0})",
            JsonSchema = $$"""{ "type": "string", "pattern": "{{Moment}}" }""",
        },
        new()
        {
            Kind = FieldKind.Uri,
            Name = "uri",
            Expected = _ => "an absolute URI such as https://example.org/a",
            Read = CellReader.Uri,
            Cells = CellLayout.Text,
            CSharpType = (_, _) => "global::System.Uri",
            ReadOne = "Uri({0})",
            ReadList = "Uris({0})",
            JsonSchema = """{ "type": "string", "format": "uri" }""",
        },
        new()
        {
            Kind = FieldKind.Enum,
            Expected = type => type.Names.Count <= MostNamesListed
                ? "one of " + NearestName.List([.. type.Names], "or")
                : FormattableString.Invariant($"one of the {type.Names.Count} names that the schema lists"),
            Read = CellReader.Enum,
            Cells = CellLayout.Number,
            CSharpType = (type, _) => type.EnumTypeName!,
            IsValueType = true,
            ReadOne = "Enumeration<{1}>({0})",
            ReadList = "Enumerations<{1}>({0})",
            LookupIndex = "(int)value",
            Values = (type, _) => [.. type.Names],
        },
        new()
        {
            Kind = FieldKind.Vocabulary,
            Expected = type => $"the key of an entry of '{type.Vocabulary}'",
            Read = CellReader.Reference,
            Cells = CellLayout.Number,
            CSharpType = (type, settings) => settings.Vocabularies[settings.IndexOfVocabulary(type.Vocabulary!)].TypeName,
            ReadOne = "Entry<{1}>({0}, {2})",
            ReadList = "Entries<{1}>({0}, {2})",
            LookupIndex = "value",
            Values = (type, targets) => targets.KeysOf(type.Vocabulary!),
            IsReference = true,
        },
        new()
        {
            Kind = FieldKind.Article,
            Name = "article",
            Expected = type => type.ArticleType is { } name ? $"the id of a '{name}'" : "the id of an article",
            Read = CellReader.Reference,
            Cells = CellLayout.Number,
            CSharpType = (type, _) => type.ArticleType ?? "Article",
            ReadOne = "Article<{1}>({0})",
            ReadList = "Articles<{1}>({0})",
            Values = (type, targets) => targets.ArticleIds(type.ArticleType),
            IsReference = true,
        },
        new()
        {
            Kind = FieldKind.Asset,
            Name = "asset",
            Expected = _ => "the path of a file of the corpus",
            Read = CellReader.Reference,
            Cells = CellLayout.Text,
            CSharpType = (_, _) => "string",
            ReadOne = "Text({0})",
            ReadList = "Texts({0})",
            JsonSchema = """{ "type": "string" }""",
            IsReference = true,
        },
        new()
        {
            Kind = FieldKind.Any,
            Name = "any",
            Expected = _ => "a value",
            Read = CellReader.String,
            Cells = CellLayout.Any,
            CSharpType = (_, _) => "global::Corpus.Value",
            ReadOne = "Value({0})",
            ReadList = "Values({0})",
            JsonSchema = "{}",
        },
        new()
        {
            Kind = FieldKind.Record,
            Expected = type =>
                "a mapping with " + (
                    type.Record!.Fields.Count == 0
                        ? "fields"
                        : "keys such as " + NearestName.List([.. type.Record.Fields.Take(2).Select(f => f.Name)])),
            Read = CellReader.String,
            Cells = CellLayout.Record,
            CSharpType = (type, _) => type.Record!.TypeName,
            ReadOne = "Record({0}, static fields => new {1}(fields))",
            ReadList = "Records({0}, static fields => new {1}(fields))",
            JsonSchema = """{ "type": "object" }""",
        },
    ];

    /// <summary>The names the schema can use for a type, without those of its vocabularies.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. All.Select(row => row.Name).OfType<string>()];

    private static readonly Dictionary<FieldKind, FieldTypeRow> ByKind = All.ToDictionary(row => row.Kind);

    /// <summary>The row of a type.</summary>
    public static FieldTypeRow Row(this FieldType type) => Of(type.Kind);

    /// <summary>The row of a kind.</summary>
    public static FieldTypeRow Of(FieldKind kind) => ByKind[kind];

    /// <summary>The row with a name; null if no type has it.</summary>
    public static FieldTypeRow? Find(string name) => All.FirstOrDefault(row => row.Name == name);
}
