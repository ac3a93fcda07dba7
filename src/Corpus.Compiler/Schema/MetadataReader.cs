using Corpus.Compiler.Documents;
using Corpus.Compiler.Files;
using Corpus.Compiler.Model;
using Corpus.Compiler.Problems;

namespace Corpus.Compiler.Schema;

/// <summary>Reads the metadata of an article, from its front matter or its sidecar.</summary>
internal static class MetadataReader
{
    /// <summary>Reads the metadata; an invalid value is reported and ignored.</summary>
    /// <param name="article">The article.</param>
    /// <param name="document">Its metadata; null if it has none.</param>
    /// <param name="settings">The schema.</param>
    /// <param name="cancellation">Checked at every key.</param>
    public static (ArticleMetadata Metadata, EquatableArray<Problem> Problems) Read(
        SourceFile article, Document? document, CorpusSettings settings, CancellationToken cancellation = default)
    {
        var problems = new ProblemList(document?.Path ?? article.Path);
        var root = Root(document, problems);
        var type = settings.TypeOf(article.Path);
        var fields = settings.FieldsOf(type);
        var owner = settings.TypeNameOf(type) is { } typeName ? $"a '{typeName}'" : "an article";
        var pairs = MetadataKeys.Sort(root, fields, owner, type, settings, problems, cancellation);

        // An unreadable file is reported once; missing required fields would only repeat it.
        var isUnreadable = document is { Root: not MappingNode } && (document.Root is not null || document.Problems.Count > 0);
        var missing = isUnreadable ? new ProblemList(problems.Path) : problems;
        var metadata = new ArticleMetadata
        {
            Path = problems.Path,
            Id = Id(article, Find("id"), Find(MetadataKeys.Slug), problems),
            Headline = NodeShape.Text(Find("headline"), problems),
            AlternativeHeadline = NodeShape.Text(Find("alternativeHeadline"), problems),
            Description = NodeShape.Text(Find("description"), problems),
            Authors = Find("authors") is { } authors ? MetadataNames.Authors(authors, problems) : null,
            Byline = NodeShape.Text(Find("byline"), problems) ?? MetadataNames.Byline(Find("authors")),
            Dateline = NodeShape.Text(Find("dateline"), problems),
            DatePublished = Date(Find("datePublished"), problems) ?? article.DateInName,
            DateModified = Date(Find("dateModified"), problems),
            Url = Url(Find("url"), problems),
            InLanguage = SettingsReader.Language(Find("inLanguage"), problems),
            Keywords = Find("keywords") is { } keywords ? MetadataNames.Keywords(keywords, settings.KeywordsAreWords, problems) : [],
            IsDraft = IsDraft(Find("draft"), problems),
            Type = type,
            Fields = FieldsReader.Read(fields, Find, "This article", "", Where(article, document), root.Place, missing),
            IsUnreadable = isUnreadable,
        };
        return (metadata, problems.ToEquatableArray());

        NodePair? Find(string key) => pairs.TryGetValue(key, out var pair) ? pair : null;
    }

    private static MappingNode Root(Document? document, ProblemList problems)
    {
        if (document?.Root is not null and not MappingNode)
        {
            var found = NodeShape.Describe(document.Root);
            problems.Add(
                ProblemCatalog.WrongValue, document.Root.Place, "metadata", found, "a mapping with keys such as 'id' and 'headline'");
        }

        return document?.Root as MappingNode ?? new MappingNode([], FileSpan.FileStart);
    }

    /// <summary>Where to add a missing key.</summary>
    private static string Where(SourceFile article, Document? document) => document switch
    {
        null => $"in '{article.Stem}.yaml' or between '---' lines at the top of the article",
        _ when document.Path != article.Path => "in this file",
        { Format: DocumentFormat.Toml } => "between the '+++' lines at the top",
        { Format: DocumentFormat.Json } => "between the braces at the top",
        _ => "between the '---' lines at the top",
    };

    /// <summary>The id as given, or the default id with a slug as its last part. A slug that starts with '/' is the whole id.</summary>
    private static WrittenText? Id(SourceFile article, NodePair? id, NodePair? slug, ProblemList problems)
    {
        if (Name(id ?? slug, problems) is not { } name || id is not null)
            return id is null ? null : Name(id, new ProblemList(problems.Path));
        var last = name.Text.Trim('/');
        var folder = article.DefaultId.LastIndexOf('/');
        if (last.Length == 0)
            return null;
        return name.Text[0] == '/'
            || folder < 0 ? name with { Text = last } : name with { Text = article.DefaultId.Substring(0, folder + 1) + last };
    }

    private static WrittenText? Name(NodePair? pair, ProblemList problems)
    {
        if (pair is null || NodeShape.Text(pair, problems) is not { } id)
            return null;
        if (id.Trim().Length > 0 && id.Trim().Length == id.Length && !id.Any(char.IsControl))
            return new WrittenText(id, pair.Value.Place);
        problems.Add(ProblemCatalog.InvalidName, pair.Value.Place, NodeShape.Shorten(id), "id", CSharpName.InvalidName);
        return null;
    }

    private static WrittenDate? Date(NodePair? pair, ProblemList problems)
    {
        if (NodeShape.Text(pair, problems) is not { } text || text.Trim().Length == 0)
            return null;
        if (MetadataDate.TryParse(text, out var date, out var fault))
            return date;
        problems.Add(ProblemCatalog.InvalidDate, pair!.Value.Place, pair.Key.Value, NodeShape.Shorten(text), fault!, MetadataDate.Expected);
        return null;
    }

    /// <summary>An absolute address, or a path on the site.</summary>
    private static string? Url(NodePair? pair, ProblemList problems)
    {
        if (NodeShape.Text(pair, problems) is not { } text)
            return null;
        if (CellReader.Address(text) is { } url)
            return url;
        if (text.StartsWith("/", StringComparison.Ordinal) && !text.Any(char.IsWhiteSpace))
            return text;
        const string expected = "an absolute URI such as https://example.org/a, or a path such as /a";
        problems.Add(ProblemCatalog.WrongValue, pair!.Value.Place, pair.Key.Value, NodeShape.Describe(pair.Value), expected);
        return null;
    }

    /// <summary>Whether <c>draft</c> is true, or Jekyll's <c>published</c> is false.</summary>
    private static bool IsDraft(NodePair? pair, ProblemList problems) =>
        NodeShape.Bool(pair, false, problems) != (pair?.Key.Value == "published");
}
