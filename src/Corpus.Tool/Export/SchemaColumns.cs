using System.Text.Json;
using Corpus.Compiler.Linking;
using Corpus.Compiler.Model;

namespace Corpus.Tool.Export;

/// <summary>The columns of the fields that a schema declares.</summary>
internal static class SchemaColumns
{
    /// <summary>One column for each field of all articles and of each type.</summary>
    /// <param name="settings">The schema.</param>
    /// <param name="columns">The names of the columns that there are already. SQL does not tell capitals from small letters.</param>
    public static IEnumerable<Column<ExportedArticle>> Of(CorpusSettings settings, IEnumerable<string> columns)
    {
        var taken = new HashSet<string>(columns, StringComparer.OrdinalIgnoreCase);
        for (var index = 0; index < settings.ArticleFields.Count; index++)
            yield return Of(Name(settings.ArticleFields[index].Name, "field"), settings.ArticleFields[index], Values(index));
        for (var number = 0; number < settings.Types.Count; number++)
        {
            var type = settings.Types[number];
            for (var index = 0; index < type.Fields.Count; index++)
                yield return Of(
                    Name(type.Fields[index].Name, type.TypeName),
                    type.Fields[index],
                    ValuesOfType(number, settings.ArticleFields.Count + index));
        }

        string Name(string field, string prefix)
        {
            var name = field;
            while (!taken.Add(name))
                name = $"{prefix}_{name}";
            return name;
        }
    }

    private static Func<ExportedArticle, EquatableArray<FieldCell>> Values(int index) => article => article.Linked.Fields[index].Cells;

    private static Func<ExportedArticle, EquatableArray<FieldCell>> ValuesOfType(int type, int index) =>
        article => article.Linked.Type == type ? article.Linked.Fields[index].Cells : [];

    private static Column<ExportedArticle> Of(
        string name, FieldDeclaration field, Func<ExportedArticle, EquatableArray<FieldCell>> cells) =>
        field.Type.Kind switch
        {
            FieldKind.Bool => Value(name, field, cells, cell => cell.Number != 0),
            FieldKind.Int => Value(name, field, cells, cell => cell.Number),
            FieldKind.Number => Value(name, field, cells, cell => BitConverter.Int64BitsToDouble(cell.Number)),
            FieldKind.Date => Value(name, field, cells, cell => DateOnly.FromDayNumber((int)cell.Number)),
            FieldKind.DateTime => Value(name, field, cells, Moment),
            _ => Text(name, field, cells),
        };

    private static Column<ExportedArticle> Value<T>(
        string name, FieldDeclaration field, Func<ExportedArticle, EquatableArray<FieldCell>> cells, Func<FieldCell, T> read)
        where T : struct => field.Type.IsList
        ? new ValueListColumn<ExportedArticle, T>(name, Describe(field), article => [.. cells(article).Select(read)])
        : new ValueColumn<ExportedArticle, T>(
            name, true, Describe(field), article => cells(article) is { Count: > 0 } values ? read(values[0]) : null);

    private static Column<ExportedArticle> Text(
        string name, FieldDeclaration field, Func<ExportedArticle, EquatableArray<FieldCell>> cells) =>
        field.Type.IsList
        ? new TextListColumn<ExportedArticle>(
            name, Describe(field), article => [.. cells(article).Select(cell => Words(article.Corpus, field.Type, cell))])
        : new TextColumn<ExportedArticle>(
            name, true, Describe(field), article =>
                cells(article) is { Count: > 0 } values ? Words(article.Corpus, field.Type, values[0]) : null);

    private static DateTime Moment(FieldCell cell) => new(cell.Number - (cell.Offset * TimeSpan.TicksPerMinute), DateTimeKind.Utc);

    /// <summary>
    /// An enum by its name, a vocabulary entry as <c>people/bo-ek</c>, an article by its id, a record or any value as JSON, text as it is.
    /// </summary>
    private static string Words(LinkedCorpus corpus, FieldType type, FieldCell cell) => type.Kind switch
    {
        FieldKind.Enum => type.Names[(int)cell.Number],
        FieldKind.Vocabulary => $"{type.Vocabulary}/"
            + corpus.Vocabularies[corpus.Settings.IndexOfVocabulary(type.Vocabulary!)].Entries[(int)cell.Number].Key,
        FieldKind.Article => corpus.Articles[(int)cell.Number].Id,
        FieldKind.Record => JsonLine.Of(json => WriteMembers(json, corpus, type.Record!, cell)),
        FieldKind.Any => cell.Any is null ? "null" : JsonLine.Value(json => Write(json, cell.Any)),
        _ => cell.Text ?? "",
    };

    /// <summary>The fields of a nested record as the members of a JSON object, with the types that JSON has for them.</summary>
    private static void WriteMembers(Utf8JsonWriter json, LinkedCorpus corpus, RecordDeclaration record, FieldCell cell)
    {
        for (var index = 0; index < record.Fields.Count; index++)
        {
            var (field, values) = (record.Fields[index], cell.Members[index].Cells);
            json.WritePropertyName(field.Name);
            if (field.Type.IsList)
                json.WriteStartArray();
            else if (values.Count == 0)
                json.WriteNullValue();
            foreach (var value in values)
                WriteCell(json, corpus, field.Type, value);
            if (field.Type.IsList)
                json.WriteEndArray();
        }
    }

    private static void WriteCell(Utf8JsonWriter json, LinkedCorpus corpus, FieldType type, FieldCell cell)
    {
        switch (type.Kind)
        {
            case FieldKind.Bool: CellType.Write(json, cell.Number != 0); break;
            case FieldKind.Int: CellType.Write(json, cell.Number); break;
            case FieldKind.Number: CellType.Write(json, BitConverter.Int64BitsToDouble(cell.Number)); break;
            case FieldKind.Date: CellType.Write(json, DateOnly.FromDayNumber((int)cell.Number)); break;
            case FieldKind.DateTime: CellType.Write(json, Moment(cell)); break;
            case FieldKind.Record:
                json.WriteStartObject();
                WriteMembers(json, corpus, type.Record!, cell);
                json.WriteEndObject();
                break;
            case FieldKind.Any when cell.Any is { } any: Write(json, any); break;
            default: json.WriteStringValue(Words(corpus, type, cell)); break;
        }
    }

    private static void Write(Utf8JsonWriter json, AnyValue value)
    {
        switch (value.Kind)
        {
            case ValueKind.List:
                json.WriteStartArray();
                foreach (var item in value.Items)
                    Write(json, item);
                json.WriteEndArray();
                break;
            case ValueKind.Mapping:
                json.WriteStartObject();
                foreach (var member in value.Members)
                {
                    json.WritePropertyName(member.Name);
                    Write(json, member.Value);
                }

                json.WriteEndObject();
                break;
            case ValueKind.Null:
                json.WriteNullValue();
                break;
            case ValueKind.Boolean or ValueKind.Number when IsJson(value.Text!):
                json.WriteRawValue(value.Text!);
                break;
            default:
                json.WriteStringValue(value.Text);
                break;
        }
    }

    /// <summary>
    /// Whether a bool or a number is written as JSON has it: YAML also has <c>.5</c>, <c>0x1F</c> and <c>.inf</c>, which are exported as
    /// text.
    /// </summary>
    private static bool IsJson(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            return document.RootElement.ValueKind is JsonValueKind.True or JsonValueKind.False or JsonValueKind.Number;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static string Describe(FieldDeclaration field) => field.Description ?? $"The field '{field.Name}' of the schema.";
}
