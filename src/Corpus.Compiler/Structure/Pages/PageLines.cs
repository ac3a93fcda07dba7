using Corpus.Compiler.Structure.Forms;
using Corpus.Compiler.Structure.Lines;

namespace Corpus.Compiler.Structure.Pages;

/// <summary>The lines of a text with their shapes and what follows from comparing them: neighbors, repeats, spacing.</summary>
internal sealed class PageLines
{
    /// <summary>Code units of the longest line whose <see cref="TextLine.Key"/> is needed, to compare it with others.</summary>
    public const int LongestKey = 400;

    private readonly LineShape[] shapes;
    private readonly int[] next;
    private readonly int[] previous;
    private readonly int[] copies;
    private readonly int[] partWords;
    private readonly LineRole[] roles;

    /// <summary>First pass over a page.</summary>
    /// <param name="lines">The non-blank lines in order.</param>
    /// <param name="shapes">The shape of each line by itself.</param>
    public PageLines(IReadOnlyList<TextLine> lines, IReadOnlyList<LineShape> shapes)
    {
        (Lines, this.shapes, partWords) = (lines, [.. shapes], PartWordsOf(lines));

        // The forms of the whole page come first: they change the shapes that the rest is found from.
        roles = new LineRole[lines.Count];
        PageContents.Mark(this, roles);
        EncyclopediaPages.Mark(this, roles);
        PageTables.Mark(this, roles);
        for (var i = 0; i < roles.Length; i++)
            this.shapes[i] = ShapeOf(roles[i]) ?? shapes[i];
        Headline = Array.IndexOf(roles, LineRole.Headline) is var headline and >= 0 ? headline : null;
        LastOfArticle = Array.FindLastIndex(roles, role => role is LineRole.Heading or LineRole.Entry);
        IsScraped = CopiedPages.IsCopied(lines, this.shapes);
        this.shapes = IsScraped ? this.shapes : TrustProse(lines, this.shapes);
        (next, previous, copies) = (NextOf(this.shapes), PreviousOf(this.shapes), CountCopies(lines));
        IsSpaced = HasSpacing();
    }

    public IReadOnlyList<TextLine> Lines { get; }

    /// <summary>Whether blank lines separate the paragraphs.</summary>
    public bool IsSpaced { get; }

    /// <summary>Whether the text was copied with some of the page around it.</summary>
    public bool IsScraped { get; }

    /// <summary>The shape of a line; an ornament before the first and after the last line.</summary>
    public LineShape Shape(int line) => line >= 0 && line < shapes.Length ? shapes[line] : LineShape.Ornament;

    /// <summary>The line that is known to be the headline; null if none is.</summary>
    public int? Headline { get; }

    /// <summary>The last line with a role in the article; -1 if there is none.</summary>
    public int LastOfArticle { get; }

    /// <summary>What a form of the whole page says that a line is.</summary>
    public LineRole Role(int line) => roles[line];

    /// <summary>Whether a line says this of the part of the page that it belongs to.</summary>
    public bool Is(PartWord word, int line) => (partWords[line] & PartWords.BitOf(word)) != 0;

    /// <summary>The next line that is not an inset or ornament; the number of lines if there is none.</summary>
    public int Next(int line) => next[line];

    /// <summary>The previous line that is not an inset or ornament; -1 if there is none.</summary>
    public int Previous(int line) => previous[line];

    /// <summary>How many lines of the text have the same words as this one.</summary>
    public int CopiesOf(int line) => copies[line];

    /// <summary>Whether a line is directly under the one before: no blank line and no inset in between.</summary>
    public bool IsUnder(int line) =>
        line > 0 && Lines[line].BlanksBefore == 0 && Shape(line - 1) is not (LineShape.Inset or LineShape.Ornament);

    /// <summary>Whether the next line is directly under this one.</summary>
    public bool IsOver(int line) =>
        line + 1 < Lines.Count && Lines[line + 1].BlanksBefore == 0 && Shape(line + 1) is not (LineShape.Inset or LineShape.Ornament);

