using System.Globalization;
using Corpus.Compiler.Files;
using Corpus.Compiler.Linking;
using Corpus.Compiler.Model;
using Spectre.Console;

namespace Corpus.Tool;

/// <summary>
/// Shows one article for people to read: what it says of itself, then every block beside its line and kind, its quotations with their
/// speakers. On a terminal quotations are colored, one color a speaker; elsewhere each block is one line of plain text.
/// </summary>
internal static class ArticleListing
{
    private const int PlainWidth = 100;
    private const int QuotedWidth = 60;

    private static readonly Color[] SpeakerColors =
    [
        Color.Aqua, Color.Yellow, Color.Lime, Color.Fuchsia, Color.Orange1, Color.DeepSkyBlue1,
    ];

    public static void Write(ToolConsole console, ParsedArticle parsed)
    {
        if (console.Styled is { } styled)
            WriteStyled(styled, parsed);
        else
            WritePlain(console.Output, parsed);
    }

    private static void WritePlain(TextWriter output, ParsedArticle parsed)
    {
        var (analysis, lines) = (parsed.Article.Analysis, new LineMap(parsed.Article.Analysis.Text));
        var raw = analysis.Text.RawText;
        output.WriteLine(parsed.Path);
        foreach (var (name, value) in Facts(parsed.Article))
            output.WriteLine($"  {name,-10} {OneLine(value)}");
        output.WriteLine();
        foreach (var block in analysis.Structure.Blocks)
        {
            output.WriteLine(
                Invariant($"{lines.PositionOf(block.Start).Line,6}  {Name(block.Kind),-20}  {Shorten(raw, block.Range, PlainWidth)}"));
            foreach (var number in QuotationsIn(analysis, block))
            {
                var quotation = analysis.Language.Quotations[number];
                var words = Shorten(raw, new TextRange(quotation.Start, quotation.End), PlainWidth);
                output.WriteLine(
                    Invariant($"{lines.PositionOf(quotation.Start).Line,6}    {"quotation",-18}  {Speaker(parsed, number)}: {words}"));
            }
        }

        foreach (var problem in parsed.Problems)
            output.WriteLine(BuildLog.Line(parsed.Path, problem));
        output.WriteLine();
    }

    private static void WriteStyled(IAnsiConsole console, ParsedArticle parsed)
    {
        var (analysis, lines) = (parsed.Article.Analysis, new LineMap(parsed.Article.Analysis.Text));
        console.Write(new Rule(Markup.Escape(OneLine(parsed.Path))) { Justification = Justify.Left, Style = new Style(Color.Grey) });
        var facts = new Grid().AddColumn(new GridColumn { NoWrap = true, Padding = new Padding(2, 0, 2, 0) }).AddColumn();
        foreach (var (name, value) in Facts(parsed.Article))
            facts.AddRow(new Text(name, new Style(Color.Grey)), new Text(OneLine(value)));
        console.Write(facts);
        console.WriteLine();

        var colors = ColorsOfSpeakers(parsed);
        var grid = new Grid()
            .AddColumn(new GridColumn { NoWrap = true, Alignment = Justify.Right, Width = 5, Padding = new Padding(0, 0, 2, 0) })
            .AddColumn(new GridColumn { NoWrap = true, Width = 20, Padding = new Padding(0, 0, 2, 0) })
            .AddColumn(new GridColumn { Padding = new Padding(0, 0, 0, 0) });
        foreach (var block in analysis.Structure.Blocks)
        {
            var style = StyleOf(block.Kind);
            var line = lines.PositionOf(block.Start).Line.ToString(CultureInfo.InvariantCulture);
            grid.AddRow(new Text(line, new Style(Color.Grey)), new Text(Name(block.Kind), style), Words(parsed, block, style, colors));
            foreach (var number in QuotationsIn(analysis, block))
                grid.AddRow(Text.Empty, Text.Empty, Credit(parsed, number, colors[number]));
        }

        console.Write(grid);
        console.WriteLine();
        foreach (var problem in parsed.Problems)
            BuildLog.Write(console, parsed.Path, problem);
    }

    /// <summary>The text of a block with its quotations in the colors of their speakers and its mentions underlined.</summary>
    private static Paragraph Words(ParsedArticle parsed, Block block, Style style, Color[] colors)
    {
        var (analysis, paragraph) = (parsed.Article.Analysis, new Paragraph());
        var styles = new Style[block.End - block.Start];
        Array.Fill(styles, style);
        foreach (var number in QuotationsIn(analysis, block))
        {
            var quotation = analysis.Language.Quotations[number];
            for (var at = quotation.Start; at < Math.Min(quotation.End, block.End); at++)
                styles[at - block.Start] = new Style(colors[number]);
        }

        foreach (var mention in parsed.Article.Mentions.Where(mention => mention.Start >= block.Start && mention.End <= block.End))
        {
            for (var at = mention.Start - block.Start; at < mention.End - block.Start; at++)
                styles[at] = new Style(styles[at].Foreground, styles[at].Background, styles[at].Decoration | Decoration.Underline);
        }

        for (int start = 0, end; start < styles.Length; start = end)
        {
            for (end = start + 1; end < styles.Length && styles[end].Equals(styles[start]);)
                end++;
            paragraph.Append(OneLine(analysis.Text.RawText.Substring(block.Start + start, end - start)), styles[start]);
        }

        return paragraph;
    }

