using Corpus.Compiler.Linking;
using Corpus.Compiler.Model;
using Corpus.Compiler.Schema;

namespace Corpus.Generator.Emission;

/// <summary>
/// Writes <c>Articles.g.cs</c> and the same for each type of articles: every article by name, and the ways to look articles up.
/// </summary>
internal static class ArticlesSource
{
    private const int LeadLength = 240;

    /// <summary>Writes the class of all articles.</summary>
    public static GeneratedFile Write(LinkedCorpus corpus, BuildOptions options, CancellationToken cancellation)
    {
        var code = Begin(options, cancellation);
        WriteClass(code, corpus, ArticleSet.Of(corpus), options);
        return new GeneratedFile("Articles.g.cs", code.ToString());
    }

    /// <summary>Writes the record and the class of a type.</summary>
    public static GeneratedFile WriteType(LinkedCorpus corpus, int type, BuildOptions options, CancellationToken cancellation)
    {
        var (code, articles) = (Begin(options, cancellation), ArticleSet.OfType(corpus, type));
        WriteClass(code, corpus, articles, options);
        code.Line();
        ArticleSource.WriteType(code, corpus.Settings, type, options);
        return new GeneratedFile($"{articles.ClassName}.g.cs", code.ToString());
    }

    private static CodeWriter Begin(BuildOptions options, CancellationToken cancellation) =>
        SourceFrame.Begin(options.Namespace, cancellation, "System.Collections.Generic", "System.Diagnostics.CodeAnalysis");

    private static void WriteClass(CodeWriter code, LinkedCorpus corpus, ArticleSet set, BuildOptions options)
    {
        code.Doc("summary", set.Summary);
        SourceFrame.GeneratedCode(code);
        code.Block($"{options.Visibility} static partial class {set.ClassName}", () =>
        {
            code.Doc("summary", "All articles, in ordinal order of their ids.");
            code.Line($"public static {set.List} All => {set.Source}.Articles<{set.TypeName}>();");
            code.Line();
            code.Doc("summary", "All articles by date of publication, newest first, undated last.");
            code.Line($"public static {set.List} Newest => {set.Source}.NewestArticles<{set.TypeName}>();");
            if (options.Members)
                WriteMembers(code, corpus, set);
            LookupSource.Write(code, set.TypeName, "article", "id", "FindArticle(id)", "ArticleOrNull(id)", set.Source);
            WriteLookups(code, corpus.Settings, set);
            if (options.Members)
                LookupSource.Names(
                    code,
                    "Ids",
                    "The ids, as constants.",
                    set.Rows.Select(row => (corpus.Articles[row].MemberName, corpus.Articles[row].Id)));
            LookupSource.Corpus(code);
        });
    }

    private static void WriteMembers(CodeWriter code, LinkedCorpus corpus, ArticleSet set)
    {
        foreach (var row in set.Rows)
        {
            var article = corpus.Articles[row];
            var type = corpus.Settings.TypeNameOf(article.Type) ?? "Article";
            code.Line();
            code.Doc("summary", article.Headline);
            code.Doc("remarks", Remarks(corpus, article));
            code.Line($"public static {type} {article.MemberName} => ({type})CorpusData.Instance.Article({row});");
        }
    }

