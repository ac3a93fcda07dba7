using System.Diagnostics;
using Markdig;
using Markdig.Syntax;
using StartUp;
using YamlDotNet.RepresentationModel;

// Reads every article as a program without compiled content does: metadata with YamlDotNet, text with Markdig.
var start = Stopwatch.GetTimestamp();
var articles = new List<(string Id, string Headline, MarkdownDocument Text)>();
foreach (var file in Directory.EnumerateFiles(args[0], "*.txt", SearchOption.AllDirectories))
{
    var text = File.ReadAllText(file);
    string? headline = null;
    if (text.StartsWith("---\n", StringComparison.Ordinal) && text.IndexOf("\n---\n", StringComparison.Ordinal) is > 0 and var end)
    {
        var yaml = new YamlStream();
        yaml.Load(new StringReader(text[4..end]));
        headline = (string?)((YamlMappingNode)yaml.Documents[0].RootNode)["headline"];
        text = text[(end + 5)..];
    }

    var document = Markdown.Parse(text);
    articles.Add((Path.ChangeExtension(Path.GetRelativePath(args[0], file), null), headline ?? text.Split('\n', 2)[0].Trim(), document));
}

articles.Sort((left, right) => string.CompareOrdinal(left.Id, right.Id));
Measure.Finish(start, articles[0].Headline);
