using System.Globalization;
using System.Runtime.CompilerServices;
using Corpus.Compiler.Model;
using Corpus.Compiler.Structure.Lines;

namespace Corpus.Compiler.Structure.Labels;

/// <summary>
/// The table of everything that the models look at. A change of it needs new models: docs/structure.md says how to train them.
/// </summary>
internal static class LineFeatures
{
    private const int None = -1;

    private static readonly int[] Windows = [3, 6, 12, 25, 60];

    /// <summary>What is said of the lines of a window; of a window below <see cref="WidestNarrow"/> lines only the first are.</summary>
    private static readonly string[] OfWindow =
    [
        "words a line", "prose", "article", "sentence ends", "titles",
        "function words", "capitals", "lines apart", "lines of the page", "tabs", "times",
    ];

    private const int WidestNarrow = 6;
    private const int OfNarrow = 5;

    /// <summary>The line by itself, and what the rules say of it.</summary>
    private static readonly LineFeature[] OfLine =
    [
        new("words", (p, i) => p.Line(i).Words),
        new("characters", (p, i) => p.Line(i).Text.Length),
        new("function words", FunctionWords),
        new("capitals", Capitals),
        new("capitals of long words", (p, i) => Share(p.Words[i].LongCapitals, p.Words[i].LongWords)),
        new("digits", (p, i) => Share(p.Words[i].Digits, p.Line(i).Text.Length)),
        new("commas", (p, i) => p.Words[i].Commas),
        new("marks", (p, i) => p.Words[i].Marks),
        new("glued words", (p, i) => p.Words[i].Glued),
        new("tabs", (p, i) => p.Words[i].Tabs),
        new("has a quotation mark", (p, i) => Flag(p.Words[i].HasQuote)),
        new("has a reporting verb", (p, i) => Flag(p.Words[i].Reports)),
        new("says you", (p, i) => Flag(p.Words[i].SaysYou)),
        new("says we", (p, i) => Flag(p.Words[i].SaysWe)),
        new("says I", (p, i) => Flag(p.Words[i].SaysI)),
        new("has an address", (p, i) => Flag(p.Words[i].HasAddress)),
        new("has a price", (p, i) => Flag(p.Words[i].HasPrice)),
        new("past forms", (p, i) => p.Words[i].Past),
        new("inner sentences", (p, i) => p.Line(i).InnerSentences),
        new("all capitals", (p, i) => Flag(p.Line(i).IsAllCapitals)),
        new("begins with a digit", (p, i) => Flag(char.IsDigit(p.Line(i).Text[0]))),
        new("begins in lower case", (p, i) => Flag(char.IsLower(p.Line(i).Text[0]))),
        new("begins with a mark", (p, i) => Flag(!char.IsLetterOrDigit(p.Line(i).Text[0]))),
        new("end", End),
        new("ends in a question mark", (p, i) => Flag(p.Line(i).Terminator == '?')),
        new("shape", Shape),
        new("is a title", (p, i) => Flag(p.Page.Shape(i) == LineShape.Title)),
        new("is a sentence", (p, i) => Flag(p.Page.Shape(i) == LineShape.Sentence)),
        new("is prose", (p, i) => Flag(p.Line(i).IsProse)),
        new("is of the page", (p, i) => p.Between(LineSum.Chrome, i, i + 1)),
        new("place", (p, i) => (int)p.Kinds[i]),
        new("article", Article),
        new("is a name", (p, i) => Flag(p.Line(i).IsPerson)),
        new("copies", (p, i) => p.Page.CopiesOf(i)),
        new("group", (p, i) => p.Page.IsListed(i) ? 1 : p.Page.IsBoxed(i) ? 2 : p.Page.IsInGallery(i) ? 3 : 0),
        new("blank lines", (p, i) => p.Line(i).BlanksBefore),
    ];

