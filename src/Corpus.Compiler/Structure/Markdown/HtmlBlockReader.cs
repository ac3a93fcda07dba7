using Corpus.Compiler.Model;
using Markdig.Syntax;

using Block = Corpus.Compiler.Model.Block;

namespace Corpus.Compiler.Structure.Markdown;

/// <summary>A block that was found in HTML.</summary>
internal readonly record struct HtmlPart
{
    /// <summary>The block.</summary>
    public required Block Block { get; init; }

    /// <summary>1 to 6 for a heading; 0 for anything else.</summary>
    public int Level { get; init; }

    /// <summary>What a reader sees of a heading; null for anything else.</summary>
    public string? Shown { get; init; }

    /// <summary>The image that it is; null for anything else.</summary>
    public Link? Picture { get; init; }

    /// <summary>The <c>id</c> of a heading; null when it has none.</summary>
    public string? Id { get; init; }

    /// <summary>The index after the name in the tag of a heading.</summary>
    public int NameEnd { get; init; }
}

/// <summary>Reads a block of HTML in a Markdown article into the blocks that a browser would show.</summary>
internal sealed class HtmlBlockReader(string raw, MarkCollector marks, InlineReader inlines)
{
    /// <summary>The elements that begin a block of their own, and its kind; the others are part of the text around them.</summary>
    private static readonly Dictionary<string, BlockKind> Kinds = MakeKinds();

    /// <summary>Elements nested deeper begin no block, so that the cost stays linear.</summary>
    private const int DeepestNesting = 200;

    private readonly List<(HtmlToken Tag, BlockKind Kind)> open = [];
    private readonly List<HtmlPart> found = [];
    private string text = "";
    private int origin;
    private int start = -1;
    private int end;
    private int firstImage;
    private bool hasText;
    private bool followsRow;

    /// <summary>The blocks of the source, in text order.</summary>
    /// <param name="block">The block of HTML.</param>
    /// <param name="outer">The kind of a text without an element of its own.</param>
    public List<HtmlPart> Read(HtmlBlock block, BlockKind outer)
    {
        var range = new TextRange(block.Span.Start, Math.Min(raw.Length, block.Span.End + 1));
        (text, origin) = block.Parent is MarkdownDocument ? (raw, 0) : (OwnText(block, range), range.Start);
        foreach (var token in HtmlScanner.Scan(text, new TextRange(range.Start - origin, range.End - origin)))
        {
            if (token.Kind is HtmlTokenKind.Start or HtmlTokenKind.End && Kinds.TryGetValue(token.Name, out var kind))
                ReadBoundary(token, kind, outer);
            else
                ReadContent(token);
        }

        Flush(outer);
        return found;
    }

    /// <summary>The source with spaces in place of the marks of the quotes and lists around it.</summary>
    private string OwnText(HtmlBlock block, TextRange range)
    {
        var own = new char[range.Length];
        for (var i = 0; i < own.Length; i++)
            own[i] = raw[range.Start + i] == '\n' ? '\n' : ' ';
        foreach (var line in block.Lines.Lines?.Take(block.Lines.Count) ?? [])
        {
            var place = InlineReader.PlaceOf(line, raw);
            if (place.Start >= range.Start && place.End <= range.End)
                raw.CopyTo(place.Start, own, place.Start - range.Start, place.Length);
        }

        return new string(own);
    }

    private void ReadBoundary(HtmlToken token, BlockKind kind, BlockKind outer)
    {
        if (kind == BlockKind.Table && token.Name != "table" && open.Exists(o => o.Tag.Name == "table"))
        {
            if (token.Kind == HtmlTokenKind.Start && hasText)
                marks.Separate(token.Name is "td" or "th" && !followsRow ? '\t' : '\n');
            followsRow = token is { Kind: HtmlTokenKind.Start, Name: "tr" };
            return;
        }

        Flush(outer);
        if (token.Kind == HtmlTokenKind.Start)
        {
            if (token.Name != "hr" && open.Count < DeepestNesting)
                open.Add((token, kind));
        }
        else if (token.Kind == HtmlTokenKind.End && open.FindLastIndex(o => o.Tag.Name == token.Name) is var at and >= 0)
            open.RemoveRange(at, open.Count - at);
    }

