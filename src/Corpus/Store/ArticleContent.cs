using Corpus.Shared;

namespace Corpus.Store;

/// <summary>Where one article's text and the table of what is in it are; made when the first of it is asked for.</summary>
internal sealed class ArticleContent
{
    private readonly CorpusStore store;
    private readonly int shardNumber;
    private readonly string shard;
    private readonly int start;
    private readonly int length;
    private readonly int slot;
    private int[]? lineEnds;

    public ArticleContent(CorpusStore store, int row)
    {
        var catalog = store.CatalogTable;
        this.store = store;
        shardNumber = catalog.Section((int)CatalogSection.Shard)[row];
        slot = catalog.Section((int)CatalogSection.Slot)[row];
        shard = store.ShardText(shardNumber);
        Table = new Table(store.ShardTable(shardNumber));
        (start, length) = Table.RowRange((int)ShardSection.TextEnds, slot);
        FirstLine = Table.Section((int)ShardSection.FirstLine)[slot];
    }

    /// <summary>The article's text.</summary>
    public ReadOnlySpan<char> Text => shard.AsSpan(start, length);

    /// <summary>The line of the file on which the text begins, from 1.</summary>
    public int FirstLine { get; }

    /// <summary>The line of the file that holds an offset into the text, from 1.</summary>
    public int LineOf(int offset)
    {
        var ends = lineEnds ?? CorpusStore.Publish(ref lineEnds, LineEnds(Text));
        var found = Array.BinarySearch(ends, offset);
        return FirstLine + (found < 0 ? ~found : found);
    }

    /// <summary>The table of the shard.</summary>
    public Table Table { get; }

    /// <summary>The rows of the article's items in the sections that follow a section of ends.</summary>
    public (int First, int Count) Items(ShardSection ends) => Table.RowRange((int)ends, slot);

    /// <summary>A value of the article's item of this number.</summary>
    public int Value(ShardSection ends, ShardSection section, int number) => Table.Section((int)section)[Items(ends).First + number];

    /// <summary>The HTML of a Markdown article; empty for plain text.</summary>
    public ReadOnlySpan<char> Html => Markup(Table.Section((int)ShardSection.HtmlStart)[slot], Table.Section((int)ShardSection.HtmlEnd)[slot]);

    /// <summary>A part of the shard's markup.</summary>
    public ReadOnlySpan<char> Markup(int from, int to) => store.ShardMarkup(shardNumber).AsSpan(from, to - from);

    private static int[] LineEnds(ReadOnlySpan<char> text)
    {
        var ends = new int[text.Count('\n')];
        for (int i = 0, at = 0; i < ends.Length; i++)
        {
            at += text[at..].IndexOf('\n');
            ends[i] = at++;
        }

        return ends;
    }
}