    /// <summary>Whether one of two lines equals, begins with or ends with the other, and both are about equally long.</summary>
    public bool IsNearly(int line, int other)
    {
        var (a, b) = (KeyOf(Lines[line]), KeyOf(Lines[other]));
        if (a.Length < b.Length)
            (a, b) = (b, a);
        return b.Length >= 12 && b.Length * 10 >= a.Length * 7
            && (a.StartsWith(b, StringComparison.Ordinal) || a.EndsWith(b, StringComparison.Ordinal));
    }

    /// <summary>Whether a line is nearly another one, or ends with it after other text without a space.</summary>
    public bool EndsIn(int line, int other)
    {
        if (IsNearly(line, other))
            return true;
        var (whole, end) = (KeyOf(Lines[line]), KeyOf(Lines[other]));
        return end.Length >= 12 && end.Length * 2 >= whole.Length && whole.Length > end.Length
            && char.IsLetter(whole[whole.Length - end.Length - 1]) && whole.EndsWith(end, StringComparison.Ordinal);
    }

    private static string KeyOf(TextLine line) => line.Text.Length > LongestKey ? line.Text : line.Key;

    private static int[] CountCopies(IReadOnlyList<TextLine> lines)
    {
        var firsts = new Dictionary<string, int>(lines.Count, StringComparer.Ordinal);
        var (firstOf, counts) = (new int[lines.Count], new int[lines.Count]);
        for (var i = 0; i < lines.Count; i++)
        {
            var key = KeyOf(lines[i]);
            if (!firsts.TryGetValue(key, out var first))
                firsts.Add(key, first = i);
            firstOf[i] = first;
            counts[first]++;
        }

        return Array.ConvertAll(firstOf, first => counts[first]);
    }

    private static int[] PartWordsOf(IReadOnlyList<TextLine> lines)
    {
        var words = new int[lines.Count];
        for (var i = 0; i < words.Length; i++)
            words[i] = lines[i].Text.Length <= Chrome.LongestLine ? lines[i].Language.Parts.KindsOf(lines[i].Key) : 0;
        return words;
    }

    private static LineShape? ShapeOf(LineRole role) => role switch
    {
        LineRole.Headline or LineRole.Heading => LineShape.Title,
        LineRole.Entry => LineShape.ListItem,
        LineRole.Aside => LineShape.Chrome,
        _ => null,
    };

    private static bool IsSkipped(LineShape shape) => shape is LineShape.Inset or LineShape.Ornament;

    private static int[] PreviousOf(LineShape[] shapes)
    {
        var previous = new int[shapes.Length];
        var last = -1;
        for (var i = 0; i < shapes.Length; i++)
        {
            previous[i] = last;
            if (!IsSkipped(shapes[i]))
                last = i;
        }

        return previous;
    }

    private static int[] NextOf(LineShape[] shapes)
    {
        var next = new int[shapes.Length];
        var last = shapes.Length;
        for (var i = shapes.Length - 1; i >= 0; i--)
        {
            next[i] = last;
            if (!IsSkipped(shapes[i]))
                last = i;
        }

        return next;
    }

    /// <summary>
    /// In a text without a page around it, prose about subscriptions is part of an article about them, and a single word between two
    /// paragraphs ("Options", "Events") is a title, though elsewhere it is a button.
    /// </summary>
    private static LineShape[] TrustProse(IReadOnlyList<TextLine> lines, IReadOnlyList<LineShape> shapes)
    {
        var trusted = new LineShape[lines.Count];
        for (var i = 0; i < lines.Count; i++)
            trusted[i] = shapes[i] == LineShape.Promotion && lines[i].IsProse ? LineShape.Prose : shapes[i];

        for (var i = 1; i + 1 < lines.Count; i++)
        {
            if (trusted[i] is LineShape.Chrome or LineShape.Links && lines[i].Words <= 2 && char.IsUpper(lines[i].Text[0])
                && trusted[i - 1] == LineShape.Prose && trusted[i + 1] == LineShape.Prose)
                trusted[i] = LineShape.Title;
        }

        return trusted;
    }

    private bool HasSpacing()
    {
        var (spaced, all) = (0, 0);
        for (var i = 1; i < Lines.Count; i++)
        {
            if (shapes[i] == LineShape.Prose && shapes[Math.Max(0, previous[i])] == LineShape.Prose)
            {
                all++;
                if (Lines[i].BlanksBefore > 0)
                    spaced++;
            }
        }

        return spaced * 2 >= all;
    }
}
