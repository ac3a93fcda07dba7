using Corpus.Compiler.Linking;
using Corpus.Compiler.Model;
using Corpus.Compiler.Schema;

namespace Corpus.Generator.Emission;

/// <summary>Writes <c>Articles.g.cs</c>: every article by name, and the ways to look articles up.</summary>
internal static class ArticlesSource
{
    private const string List = "IReadOnlyList<Article>";
    private const int LeadLength = 240;

    public static GeneratedFile Write(LinkedCorpus corpus, BuildOptions options)
    {
        var code = SourceFrame.Begin(options.Namespace, "System.Collections.Generic", "System.Diagnostics.CodeAnalysis");
        code.Doc("summary", "The articles of the corpus.");
        SourceFrame.GeneratedCode(code);
        code.Block($"{options.Visibility} static partial class Articles", () =>
        {
            code.Doc("summary", "All articles, in ordinal order of their ids.");
            code.Line($"public static {List} All => CorpusData.Instance.Articles<Article>();");
            code.Line();
            code.Doc("summary", "All articles by date of publication, newest first, undated last.");
            code.Line($"public static {List} Newest => CorpusData.Instance.NewestArticles<Article>();");
            if (options.Members)
                WriteMembers(code, corpus);
            Lookup.Write(code, "Article", "article", "id", "FindArticle(id)", "TryFindArticle(id, out var row)", "Article(row)");
            WriteLookups(code, corpus.Settings);
            if (options.Members)
                Lookup.Names(code, "Ids", "The ids, as constants.", corpus.Articles.Select(article => (article.MemberName, article.Id)));
            Lookup.Corpus(code);
        });
        return new GeneratedFile("Articles.g.cs", code.ToString());
    }

    private static void WriteMembers(CodeWriter code, LinkedCorpus corpus)
    {
        for (var row = 0; row < corpus.Articles.Count; row++)
        {
            var article = corpus.Articles[row];
            code.Line();
            code.Doc("summary", article.Headline);
            code.Doc("remarks", Remarks(corpus, article));
            code.Line($"public static Article {article.MemberName} => (Article)CorpusData.Instance.Article({row});");
        }
    }

    private static void WriteLookups(CodeWriter code, CorpusSettings settings)
    {
        for (var i = 0; i < settings.ArticleFields.Count; i++)
        {
            var field = settings.ArticleFields[i];
            if (field.Type.Row().LookupIndex is not { } index)
                continue;
            var type = FieldCode.ItemTypeOf(settings, field.Type);
            Method(
                $"The articles whose field '{field.Name}' {(field.Type.IsList ? "contains" : "is")} a value, in ordinal order of their ids.",
                $"By{field.MemberName}({type} value)",
                $"ArticlesByField<Article>({i}, {index})");
        }

        Values("string", "Authors", "The authors of all articles, in ordinal order without regard to case.");
        Method(
            "The articles of an author, without regard to case, in ordinal order of their ids.",
            "ByAuthor(string author)",
            "ArticlesByAuthor<Article>(author)");
        Values("string", "Keywords", "The keywords of all articles, in ordinal order without regard to case.");
        Method(
            "The articles with a keyword, without regard to case, in ordinal order of their ids.",
            "ByKeyword(string keyword)",
            "ArticlesByKeyword<Article>(keyword)");
        Values("int", "Years", "The years in which articles were published, ascending.");
        Method("The articles published in a year, oldest first.", "ByYear(int year)", "ArticlesPublished<Article>(year)");
        Method(
            "The articles published between two days, both included, oldest first.",
            "PublishedBetween(global::System.DateOnly from, global::System.DateOnly to)",
            "ArticlesPublished<Article>(from, to)");
        foreach (var vocabulary in settings.Vocabularies)
        {
            if (vocabulary.Mentions)
            {
                Method(
                    $"The articles whose text mentions an entry of '{vocabulary.Name}', in ordinal order of their ids.",
                    $"Mentioning({vocabulary.TypeName} entry)",
                    "ArticlesMentioning<Article>(entry)");
            }

            if (vocabulary.Speakers)
            {
                Method(
                    $"The articles that quote an entry of '{vocabulary.Name}', in ordinal order of their ids.",
                    $"Quoting({vocabulary.TypeName} entry)",
                    "ArticlesQuoting<Article>(entry)");
            }
        }

        if (settings.Search)
        {
            code.Line();
            code.Doc(
                "summary",
                "Finds articles, best first. All words must match; if no article has all, any may. Also \"exact phrase\", -word, prefix*.");
            code.Line("public static IReadOnlyList<global::Corpus.SearchHit<Article>> Search(string query, int limit = 10) =>");
            code.Line("    CorpusData.Instance.Search<Article>(query, limit);");
        }

        code.Line();
        code.Doc("summary", "Quotations that several articles have in common, in the order of their first occurrence.");
        code.Line("public static IReadOnlyList<global::Corpus.SharedQuotation<Article>> SharedQuotations =>");
        code.Line("    CorpusData.Instance.SharedQuotations<Article>();");

        void Values(string type, string name, string summary)
        {
            code.Line();
            code.Doc("summary", summary);
            code.Line($"public static IReadOnlyList<{type}> {name} => CorpusData.Instance.{name}();");
        }

        void Method(string summary, string signature, string call)
        {
            code.Line();
            code.Doc("summary", summary);
            code.Line($"public static {List} {signature} => CorpusData.Instance.{call};");
        }
    }

    /// <summary>The entries the article refers to, its date, its lead and its file.</summary>
    private static string Remarks(LinkedCorpus corpus, LinkedArticle article)
    {
        var parts = new List<string>();
        for (var i = 0; i < article.Fields.Count; i++)
        {
            var type = corpus.Settings.ArticleFields[i].Type;
            var cells = article.Fields[i].Cells;
            if (type.Kind == FieldKind.Vocabulary && !type.IsList && cells.Count == 1 && cells[0].Number is >= 0 and var entry)
                parts.Add(corpus.Vocabularies.First(vocabulary => vocabulary.Declaration.Name == type.Vocabulary).Entries[(int)entry].Name);
        }

        if (article.DatePublished is { } date)
            parts.Add($"{date.Year:D4}-{date.Month:D2}-{date.Day:D2}");
        var lead = article.Analysis.Structure.Blocks.FirstOrDefault(block => block.Kind == BlockKind.Paragraph);
        if (lead.End > 0)
            parts.Add(DocText.Shorten(lead.Range.Of(article.Analysis.Text.RawText), LeadLength));
        parts.Add(article.Analysis.File.Path);
        return string.Join(" — ", parts);
    }
}
