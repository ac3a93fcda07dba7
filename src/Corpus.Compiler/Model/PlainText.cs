using System.Text;

namespace Corpus.Compiler.Model;

/// <summary>
/// An article's text as a reader sees it, without the marks of its markup, and the mapping of offsets between the two. In a plain-text
/// article both texts are the same.
/// </summary>
internal sealed class PlainText : IEquatable<PlainText>
{
    private readonly string raw;

    /// <summary>The offset in <see cref="Text"/> of the replacement of each mark.</summary>
    private readonly int[] places;

    /// <summary>Applies marks to a text.</summary>
    /// <param name="raw">The article's text.</param>
    /// <param name="marks">In text order, without overlaps.</param>
    public PlainText(string raw, EquatableArray<TextMark> marks)
    {
        (this.raw, Marks) = (raw, marks);
        places = new int[marks.Count];
        if (marks.Count == 0)
        {
            Text = raw;
            return;
        }

        var text = new StringBuilder(raw.Length);
        var at = 0;
        for (var i = 0; i < places.Length; i++)
        {
            text.Append(raw, at, marks[i].Start - at);
            places[i] = text.Length;
            if (marks[i].Replacement != '\0')
                text.Append(marks[i].Replacement);
            at = marks[i].End;
        }

        Text = text.Append(raw, at, raw.Length - at).ToString();
    }

    /// <summary>What a reader sees.</summary>
    public string Text { get; }

    /// <summary>The ranges of the article's text that a reader does not see as written.</summary>
    public EquatableArray<TextMark> Marks { get; }

    /// <summary>What a reader sees of a range of the article's text.</summary>
    public string Of(TextRange range) => ToPlain(range).Of(Text);

    /// <summary>The range of <see cref="Text"/> that shows a range of the article's text.</summary>
    public TextRange ToPlain(TextRange range) => new(ToPlain(range.Start), ToPlain(range.End));

    /// <summary>The range of the article's text that is shown as a range of <see cref="Text"/>.</summary>
    public TextRange ToRaw(TextRange range)
    {
        if (places.Length == 0)
            return range;
        var start = CharacterAt(range.Start).Start;
        return new TextRange(start, range.Length == 0 ? start : Math.Max(start, CharacterAt(range.End - 1).End));
    }

    /// <inheritdoc/>
    public bool Equals(PlainText? other) => other is not null && Marks == other.Marks && raw == other.raw;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as PlainText);

    /// <inheritdoc/>
    public override int GetHashCode() => Marks.GetHashCode();

    private int ToPlain(int offset)
    {
        // The marks that begin before the offset: those are in front of it.
        var (low, high) = (0, places.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Marks[middle].Start < offset)
                low = middle + 1;
            else
                high = middle;
        }

        return low == 0 ? offset : EndOf(low - 1) + Math.Max(0, offset - Marks[low - 1].End);
    }

    /// <summary>The range of the article's text that one code unit of <see cref="Text"/> shows.</summary>
    private TextRange CharacterAt(int place)
    {
        var (low, high) = (0, places.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (places[middle] <= place)
                low = middle + 1;
            else
                high = middle;
        }

        if (low == 0)
            return new TextRange(place, place + 1);
        var mark = Marks[low - 1];
        if (EndOf(low - 1) > place)
            return new TextRange(mark.Start, mark.End);
        var start = mark.End + place - EndOf(low - 1);
        return new TextRange(start, start + 1);
    }

    private int EndOf(int mark) => places[mark] + (Marks[mark].Replacement == '\0' ? 0 : 1);
}
