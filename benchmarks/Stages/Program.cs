// Stages CORPUS [NAMES]: how many characters per second each stage reads, over all articles of a folder, on one thread.
// Mentions are found of a vocabulary of NAMES entries (1000): the most frequent runs of two or three capitalized words in the texts.

using System.Diagnostics;
using System.Text.RegularExpressions;
using Corpus;
using Corpus.Compiler.Data;
using Corpus.Compiler.Files;
using Corpus.Compiler.Language;
using Corpus.Compiler.Linking;
using Corpus.Compiler.Model;
using Corpus.Compiler.Structure;

const int Rounds = 5;
var settings = CorpusSettings.Default;
SourceFile[] files =
[
    .. from path in Directory.EnumerateFiles(args[0], "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
       let name = Path.GetRelativePath(args[0], path).Replace(Path.DirectorySeparatorChar, '/')
       where CorpusFile.KindOf(name) == CorpusFileKind.Article
       select SourceDecoder.Decode(name, File.ReadAllBytes(path)),
];
ArticleText[] texts = [.. files.Select(ArticleTextReader.Read)];
var characters = texts.Sum(text => (long)text.RawText.Length);
var names = texts.SelectMany(text => Name.Pattern().Matches(text.RawText)).Select(match => match.Value)
    .CountBy(name => name).OrderByDescending(count => count.Value).ThenBy(count => count.Key, StringComparer.Ordinal)
    .Take(args.Length > 1 ? int.Parse(args[1]) : 1000)
    .Select((count, row) => new EntryName(count.Key, 0, row, IsAlias: false)).ToEquatableArray();
Console.WriteLine(
    $"{files.Length} articles, {characters:N0} UTF-16 code units, {names.Count} names; the best and the median of {Rounds} rounds after "
        + "one to warm up");

ArticleStructure[] structures = [];
Time("structure", () => structures = [.. files.Zip(texts, (file, text) => StructureReader.Read(file, text, settings))]);

// Subheadings are split into sentences but not searched for quotations.
ArticleStructure[] withoutQuotations =
    [.. structures.Select(structure => structure with { Blocks = structure.Blocks.Select(AsSubheading).ToEquatableArray() })];
LanguageAnalysis[] analyses = [];
var sentences = Time("sentences", () => analyses = Analyze(withoutQuotations));
var language = Time("sentences, quotations, speakers", () => analyses = Analyze(structures));
Print("quotations, speakers (the rest)", language.Best - sentences.Best, language.Median - sentences.Median);

var finder = new MentionFinder(names);
var mentions = 0;
Time(
    "mentions",
    () => mentions = texts
        .Zip(structures, (text, structure) => finder.Find(new PlainText(text.RawText, structure.Marks), structure).Count)
        .Sum());
QuotingArticle[] quoting =
[
    .. texts.Zip(
        analyses,
        (text, analysis) =>
            new QuotingArticle(text.RawText, analysis, analysis.Quotations.Select(_ => EntryReference.None).ToEquatableArray())),
];
var shared = 0;
Time("shared quotations", () => shared = SharedQuotationFinder.Find(quoting).Count);
Console.WriteLine(
    $"{structures.Sum(structure => structure.Blocks.Count)} blocks, {analyses.Sum(analysis => analysis.Sentences.Count)} sentences, "
    + $"{analyses.Sum(analysis => analysis.Quotations.Count)} quotations "
    + $"({analyses.Sum(analysis => analysis.Quotations.Count(quotation => quotation.SpeakerName is not null))} with a speaker), "
    + $"{mentions} mentions, {shared} shared quotations");

LanguageAnalysis[] Analyze(ArticleStructure[] of) =>
    [
        .. Enumerable.Range(0, files.Length)
            .Select(i => LanguageAnalyzer.Analyze(files[i], texts[i], of[i], LanguageFolder.For(settings.Language))),
    ];

static Block AsSubheading(Block block) =>
    block.Kind is BlockKind.Description or BlockKind.Paragraph or BlockKind.ListItem or BlockKind.BlockQuote
        ? block with { Kind = BlockKind.Subheading }
        : block;

(double Best, double Median) Time(string stage, Action run)
{
    run();
    var seconds = new List<double>();
    for (var round = 0; round < Rounds; round++)
    {
        GC.Collect();
        var start = Stopwatch.GetTimestamp();
        run();
        seconds.Add(Stopwatch.GetElapsedTime(start).TotalSeconds);
    }

    seconds.Sort();
    Print(stage, seconds[0], seconds[Rounds / 2]);
    return (seconds[0], seconds[Rounds / 2]);
}

void Print(string stage, double best, double median) =>
    Console.WriteLine($"{stage,-32} {characters / best / 1e6,8:0.0} {characters / median / 1e6,8:0.0} million characters per second");

/// <summary>Finds runs of words that look like a name.</summary>
internal static partial class Name
{
    [GeneratedRegex(@"\b[A-Z][a-z]+(?: [A-Z][a-z]+){1,2}\b", RegexOptions.CultureInvariant)]
    public static partial Regex Pattern();
}
