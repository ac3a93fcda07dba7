using Corpus.Compiler.Linking;
using Corpus.Compiler.Model;

namespace Corpus.Tool.Export;

/// <summary>The columns of the fields that a schema declares.</summary>
internal static class SchemaColumns
{
    /// <summary>One column a field, of the field's name; where that is a column already, <c>field_</c> stands before it.</summary>
    public static IEnumerable<Column<ExportedArticle>> Of(CorpusSettings settings, IReadOnlyCollection<string> taken)
    {
        for (var index = 0; index < settings.ArticleFields.Count; index++)
        {
            var field = settings.ArticleFields[index];
            yield return Of(taken.Contains(field.Name, StringComparer.OrdinalIgnoreCase) ? "field_" + field.Name : field.Name, field, index);
        }
    }

    private static Column<ExportedArticle> Of(string name, FieldDeclaration field, int index) => field.Type.Kind switch
    {
        FieldKind.Bool => Value(name, field, index, cell => cell.Number != 0),
        FieldKind.Int => Value(name, field, index, cell => cell.Number),
        FieldKind.Number => Value(name, field, index, cell => BitConverter.Int64BitsToDouble(cell.Number)),
        FieldKind.Date => Value(name, field, index, cell => DateOnly.FromDayNumber((int)cell.Number)),
        FieldKind.DateTime => Value(name, field, index, cell => new DateTime(cell.Number - (cell.Offset * TimeSpan.TicksPerMinute), DateTimeKind.Utc)),
        _ => Text(name, field, index),
    };

    private static Column<ExportedArticle> Value<T>(string name, FieldDeclaration field, int index, Func<FieldCell, T> read)
        where T : struct => field.Type.IsList
        ? new ValueListColumn<ExportedArticle, T>(name, Describe(field), article => [.. article.Linked.Fields[index].Cells.Select(read)])
        : new ValueColumn<ExportedArticle, T>(name, true, Describe(field), article => article.Linked.Fields[index].Cells is { Count: > 0 } cells ? read(cells[0]) : null);

    private static Column<ExportedArticle> Text(string name, FieldDeclaration field, int index) => field.Type.IsList
        ? new TextListColumn<ExportedArticle>(name, Describe(field), article => [.. article.Linked.Fields[index].Cells.Select(cell => Words(article.Corpus, field.Type, cell))])
        : new TextColumn<ExportedArticle>(
            name, true, Describe(field), article => article.Linked.Fields[index].Cells is { Count: > 0 } cells ? Words(article.Corpus, field.Type, cells[0]) : null);

    /// <summary>An enum by its name, a vocabulary entry as <c>people/bo-ek</c>, an article by its id, text as it is.</summary>
    private static string Words(LinkedCorpus corpus, FieldType type, FieldCell cell) => type.Kind switch
    {
        FieldKind.Enum => type.Names[(int)cell.Number],
        FieldKind.Vocabulary => $"{type.Vocabulary}/{corpus.Vocabularies[corpus.Settings.IndexOfVocabulary(type.Vocabulary!)].Entries[(int)cell.Number].Key}",
        FieldKind.Article => corpus.Articles[(int)cell.Number].Id,
        _ => cell.Text ?? "",
    };

    private static string Describe(FieldDeclaration field) => field.Description ?? $"The field '{field.Name}' of the schema.";
}
