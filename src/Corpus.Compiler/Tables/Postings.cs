using Corpus.Compiler.Linking;
using Corpus.Compiler.Model;
using Corpus.Compiler.Schema;

namespace Corpus.Compiler.Tables;

/// <summary>Lists, for each value, the articles that have it, in the order of the articles.</summary>
internal static class Postings
{
    /// <summary>The values of all articles, in the comparer's order, each with the articles that have it.</summary>
    public static IReadOnlyList<(string Value, IReadOnlyList<int> Rows)> Of(
        EquatableArray<LinkedArticle> articles, Func<LinkedArticle, IEnumerable<string>> valuesOf, StringComparer comparer) =>
    [
        .. Enumerable.Range(0, articles.Count)
            .SelectMany(row => valuesOf(articles[row]).Distinct(comparer).Select(value => (Value: value, Row: row)))
            .GroupBy(pair => pair.Value, pair => pair.Row, comparer)
            .OrderBy(group => group.Key, comparer)
            .Select(group => (group.Key, (IReadOnlyList<int>)[.. group])),
    ];

    /// <summary>For each number below <paramref name="count"/> the rows that hold it, each once, ascending.</summary>
    public static IReadOnlyList<IReadOnlyList<int>> Of(int count, IEnumerable<(int Number, int Row)> pairs)
    {
        List<int>[] rows = [.. Enumerable.Range(0, count).Select(_ => new List<int>())];
        foreach (var (number, row) in pairs)
        {
            var list = rows[number];
            if (list.Count == 0 || list[list.Count - 1] != row)
                list.Add(row);
        }

        return rows;
    }
}

/// <summary>The articles of each value of a schema field, for the fields that have few values: enums, bools and vocabularies.</summary>
internal static class FieldPostings
{
    /// <summary>For each value, by its number, the articles that have it; nothing for a field that is not looked up.</summary>
    /// <param name="corpus">The corpus.</param>
    /// <param name="type">The type of the field.</param>
    /// <param name="field">Its index among the fields of an article.</param>
    /// <param name="articles">The rows of the articles that have the field.</param>
    public static IReadOnlyList<IReadOnlyList<int>> Of(LinkedCorpus corpus, FieldType type, int field, IReadOnlyList<int> articles) =>
        Postings.Of(
        type.Row().IsLookedUp ? corpus.AllowedBy(type)!.Count : 0,
        from row in type.Row().IsLookedUp ? articles : []
        from cell in corpus.Articles[row].Fields[field].Cells
        where cell.Number >= 0
        select ((int)cell.Number, row));
}
