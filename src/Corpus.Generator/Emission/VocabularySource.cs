using Corpus.Compiler.Linking;
using Corpus.Compiler.Model;
using Corpus.Compiler.Schema;

namespace Corpus.Generator.Emission;

/// <summary>Writes the file of a vocabulary: the static class of its entries and the record of one.</summary>
internal static class VocabularySource
{
    public static GeneratedFile Write(
        CorpusSettings settings, LinkedVocabulary vocabulary, int index, BuildOptions options, CancellationToken cancellation)
    {
        var declaration = vocabulary.Declaration;
        var code = SourceFrame.Begin(options.Namespace, cancellation, "System.Collections.Generic", "System.Diagnostics.CodeAnalysis");
        WriteClass(code, vocabulary, index, options);
        code.Line();
        WriteRecord(code, settings, declaration, index, options);
        NestedTypeSource.Write(code, settings, declaration.Fields, options);
        return new GeneratedFile($"{declaration.ClassName}.g.cs", code.ToString());
    }

    private static void WriteClass(CodeWriter code, LinkedVocabulary vocabulary, int index, BuildOptions options)
    {
        var declaration = vocabulary.Declaration;
        var type = declaration.TypeName;
        code.Doc("summary", $"The entries of the vocabulary '{declaration.Name}', from {declaration.Name}.yaml.");
        SourceFrame.GeneratedCode(code);
        code.Block($"{options.Visibility} static partial class {declaration.ClassName}", () =>
        {
            code.Doc("summary", "All entries, in ordinal order of their keys.");
            code.Line($"public static IReadOnlyList<{type}> All => CorpusData.Instance.Entries<{type}>({index});");
            for (var i = 0; i < vocabulary.Entries.Count; i++)
            {
                code.Line();
                code.Doc("summary", vocabulary.Entries[i].Name);
                code.Doc("remarks", $"{declaration.Name}.yaml");
                code.Line($"public static {type} {vocabulary.Entries[i].MemberName} => ({type})CorpusData.Instance.Entry({index}, {i});");
            }

            LookupSource.Write(
                code,
                type,
                "entry",
                "key",
                $"FindEntry({index}, {StringLiteral.Escaped(declaration.Name)}, key)",
                $"EntryOrNull({index}, key)");
            LookupSource.Names(code, "Keys", "The keys as constants.", vocabulary.Entries.Select(entry => (entry.MemberName, entry.Key)));
            LookupSource.Corpus(code);
        });
    }

    private static void WriteRecord(
        CodeWriter code, CorpusSettings settings, VocabularyDeclaration declaration, int index, BuildOptions options)
    {
        var type = declaration.TypeName;
        code.Doc("summary", $"An entry of the vocabulary '{declaration.Name}'.");
        SourceFrame.GeneratedCode(code);
        SourceFrame.JsonConverter(code);
        code.Block($"{options.Visibility} sealed partial record {type} : global::Corpus.VocabularyEntry", () =>
        {
            code.Line($"internal {type}(global::Corpus.Store.CorpusStore store, int row)");
            code.Line($"    : base(store, {index}, row)");
            code.Line("{");
            code.Line("}");
            code.Line();
            code.Doc("summary", "The articles that mention the entry or refer to it.");
            code.Line("public IReadOnlyList<Article> Articles => ArticlesAbout<Article>();");
            foreach (var (item, list) in new[] { ("Mention", "Mentions"), ("Quotation", "Quotations") })
            {
                code.Line();
                code.Line($"/// <inheritdoc cref=\"global::Corpus.VocabularyEntry.{list}\"/>");
                code.Line($"public new IReadOnlyList<global::Corpus.{item}<Article>> {list} => base.Fields.Entry{list}<Article>();");
            }

            for (var i = 0; i < declaration.Fields.Count; i++)
            {
                code.Line();
                FieldSource.Write(code, settings, declaration.Fields[i], i);
            }

            WriteReverseLookups(code, settings, declaration);
            FieldSource.WriteJson(code, declaration.Fields);
            SourceFrame.Identity(code, type, "entry");
        });
    }

    private static void WriteReverseLookups(CodeWriter code, CorpusSettings settings, VocabularyDeclaration declaration)
    {
        var section = declaration.Fields.Count;
        foreach (var reverse in ReverseFields.Of(settings, declaration.Name))
        {
            var referring = settings.Vocabularies[reverse.Vocabulary];
            code.Line();
            code.Doc("summary", $"The entries of '{referring.Name}' whose '{referring.Fields[reverse.Field].Name}' is this one.");
            code.Line($"public IReadOnlyList<{referring.TypeName}> {reverse.MemberName} =>");
            code.Line($"    Referring<{referring.TypeName}>({reverse.Vocabulary}, {section++});");
        }
    }
}
