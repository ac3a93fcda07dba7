using Corpus.Compiler.Linking;
using Corpus.Compiler.Tables;

namespace Corpus.Generator.Emission;

/// <summary>Writes the texts and tables of the corpus, and the class that hands them to the run-time library.</summary>
internal static class DataSource
{
    private const string NoInlining = "[global::System.Runtime.CompilerServices.MethodImpl(global::System.Runtime.CompilerServices.MethodImplOptions.NoInlining)]";

    /// <summary>Writes <c>CorpusData.g.cs</c>: the short strings and the tables of articles and vocabularies.</summary>
    public static GeneratedFile WriteData(CorpusTables tables, LinkedCorpus corpus, BuildOptions options)
    {
        var code = SourceFrame.Begin(options.Namespace);
        code.Doc("summary", "The compiled corpus. Each literal is loaded when it is first asked for.");
        code.Block("internal sealed class CorpusData : global::Corpus.Store.CorpusStore", () =>
        {
            code.Line("private static CorpusData? instance;");
            code.Line();
            code.Line("internal static CorpusData Instance => instance ?? global::System.Threading.Interlocked.CompareExchange(ref instance, new CorpusData(), null) ?? instance;");
            code.Line();
            code.Line($"protected override int VocabularyCount => {corpus.Vocabularies.Count};");
            code.Line();
            code.Line("// Ids, paths, headlines, names and the like, one behind the other.");
            code.Literal("protected override string Names => ", tables.Names);
            code.Line();
            code.Line("// A row an article: where its strings are, its dates, its fields, its place in the shards; then what is looked up.");
            code.Literal("protected override string Catalog => ", tables.Catalog);
            code.Line();
            Switch(code, "string", "Vocabulary", "vocabulary", corpus.Vocabularies.Count, i => $"Vocabulary{i}()");
            code.Line();
            Switch(code, "string", "ShardText", "shard", tables.Shards.Count, i => $"{ShardClass(i)}.Text()");
            code.Line();
            Switch(code, "string", "ShardTable", "shard", tables.Shards.Count, i => $"{ShardClass(i)}.Table()");
            code.Line();
            Switch(code, "string", "ShardMarkup", "shard", tables.Shards.Count, i => $"{ShardClass(i)}.Markup()");
            code.Line();
            if (tables.Search.Count > 0)
            {
                Switch(code, "string", "SearchTable", "part", tables.Search.Count, i => $"{SearchClass(i)}.Table()");
                code.Line();
            }

            code.Line("protected override global::Corpus.CorpusArticle CreateArticle(int row) => new Article(this, row);");
            code.Line();
            Switch(code, "global::Corpus.VocabularyEntry", "CreateEntry", "vocabulary", corpus.Vocabularies.Count, i => $"new {corpus.Vocabularies[i].Declaration.TypeName}(this, row)", extraParameter: ", int row");
            for (var i = 0; i < tables.Vocabularies.Count; i++)
            {
                code.Line();
                code.Line($"// '{corpus.Vocabularies[i].Declaration.Name}', a row an entry: its strings and fields, and where the articles speak of it.");
                code.Line(NoInlining);
                code.Literal($"private static string Vocabulary{i}() => ", tables.Vocabularies[i]);
            }
        });
        return new GeneratedFile("CorpusData.g.cs", code.ToString());
    }

    /// <summary>Writes the file of one shard.</summary>
    public static GeneratedFile WriteShard(Shard shard, BuildOptions options)
    {
        var code = SourceFrame.Begin(options.Namespace);
        code.Doc("summary", "The texts of some articles, and what is in them.");
        code.Block($"internal static class {ShardClass(shard.Number)}", () =>
        {
            code.Line("// One text behind the other.");
            code.Line(NoInlining);
            code.Line("internal static string Text() =>");
            code.ReadableLiteral(shard.Text);
            code.Line();
            code.Line("// Where links lead, and the HTML of Markdown.");
            code.Line(NoInlining);
            code.Line("internal static string Markup() =>");
            code.ReadableLiteral(shard.Markup);
            code.Line();
            code.Line("// A row an article: where its text ends, its blocks, figures, sentences, quotations and mentions.");
            code.Line(NoInlining);
            code.Literal("internal static string Table() => ", shard.Table);
        });
        return new GeneratedFile($"CorpusData.{ShardClass(shard.Number)}.g.cs", code.ToString());
    }

    /// <summary>Writes the file of one part of the search index.</summary>
    public static GeneratedFile WriteSearch(string table, int number, BuildOptions options)
    {
        var code = SourceFrame.Begin(options.Namespace);
        code.Doc("summary", "A part of the search index.");
        code.Block($"internal static class {SearchClass(number)}", () =>
        {
            code.Line("// Words and the articles that have them, or the words of articles by their numbers.");
            code.Line(NoInlining);
            code.Literal("internal static string Table() => ", table);
        });
        return new GeneratedFile($"CorpusData.{SearchClass(number)}.g.cs", code.ToString());
    }

    private static string SearchClass(int index) => FormattableString.Invariant($"CorpusSearch{index:D3}");

    private static string ShardClass(int index) => FormattableString.Invariant($"CorpusShard{index:D3}");

    private static void Switch(
        CodeWriter code, string type, string name, string parameter, int count, Func<int, string> value, string extraParameter = "")
    {
        code.Block($"protected override {type} {name}(int {parameter}{extraParameter}) => {parameter} switch", () =>
        {
            for (var i = 0; i < count; i++)
                code.Line($"{i} => {value(i)},");
            code.Line($"_ => throw new global::System.ArgumentOutOfRangeException(nameof({parameter})),");
        }, end: "};");
    }
}
