using Corpus.Compiler.Documents;
using Corpus.Compiler.Files;
using Corpus.Compiler.Language.Words;
using Corpus.Compiler.Model;
using Corpus.Compiler.Problems;

namespace Corpus.Compiler.Linking;

/// <summary>Reports, once per corpus, the articles in languages for which there are no rules.</summary>
internal static class LanguageSupportCheck
{
    /// <summary>The languages that a message names at most.</summary>
    private const int Listed = 5;

    /// <summary>Reports at the language of the settings if that is one of them, else at the first such article.</summary>
    public static IEnumerable<Problem> Check(
        CorpusSettings settings, IEnumerable<LinkedArticle> articles, IReadOnlyList<Document> documents)
    {
        var without = articles.Where(article => !Lexicon.HasRulesFor(article.InLanguage)).ToList();
        if (without.Count == 0)
            yield break;
        var languages = without
            .CountsBy(article => article.InLanguage)
            .Select(language => $"'{language.Key}' ({language.Count})")
            .ToList();
        var named = string.Join(", ", languages.Take(Listed)) + (languages.Count > Listed ? $" and {languages.Count - Listed} more" : "");
        var what = (without.Count == 1 ? "1 article: " : $"{without.Count} articles: ") + named;

        var place = documents.FirstOrDefault(document => document.Path == CorpusFile.Settings)?.Find("language")?.Value.Place;
        if (place is { } span && !Lexicon.HasRulesFor(settings.Language))
            yield return new Problem(ProblemCatalog.LanguageWithoutRules, CorpusFile.Settings, span, [what]);
        else
            yield return new Problem(ProblemCatalog.LanguageWithoutRules, without[0].Analysis.File.Path, FileSpan.FileStart, [what]);
    }

    /// <summary>The number of items per key, the most frequent first, then in ordinal order of the keys.</summary>
    private static IEnumerable<(string Key, int Count)> CountsBy<T>(this IEnumerable<T> items, Func<T, string> keyOf) =>
        items.GroupBy(keyOf, StringComparer.Ordinal)
            .Select(group => (group.Key, Count: group.Count()))
            .OrderByDescending(group => group.Count)
            .ThenBy(group => group.Key, StringComparer.Ordinal);
}
