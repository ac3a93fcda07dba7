// Structure cross DATA...: trains the model of the lines of a page on all publishers but those of a fold and scores that fold, for each of
// four folds, in comparison with the rules alone; "misses" lists the lines that were not found.
// Structure train FOLDER DATA...: trains the model on all pages, and writes its file, which belongs in Data/en.
// Structure speed DATA...: how fast copied pages are read, by the rules alone and with the model.
// Structure bodies FOLDER: lists the texts of a folder whose body differs between the rules alone and the rules with the model.
// DATA are files of JSON lines: {"id", "text", "title", "lines": {"LINE": "headline" | "paragraph" | "subheading" | "caption" | "other"}}.

using Corpus;
using Corpus.Benchmarks.Structure;
using Corpus.Compiler.Structure.Labels;

const int Folds = 4;
var pages = args.Skip(1).Where(a => a.EndsWith(".jsonl", StringComparison.Ordinal)).SelectMany(MarkedPage.Read).ToList();
if (args[0] == "train")
{
    File.WriteAllText(
        Path.Combine(args[1], "article-lines.txt"),
        "# Boosted trees that say which lines belong to the article. Written by benchmarks/Structure; see docs/structure.md.\n"
        + string.Join('\n', Trainer.Train(pages)) + "\n");
    return;
}

if (args[0] == "speed")
{
    Speed.Measure(pages);
    return;
}

if (args[0] == "bodies")
{
    Speed.CompareBodies(args[1]);
    return;
}

var foldOf = new Dictionary<string, int>();
var publishers = pages.GroupBy(p => p.Publisher)
    .OrderByDescending(g => g.Sum(p => p.Text.Length))
    .ThenBy(g => g.Key, StringComparer.Ordinal);
foreach (var group in publishers)
    foldOf.Add(group.Key, foldOf.Count % Folds);
var totals = new SortedDictionary<string, Score>(StringComparer.Ordinal);
for (var fold = 0; fold < Folds; fold++)
{
    var others = pages.Where(p => foldOf[p.Publisher] != fold).ToList();
    var model = new TreeModel(Trainer.Train(others));
    foreach (var page in pages.Where(p => foldOf[p.Publisher] == fold))
    {
        Count("model", page, LineKinds.Of(page.Features.Page, model), args.Contains("misses") ? Console.Out : null);
        Count("rules", page, page.Features.Kinds, null);
    }

    void Count(string reader, MarkedPage page, IReadOnlyList<BlockKind> kinds, TextWriter? misses)
    {
        foreach (var key in new[] { "all", page.Set, $"fold {fold}" })
        {
            if (!totals.TryGetValue($"{key}, {reader}", out var total))
                totals.Add($"{key}, {reader}", total = new Score());
            total.Add(page, kinds, key == "all" ? misses : null);
        }
    }
}

foreach (var (key, total) in totals)
    Console.WriteLine($"{key,-28} {total}");