    /// <summary>Where the line stands.</summary>
    private static readonly LineFeature[] OfPlace =
    [
        new("lines above", (p, i) => i),
        new("lines below", (p, i) => p.Count - 1 - i),
        new("share of lines above", (p, i) => Share(i, p.Count)),
        new("share of words above", (p, i) => Share(p.Between(LineSum.Words, 0, i), p.Total(LineSum.Words))),
        new("share of prose above", (p, i) => Share(p.Between(LineSum.Prose, 0, i), p.Total(LineSum.Prose))),
        new("share of article above", (p, i) => Share(p.Between(LineSum.Article, 0, i), p.Total(LineSum.Article))),
        new("prose above", (p, i) => p.Between(LineSum.Prose, 0, i)),
        new("prose below", (p, i) => p.Between(LineSum.Prose, i, p.Count)),
        new("article below", (p, i) => p.Between(LineSum.Article, i, p.Count)),
        new("lines since prose", (p, i) => p.LastProse(i) < 0 ? PageFeatures.Far : i - p.LastProse(i)),
        new("lines until prose", (p, i) => p.NextProse(i) < 0 ? PageFeatures.Far : p.NextProse(i) - i),
        new("words since prose", (p, i) => p.LastProse(i) < 0 ? PageFeatures.Far : p.Between(LineSum.Words, p.LastProse(i) + 1, i)),
        new("words until prose", (p, i) => p.NextProse(i) < 0 ? PageFeatures.Far : p.Between(LineSum.Words, i + 1, p.NextProse(i))),
        new("lines between prose", (p, i) => p.LastProse(i) < 0 || p.NextProse(i) < 0 ? PageFeatures.Far : p.NextProse(i) - p.LastProse(i)),
        new("passage", (p, i) => p.PassageOf(i)),
        new("passage above", (p, i) => p.PassageOf(p.LastProse(i))),
        new("passage below", (p, i) => p.PassageOf(p.NextProse(i))),
        new("share of passage", (p, i) => Share(p.PassageOf(i), p.Total(LineSum.Prose))),
        new("share of passage above", (p, i) => Share(p.PassageOf(p.LastProse(i)), p.Total(LineSum.Prose))),
        new("share of passage below", (p, i) => Share(p.PassageOf(p.NextProse(i)), p.Total(LineSum.Prose))),
        new("from longest passage", (p, i) => FromRange(i, p.LongestPassage.Start, p.LongestPassage.End)),
        new("from body", (p, i) => FromRange(i, p.Page.BodyStart, p.Page.BodyEnd)),
        new("from headline", (p, i) => p.Page.Headline < 0 ? -2 * PageFeatures.Far : i - p.Page.Headline),
        new("until byline or time", (p, i) => p.UntilHeader(i)),
        new("repeats the first line", (p, i) => Flag(i > 0 && p.Page.IsNearly(i, 0))),
        new("since links", (p, i) => p.Since(LineShape.Links, i)),
        new("since the end", (p, i) => p.Since(LineShape.End, i)),
        new("since a note about the author", (p, i) => p.Since(LineShape.AuthorNote, i)),
        new("since a byline", (p, i) => p.Since(LineShape.Byline, i)),
        new("lines alike", (p, i) => p.AlikeAround(i)),
        new("short or long lines above", (p, i) => p.RunAbove(i)),
        new("short or long lines below", (p, i) => p.RunBelow(i)),
        new("lines of group", (p, i) => p.GroupOf(i).End - p.GroupOf(i).Start),
        new("place in group", (p, i) => i - p.GroupOf(i).Start),
        new("words a line of group", WordsOfGroup),
        new("article of group", ArticleOfGroup),
        new("topic words", (p, i) => p.Topic.Shared(i, i + 1)),
        new("topic", (p, i) => Topic(p, i, reach: 0)),
        new("topic around", (p, i) => Topic(p, i, reach: 6)),
        new("since a reply", (p, i) => p.SinceReply(i)),
        new("until a reply", (p, i) => p.UntilReply(i)),
    ];

    /// <summary>The same for all lines of a page: what kind of page it is.</summary>
    private static readonly LineFeature[] OfPage =
    [
        new("lines of the text", (p, _) => p.Count),
        new("prose of the text", (p, _) => p.Total(LineSum.Prose)),
        new("share of prose", (p, _) => Share(p.Total(LineSum.Prose), p.Total(LineSum.Words))),
        new("share of article", (p, _) => Share(p.Total(LineSum.Article), p.Total(LineSum.Words))),
        new("share of longest passage", (p, _) => Share(p.LongestPassage.Words, p.Total(LineSum.Prose))),
        new("words a line", (p, _) => p.Total(LineSum.Words) * 10 / p.Count),
        new("share of lines apart", (p, _) => Share(p.Total(LineSum.Apart), p.Count)),
        new("share of titles", (p, _) => Share(p.Total(LineSum.Titles), p.Count)),
        new("share of function words", (p, _) => Share(p.Total(LineSum.FunctionWords), p.Total(LineSum.Words))),
        new("lines of the page", (p, _) => p.Total(LineSum.Chrome)),
        new("share of lines of the page", (p, _) => Share(p.Total(LineSum.Chrome), p.Count)),
        new("line of the headline", (p, _) => p.Page.Headline),
        new("is English", (p, _) => Flag(p.IsEnglish)),
    ];

    private static readonly (int Distance, int Feature)[] OfNeighbors = [.. FindNeighbors()];

