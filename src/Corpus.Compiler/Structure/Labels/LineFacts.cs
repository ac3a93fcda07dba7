using System.Globalization;
using Corpus.Compiler.Structure.Lines;

namespace Corpus.Compiler.Structure.Labels;

/// <summary>
/// The table of everything that the models look at. A change of it needs new models: docs/structure.md says how to train them.
/// </summary>
internal static class LineFacts
{
    private const int None = -1;

    private static readonly int[] Windows = [3, 6, 12, 25, 60];

    /// <summary>The table.</summary>
    public static IReadOnlyList<LineFact> All { get; } = [.. OfLine(), .. OfNeighbors(), .. OfWindows(), .. OfPlace(), .. OfPage()];

    /// <summary>The line by itself, and what the rules say of it.</summary>
    private static IEnumerable<LineFact> OfLine() =>
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
        new("is a name", (p, i) => Flag(p.Line(i).Words <= 6 && p.Line(i).IsPerson)),
        new("copies", (p, i) => p.Page.CopiesOf(i)),
        new("group", (p, i) => p.Page.IsListed(i) ? 1 : p.Page.IsBoxed(i) ? 2 : p.Page.IsInGallery(i) ? 3 : 0),
        new("blank lines", (p, i) => p.Line(i).BlanksBefore),
    ];

    private static IEnumerable<LineFact> OfNeighbors()
    {
        for (var distance = -3; distance <= 3; distance++)
        {
            if (distance == 0)
                continue;
            var at = (distance < 0 ? "-" : "+") + Math.Abs(distance).ToString(CultureInfo.InvariantCulture);
            yield return Neighbor("words", distance, at, (p, i) => p.Line(i).Words);
            yield return Neighbor("article", distance, at, Article);
            yield return Neighbor("shape", distance, at, Shape);
            yield return Neighbor("end", distance, at, End);
            if (distance is < -2 or > 2)
                continue;
            yield return Neighbor("function words", distance, at, FunctionWords);
            yield return Neighbor("capitals", distance, at, Capitals);
            yield return Neighbor("blank lines", distance, at, (p, i) => p.Line(i).BlanksBefore);
            yield return Neighbor("place", distance, at, (p, i) => (int)p.Kinds[i]);
        }
    }

    private static IEnumerable<LineFact> OfWindows() =>
        Windows.SelectMany(length => OfWindow(length, -1, $"in {length} above").Concat(OfWindow(length, 1, $"in {length} below")));

    /// <summary>What share of the lines, or of their words, some lines above or below are.</summary>
    private static IEnumerable<LineFact> OfWindow(int length, int direction, string where)
    {
        yield return new($"words a line {where}", (p, i) => Sum(p, i, LineSum.Words) * 10 / Math.Max(1, Lines(p, i)));
        yield return new($"prose {where}", (p, i) => Share(Sum(p, i, LineSum.Prose), Sum(p, i, LineSum.Words)));
        yield return new($"article {where}", (p, i) => Share(Sum(p, i, LineSum.Article), Sum(p, i, LineSum.Words)));
        yield return new($"sentence ends {where}", (p, i) => Share(Sum(p, i, LineSum.Ends), Lines(p, i)));
        yield return new($"titles {where}", (p, i) => Share(Sum(p, i, LineSum.Titles), Lines(p, i)));
        if (length < 6)
            yield break;
        yield return new($"function words {where}", (p, i) => Share(Sum(p, i, LineSum.FunctionWords), Sum(p, i, LineSum.Words)));
        yield return new($"capitals {where}", (p, i) => Share(Sum(p, i, LineSum.Capitals), Sum(p, i, LineSum.Words)));
        yield return new($"lines apart {where}", (p, i) => Share(Sum(p, i, LineSum.Apart), Lines(p, i)));
        yield return new($"lines of the page {where}", (p, i) => Share(Sum(p, i, LineSum.Chrome), Lines(p, i)));
        yield return new($"times {where}", (p, i) => Share(Sum(p, i, LineSum.Times), Lines(p, i)));

        int From(int i) => direction < 0 ? i - length : i + 1;
        int Sum(PageFacts p, int i, LineSum sum) => p.Between(sum, From(i), From(i) + length);
        int Lines(PageFacts p, int i) => direction < 0 ? Math.Min(i, length) : Math.Min(p.Count - 1 - i, length);
    }

    /// <summary>Where the line stands.</summary>
    private static IEnumerable<LineFact> OfPlace() =>
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
        new("lines since prose", (p, i) => p.LastProse(i) < 0 ? PageFacts.Far : i - p.LastProse(i)),
        new("lines until prose", (p, i) => p.NextProse(i) < 0 ? PageFacts.Far : p.NextProse(i) - i),
        new("words since prose", (p, i) => p.LastProse(i) < 0 ? PageFacts.Far : p.Between(LineSum.Words, p.LastProse(i) + 1, i)),
        new("words until prose", (p, i) => p.NextProse(i) < 0 ? PageFacts.Far : p.Between(LineSum.Words, i + 1, p.NextProse(i))),
        new("lines between prose", (p, i) => p.LastProse(i) < 0 || p.NextProse(i) < 0 ? PageFacts.Far : p.NextProse(i) - p.LastProse(i)),
        new("passage", (p, i) => p.PassageOf(i)),
        new("passage above", (p, i) => p.PassageOf(p.LastProse(i))),
        new("passage below", (p, i) => p.PassageOf(p.NextProse(i))),
        new("share of passage", (p, i) => Share(p.PassageOf(i), p.Total(LineSum.Prose))),
        new("share of passage above", (p, i) => Share(p.PassageOf(p.LastProse(i)), p.Total(LineSum.Prose))),
        new("share of passage below", (p, i) => Share(p.PassageOf(p.NextProse(i)), p.Total(LineSum.Prose))),
        new("from longest passage", (p, i) => FromRange(i, p.LongestPassage.Start, p.LongestPassage.End)),
        new("from body", (p, i) => FromRange(i, p.Page.BodyStart, p.Page.BodyEnd)),
        new("from headline", (p, i) => p.Page.Headline < 0 ? -2 * PageFacts.Far : i - p.Page.Headline),
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
    ];

    /// <summary>The same for all lines of a page: what kind of page it is.</summary>
    private static IEnumerable<LineFact> OfPage() =>
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

    private static LineFact Neighbor(string name, int distance, string at, Func<PageFacts, int, int> of) =>
        new($"{name} {at}", (p, i) => i + distance >= 0 && i + distance < p.Count ? of(p, i + distance) : None);

    private static int Shape(PageFacts page, int line) => (int)page.Page.Shape(line);

    private static int Article(PageFacts page, int line) => Flag(PageFacts.IsOfArticle(page.Kinds[line]));

    private static int WordsOfGroup(PageFacts page, int line)
    {
        var (start, end) = page.GroupOf(line);
        return page.Between(LineSum.Words, start, end) * 10 / (end - start);
    }

    private static int FunctionWords(PageFacts page, int line) =>
        page.IsEnglish ? Share(page.Words[line].Function, page.Line(line).Words) : None;

    private static int Capitals(PageFacts page, int line) => Share(page.Line(line).CapitalWords, page.Line(line).Words);

    private static int End(PageFacts page, int line)
    {
        var text = page.Line(line);
        return text.Terminator == ':' ? 2 : text.EndsSentence ? 3 : char.IsLetterOrDigit(text.Text[text.Text.Length - 1]) ? 0 : 1;
    }

    private static int FromRange(int line, int start, int end) =>
        line < start ? line - start : line > end ? line - Math.Max(start, end) : 0;

    private static int Share(int part, int all) => all <= 0 ? None : (int)(part * 1000L / all);

    private static int Flag(bool value) => value ? 1 : 0;
}
