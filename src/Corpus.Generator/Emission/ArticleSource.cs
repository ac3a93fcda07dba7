using Corpus.Compiler.Model;

namespace Corpus.Generator.Emission;

/// <summary>Writes <c>Article.g.cs</c>: the record of an article with the schema's fields.</summary>
internal static class ArticleSource
{
    public static GeneratedFile Write(CorpusSettings settings, BuildOptions options)
    {
        var code = SourceFrame.Begin(options.Namespace, "System.Collections.Generic");
        code.Doc("summary", "An article of the corpus.");
        SourceFrame.GeneratedCode(code);
        code.Block($"{options.Visibility} sealed partial record Article : global::Corpus.CorpusArticle", () =>
        {
            code.Line("internal Article(global::Corpus.Store.CorpusStore store, int row)");
            code.Line("    : base(store, row)");
            code.Line("{");
            code.Line("}");
            for (var i = 0; i < settings.ArticleFields.Count; i++)
            {
                code.Line();
                FieldCode.Write(code, settings, settings.ArticleFields[i], i, hides: settings.ArticleFields[i].MemberName == "Related");
            }

            SourceFrame.Identity(code, "Article", "article");
        });
        foreach (var field in settings.ArticleFields)
            EnumSource.Write(code, field, options);
        return new GeneratedFile("Article.g.cs", code.ToString());
    }
}
