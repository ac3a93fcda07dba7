using Corpus.Compiler.Model;

namespace Corpus.Generator.Emission;

/// <summary>Writes the enums and the nested records of fields.</summary>
internal static class NestedTypeSource
{
    public static void Write(CodeWriter code, CorpusSettings settings, EquatableArray<FieldDeclaration> fields, BuildOptions options)
    {
        foreach (var field in fields)
        {
            EnumSource.Write(code, field, options);
            if (field.Type.Record is { } record)
                Write(code, settings, field, record, options);
        }
    }

    private static void Write(
        CodeWriter code, CorpusSettings settings, FieldDeclaration owner, RecordDeclaration record, BuildOptions options)
    {
        code.Line();
        code.Doc("summary", $"{(owner.Type.IsList ? "An item" : "The value")} of the field '{owner.Name}'.");
        SourceFrame.GeneratedCode(code);
        SourceFrame.JsonConverter(code);
        code.Block($"{options.Visibility} sealed partial record {record.TypeName} : global::Corpus.CorpusRecord", () =>
        {
            code.Line($"internal {record.TypeName}(global::Corpus.Store.FieldReader fields)");
            code.Line("    : base(fields)");
            code.Line("{");
            code.Line("}");
            for (var i = 0; i < record.Fields.Count; i++)
            {
                code.Line();
                FieldSource.Write(code, settings, record.Fields[i], i);
            }

            FieldSource.WriteJson(code, record.Fields);
            code.Line();
            code.Doc("summary", "Returns whether both stand in the same place of the same corpus.");
            code.Line($"public bool Equals({record.TypeName}? other) => base.Equals(other);");
            code.Line();
            code.Line("/// <inheritdoc/>");
            code.Line("public override int GetHashCode() => base.GetHashCode();");
        });
        Write(code, settings, record.Fields, options);
    }
}
