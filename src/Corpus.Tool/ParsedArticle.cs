using Corpus.Compiler;
using Corpus.Compiler.Files;
using Corpus.Compiler.Linking;
using Corpus.Compiler.Model;
using Corpus.Compiler.Problems;

namespace Corpus.Tool;

/// <summary>One article as the tool read it.</summary>
/// <param name="Path">As the user gave it.</param>
/// <param name="Article">What was found in its file.</param>
/// <param name="Settings">How it was read.</param>
/// <param name="Problems">What is wrong with its file.</param>
/// <param name="NameOf">An entry as references name it, <c>people/bo-ek</c>; null for no entry.</param>
internal sealed record ParsedArticle(
    string Path, LinkedArticle Article, CorpusSettings Settings, IEnumerable<Problem> Problems, Func<EntryReference, string?> NameOf);

/// <summary>Reads articles, each with the corpus around it: the nearest folder above it that holds a <c>corpus.yaml</c>.</summary>
internal sealed class ArticleParser(ToolConsole console)
{
    private readonly Dictionary<string, LinkedCorpus> corpora = new(StringComparer.Ordinal);
    private readonly StandaloneArticles alone = new([]);

    /// <summary>Reads one article. Throws what the file system throws.</summary>
    public ParsedArticle Parse(string path, CancellationToken cancellation)
    {
        var full = Path.GetFullPath(path);
        if (RootOf(full) is { } root)
        {
            if (!corpora.TryGetValue(root, out var corpus))
                corpora.Add(
                    root,
                    corpus = CorpusFolder.Compile(console, new DirectoryInfo(root), includeDrafts: true, cancellation, allPlaces: true));
            var name = Path.GetRelativePath(root, full).Replace(Path.DirectorySeparatorChar, '/');
            if (corpus.Articles.FirstOrDefault(article => article.Analysis.File.Path == name) is { } linked)
                return new ParsedArticle(
                    path, linked, corpus.Settings, corpus.Problems.Where(problem => problem.Path == name), entry => NameOf(corpus, entry));
        }

        return Parse(alone, path, SourceDecoder.Decode(Path.GetFileName(path), File.ReadAllBytes(full)), cancellation);
    }

    /// <summary>Reads one article without the others of its corpus.</summary>
    public static ParsedArticle Parse(StandaloneArticles articles, string path, SourceFile file, CancellationToken cancellation)
    {
        var parsed = articles.Compile(file, cancellation);
        return new ParsedArticle(path, parsed.Article, articles.Settings, parsed.Problems, articles.NameOf);
    }

    private static string? NameOf(LinkedCorpus corpus, EntryReference entry) => entry == EntryReference.None
        ? null
        : $"{corpus.Vocabularies[entry.Vocabulary].Declaration.Name}/{corpus.Vocabularies[entry.Vocabulary].Entries[entry.Entry].Key}";

    private static string? RootOf(string file)
    {
        for (var folder = Path.GetDirectoryName(file); folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (File.Exists(Path.Combine(folder, CorpusFile.Settings)))
                return folder;
        }

        return null;
    }
}
