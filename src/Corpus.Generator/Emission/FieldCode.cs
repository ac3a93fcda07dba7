using Corpus.Compiler.Model;

namespace Corpus.Generator.Emission;

/// <summary>The C# of schema fields: the type of the property and the expression that reads it.</summary>
internal static class FieldCode
{
    /// <summary>Writes the property of a field, which may hide one that the library has.</summary>
    public static void Write(CodeWriter code, CorpusSettings settings, FieldDeclaration field, int index, bool hides = false)
    {
        code.Doc("summary", field.Description ?? Summary(field));
        code.Line($"public {(hides ? "new " : "")}{TypeOf(settings, field)} {field.MemberName} => {ReaderOf(settings, field, index)};");
    }

    /// <summary>The type of one value.</summary>
    public static string ItemTypeOf(CorpusSettings settings, FieldType type) => type.Kind switch
    {
        FieldKind.Bool => "bool",
        FieldKind.Int => "long",
        FieldKind.Number => "double",
        FieldKind.Date => "global::System.DateOnly",
        FieldKind.DateTime => "global::System.DateTimeOffset",
        FieldKind.Uri => "global::System.Uri",
        FieldKind.Enum => type.EnumTypeName!,
        FieldKind.Vocabulary => settings.Vocabularies[IndexOf(settings, type)].TypeName,
        FieldKind.Article => "Article",
        _ => "string",
    };

    private static string TypeOf(CorpusSettings settings, FieldDeclaration field) => field.Type.IsList
        ? $"IReadOnlyList<{ItemTypeOf(settings, field.Type)}>"
        : ItemTypeOf(settings, field.Type) + (field.IsNullable ? "?" : "");

    private static string ReaderOf(CorpusSettings settings, FieldDeclaration field, int index)
    {
        var (type, list) = (field.Type, field.Type.IsList);
        var read = type.Kind switch
        {
            FieldKind.Bool => list ? $"Booleans({index})" : $"Boolean({index})",
            FieldKind.Int => list ? $"Integers({index})" : $"Integer({index})",
            FieldKind.Number => list ? $"Numbers({index})" : $"Number({index})",
            FieldKind.Date => list ? $"Dates({index})" : $"Date({index})",
            FieldKind.DateTime => list ? $"Moments({index})" : $"Moment({index})",
            FieldKind.Uri => list ? $"Uris({index})" : $"Uri({index})",
            FieldKind.Enum => $"{(list ? "Enumerations" : "Enumeration")}<{type.EnumTypeName}>({index})",
            FieldKind.Vocabulary => $"{(list ? "Entries" : "Entry")}<{ItemTypeOf(settings, type)}>({index}, {IndexOf(settings, type)})",
            FieldKind.Article => $"{(list ? "Articles" : "Article")}<Article>({index})",
            _ => list ? $"Texts({index})" : $"Text({index})",
        };
        if (list || field.IsNullable)
            return $"base.Fields.{read}";

        // A required field that is missing is an error of its own; what is read here then is the type's default.
        return type.Kind is FieldKind.String or FieldKind.Uri or FieldKind.Vocabulary or FieldKind.Article ? $"base.Fields.{read}!" : $"base.Fields.{read}.GetValueOrDefault()";
    }

    private static int IndexOf(CorpusSettings settings, FieldType type)
    {
        for (var i = 0; i < settings.Vocabularies.Count; i++)
        {
            if (settings.Vocabularies[i].Name == type.Vocabulary)
                return i;
        }

        throw new InvalidOperationException($"The settings hold no vocabulary '{type.Vocabulary}'.");
    }

    private static string Summary(FieldDeclaration field) =>
        $"The field '{field.Name}'{(field.IsNullable ? "; null when it is not given" : "")}.";
}