    /// <summary>The names of all features, in the order of their values.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        .. OfLine.Select(f => f.Name),
        .. OfNeighbors.Select(n =>
            OfLine[n.Feature].Name + (n.Distance < 0 ? " -" : " +") + Math.Abs(n.Distance).ToString(CultureInfo.InvariantCulture)),
        .. Windows.SelectMany(length => NamesOfWindow(length, "above").Concat(NamesOfWindow(length, "below"))),
        .. OfPlace.Select(f => f.Name),
        .. OfPage.Select(f => f.Name),
    ];

    /// <summary>The features of each line by itself, one line after another; its neighbors' features are copied from here.</summary>
    public static int[] ReadLines(PageFeatures page)
    {
        var values = new int[page.Count * OfLine.Length];
        for (var line = 0; line < page.Count; line++)
        {
            for (var feature = 0; feature < OfLine.Length; feature++)
                values[(line * OfLine.Length) + feature] = OfLine[feature].Of(page, line);
        }

        return values;
    }

    /// <summary>The features that are the same for all lines of a page.</summary>
    public static int[] ReadPage(PageFeatures page) => [.. OfPage.Select(feature => feature.Of(page, 0))];

    /// <summary>The value of every feature of a line.</summary>
    [MethodImpl(JitOptions.SkipTier0)]
    public static void Read(PageFeatures page, int line, int[] values)
    {
        Array.Copy(page.OfLines, line * OfLine.Length, values, 0, OfLine.Length);
        var at = OfLine.Length;
        foreach (var (distance, feature) in OfNeighbors)
        {
            var other = line + distance;
            values[at++] = other >= 0 && other < page.Count ? page.OfLines[(other * OfLine.Length) + feature] : None;
        }

        foreach (var length in Windows)
        {
            at = ReadWindow(page, Math.Max(0, line - length), line, length, values, at);
            at = ReadWindow(page, line + 1, Math.Min(page.Count, line + 1 + length), length, values, at);
        }

        foreach (var feature in OfPlace)
            values[at++] = feature.Of(page, line);
        Array.Copy(page.OfPage, 0, values, at, OfPage.Length);
    }

    /// <summary>What share of some lines, or of their words, is what.</summary>
    [MethodImpl(JitOptions.SkipTier0)]
    private static int ReadWindow(PageFeatures page, int from, int to, int length, int[] values, int at)
    {
        var lines = to - from;
        var words = page.Sum(LineSum.Words, from, to);
        values[at++] = words * 10 / Math.Max(1, lines);
        values[at++] = Share(page.Sum(LineSum.Prose, from, to), words);
        values[at++] = Share(page.Sum(LineSum.Article, from, to), words);
        values[at++] = Share(page.Sum(LineSum.Ends, from, to), lines);
        values[at++] = Share(page.Sum(LineSum.Titles, from, to), lines);
        if (length < WidestNarrow)
            return at;
        values[at++] = Share(page.Sum(LineSum.FunctionWords, from, to), words);
        values[at++] = Share(page.Sum(LineSum.Capitals, from, to), words);
        values[at++] = Share(page.Sum(LineSum.Apart, from, to), lines);
        values[at++] = Share(page.Sum(LineSum.Chrome, from, to), lines);
        values[at++] = Share(page.Sum(LineSum.Tabs, from, to), lines);
        values[at++] = Share(page.Sum(LineSum.Times, from, to), lines);
        return at;
    }

    private static IEnumerable<string> NamesOfWindow(int length, string where) => OfWindow
        .Take(length < WidestNarrow ? OfNarrow : OfWindow.Length)
        .Select(name => $"{name} in {length.ToString(CultureInfo.InvariantCulture)} {where}");

    private static IEnumerable<(int Distance, int Feature)> FindNeighbors()
    {
        string[] near = ["words", "article", "shape", "end", "function words", "capitals", "blank lines", "place"];
        const int farOnes = 4;
        for (var distance = -3; distance <= 3; distance++)
        {
            foreach (var name in distance is < -2 or > 2 ? near.Take(farOnes) : near)
            {
                if (distance != 0)
                    yield return (distance, Array.FindIndex(OfLine, feature => feature.Name == name));
            }
        }
    }

    private static int Shape(PageFeatures page, int line) => (int)page.Page.Shape(line);

    private static int Article(PageFeatures page, int line) => Flag(PageFeatures.IsOfArticle(page.Kinds[line]));

    private static int WordsOfGroup(PageFeatures page, int line)
    {
        var (start, end) = page.GroupOf(line);
        return page.Between(LineSum.Words, start, end) * 10 / (end - start);
    }

    private static int ArticleOfGroup(PageFeatures page, int line)
    {
        var (start, end) = page.GroupOf(line);
        return Share(page.Between(LineSum.Article, start, end), page.Between(LineSum.Words, start, end));
    }

    private static int Topic(PageFeatures page, int line, int reach)
    {
        var (from, to) = (Math.Max(0, line - reach), Math.Min(page.Count, line + 1 + reach));
        return Share(page.Topic.Shared(from, to), page.Topic.All(from, to));
    }

    private static int FunctionWords(PageFeatures page, int line) =>
        page.IsEnglish ? Share(page.Words[line].Function, page.Line(line).Words) : None;

    private static int Capitals(PageFeatures page, int line) => Share(page.Line(line).CapitalWords, page.Line(line).Words);

    private static int End(PageFeatures page, int line)
    {
        var text = page.Line(line);
        return text.Terminator == ':' ? 2 : text.EndsSentence ? 3 : char.IsLetterOrDigit(text.Text[text.Text.Length - 1]) ? 0 : 1;
    }

    private static int FromRange(int line, int start, int end) =>
        line < start ? line - start : line > end ? line - Math.Max(start, end) : 0;

    private static int Share(int part, int all) => all <= 0 ? None : part < 1 << 21 ? part * 1000 / all : (int)(part * 1000L / all);

    private static int Flag(bool value) => value ? 1 : 0;
}
