using System.Text;
using Corpus.Compiler.Tables;
using Corpus.Shared;

namespace Corpus.Compiler.Index;

/// <summary>Writes the search index; <see cref="SearchLayout"/> says how it looks.</summary>
internal static class SearchTables
{
    /// <summary>The root, the pages, and the words of each shard.</summary>
    /// <param name="lexicon">The words.</param>
    /// <param name="weights">What the terms are worth.</param>
    /// <param name="shards">The articles of each shard.</param>
    /// <param name="stemming">Whether terms are stems.</param>
    public static IEnumerable<string> Write(TermDictionary lexicon, TermWeights weights, IReadOnlyList<List<int>> shards, bool stemming)
    {
        var numbers = FormNumbers.Of(lexicon);
        var pages = new SearchPages(lexicon, TermIndex.Of(lexicon, weights, numbers), numbers);
        var root = new TableWriter();
        root.AddLists((int)SearchRootSection.PageWordEnds, Enumerable.Range(0, pages.Count).Select(page => pages.FirstWord(page).Select(c => (int)c)));
        root.Add((int)SearchRootSection.Stemming, [stemming ? 1 : 0]);
        yield return root.Finish();
        for (var page = 0; page < pages.Count; page++)
            yield return pages.Write(page);
        foreach (var rows in shards)
            yield return Words(lexicon, numbers, rows);
    }

    private static string Words(TermDictionary lexicon, int[] numbers, List<int> rows)
    {
        var (ends, units) = (new List<int>(), new StringBuilder());
        foreach (var row in rows)
        {
            var article = lexicon.Articles[row];
            foreach (var form in article.Words.Sequence)
            {
                var number = form == 0 ? 0 : numbers[article.Forms[form - 1]];
                if (SearchLayout.IsWide(number))
                    units.Append(SearchLayout.High(number)).Append(SearchLayout.Low(number));
                else
                    units.Append((char)number);
            }

            ends.Add(units.Length);
        }

        var table = new TableWriter();
        table.Add((int)SearchWordsSection.FormEnds, ends);
        table.Add((int)SearchWordsSection.Forms, units);
        return table.Finish();
    }
}
