// Editor CORPUS [COPIES]: what a corpus costs in an editor: memory, and the processor time from a keystroke to the squiggles in the edited
// file, after an edit of C# and after an edit of an article. The rivals are the same project without the analyzer, without one property per
// article, and without a corpus.
using System.Diagnostics;
using System.Text;
using Corpus.Benchmarks.Editor;

const int WarmUpRounds = 5;
const int Rounds = 9;
var root = args[0];
var copies = args.Length > 1 ? int.Parse(args[1]) : 1;
var files = Files(root, copies);
Console.WriteLine($"{files.Count} articles; medians of {Rounds} edits in milliseconds of processor time; memory in MB after a collection");
Console.WriteLine($"{"",-40} {"memory",8} {"C#",8} {"article",8}");

var rivals = new (string Name, Func<OpenProject> Open)[]
{
    ("no corpus", () => new OpenProject([], hasMembers: true, hasAnalyzer: true)),
    ("corpus, CorpusMembers=false", () => new OpenProject(files, hasMembers: false, hasAnalyzer: true)),
    ("corpus, analyzer off", () => new OpenProject(files, hasMembers: true, hasAnalyzer: false)),
    ("corpus", () => new OpenProject(files, hasMembers: true, hasAnalyzer: true)),
};
foreach (var (name, open) in rivals)
{
    var before = GC.GetTotalMemory(forceFullCollection: true);
    var project = open();
    project.Check();
    var memory = GC.GetTotalMemory(forceFullCollection: true) - before;
    var code = Median(project.EditCode);
    var article = name == "no corpus" ? double.NaN : Median(project.EditArticle);
    Console.WriteLine($"{name,-40} {memory >> 20,8} {code,8:0.0} {article,8:0}");
    GC.KeepAlive(project);
}

static double Median(Action<int> edit)
{
    var times = new List<double>();
    for (var round = -WarmUpRounds; round < Rounds; round++)
    {
        var process = Process.GetCurrentProcess();
        var start = process.TotalProcessorTime;
        edit(round);
        process.Refresh();
        if (round >= 0)
            times.Add((process.TotalProcessorTime - start).TotalMilliseconds);
    }

    return times.Order().ElementAt(times.Count / 2);
}

static List<(string Path, string Text)> Files(string root, int copies) =>
[
    .. from path in Directory.EnumerateFiles(root, "*.txt", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
       let name = Path.ChangeExtension(Path.GetRelativePath(root, path).Replace('\\', '/'), null)
       let text = File.ReadAllText(path, Encoding.UTF8)
       from copy in Enumerable.Range(0, copies)
       select (copy == 0 ? $"{name}.txt" : $"{name}-{copy}.txt", text),
];
