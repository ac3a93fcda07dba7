using Corpus.Compiler.Linking;
using Corpus.Compiler.Model;
using Corpus.Compiler.Tables;
using Corpus.Shared;

namespace Corpus.Generator.Emission;

/// <summary>
/// Writes the class <c>CorpusData</c>, which gives the run-time library the text and the tables of the corpus. It is private to the
/// record of an article, since editors ignore <c>EditorBrowsable</c> in the source of a project. Shards and parts of the search index
/// are nested classes in files of their own, so that an edit rewrites few files.
/// </summary>
internal static class DataSource
{
    private const string Owner = "partial record Article";

    // A method is compiled as a whole when it first runs: one with a case for every shard of a large corpus takes too long.
    private const int CasesOfSwitch = 64;

    // Keeps a literal out of its callers: it is loaded when the method first runs.
    private const string NoInlining = "[MethodImpl(MethodImplOptions.NoInlining)]";

    /// <summary>Writes <c>CorpusData.g.cs</c>: the short strings and the tables of articles and vocabularies.</summary>
    public static GeneratedFile WriteData(CorpusTables tables, LinkedCorpus corpus, BuildOptions options, CancellationToken cancellation)
    {
        var code = SourceFrame.Begin(options.Namespace, cancellation, "System.Runtime.CompilerServices");
        code.Block(Owner, () => code.Doc("summary", "The compiled corpus. Each literal is loaded on first use.").Block(
            "private sealed partial class CorpusData : global::Corpus.Store.CorpusStore", () => WriteStore(code, tables, corpus, options)));
        return new GeneratedFile("CorpusData.g.cs", code.ToString());
    }

    private static void WriteStore(CodeWriter code, CorpusTables tables, LinkedCorpus corpus, BuildOptions options)
    {
        code.Line("private static global::Corpus.Store.CorpusStore? opened;");
        code.Line();
        code.Line("// The version of the table layout; the library checks that it can read it.");
        code.Line("internal CorpusData()");
        code.Line(FormattableString.Invariant($"    : base(layoutVersion: {TableLayout.Version})"));
        code.Line("{");
        code.Line("}");
        code.Line();
        code.Line("// The corpus; the same object every time.");
        code.Line("internal static global::Corpus.Store.CorpusStore Instance => opened ?? Publish(ref opened, new CorpusData());");
        code.Line();
        code.Line($"protected override int VocabularyCount => {corpus.Vocabularies.Count};");
        code.Line();
        code.Line("// Ids, paths, headlines, names and other short strings, concatenated.");
        code.Literal("protected override string Names => ", tables.Names);
        code.Line();
        WriteReaders(code, tables, corpus, options);
        code.Line();
        code.Line(
            "// One row per article: its strings, dates, fields and position in the shards; then the lookups. A method for each section.");
        for (var i = 0; i < tables.Catalog.Count; i++)
        {
            code.Line(NoInlining);
            code.Literal($"private static string Catalog{i}() => ", tables.Catalog[i]);
        }

        for (var i = 0; i < tables.Vocabularies.Count; i++)
        {
            code.Line();
            code.Line($"// '{corpus.Vocabularies[i].Declaration.Name}', one row per entry: its strings, its fields and its articles.");
            code.Line(NoInlining);
            code.Literal($"private static string Vocabulary{i}() => ", tables.Vocabularies[i]);
        }
    }

    /// <summary>Writes the texts of shards.</summary>
    public static GeneratedFile WriteShardTexts(
        EquatableArray<Shard> shards, BuildOptions options, CancellationToken cancellation) => WriteParts(
        [.. shards.Select(shard => ShardClass(shard.Number))], "", options, cancellation,
        (code, i) =>
        {
            var shard = shards[i];
            code.Line("// The text of each article, concatenated.");
            code.Line(NoInlining);
            code.Line("internal static string Text() =>");
            code.ReadableLiteral(shard.Text);
            code.Line();
            code.Line("// Link targets, and what the HTML of Markdown articles has beside the text.");
            code.Line(NoInlining);
            code.Line("internal static string Markup() =>");
            code.ReadableLiteral(shard.Markup);
        });

    /// <summary>Writes the tables of shards.</summary>
    public static GeneratedFile WriteShardTables(
        EquatableArray<Shard> shards, BuildOptions options, CancellationToken cancellation) => WriteParts(
        [.. shards.Select(shard => ShardClass(shard.Number))], ".Table", options, cancellation,
        (code, i) =>
        {
            code.Line("// One row per article: where its text ends, its blocks, figures, sentences, quotations, mentions and links.");
            code.Line(NoInlining);
            code.Literal("internal static string Table() => ", shards[i].Table);
        });

