using Corpus.Compiler.Model;
using Corpus.Compiler.Schema;

namespace Corpus.Generator.Emission;

/// <summary>Writes <c>Article.g.cs</c>: the record of an article with the schema's fields.</summary>
internal static class ArticleSource
{
    public static GeneratedFile Write(CorpusSettings settings, BuildOptions options, CancellationToken cancellation)
    {
        var code = SourceFrame.Begin(options.Namespace, cancellation, "System.Collections.Generic");
        code.Doc("summary", "An article of the corpus.");
        SourceFrame.GeneratedCode(code);
        SourceFrame.JsonConverter(code);
        var isSealed = settings.Types.Count == 0;
        code.Block($"{options.Visibility} {(isSealed ? "sealed " : "")}partial record Article : global::Corpus.CorpusArticle", () =>
        {
            code.Line("internal Article(global::Corpus.Store.CorpusStore store, int row)");
            code.Line("    : base(store, row)");
            code.Line("{");
            code.Line("}");
            code.Line();
            code.Line("// Hands the corpus to the static classes. A constructor, since completion lists every other kind of member.");
            code.Line("internal Article(out global::Corpus.Store.CorpusStore corpus)");
            code.Line("    : base(corpus = CorpusData.Instance, 0)");
            code.Line("{");
            code.Line("}");
            WriteTypedMembers(code, settings.ArticleFields, settings.Types);
            for (var i = 0; i < settings.ArticleFields.Count; i++)
            {
                var field = settings.ArticleFields[i];
                code.Line();
                FieldSource.Write(code, settings, field, i, hides: ReservedMembers.OtherNames.ContainsKey(field.MemberName));
            }

            FieldSource.WriteJson(code, settings.ArticleFields);
            if (IsField(settings.ArticleFields, "Related"))
            {
                code.Line();
                code.Line("/// <inheritdoc/>");
                code.Line($"protected override string BuiltInRelated => nameof({ReservedMembers.OtherNames["Related"]});");
            }

            SourceFrame.Identity(code, "Article", "article", isSealed);
        });
        NestedTypeSource.Write(code, settings, settings.ArticleFields, options);
        return new GeneratedFile("Article.g.cs", code.ToString());
    }

    /// <summary>Writes the record of an article of a type.</summary>
    public static void WriteType(CodeWriter code, CorpusSettings settings, int index, BuildOptions options)
    {
        var type = settings.Types[index];
        code.Doc("summary", $"An article in {string.Join(", ", type.In)}.");
        SourceFrame.GeneratedCode(code);
        SourceFrame.JsonConverter(code);
        code.Block($"{options.Visibility} sealed partial record {type.TypeName} : Article", () =>
        {
            code.Line($"internal {type.TypeName}(global::Corpus.Store.CorpusStore store, int row)");
            code.Line("    : base(store, row)");
            code.Line("{");
            code.Line("}");
            var reader = FormattableString.Invariant($"base.FieldsOf({index}, {settings.FirstFieldOf(index)})");
            for (var i = 0; i < type.Fields.Count; i++)
            {
                code.Line();
                FieldSource.Write(
                    code, settings, type.Fields[i], i, hides: ReservedMembers.OtherNames.ContainsKey(type.Fields[i].MemberName), reader);
            }

            FieldSource.WriteJson(code, type.Fields, callsBase: true);
            if (IsField(type.Fields, "Related"))
            {
                code.Line();
                code.Line("/// <inheritdoc/>");
                code.Line($"protected override string BuiltInRelated => nameof({ReservedMembers.OtherNames["Related"]});");
            }

            SourceFrame.Identity(code, type.TypeName, "article");
        });
        NestedTypeSource.Write(code, settings, type.Fields, options);
    }

    // The members of the library that give an article, with the project's own type.
    private static void WriteTypedMembers(
        CodeWriter code, EquatableArray<FieldDeclaration> fields, EquatableArray<ArticleTypeDeclaration> types)
    {
        Member("global::Corpus.ArticleParts<global::Corpus.Quotation<Article>>", "Quotations", "base.Fields.Quotations<Article>()");
        Member("global::Corpus.ArticleParts<global::Corpus.Mention<Article>>", "Mentions", "base.Fields.Mentions<Article>()");
        Member("IReadOnlyList<global::Corpus.RelatedArticle<Article>>", "Related", "base.Fields.Related<Article>()");
        Member("global::Corpus.ArticleParts<global::Corpus.Link<Article>>", "Links", "base.Fields.Links<Article>()");
        Member("IReadOnlyList<Article>", "LinkedFrom", "base.Fields.LinkedFrom<Article>()");
        Member("Article?", "Next", "(Article?)base.Next");
        Member("Article?", "Previous", "(Article?)base.Previous");

        void Member(string type, string name, string value)
        {
            // A type's own field of that name hides the member in its record; the other name must be there all the same.
            var isField = IsField(fields, name);
            if (!isField && ReservedMembers.OtherNames.ContainsKey(name) && types.Any(declared => IsField(declared.Fields, name)))
            {
                code.Line();
                code.Line($"/// <inheritdoc cref=\"global::Corpus.CorpusArticle.{name}\"/>");
                code.Line($"public {type} {ReservedMembers.OtherNames[name]} => {value};");
            }

            code.Line();
            code.Line($"/// <inheritdoc cref=\"global::Corpus.CorpusArticle.{name}\"/>");
            if (isField)
                code.Line($"/// <remarks>The built-in '{name}', whose name the schema gives to a field.</remarks>");
            code.Line($"public {(isField ? "" : "new ")}{type} {(isField ? ReservedMembers.OtherNames[name] : name)} => {value};");
        }
    }

    private static bool IsField(EquatableArray<FieldDeclaration> fields, string name) => fields.Any(field => field.MemberName == name);
}
