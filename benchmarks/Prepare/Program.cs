// Prepare WORK [ARTICLES [COPIES]]: puts articles where the benchmarks look for them (copies of a folder of .txt files, or synthetic ones),
// together with what the rivals embed: one JSON file, and a C# file with the texts as plain constants.
using System.Text;
using System.Text.Json;
using Prepare;

var (work, source) = (args[0], args.Length > 1 ? args[1] : "");
var copies = args.Length > 2 ? int.Parse(args[2]) : 1;
var articles = (source.Length > 0 ? Folder(source) : SyntheticArticles.Make(500)).ToList();
var corpus = Path.Combine(work, "corpus");
if (Directory.Exists(corpus))
    Directory.Delete(corpus, recursive: true);

var all = new List<Dictionary<string, string>>();
var constants = new StringBuilder("public static class Texts\n{\n");
for (var copy = 0; copy < copies; copy++)
{
    foreach (var (name, text) in articles)
    {
        var id = copy == 0 ? name : $"{name}-{copy}";
        var path = Path.Combine(corpus, id + ".txt");
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        all.Add(new() { ["id"] = id, ["headline"] = text.Split('\n', 2)[0].Trim(), ["text"] = text });
        constants.Append($"    public const string T{all.Count} = {JsonSerializer.Serialize(text)};\n");
    }
}

all.Sort((left, right) => string.CompareOrdinal(left["id"], right["id"]));
File.WriteAllText(Path.Combine(work, "corpus.json"), JsonSerializer.Serialize(all));
File.WriteAllText(Path.Combine(work, "Constants.cs"), constants.Append("}\n").ToString());
Console.WriteLine($"{all.Count} articles, {all.Sum(article => article["text"].Length):N0} UTF-16 code units");

static IEnumerable<(string Name, string Text)> Folder(string folder) =>
    from file in Directory.EnumerateFiles(folder, "*.txt", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
    select (
        Path.ChangeExtension(Path.GetRelativePath(folder, file), null).Replace('\\', '/'), File.ReadAllText(file).Replace("\r\n", "\n"));