    /// <summary>The line below a block that says who speaks one of its quotations.</summary>
    private static Paragraph Credit(ParsedArticle parsed, int number, Color color)
    {
        var (analysis, quotation) = (parsed.Article.Analysis, parsed.Article.Analysis.Language.Quotations[number]);
        var raw = analysis.Text.RawText;
        var how = quotation.Attribution switch
        {
            Attribution.Cue => quotation.Cue is { } cue ? $", by '{OneLine(cue.Of(raw))}'" : "",
            Attribution.Pronoun => ", through a pronoun",
            Attribution.Carried => ", going on from the quotation before",
            _ => "",
        };
        return new Paragraph()
            .Append("└ ", new Style(Color.Grey))
            .Append(Speaker(parsed, number), new Style(color, decoration: Decoration.Bold))
            .Append(how + ": " + Shorten(raw, new TextRange(quotation.Start, quotation.End), QuotedWidth), new Style(Color.Grey));
    }

    /// <summary>One color for each speaker, in the order in which they speak; grey for those that are not named.</summary>
    private static Color[] ColorsOfSpeakers(ParsedArticle parsed)
    {
        var known = new Dictionary<string, Color>(StringComparer.Ordinal);
        var colors = new Color[parsed.Article.Analysis.Language.Quotations.Count];
        for (var number = 0; number < colors.Length; number++)
        {
            var quotation = parsed.Article.Analysis.Language.Quotations[number];
            var name = parsed.NameOf(parsed.Article.Speakers[number]) ?? quotation.FullName?.Of(parsed.Article.Analysis.Text.RawText);
            if (name is null)
                colors[number] = Color.Silver;
            else if (!known.TryGetValue(name, out colors[number]))
                known.Add(name, colors[number] = SpeakerColors[known.Count % SpeakerColors.Length]);
        }

        return colors;
    }

    private static IEnumerable<(string Name, string Value)> Facts(LinkedArticle article)
    {
        yield return ("headline", article.Headline);
        if (article.Authors.Count > 0)
            yield return ("authors", string.Join(", ", article.Authors));
        if (article.Dateline is { } dateline)
            yield return ("dateline", dateline);
        if (article.DatePublished is { } date)
            yield return ("published", IsoDate.Format(date));
        if (article.Url is { } url)
            yield return ("from", url);
        var kinds = article.Analysis.Structure.Blocks.CountBy(block => block.Kind).OrderBy(count => count.Key);
        yield return ("found", string.Join(", ", kinds.Select(count => Counted(count.Value, Name(count.Key)))));
    }

    private static string Counted(int count, string name) =>
        Invariant($"{count} {name}{(count > 1 && name[^1] is not ('y' or 'e') ? "s" : "")}");

    private static string Speaker(ParsedArticle parsed, int number)
    {
        var name = parsed.Article.Analysis.Language.Quotations[number].SpeakerName?.Of(parsed.Article.Analysis.Text.RawText);
        var entry = parsed.NameOf(parsed.Article.Speakers[number]);
        return OneLine(name ?? "unknown speaker") + (entry is null ? "" : $" ({entry})");
    }

    private static IEnumerable<int> QuotationsIn(ArticleAnalysis analysis, Block block)
    {
        var quotations = analysis.Language.Quotations;
        for (var number = 0; number < quotations.Count; number++)
        {
            if (quotations[number].Start >= block.Start && quotations[number].Start < block.End)
                yield return number;
        }
    }

    private static Style StyleOf(BlockKind kind) => kind switch
    {
        BlockKind.Headline => new Style(Color.White, decoration: Decoration.Bold),
        BlockKind.AlternativeHeadline or BlockKind.Description or BlockKind.Subheading => new Style(decoration: Decoration.Bold),
        BlockKind.Byline or BlockKind.AuthorBio => new Style(Color.Green),
        BlockKind.Timestamp or BlockKind.Source => new Style(Color.Olive),
        BlockKind.MediaLabel or BlockKind.Caption or BlockKind.Credit => new Style(Color.Teal),
        BlockKind.Boilerplate => new Style(Color.Grey),
        _ => Style.Plain,
    };

    /// <summary>The name of a kind in small words: <c>MediaLabel</c> is "media label".</summary>
    private static string Name(BlockKind kind) =>
        string.Concat(
            kind.ToString()
                .Select((c, i) => i > 0 && char.IsUpper(c) ? " " + char.ToLowerInvariant(c) : char.ToLowerInvariant(c).ToString()));

    /// <summary>As much of the text as fits, never half a character.</summary>
    private static string Shorten(string raw, TextRange range, int width)
    {
        if (range.Length <= width)
            return OneLine(range.Of(raw));
        var end = range.Start + width - 1;
        return OneLine(raw[range.Start..(char.IsHighSurrogate(raw[end - 1]) ? end - 1 : end)]) + "…";
    }

    /// <summary>The text in one line. Control characters could control the terminal, so each is replaced by a space or U+FFFD.</summary>
    public static string OneLine(string text) =>
        text.Any(char.IsControl)
            ? string.Concat(text.Select(c => c is '\n' or '\t' or '\r' ? ' ' : char.IsControl(c) ? '\uFFFD' : c))
            : text;

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
