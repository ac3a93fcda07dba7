using System.Globalization;
using Corpus.Compiler.Model;
using Corpus.Compiler.Schema;

namespace Corpus.Generator.Emission;

/// <summary>Writes schema fields. What differs by type is in <see cref="FieldTypes"/>.</summary>
internal static class FieldSource
{
    /// <summary>Writes the property of a field, which may hide one of the run-time library.</summary>
    public static void Write(
        CodeWriter code, CorpusSettings settings, FieldDeclaration field, int index, bool hides = false, string reader = "base.Fields")
    {
        code.Doc("summary", field.Description ?? $"The field '{field.Name}'{(field.IsNullable ? "; null when it is not given" : "")}.");
        code.Line($"public {(hides ? "new " : "")}{TypeOf(settings, field)} {field.MemberName} => {Read(settings, field, index, reader)};");
    }

    /// <summary>Writes the method that gives JSON the fields of a record; nothing where there are none.</summary>
    public static void WriteJson(CodeWriter code, EquatableArray<FieldDeclaration> fields, bool callsBase = false)
    {
        if (fields.Count == 0)
            return;
        code.Line();
        code.Line("/// <inheritdoc/>");
        code.Block("protected override void WriteFields(global::Corpus.Json.JsonObjectWriter json)", () =>
        {
            if (callsBase)
                code.Line("base.WriteFields(json);");
            foreach (var field in fields)
                code.Line($"json.Write(nameof({field.MemberName}), {field.MemberName});");
        });
    }

    /// <summary>The type of one value.</summary>
    public static string ItemTypeOf(CorpusSettings settings, FieldType type) => type.Row().CSharpType(type, settings);

    private static string TypeOf(CorpusSettings settings, FieldDeclaration field) => field.Type.IsList
        ? $"IReadOnlyList<{ItemTypeOf(settings, field.Type)}>"
        : ItemTypeOf(settings, field.Type) + (field.IsNullable ? "?" : "");

    private static string Read(CorpusSettings settings, FieldDeclaration field, int index, string reader)
    {
        var (type, row) = (field.Type, field.Type.Row());
        var vocabulary = type.Vocabulary is { } name ? settings.IndexOfVocabulary(name) : -1;
        var call = string.Format(
            CultureInfo.InvariantCulture, type.IsList ? row.ReadList : row.ReadOne, index, ItemTypeOf(settings, type), vocabulary);

        // A required field without a value is already an error; reading it then gives the type's default.
        var fallback = type.IsList || field.IsNullable || type.Kind == FieldKind.Any ? "" : row.IsValueType ? ".GetValueOrDefault()" : "!";
        return $"{reader}.{call}{fallback}";
    }
}
