using Corpus.Compiler.Files;
using Corpus.Shared;

namespace Corpus.Compiler.Linking;

/// <summary>Resolves the addresses that articles write against the files and articles of the corpus.</summary>
internal sealed class LinkTargets
{
    private static readonly string[] Schemes = ["http", "https", "mailto", "ftp"];

    private readonly string? root;
    private readonly KnownFiles files;
    private readonly Dictionary<string, (string Path, bool IsDraft)> articles = new(StringComparer.Ordinal);

    /// <summary>Indexes what links can lead to.</summary>
    /// <param name="root">What <c>/</c> at the start of a link means, from the settings; null if they do not say.</param>
    /// <param name="files">The files below the corpus.</param>
    /// <param name="candidates">All articles, drafts among them.</param>
    /// <param name="includeDrafts">Whether drafts are in the corpus.</param>
    public LinkTargets(string? root, KnownFiles files, IReadOnlyList<ArticleCandidate> candidates, bool includeDrafts)
    {
        (this.root, this.files) = (root?.TrimEnd('/'), files);
        foreach (var article in candidates)
        {
            var file = article.Analysis.File;
            var found = (file.Path, !includeDrafts && article.Metadata.IsDraft);
            articles[file.Path] = found;
            AddName(file.Stem, found);
            AddName(file.DefaultId, found);
            AddName(article.Id, found);
        }

        void AddName(string name, (string Path, bool IsDraft) article)
        {
            if (!articles.ContainsKey(name))
                articles.Add(name, article);
        }
    }

    /// <summary>
    /// What a link to nothing may have meant, written as the link is: from the root or from the article; null when nothing is near.
    /// </summary>
    /// <param name="from">The path of the article that has the link.</param>
    /// <param name="url">The address.</param>
    /// <param name="missing">The path that was looked for.</param>
    public string? Nearest(string from, string url, string missing)
    {
        var nearest = NearestName.Find(missing, files.Paths.Concat(articles.Keys)) ?? NearestArticle(missing);
        return nearest is null ? null : url[0] == '/' ? $"{root}/{nearest}" : Relative(from, nearest);
    }

    /// <summary>The article with the nearest name, where the extension of another kind of article was written.</summary>
    private string? NearestArticle(string missing)
    {
        if (CorpusFile.KindOf(missing) != CorpusFileKind.Article)
            return null;
        var stem = missing.Substring(0, missing.Length - CorpusFile.Extension(missing).Length);
        return NearestName.Find(stem, articles.Keys) is { } name ? articles[name].Path : null;
    }

    /// <summary>Resolves an address.</summary>
    /// <param name="from">The path of the article that writes it.</param>
    /// <param name="url">The address.</param>
    public LinkTarget Resolve(string from, string url)
    {
        if (NearScheme(url) is { } scheme)
            return new LinkTarget(LinkTargetKind.WrongScheme, scheme);
        if (HasScheme(url) || url.StartsWith("//", StringComparison.Ordinal))
            return default;
        var hash = url.IndexOf('#');
        var anchor = hash < 0 ? null : Decode(url.Substring(hash + 1));
        var address = hash < 0 ? url : url.Substring(0, hash);
        var query = address.IndexOf('?');
        address = Decode(query < 0 ? address : address.Substring(0, query));
        if (address.Length == 0)
            return anchor is null ? default : Known(from, anchor) ?? default;
        if (address[0] == '/')
            return ResolveRoot(address, anchor);

        // A page is often served as a folder, so its relative links can be written from one folder further down.
        var folder = CorpusPath.FolderOf(from);
        if (CorpusPath.Join(folder, address) is not { } path)
            return default;
        var stem = from.Substring(0, from.LastIndexOf('.') is var dot && dot > folder.Length ? dot : from.Length);
        return Known(path, anchor) ?? (CorpusPath.Join(stem, address) is { } below ? Known(below, anchor) : null) ?? Missing(path, anchor);
    }

