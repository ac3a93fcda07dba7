using System.Text.RegularExpressions;
using Corpus.Compiler.Documents;
using Corpus.Compiler.Files;
using Corpus.Compiler.Model;
using Corpus.Compiler.Problems;

namespace Corpus.Compiler.Schema;

/// <summary>Reads <c>corpus.yaml</c>.</summary>
internal static class SettingsReader
{
    private static readonly string[] Keys = ["language", "article", "types", "vocabularies", "text", "search", "markdown", "links"];

    /// <summary>
    /// Reads the settings; without a file they are <see cref="CorpusSettings.Default"/>. An invalid setting is reported and keeps its
    /// default.
    /// </summary>
    /// <exception cref="OperationCanceledException">Cancellation was requested.</exception>
    public static (CorpusSettings Settings, EquatableArray<Problem> Problems) Read(
        Document? document, CancellationToken cancellation = default)
    {
        var defaults = CorpusSettings.Default;
        if (document?.Root is null)
            return (defaults with { IsUnreadable = document?.Problems.Count > 0 }, []);
        var problems = new ProblemList(document.Path);
        if (document.Root is not MappingNode root)
        {
            const string expected = "a mapping with keys such as 'article' and 'vocabularies'";
            problems.Add(ProblemCatalog.WrongValue, document.Root.Place, CorpusFile.Settings, NodeShape.Describe(document.Root), expected);
            return (defaults with { IsUnreadable = true }, problems.ToEquatableArray());
        }

        NodeShape.CheckKeys(root, $"'{CorpusFile.Settings}'", Keys, problems);
        var schema = new SchemaReader(problems, cancellation);
        schema.ReadNames(root.Find("vocabularies"), root.Find("types"));
        var vocabularies = schema.Vocabularies();
        var articleFields = schema.ArticleFields(root.Find("article"));
        var types = schema.Types(articleFields.Declared);
        var (search, stemming) = Search(root.Find("search"), problems);
        var (html, breaks, autolinks) = ReadMarkdown(root.Find("markdown"), problems);
        var links = root.Find("links") is { } pair
            ? NodeShape.Mapping(pair, "a mapping with the keys 'article', 'asset' and 'root'", problems)
            : null;
        if (links is not null)
            NodeShape.CheckKeys(links, "'links'", ["article", "asset", "root"], problems);
        var settings = new CorpusSettings
        {
            Language = Language(root.Find("language"), problems) ?? defaults.Language,
            ArticleFields = articleFields.Declared,
            Types = types,
            Vocabularies = vocabularies.Declared,
            Boilerplate = Boilerplate(root.Find("text"), problems),
            Search = search,
            Stemming = stemming,
            MarkdownHtml = html,
            MarkdownBreaks = breaks,
            MarkdownAutolinks = autolinks,
            ArticleAddress = Address(links, "article", ["{id}", "{path}"], problems),
            AssetAddress = Address(links, "asset", ["{path}"], problems),
            RootAddress = Address(links, "root", [], problems),
            OtherKeys = schema.OtherKeys(root.Find("article"), articleFields.Declared),
            KeywordsAreWords = KeywordsAreWords(root.Find("article"), problems),
            FaultyFields = articleFields.Faulty,
            FaultyVocabularies = vocabularies.Faulty,
            IsUnreadable = schema.IsIncomplete,
        };
        return (settings, problems.ToEquatableArray());
    }

    /// <summary>A language tag (BCP 47); null if it is invalid or not set.</summary>
    internal static string? Language(NodePair? pair, ProblemList problems)
    {
        // Some tools write en_US.
        var tag = NodeShape.Text(pair, problems)?.Replace('_', '-');
        if (tag is null || Regex.IsMatch(tag, @"\A[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*\z", RegexOptions.CultureInvariant))
            return tag;
        var found = NodeShape.Describe(pair!.Value);
        problems.Add(ProblemCatalog.WrongValue, pair.Value.Place, pair.Key.Value, found, "a language tag such as en or en-GB");
        return null;
    }

    private static EquatableArray<string> Boilerplate(NodePair? pair, ProblemList problems)
    {
        if (pair is null || NodeShape.Mapping(pair, "a mapping with the key 'boilerplate'", problems) is not { } text)
            return [];
        NodeShape.CheckKeys(text, "'text'", ["boilerplate"], problems);
        var lines = new List<string>();
        foreach (var line in NodeShape.Texts(text.Find("boilerplate"), problems))
        {
            if (IsLineOrPattern(line, problems))
                lines.Add(line.Value);
        }

        return lines.ToEquatableArray();
    }

