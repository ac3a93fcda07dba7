using Corpus.Compiler.Model;
using Corpus.Compiler.Schema;

namespace Corpus.Generator.Emission;

/// <summary>Writes <c>Article.g.cs</c>: the record of an article with the schema's fields.</summary>
internal static class ArticleSource
{
    public static GeneratedFile Write(CorpusSettings settings, BuildOptions options)
    {
        var code = SourceFrame.Begin(options.Namespace, "System.Collections.Generic");
        code.Doc("summary", "An article of the corpus.");
        SourceFrame.GeneratedCode(code);
        SourceFrame.JsonConverter(code);
        code.Block($"{options.Visibility} sealed partial record Article : global::Corpus.CorpusArticle, global::Corpus.Store.ICompiledCorpus", () =>
        {
            code.Line("internal Article(global::Corpus.Store.CorpusStore store, int row)");
            code.Line("    : base(store, row)");
            code.Line("{");
            code.Line("}");
            WriteTypedMembers(code, settings.ArticleFields);
            for (var i = 0; i < settings.ArticleFields.Count; i++)
            {
                var field = settings.ArticleFields[i];
                code.Line();
                FieldCode.Write(code, settings, field, i, hides: ReservedMembers.OtherNames.ContainsKey(field.MemberName));
            }

            FieldCode.WriteJson(code, settings.ArticleFields);
            if (IsField(settings.ArticleFields, "Related"))
            {
                code.Line();
                code.Line("/// <inheritdoc/>");
                code.Line($"protected override string BuiltInRelated => nameof({ReservedMembers.OtherNames["Related"]});");
            }

            SourceFrame.Identity(code, "Article", "article");
            code.Line();
            code.Line("static global::Corpus.Store.CorpusStore global::Corpus.Store.ICompiledCorpus.Open() => new CorpusData();");
        });
        foreach (var field in settings.ArticleFields)
            EnumSource.Write(code, field, options);
        return new GeneratedFile("Article.g.cs", code.ToString());
    }

    // The members of the library that give an article, with the project's own type.
    private static void WriteTypedMembers(CodeWriter code, EquatableArray<FieldDeclaration> fields)
    {
        Member("global::Corpus.ArticleParts<global::Corpus.Quotation<Article>>", "Quotations", "base.Fields.Quotations<Article>()");
        Member("global::Corpus.ArticleParts<global::Corpus.Mention<Article>>", "Mentions", "base.Fields.Mentions<Article>()");
        Member("IReadOnlyList<global::Corpus.RelatedArticle<Article>>", "Related", "base.Fields.Related<Article>()");
        Member("Article?", "Next", "(Article?)base.Next");
        Member("Article?", "Previous", "(Article?)base.Previous");

        void Member(string type, string name, string value)
        {
            var isField = IsField(fields, name);
            code.Line();
            code.Line($"/// <inheritdoc cref=\"global::Corpus.CorpusArticle.{name}\"/>");
            if (isField)
                code.Line($"/// <remarks>The built-in '{name}', whose name the schema gives to a field.</remarks>");
            code.Line($"public {(isField ? "" : "new ")}{type} {(isField ? ReservedMembers.OtherNames[name] : name)} => {value};");
        }
    }

    private static bool IsField(EquatableArray<FieldDeclaration> fields, string name) => fields.Any(field => field.MemberName == name);
}