    /// <summary>The path from the folder of one file to another.</summary>
    public static string Relative(string from, string to)
    {
        var (here, there) = (from.Split('/'), to.Split('/'));
        var same = 0;
        while (same < here.Length - 1 && same < there.Length - 1 && here[same] == there[same])
            same++;
        return string.Concat(Enumerable.Repeat("../", here.Length - 1 - same)) + string.Join("/", there.Skip(same));
    }

    private LinkTarget ResolveRoot(string address, string? anchor)
    {
        if (root is null)
            return CorpusPath.Join("", address.TrimStart('/')) is { } guessed && Known(guessed, anchor) is { } found ? found : default;
        if (address != root && !address.StartsWith(root + "/", StringComparison.Ordinal))
            return default;
        return CorpusPath.Join("", address.Substring(root.Length).TrimStart('/')) is { } path ? Known(path, anchor)
            ?? Missing(path, anchor) : default;
    }

    private LinkTarget? Known(string path, string? anchor)
    {
        foreach (var name in Spellings(path))
        {
            if (articles.TryGetValue(name, out var article))
                return new LinkTarget(article.IsDraft ? LinkTargetKind.Draft : LinkTargetKind.Article, article.Path, anchor);
            if (files.Contains(name))
                return new LinkTarget(LinkTargetKind.File, name, anchor);
        }

        return files.HasFolder(path) ? new LinkTarget(LinkTargetKind.File, path, anchor) : null;
    }

    /// <summary>
    /// The names under which the target of a link may be known: without an extension, with one of a page, as the index of a folder.
    /// </summary>
    private static IEnumerable<string> Spellings(string path)
    {
        yield return path;
        if (path.EndsWith(".html", StringComparison.OrdinalIgnoreCase))
            yield return path.Substring(0, path.Length - ".html".Length);
        var prefix = path.Length == 0 ? "" : path + "/";
        yield return prefix + "index";
        yield return prefix + "_index";
        if (path.EndsWith("/index", StringComparison.Ordinal))
            yield return path.Substring(0, path.Length - "/index".Length);
    }

    /// <summary>Without a list of files, only what looks like an article is known to be missing.</summary>
    private LinkTarget Missing(string path, string? anchor) =>
        files.AreListed || CorpusFile.KindOf(path) == CorpusFileKind.Article
            ? new LinkTarget(LinkTargetKind.Missing, path, anchor)
            : default;

    private static bool HasScheme(string url)
    {
        var colon = url.IndexOf(':');
        return colon > 0 && url.IndexOfAny(['/', '?', '#']) is var other && (other < 0 || other > colon);
    }

    /// <summary>
    /// The scheme that was meant where one is followed by <c>//</c> and is one letter away from a usual one, or lacks its colon.
    /// </summary>
    private static string? NearScheme(string url)
    {
        var slashes = url.IndexOf("//", StringComparison.Ordinal);
        if (slashes <= 0)
            return null;
        var scheme = url.Substring(0, slashes);
        var hasColon = scheme[scheme.Length - 1] == ':';
        scheme = scheme.TrimEnd(':').ToLowerInvariant();
        if (Array.IndexOf(Schemes, scheme) >= 0)
            return hasColon ? null : scheme;
        return hasColon && scheme.Length > 2 && scheme.All(c => c is >= 'a' and <= 'z')
            ? Array.Find(Schemes, known => known.Length > 3 && IsOneSlipFrom(scheme, known))
            : null;
    }

    /// <summary>Whether one letter is missing, added, changed or swapped with its neighbor.</summary>
    private static bool IsOneSlipFrom(string written, string known)
    {
        var start = 0;
        while (start < written.Length && start < known.Length && written[start] == known[start])
            start++;
        var (a, b) = (written.Substring(start), known.Substring(start));
        return (a.Length > 0 && a.Substring(1) == b)
            || (b.Length > 0 && b.Substring(1) == a)
            || (a.Length > 0 && b.Length > 0 && a.Substring(1) == b.Substring(1))
            || (a.Length > 1 && b.Length > 1 && a[0] == b[1] && a[1] == b[0] && a.Substring(2) == b.Substring(2));
    }

    private static string Decode(string text) => text.IndexOf('%') < 0 ? text : Uri.UnescapeDataString(text);
}
