using Corpus.Compiler;
using Corpus.Compiler.Files;
using Corpus.Compiler.Linking;
using Corpus.Compiler.Model;
using Corpus.Compiler.Problems;

namespace Corpus.Tool;

/// <summary>One article as the tool read it.</summary>
/// <param name="Analysis">What its file holds.</param>
/// <param name="Corpus">The corpus it is part of; null when it stands alone.</param>
/// <param name="Linked">The article in its corpus; null when it stands alone.</param>
internal sealed record ParsedArticle(ArticleAnalysis Analysis, LinkedCorpus? Corpus, LinkedArticle? Linked)
{
    /// <summary>What is wrong with its file.</summary>
    public IEnumerable<Problem> Problems =>
        Corpus?.Problems.Where(problem => problem.Path == Analysis.File.Path) ?? Analysis.Structure.Problems.Concat(Analysis.Language.Problems).Order();

    /// <summary>An entry as references name it, <c>people/bo-ek</c>; null for no entry.</summary>
    public string? NameOf(EntryReference entry) =>
        Corpus is null || entry == EntryReference.None
            ? null
            : $"{Corpus.Vocabularies[entry.Vocabulary].Declaration.Name}/{Corpus.Vocabularies[entry.Vocabulary].Entries[entry.Entry].Key}";
}

/// <summary>Reads articles, each with the corpus around it: the nearest folder above it that holds a <c>corpus.yaml</c>.</summary>
internal sealed class ArticleParser
{
    private readonly Dictionary<string, LinkedCorpus> corpora = new(StringComparer.Ordinal);

    /// <summary>Reads one article. Throws what the file system throws.</summary>
    public ParsedArticle Parse(string path)
    {
        var full = Path.GetFullPath(path);
        if (RootOf(full) is { } root)
        {
            if (!corpora.TryGetValue(root, out var corpus))
                corpora.Add(root, corpus = CorpusFolder.Compile(new DirectoryInfo(root), includeDrafts: true));
            var name = Path.GetRelativePath(root, full).Replace(Path.DirectorySeparatorChar, '/');
            if (corpus.Articles.FirstOrDefault(article => article.Analysis.File.Path == name) is { } linked)
                return new ParsedArticle(linked.Analysis, corpus, linked);
        }

        return new ParsedArticle(ArticleAnalyzer.Analyze(SourceDecoder.Decode(path, File.ReadAllBytes(full)), CorpusSettings.Default), null, null);
    }

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