    private void ReadContent(HtmlToken token)
    {
        if (token.Kind == HtmlTokenKind.Text && !IsBlank(token.Range))
        {
            Begin(token.Range);
            (end, hasText) = (token.Range.End, true);
        }
        else if (token is { Kind: HtmlTokenKind.Start, Name: "img" })
        {
            Begin(token.Range);
            end = token.Range.End;
        }

        if (start >= 0 || token.Kind != HtmlTokenKind.Text)
            inlines.ReadHtml(text, origin, token, keepsSpace: open.Exists(o => o.Tag.Name == "pre"));
    }

    private bool IsBlank(TextRange range)
    {
        for (var i = range.Start; i < range.End; i++)
        {
            if (!char.IsWhiteSpace(text[i]))
                return false;
        }

        return true;
    }

    private void Begin(TextRange range)
    {
        if (start >= 0)
            return;
        start = range.Start;
        while (char.IsWhiteSpace(text[start]))
            start++;
        marks.Begin(start + origin);
        firstImage = inlines.Images.Count;
    }

    /// <summary>Ends the block that has begun.</summary>
    private void Flush(BlockKind outer)
    {
        inlines.EndBlock(Math.Max(start, end) + origin);
        if (start < 0)
            return;
        while (char.IsWhiteSpace(text[end - 1]))
            end--;
        marks.End(end + origin);
        var (tag, kind) = open.FindLast(o => o.Kind != BlockKind.Paragraph) is { Tag.Name: not null } inner ? inner : (default, outer);
        if (open.Exists(o => o.Tag.Name == "table"))
            kind = BlockKind.Table;
        if (!hasText)
            AddPicture(inlines.Images[firstImage]);
        else if (kind == BlockKind.Subheading)
            AddHeading(tag);
        else
            found.Add(new HtmlPart { Block = new Block(kind, start + origin, end + origin) });
        (start, hasText) = (-1, false);
    }

    private void AddPicture(Link image)
    {
        var range = image.End > image.Start ? new TextRange(image.Start, image.End) : new TextRange(start + origin, end + origin);
        found.Add(new HtmlPart { Block = new Block(BlockKind.MediaLabel, range.Start, range.End), Picture = image });
    }

    private void AddHeading(HtmlToken tag)
    {
        var id = HtmlScanner.Attribute(text, tag, "id")?.Of(text);
        var nameEnd = tag.Range.Start + origin + 1 + tag.Name.Length;
        found.Add(new HtmlPart
        {
            Block = new Block(BlockKind.Subheading, start + origin, end + origin),
            Level = tag.Name[1] - '0',
            Shown = marks.Shown,
            Id = id,
            NameEnd = nameEnd,
        });
    }

    private static Dictionary<string, BlockKind> MakeKinds()
    {
        var kinds = new Dictionary<string, BlockKind>(StringComparer.Ordinal);
        Add(
            BlockKind.Paragraph,
            "address article aside body center dd details dialog div dl dt fieldset figure footer form head header hr html iframe "
            + "legend main menu nav ol p picture search section summary ul video audio");
        Add(BlockKind.Subheading, "h1 h2 h3 h4 h5 h6");
        Add(BlockKind.ListItem, "li");
        Add(BlockKind.BlockQuote, "blockquote");
        Add(BlockKind.Code, "pre");
        Add(BlockKind.Table, "table tbody thead tfoot tr td th");
        Add(BlockKind.Caption, "figcaption caption");
        return kinds;

        void Add(BlockKind kind, string names)
        {
            foreach (var name in names.Split(' '))
                kinds.Add(name, kind);
        }
    }
}