    /// <summary>Writes parts of the search index.</summary>
    /// <param name="tables">The parts.</param>
    /// <param name="first">The number of the first of them.</param>
    /// <param name="options">The namespace.</param>
    /// <param name="cancellation">Checked throughout.</param>
    public static GeneratedFile WriteSearch(
        EquatableArray<string> tables, int first, BuildOptions options, CancellationToken cancellation) => WriteParts(
        [.. tables.Select((_, i) => SearchClass(first + i))], "", options, cancellation,
        (code, i) =>
        {
            code.Line("// Terms with their postings, or the words of each article as numbers.");
            code.Line(NoInlining);
            code.Literal("internal static string Table() => ", tables[i]);
        });

    /// <summary>Writes a file with a nested class for each part; it is named after the first.</summary>
    private static GeneratedFile WriteParts(
        string[] names, string suffix, BuildOptions options, CancellationToken cancellation, Action<CodeWriter, int> write)
    {
        var code = SourceFrame.Begin(options.Namespace, cancellation, "System.Runtime.CompilerServices");
        code.Block(Owner, () => code.Block("private sealed partial class CorpusData", () =>
        {
            for (var i = 0; i < names.Length; i++)
            {
                if (i > 0)
                    code.Line();
                code.Block($"private static partial class {names[i]}", () => write(code, i));
            }
        }));
        return new GeneratedFile($"CorpusData.{names[0]}{suffix}.g.cs", code.ToString());
    }

    private static void WriteReaders(CodeWriter code, CorpusTables tables, LinkedCorpus corpus, BuildOptions options)
    {
        Switch(code, "string Catalog(int section)", "section", tables.Catalog.Count, i => $"Catalog{i}()");
        Switch(code, "string Vocabulary(int vocabulary)", "vocabulary", corpus.Vocabularies.Count, i => $"Vocabulary{i}()");
        Switch(code, "string ShardText(int shard)", "shard", tables.Shards.Count, i => $"{ShardClass(i)}.Text()");
        Switch(code, "string ShardTable(int shard)", "shard", tables.Shards.Count, i => $"{ShardClass(i)}.Table()");
        Switch(code, "string ShardMarkup(int shard)", "shard", tables.Shards.Count, i => $"{ShardClass(i)}.Markup()");
        if (tables.Search.Count > 0)
            Switch(code, "string SearchTable(int part)", "part", tables.Search.Count, i => $"{SearchClass(i)}.Table()");
        var types = $"global::{options.Namespace}.";
        WriteCreateArticle(code, corpus.Settings.Types, types);
        Switch(
            code,
            "global::Corpus.VocabularyEntry CreateEntry(int vocabulary, int row)",
            "vocabulary",
            corpus.Vocabularies.Count,
            i => $"new {types}{corpus.Vocabularies[i].Declaration.TypeName}(this, row)",
            isLast: true);
    }

    private static void WriteCreateArticle(CodeWriter code, EquatableArray<ArticleTypeDeclaration> declared, string types)
    {
        if (declared.Count == 0)
            code.Line($"protected override global::Corpus.CorpusArticle CreateArticle(int row) => new {types}Article(this, row);");
        else
        {
            code.Block("protected override global::Corpus.CorpusArticle CreateArticle(int row) => TypeOf(row) switch", () =>
            {
                for (var i = 0; i < declared.Count; i++)
                    code.Line(FormattableString.Invariant($"{i} => new {types}{declared[i].TypeName}(this, row),"));
                code.Line($"_ => new {types}Article(this, row),");
            }, end: "};");
        }

        code.Line();
    }

    private static string SearchClass(int index) => FormattableString.Invariant($"Search{index:D3}");

    private static string ShardClass(int index) => FormattableString.Invariant($"Shard{index:D3}");

    private static void Switch(CodeWriter code, string signature, string parameter, int count, Func<int, string> value, bool isLast = false)
    {
        if (count <= CasesOfSwitch)
        {
            Cases("protected override " + signature, parameter, 0, count, value);
        }
        else
        {
            // Each part has all parameters of the whole, and is not static: a case may use them and the store.
            var open = signature.IndexOf('(');
            var (head, parameters) = (signature.Substring(0, open), signature.Substring(open));
            var arguments = string.Join(", ", parameters.Trim('(', ')').Split(',').Select(declared => declared.Trim().Split(' ')[1]));
            var name = head.Substring(head.IndexOf(' ') + 1);
            var groups = (count + CasesOfSwitch - 1) / CasesOfSwitch;
            Cases(
                "protected override " + signature,
                $"({parameter} / {CasesOfSwitch})",
                0,
                groups,
                group => $"{name}From{group * CasesOfSwitch}({arguments})");
            for (var first = 0; first < count; first += CasesOfSwitch)
            {
                code.Line();
                Cases(
                    $"private {head}From{first}{parameters}", parameter, first, Math.Min(CasesOfSwitch, count - first), value);
            }
        }

        if (!isLast)
            code.Line();

        void Cases(string method, string of, int first, int length, Func<int, string> result)
        {
            code.Block($"{method} => {of} switch", () =>
            {
                for (var i = first; i < first + length; i++)
                    code.Line($"{i} => {result(i)},");
                code.Line($"_ => throw new global::System.ArgumentOutOfRangeException(nameof({parameter})),");
            }, end: "};");
        }
    }
}
