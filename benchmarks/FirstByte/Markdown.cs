using FirstByte;
using Markdig;
using Markdig.Syntax;
using YamlDotNet.RepresentationModel;

// Reads every article at startup, as a site without compiled content does: metadata with YamlDotNet, text with Markdig.
var articles = new SortedDictionary<string, (string Headline, MarkdownDocument Text)>(StringComparer.Ordinal);
foreach (var file in Directory.EnumerateFiles(args[1], "*.txt", SearchOption.AllDirectories))
{
    var text = File.ReadAllText(file);
    var sidecar = Path.ChangeExtension(file, ".yaml");
    YamlMappingNode? metadata = null;
    if (File.Exists(sidecar))
        metadata = Read(File.ReadAllText(sidecar));
    else if (text.StartsWith("---\n", StringComparison.Ordinal) && text.IndexOf("\n---\n", StringComparison.Ordinal) is > 0 and var end)
        (metadata, text) = (Read(text[4..end]), text[(end + 5)..]);
    var id = Text(metadata, "id") ?? Path.ChangeExtension(Path.GetRelativePath(args[1], file), null);
    articles[id] = (Text(metadata, "headline") ?? text.Split('\n', 2)[0].Trim(), Markdown.Parse(text));
}

Site.Run(
    args[0],
    articles.Select(article => (article.Key, article.Value.Headline)),
    id => articles.TryGetValue(id, out var article) ? article.Text.ToHtml() : null);

static YamlMappingNode? Read(string text)
{
    var yaml = new YamlStream();
    yaml.Load(new StringReader(text));
    return yaml.Documents.Count > 0 ? yaml.Documents[0].RootNode as YamlMappingNode : null;
}

static string? Text(YamlMappingNode? metadata, string key) =>
    metadata is not null && metadata.Children.TryGetValue(key, out var value) ? (string?)value : null;
