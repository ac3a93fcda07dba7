using System.Text;
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
    private TextMark[]? marks;

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
        var ends = lineEnds ?? CorpusStore.Publish(ref lineEnds, LineBreaks.In(Text));
        var found = Array.BinarySearch(ends, offset);
        return FirstLine + (found < 0 ? ~found : found);
    }

    /// <summary>The table of the shard.</summary>
    public Table Table { get; }

    /// <summary>The rows of the article's items in the sections that follow a section of ends.</summary>
    public (int First, int Count) Items(ShardSection ends) => Table.RowRange((int)ends, slot);

    /// <summary>A value of the article's item of this number.</summary>
    public int Value(ShardSection ends, ShardSection section, int number) => Table.Section((int)section)[Items(ends).First + number];

    /// <summary>Puts the HTML of a Markdown article together; null for plain text.</summary>
    public string? Html()
    {
        var cells = Table.Row((int)ShardSection.HtmlPartEnds, slot);
        if (cells.Count == 0)
            return null;
        var html = new StringBuilder();
        var (inserted, copied) = (Table.Section((int)ShardSection.HtmlStart)[slot], 0);
        for (var i = 0; i < cells.Count; i += 3)
        {
            var (insert, skip, copy) = cells.Three(i);
            html.Append(Markup(inserted, inserted + insert)).Append(Text.Slice(copied + skip, copy));
            inserted += insert;
            copied += skip + copy;
        }

        return html.ToString();
    }

    /// <summary>A part of the shard's markup.</summary>
    public ReadOnlySpan<char> Markup(int from, int to) => store.ShardMarkup(shardNumber).AsSpan(from, to - from);

    /// <summary>A part of the article's text or, counted on from its end, of the shard's markup.</summary>
    public ReadOnlySpan<char> TextOrMarkup(int from, int to) => to <= length ? Text[from..to] : Markup(from - length, to - length);

    /// <summary>The language of a block of code; null when none is given.</summary>
    public string? CodeLanguage(int block)
    {
        var (first, count) = Items(ShardSection.CodeLanguageEnds);
        var blocks = Table.Section((int)ShardSection.CodeLanguageBlock).Slice(first, count);
        var found = blocks.LowerBound(block);
        return found < count && blocks[found] == block
            ? Markup(
                Table.Section((int)ShardSection.CodeLanguageStart)[first + found],
                Table.Section((int)ShardSection.CodeLanguageEnd)[first + found]).ToString()
            : null;
    }

    /// <summary>What a reader sees of a range of the text; the range itself in plain text.</summary>
    public string PlainText(int from, int to) => PlainSpan(from, to).ToString();

    /// <summary>The same; it allocates only where a reader does not see the text as it is written.</summary>
    public ReadOnlySpan<char> PlainSpan(int from, int to)
    {
        if (FirstMark(from, to) is not { } first)
            return Text[from..to];
        var all = Marks;
        var shown = new StringBuilder(to - from);
        for (var i = first; i < all.Length && all[i].Start < to; i++)
        {
            if (all[i].Start > from)
                shown.Append(Text[from..all[i].Start]);
            if (all[i].Replacement != '\0')
                shown.Append(all[i].Replacement);
            from = Math.Max(from, all[i].End);
        }

        return from < to ? shown.Append(Text[from..to]).ToString() : shown.ToString();
    }

    /// <summary>The range of the text that is shown as one code unit of what a reader sees of it from a place on.</summary>
    /// <param name="from">Where in the text the reader begins.</param>
    /// <param name="offset">The code unit, from there.</param>
    /// <param name="mark">A mark that does not begin after <paramref name="from"/>, such as 0; then one for the next place.</param>
    public (int Start, int End) RawRange(int from, int offset, ref int mark)
    {
        var all = Marks;
        while (mark < all.Length && all[mark].Start < from)
            mark++;
        for (; mark < all.Length; mark++)
        {
            ref var next = ref all[mark];
            if (offset < next.Start - from)
                break;
            offset -= Math.Max(0, next.Start - from);
            from = Math.Max(from, next.End);
            if (next.Replacement != '\0' && offset-- == 0)
                return (next.Start, next.End);
        }

        return (from + offset, from + offset + 1);
    }

    /// <summary>The first mark of a range; null when a reader sees the range as it is written.</summary>
    public int? FirstMark(int from, int to) =>
        FirstMark(from) is var first && first < Marks.Length && Marks[first].Start < to ? first : null;

    private TextMark[] Marks => marks ?? CorpusStore.Publish(ref marks, ReadMarks(Table.Row((int)ShardSection.MarkEnds, slot).Units));

    /// <summary>The first mark that does not begin before a place.</summary>
    private int FirstMark(int place)
    {
        var (low, high) = (0, Marks.Length);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (Marks[middle].Start < place)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }

    private static TextMark[] ReadMarks(ReadOnlySpan<char> units)
    {
        var read = new List<TextMark>();
        var end = 0;
        for (var at = 0; at < units.Length;)
        {
            var (gap, length, replacement) = MarkCode.Read(units, ref at);
            read.Add(new TextMark(end + gap, end + gap + length, replacement));
            end += gap + length;
        }

        return [.. read];
    }

    /// <summary>A range that a reader sees as one character, or not at all when that is NUL.</summary>
    private readonly record struct TextMark(int Start, int End, char Replacement);
}
