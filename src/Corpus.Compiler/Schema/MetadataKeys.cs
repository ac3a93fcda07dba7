using Corpus.Compiler.Documents;
using Corpus.Compiler.Model;
using Corpus.Compiler.Problems;
using Corpus.Shared;

namespace Corpus.Compiler.Schema;

/// <summary>
/// Finds out what each key of an article's metadata sets: a field, a built-in key, or a built-in key under the name that another tool gives
/// it.
/// </summary>
internal static class MetadataKeys
{
    /// <summary>The last part of the id. Not a property of its own, but what <c>slug</c> sets.</summary>
    public const string Slug = "slug";

    /// <summary>
    /// The names that Astro, Docusaurus, Hugo, Jekyll and others give to built-in keys. A field of such a name is that field.
    /// </summary>
    public static IReadOnlyDictionary<string, string> OtherNames { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["title"] = "headline",
        ["subtitle"] = "alternativeHeadline",
        ["summary"] = "description",
        ["excerpt"] = "description",
        ["author"] = "authors",
        ["date"] = "datePublished",
        ["pubDate"] = "datePublished",
        ["publishDate"] = "datePublished",
        ["published"] = "datePublished",
        ["updated"] = "dateModified",
        ["updatedDate"] = "dateModified",
        ["lastmod"] = "dateModified",
        ["modified"] = "dateModified",
        ["tags"] = "keywords",
        ["lang"] = "inLanguage",
        ["language"] = "inLanguage",
        [Slug] = Slug,
    };

    /// <summary>What <c>article: keys:</c> can map a name to.</summary>
    public static IReadOnlyList<string> Targets { get; } = [.. BuiltInMetadata.Keys, Slug];

    /// <summary>
    /// The pairs of metadata by what they set. An unknown key, and a second key for the same thing, are reported and left out.
    /// </summary>
    /// <param name="root">The metadata.</param>
    /// <param name="fields">The fields of the article.</param>
    /// <param name="owner">What the keys belong to, for the message about an unknown one.</param>
    /// <param name="type">The index of the article's type; -1 for none.</param>
    /// <param name="settings">The schema.</param>
    /// <param name="problems">Receives the problems.</param>
    /// <param name="cancellation">Checked at every key.</param>
    public static IReadOnlyDictionary<string, NodePair> Sort(
        MappingNode root,
        EquatableArray<FieldDeclaration> fields,
        string owner,
        int type,
        CorpusSettings settings,
        ProblemList problems,
        CancellationToken cancellation)
    {
        var sorted = new Dictionary<string, NodePair>(StringComparer.Ordinal);
        if (root.Pairs.Count == 0)
            return sorted;
        var keys = SchemaKeys.Of(settings);
        foreach (var pair in root.Pairs.Concat(Nested(root, keys)).WithCancellation(cancellation))
        {
            if (TargetOf(pair, type, keys) is not { } target)
            {
                if (!settings.IsUnreadable && !keys.IsFaulty(pair.Key.Value, type))
                    ReportUnknown(pair.Key, fields, owner, settings, problems);
                continue;
            }

            var other = target == Slug ? "id" : target == "id" ? Slug : target;
            if (!sorted.TryGetValue(target, out var first) && !sorted.TryGetValue(other, out first))
                sorted.Add(target, pair);
            else
            {
                problems.Add(
                    ProblemCatalog.TwoKeysForOne, pair.Key.Place, pair.Key.Value, first.Key.Value, $"{first.Key.Place.Line}",
                    $"{first.Key.Place.Column}",
                    target == Slug ? "id" : target);
            }
        }

        return sorted;
    }

    /// <summary>
    /// The values inside mappings that a further name is the path of, as in <c>taxonomies.tags</c>; each with its path as its key.
    /// </summary>
    private static IEnumerable<NodePair> Nested(MappingNode root, SchemaKeys known)
    {
        var find = root.Finder();
        foreach (var outer in root.Pairs)
        {
            foreach (var path in known.PathsInside(outer.Key.Value))
            {
                if (find(path.Name) is not null)
                    continue;
                var pair = outer;
                foreach (var key in path.Name.Split('.').Skip(1))
                    pair = (pair?.Value as MappingNode)?.Find(key);

                if (pair is not null)
                    yield return new NodePair(pair.Key with { Value = path.Name }, pair.Value);
            }
        }
    }

    /// <summary>What a key sets: the name of a field, a built-in key or <see cref="Slug"/>; null when it is unknown.</summary>
    private static string? TargetOf(NodePair pair, int type, SchemaKeys keys)
    {
        var key = pair.Key.Value;
        if (keys.TargetOf(key, type) is { } declared)
            return declared;
        if (BuiltInMetadata.Keys.Contains(key))
            return key;

        // In Jekyll 'published: false' keeps an article out of the site.
        if (key == "published" && pair.Value is ScalarNode scalar && NodeShape.Bool(scalar) is not null)
            return "draft";
        return OtherNames.TryGetValue(key, out var target) ? target : null;
    }

    /// <summary>What to say of a key that other types have: the article may no longer match the pattern of its type.</summary>
    private static string? OwnerHint(string key, CorpusSettings settings) => SchemaKeys.Of(settings).OwnerOf(key) is { } type
        ? $"it is a field of '{type.TypeName}', whose articles are in {NearestName.List([.. type.In])}"
        : null;

    private static void ReportUnknown(
        ScalarNode key, EquatableArray<FieldDeclaration> fields, string owner, CorpusSettings settings, ProblemList problems)
    {
        var known = BuiltInMetadata.Keys
            .Concat(fields.Select(f => f.Name))
            .Concat(settings.OtherKeys.Select(k => k.Name))
            .Concat(settings.FaultyFields);
        var hint = OwnerHint(key.Value, settings) ?? problems.Hint(key.Value, known, "remove it, or declare it as a field");
        problems.Add(ProblemCatalog.UnknownKey, key.Place, key.Value, owner, hint);
    }
}
