using System.Runtime.CompilerServices;
using Corpus.Compiler.Model;
using Corpus.Compiler.Tables;
using Corpus.Shared;

namespace Corpus.Compiler.Index;

/// <summary>Writes the search index; <see cref="SearchLayout"/> says how it looks.</summary>
internal static class SearchTables
{
    /// <summary>The root, the pages, and the words of each shard.</summary>
    /// <param name="lexicon">The words.</param>
    /// <param name="weights">The weights of the terms.</param>
    /// <param name="shards">The articles of each shard.</param>
    /// <param name="language">The language of the corpus.</param>
    /// <param name="cancellation">Checked at every form and every article.</param>
    /// <exception cref="OperationCanceledException">Cancellation was requested.</exception>
    public static IEnumerable<string> Write(
        TermDictionary lexicon,
        TermWeights weights,
        IReadOnlyList<List<int>> shards,
        SearchLanguage language,
        CancellationToken cancellation)
    {
        var numbers = FormNumbers.Of(lexicon, cancellation);
        var pages = new SearchPages(lexicon, TermIndex.Of(lexicon, weights, cancellation), numbers, cancellation);
        var root = new TableWriter();
        root.AddLists(
            (int)SearchRootSection.PageWordEnds,
            Enumerable.Range(0, pages.Count).Select(page => pages.FirstWord(page).Select(c => (int)c)));
        root.Add((int)SearchRootSection.Stemming, [(int)language.Stemmer.Kind]);
        var unused = language.StopWords.Where(word => lexicon.NumberOf(word) is null);
        root.Add((int)SearchRootSection.StopWords, $" {string.Join(" ", unused)} ");
        if (language.Stemmer.Kind == StemmerKind.Endings)
            root.Add((int)SearchRootSection.StemEndings, language.Stemmer.Endings);
        yield return root.Finish();
        for (var page = 0; page < pages.Count; page++)
            yield return pages.Write(page);
        foreach (var rows in shards)
            yield return Words(lexicon, numbers, rows);
    }

    private static string Words(TermDictionary lexicon, int[] numbers, List<int> rows)
    {
        var units = new char[2 * rows.Sum(row => lexicon.Articles[row].Words.Sequence.Count)];
        var (ends, end) = (new List<int>(rows.Count), 0);
        foreach (var row in rows)
        {
            end = Pack(lexicon.Articles[row], lexicon.FormsOf(row), numbers, units, end);
            ends.Add(end);
        }

        var table = new TableWriter();
        table.Add((int)SearchWordsSection.FormEnds, ends);
        table.Add((int)SearchWordsSection.Forms, new string(units, 0, end));
        return table.Finish();
    }

    /// <summary>Packs the words of an article into units from a place on; returns the place after the last.</summary>
    [MethodImpl(JitOptions.SkipTier0)]
    private static int Pack(ArticleTerms article, int[] forms, int[] numbers, char[] units, int at)
    {
        foreach (var form in article.Words.Sequence)
        {
            var number = form == 0 ? 0 : numbers[forms[article.Forms[form - 1]]];
            if (SearchLayout.IsWide(number))
            {
                units[at++] = SearchLayout.High(number);
                units[at++] = SearchLayout.Low(number);
            }
            else
            {
                units[at++] = (char)number;
            }
        }

        return at;
    }
}
