using Corpus.Compiler.Model;

namespace Corpus.Generator.Emission;

/// <summary>Writes the enum of a field whose type is a list of names.</summary>
internal static class EnumSource
{
    public static void Write(CodeWriter code, FieldDeclaration field, BuildOptions options)
    {
        if (field.Type.Kind != FieldKind.Enum)
            return;
        code.Line();
        code.Doc("summary", $"The values of the field '{field.Name}'.");
        SourceFrame.GeneratedCode(code);
        code.Block($"{options.Visibility} enum {field.Type.EnumTypeName}", () => code.Separated(
            Enumerable.Range(0, field.Type.Names.Count),
            i =>
            {
                code.Doc("summary", field.Type.EnumDescriptions[i] is { Length: > 0 } said ? said : $"'{field.Type.Names[i]}'.");
                code.Line($"{field.Type.EnumMemberNames[i]},");
            }));
    }
}
