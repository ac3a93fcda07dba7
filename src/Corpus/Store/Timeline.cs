namespace Corpus.Store;

/// <summary>The articles in the order of their dates; made on first use, as few programs ask for it.</summary>
internal sealed class Timeline
{
    private readonly int[] ranks;
    private readonly int dated;

    /// <summary>Sorts the articles of a corpus.</summary>
    public Timeline(CorpusStore store)
    {
        var dates = new ArticleDate?[store.ArticleCount];
        for (var row = 0; row < dates.Length; row++)
            dates[row] = store.Date(Shared.CatalogSection.DatePublishedEnds, row);

        // Stable: articles of the same date stay in the order of their ids. Null, the least, comes last.
        Rows = [.. Enumerable.Range(0, dates.Length).OrderByDescending(row => dates[row])];
        dated = dates.Count(date => date is not null);
        ranks = new int[Rows.Length];
        for (var rank = 0; rank < Rows.Length; rank++)
            ranks[Rows[rank]] = rank;
    }

    /// <summary>The rows of the articles, newest first, undated last.</summary>
    public int[] Rows { get; }

    /// <summary>The row of the next newer article; null when there is none.</summary>
    public int? After(int row) => ranks[row] is > 0 and var rank && rank < dated ? Rows[rank - 1] : null;

    /// <summary>The row of the next older article; null when there is none.</summary>
    public int? Before(int row) => ranks[row] + 1 is var rank && rank < dated ? Rows[rank] : null;
}
