using System.Collections;
using Corpus.Shared;

namespace Corpus.Store;

/// <summary>A list that makes its items when they are asked for.</summary>
internal abstract class LazyList<T> : IReadOnlyList<T>
{
    public abstract int Count { get; }

    public T this[int index]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)index, (uint)Count, nameof(index));
            return At(index);
        }
    }

    public IEnumerator<T> GetEnumerator()
    {
        for (var i = 0; i < Count; i++)
            yield return At(i);
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    protected abstract T At(int index);
}

/// <summary>Every article of a corpus.</summary>
internal sealed class ArticleRange<T>(CorpusStore store) : LazyList<T>
    where T : CorpusArticle
{
    public override int Count { get; } = store.ArticleCount;

    protected override T At(int index) => (T)store.Article(index);
}

/// <summary>A list of articles that is kept as a run of their rows in a table.</summary>
internal interface IRowList
{
    /// <summary>Whether the rows ascend.</summary>
    bool IsAscending { get; }

    /// <summary>The rows; null when the articles are those of another corpus.</summary>
    Column? RowsIn(CorpusStore other);
}

/// <summary>The articles of some rows.</summary>
/// <param name="store">The corpus.</param>
/// <param name="rows">The rows.</param>
/// <param name="isAscending">Whether they ascend.</param>
internal sealed class ArticleList<T>(CorpusStore store, Column rows, bool isAscending = true) : LazyList<T>, IRowList
    where T : CorpusArticle
{
    public override int Count => rows.Count;

    public bool IsAscending => isAscending;

    public Column? RowsIn(CorpusStore other) => ReferenceEquals(store, other) ? rows : null;

    protected override T At(int index) => (T)store.Article(rows[index]);
}

/// <summary>Every entry of a vocabulary.</summary>
internal sealed class EntryRange<T>(CorpusStore store, int vocabulary) : LazyList<T>
    where T : VocabularyEntry
{
    public override int Count { get; } = store.EntryCount(vocabulary);

    protected override T At(int index) => (T)store.Entry(vocabulary, index);
}

/// <summary>The entries of some rows.</summary>
internal sealed class EntryList<T>(CorpusStore store, int vocabulary, Column rows) : LazyList<T>
    where T : VocabularyEntry
{
    public override int Count => rows.Count;

    protected override T At(int index) => (T)store.Entry(vocabulary, rows[index]);
}

/// <summary>The short strings with some numbers.</summary>
internal sealed class StringList(CorpusStore store, Column numbers) : LazyList<string>
{
    public override int Count => numbers.Count;

    protected override string At(int index) => store.String(numbers[index])!;
}

/// <summary>Parts of articles, given by pairs of article row and number.</summary>
internal sealed class PlaceList<T>(CorpusStore store, Column places) : LazyList<T>
    where T : struct, IArticlePart<T>
{
    public override int Count => places.Count / 2;

    protected override T At(int index) => T.At(store.Article(places[2 * index]), places[(2 * index) + 1]);
}

/// <summary>The values of a list field.</summary>
internal sealed class CellList<T>(Column units, int unitsPerCell, Func<Column, int, T> read) : LazyList<T>
{
    public override int Count => units.Count / unitsPerCell;

    protected override T At(int index) => read(units, index * unitsPerCell);
}

/// <summary>The articles similar to one, given by row, score and whether they are near-duplicates.</summary>
internal sealed class RelatedList<T>(CorpusStore store, Column cells) : LazyList<RelatedArticle<T>>
    where T : CorpusArticle
{
    private const int Cells = 3;

    public override int Count => cells.Count / Cells;

    protected override RelatedArticle<T> At(int index) => new(
        (T)store.Article(cells[Cells * index]),
        (double)cells[(Cells * index) + 1] / TableLayout.ScoreScale,
        cells[(Cells * index) + 2] != 0);
}
