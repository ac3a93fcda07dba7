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
    public static (ArticleMetadata Metadata, EquatableArray<Problem> Problems) Read(SourceFile article, Document? document, CorpusSettings settings)
    {
        var problems = new ProblemList(document?.Path ?? article.Path);
        var root = Root(document, problems);
        if (!settings.IsUnreadable)
            NodeShape.CheckKeys(root, "an article", [.. BuiltInMetadata.Keys, .. settings.ArticleFields.Select(f => f.Name)], problems, settings.FaultyFields);

        // An unreadable file is reported once; missing required fields would only repeat it.
        var isUnreadable = document is { Root: not MappingNode } && (document.Root is not null || document.Problems.Count > 0);
        var missing = isUnreadable ? new ProblemList(problems.Path) : problems;
        var metadata = new ArticleMetadata
        {
            Path = problems.Path,
            Id = Id(root.Find("id"), problems),
            Headline = NodeShape.Text(root.Find("headline"), problems),
            AlternativeHeadline = NodeShape.Text(root.Find("alternativeHeadline"), problems),
            Description = NodeShape.Text(root.Find("description"), problems),
            Authors = root.Find("authors") is { } authors ? Texts(authors, problems) : null,
            Byline = NodeShape.Text(root.Find("byline"), problems),
            Dateline = NodeShape.Text(root.Find("dateline"), problems),
            DatePublished = Date(root.Find("datePublished"), problems),
            DateModified = Date(root.Find("dateModified"), problems),
            Url = Url(root.Find("url"), problems),
            InLanguage = SettingsReader.Language(root.Find("inLanguage"), problems),
            Keywords = root.Find("keywords") is { } keywords ? Texts(keywords, problems) : [],
            IsDraft = NodeShape.Bool(root.Find("draft"), false, problems),
            Fields = FieldsReader.Read(settings.ArticleFields, root, "This article", Where(article, document), root.Place, missing),
            IsUnreadable = isUnreadable,
        };
        return (metadata, problems.ToEquatableArray());
    }

    private static MappingNode Root(Document? document, ProblemList problems)
    {
        if (document?.Root is not null and not MappingNode)
        {
            var found = NodeShape.Describe(document.Root);
            problems.Add(ProblemCatalog.WrongValue, document.Root.Place, "metadata", found, "a mapping with keys such as 'id' and 'headline'");
        }

        return document?.Root as MappingNode ?? new MappingNode([], FileSpan.FileStart);
    }

    /// <summary>Where to add a missing key.</summary>
    private static string Where(SourceFile article, Document? document) => document switch
    {
        null => $"in '{article.Stem}.yaml' or between '---' lines at the top of the article",
        _ when document.Path == article.Path => "between the '---' lines at the top",
        _ => "in this file",
    };

    private static WrittenText? Id(NodePair? pair, ProblemList problems)
    {
        if (pair is null || NodeShape.Text(pair, problems) is not { } id)
            return null;
        if (id.Trim().Length > 0 && id.Trim().Length == id.Length && !id.Any(char.IsControl))
            return new WrittenText(id, pair.Value.Place);
        problems.Add(ProblemCatalog.InvalidName, pair.Value.Place, NodeShape.Shorten(id), "id", CSharpName.InvalidName);
        return null;
    }

    private static EquatableArray<string> Texts(NodePair pair, ProblemList problems) => NodeShape.Texts(pair, problems).Select(t => t.Value).ToEquatableArray();

    private static WrittenDate? Date(NodePair? pair, ProblemList problems)
    {
        if (NodeShape.Text(pair, problems) is not { } text)
            return null;
        if (IsoDate.TryParse(text, out var date, out var fault))
            return date;
        problems.Add(ProblemCatalog.InvalidDate, pair!.Value.Place, pair.Key.Value, NodeShape.Shorten(text), fault!, "a date such as 2023-09-04, or 2023-09-04T13:40:41Z with a time");
        return null;
    }

    private static string? Url(NodePair? pair, ProblemList problems)
    {
        if (NodeShape.Text(pair, problems) is not { } text)
            return null;
        if (CellReader.Address(text) is { } url)
            return url;
        problems.Add(ProblemCatalog.WrongValue, pair!.Value.Place, pair.Key.Value, NodeShape.Describe(pair.Value), "an absolute URI such as https://example.org/a");
        return null;
    }
}