    /// <summary>Whether an entry is a line or a valid pattern; reports an invalid one.</summary>
    private static bool IsLineOrPattern(ScalarNode line, ProblemList problems)
    {
        if (LinePattern.In(line.Value) is not { } pattern)
            return true;
        try
        {
            _ = LinePattern.Build(pattern);
            return true;
        }
        catch (ArgumentException)
        {
            problems.Add(
                ProblemCatalog.InvalidName, line.Place, NodeShape.Shorten(line.Value), "pattern", "it is not a regular expression");
        }
        catch (NotSupportedException)
        {
            problems.Add(ProblemCatalog.BoilerplatePatternTooSlow, line.Place, NodeShape.Shorten(pattern));
        }

        return false;
    }

    /// <summary><c>article: { keywords: words }</c>, or <c>phrases</c>, the default.</summary>
    private static bool KeywordsAreWords(NodePair? article, ProblemList problems)
    {
        var pair = (article?.Value as MappingNode)?.Find("keywords");
        var form = NodeShape.Text(pair, problems);
        if (form is not (null or "words" or "phrases"))
            problems.Add(ProblemCatalog.WrongValue, pair!.Value.Place, "keywords", NodeShape.Describe(pair.Value), "phrases or words");
        return form == "words";
    }

    /// <summary><c>search: false</c>, or <c>search: { stemming: false }</c>.</summary>
    private static (bool Search, bool Stemming) Search(NodePair? pair, ProblemList problems)
    {
        var defaults = CorpusSettings.Default;
        if (pair?.Value is not MappingNode search)
            return (NodeShape.Bool(pair, defaults.Search, problems), defaults.Stemming);
        NodeShape.CheckKeys(search, "'search'", ["stemming"], problems);
        return (true, NodeShape.Bool(search.Find("stemming"), defaults.Stemming, problems));
    }

    /// <summary><c>markdown: { html: safe, breaks: false, autolinks: true }</c>.</summary>
    private static (MarkdownHtml Html, bool Breaks, bool Autolinks) ReadMarkdown(NodePair? pair, ProblemList problems)
    {
        var defaults = CorpusSettings.Default;
        const string expected = "a mapping with the keys 'html', 'breaks' and 'autolinks'";
        if (pair is null || NodeShape.Mapping(pair, expected, problems) is not { } markdown)
            return (defaults.MarkdownHtml, defaults.MarkdownBreaks, defaults.MarkdownAutolinks);
        NodeShape.CheckKeys(markdown, "'markdown'", ["html", "breaks", "autolinks"], problems);
        var html = defaults.MarkdownHtml;
        if (NodeShape.Text(markdown.Find("html"), problems) is { } mode && !TryReadMode(mode, out html))
        {
            var value = markdown.Find("html")!.Value;
            problems.Add(ProblemCatalog.WrongValue, value.Place, "html", NodeShape.Describe(value), "safe, escape or raw");
        }

        return (
            html,
            NodeShape.Bool(markdown.Find("breaks"), defaults.MarkdownBreaks, problems),
            NodeShape.Bool(markdown.Find("autolinks"), defaults.MarkdownAutolinks, problems));
    }

    /// <summary>
    /// An address in <c>links</c>; it must hold one of the placeholders, if there are any, and a root begins with a slash.
    /// </summary>
    private static string? Address(MappingNode? links, string key, string[] placeholders, ProblemList problems)
    {
        var pair = links?.Find(key);
        var address = NodeShape.Text(pair, problems);
        if (address is null
            || (
                placeholders.Length == 0
                    ? address.StartsWith("/", StringComparison.Ordinal)
                    : Array.Exists(placeholders, address.Contains)))
            return address;
        var expected = placeholders.Length == 0 ? "a path that begins with '/'" : $"an address with {string.Join(" or ", placeholders)}";
        problems.Add(ProblemCatalog.WrongValue, pair!.Value.Place, key, NodeShape.Describe(pair.Value), expected);
        return null;
    }

    private static bool TryReadMode(string text, out MarkdownHtml mode)
    {
        mode = text switch { "escape" => MarkdownHtml.Escape, "raw" => MarkdownHtml.Raw, _ => MarkdownHtml.Safe };
        return text is "safe" or "escape" or "raw";
    }
}
