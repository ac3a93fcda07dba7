// Prepare WORK [ARTICLES [COPIES [markdown]]]: writes the articles for the benchmarks (copies of a folder of .txt files, or synthetic
// ones), as plain text or as pages of a Markdown site, and the files that the rivals embed: one JSON file, and a C# file with the texts as
// plain constants.
using System.Text;
using System.Text.Json;
using Prepare;

var (work, source) = (args[0], args.Length > 1 ? args[1] : "");
var copies = args.Length > 2 ? int.Parse(args[2]) : 1;
var isMarkdown = args.Length > 3 && args[3] == "markdown";
var articles = (source.Length > 0 ? Folder(source) : SyntheticArticles.Make(500)).ToList();
var corpus = Path.Combine(work, "corpus");
if (Directory.Exists(corpus))
    Directory.Delete(corpus, recursive: true);

var all = new List<Dictionary<string, string>>();
var ids = articles.Select(article => article.Name).ToList();
var constants = new StringBuilder("public static class Texts\n{\n");
for (var copy = 0; copy < copies; copy++)
{
    foreach (var (name, plain) in articles)
    {
        var text = isMarkdown ? MarkdownSite.Page(all.Count, plain, ids) : plain;
        var id = copy == 0 ? name : $"{name}-{copy}";
        var path = Path.Combine(corpus, id + (isMarkdown ? ".md" : ".txt"));
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        all.Add(new() { ["id"] = id, ["headline"] = text.Split('\n', 2)[0].Trim(), ["text"] = text });
        constants.Append($"    public const string T{all.Count} = {JsonSerializer.Serialize(text)};\n");
    }
}

all.Sort((left, right) => string.CompareOrdinal(left["id"], right["id"]));
if (isMarkdown)
    File.WriteAllText(Path.Combine(corpus, "corpus.yaml"), "links: { root: / }\n");
File.WriteAllText(Path.Combine(work, "corpus.json"), JsonSerializer.Serialize(all));
File.WriteAllText(Path.Combine(work, "Constants.cs"), constants.Append("}\n").ToString());
Console.WriteLine($"{all.Count} articles, {all.Sum(article => article["text"].Length):N0} UTF-16 code units");

static IEnumerable<(string Name, string Text)> Folder(string folder) =>
    from file in Directory.EnumerateFiles(folder, "*.txt", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
    select (
        Path.ChangeExtension(Path.GetRelativePath(folder, file), null).Replace('\\', '/'), File.ReadAllText(file).Replace("\r\n", "\n"));