    private static void WriteLookups(CodeWriter code, CorpusSettings settings, ArticleSet set)
    {
        var one = set.TypeName;
        foreach (var (field, number) in set.Fields)
        {
            if (field.Type.Row().LookupIndex is not { } index)
                continue;
            var type = FieldSource.ItemTypeOf(settings, field.Type);
            Method(
                $"The articles whose field '{field.Name}' {(field.Type.IsList ? "contains" : "is")} a value, in ordinal order of their "
                    + "ids.",
                $"By{field.MemberName}({type} value)",
                $"ArticlesByField<{one}>({number}, {index})");
        }

        Values("string", "Authors", "The authors of all articles, in ordinal order without regard to case.");
        Method(
            "The articles of an author, without regard to case, in ordinal order of their ids.",
            "ByAuthor(string author)",
            $"ArticlesByAuthor<{one}>(author)");
        Values("string", "Keywords", "The keywords of all articles, in ordinal order without regard to case.");
        Method(
            "The articles with a keyword, without regard to case, in ordinal order of their ids.",
            "ByKeyword(string keyword)",
            $"ArticlesByKeyword<{one}>(keyword)");
        Values("int", "Years", "The years in which articles were published, ascending.");
        Method("The articles published in a year, oldest first.", "ByYear(int year)", $"ArticlesPublished<{one}>(year)");
        Method(
            "The articles published between two days, both included, oldest first.",
            "PublishedBetween(global::System.DateOnly from, global::System.DateOnly to)",
            $"ArticlesPublished<{one}>(from, to)");
        WriteVocabularyLookups(settings, one, Method);
        if (settings.Search)
            WriteSearch(code, set);
        code.Line();
        code.Doc("summary", "Quotations that several articles have in common, in the order of their first occurrence.");
        code.Line("public static IReadOnlyList<global::Corpus.SharedQuotation<Article>> SharedQuotations =>");
        code.Line($"    {set.Source}.SharedQuotations<Article>();");

        void Values(string type, string name, string summary)
        {
            code.Line();
            code.Doc("summary", summary);
            code.Line($"public static IReadOnlyList<{type}> {name} => {set.Source}.{name}();");
        }

        void Method(string summary, string signature, string call)
        {
            code.Line();
            code.Doc("summary", summary);
            code.Line($"public static {set.List} {signature} => {set.Source}.{call};");
        }
    }

    private static void WriteSearch(CodeWriter code, ArticleSet set)
    {
        var one = set.TypeName;
        code.Line();
        code.Doc(
            "summary",
            "Finds articles, best first. All words must match; if no article has all, any may. Also \"exact phrase\", -word, prefix*.");
        code.Line($"public static IReadOnlyList<global::Corpus.SearchHit<{one}>> Search(string query, int limit = 10) =>");
        code.Line($"    {set.Source}.Search<{one}>(query, limit);");
        code.Line();
        code.Doc("summary", "Finds articles with filters, or while the query is being typed.");
        code.Line($"public static IReadOnlyList<global::Corpus.SearchHit<{one}>> Search(");
        code.Line("    string query, int limit, global::Corpus.SearchOptions options) =>");
        code.Line($"    {set.Source}.Search<{one}>(query, limit, options);");
    }

    private static void WriteVocabularyLookups(CorpusSettings settings, string article, Action<string, string, string> method)
    {
        foreach (var vocabulary in settings.Vocabularies)
        {
            if (vocabulary.Mentions)
            {
                method(
                    $"The articles whose text mentions an entry of '{vocabulary.Name}', in ordinal order of their ids.",
                    $"Mentioning({vocabulary.TypeName} entry)",
                    $"ArticlesMentioning<{article}>(entry)");
            }

            if (vocabulary.Speakers)
            {
                method(
                    $"The articles that quote an entry of '{vocabulary.Name}', in ordinal order of their ids.",
                    $"Quoting({vocabulary.TypeName} entry)",
                    $"ArticlesQuoting<{article}>(entry)");
            }
        }
    }

    /// <summary>The entries the article refers to, its date, its lead and its file.</summary>
    private static string Remarks(LinkedCorpus corpus, LinkedArticle article)
    {
        var parts = new List<string>();
        var fields = corpus.Settings.FieldsOf(article.Type);
        for (var i = 0; i < article.Fields.Count; i++)
        {
            var type = fields[i].Type;
            var cells = article.Fields[i].Cells;
            if (type.Kind == FieldKind.Vocabulary && !type.IsList && cells.Count == 1 && cells[0].Number is >= 0 and var entry)
                parts.Add(corpus.Vocabularies[corpus.Settings.IndexOfVocabulary(type.Vocabulary!)].Entries[(int)entry].Name);
        }

        if (article.DatePublished is { } date)
            parts.Add(IsoDate.FormatDay(date));
        var lead = article.Analysis.Structure.Blocks.FirstOrDefault(block => block.Kind == BlockKind.Paragraph);
        if (lead.End > 0)
            parts.Add(DocText.Shorten(lead.Range.Of(article.Analysis.Text.RawText), LeadLength));
        parts.Add(article.Analysis.File.Path);
        return string.Join(" — ", parts);
    }
}
