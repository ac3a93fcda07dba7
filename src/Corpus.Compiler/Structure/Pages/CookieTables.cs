using System.Text.RegularExpressions;
using Corpus.Compiler.Structure.Lines;

namespace Corpus.Compiler.Structure.Pages;

/// <summary>Finds tables of cookies: names of cookies and how long they are kept, over and over.</summary>
internal static class CookieTables
{
    private const int WidestGap = 6;
    private const int Least = 3;
    private const int HeadingReach = 12;

    private static readonly Regex Kept = new(
        @"\b(?:session|persistent|\d+\s(?:second|minute|hour|day|week|month|year)s?)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    // _ga, PHPSESSID, test_cookie, __cf_bm, lidc-2, IDE
    private static readonly Regex Identifier = new(
        @"(?<![\w-])(?:[\w.*#<>-]*_[\w.*#<>-]*|\p{Lu}{3,}\d*|\p{Ll}+\p{Lu}[\p{L}\d]+)(?![\w-])", RegexOptions.CultureInvariant);

    /// <summary>The tables, each from its first line to one past its last.</summary>
    public static IEnumerable<(int Start, int End)> Find(PageLines page)
    {
        // Most pages hold no such table: none of the patterns needs to be tried on their lines.
        var count = SpeaksOfCookies(page, 0, page.Lines.Count - 1) ? page.Lines.Count : 0;
        for (var i = 0; i < count; i++)
        {
            if (!IsMark(page.Lines[i]))
                continue;
            var (names, times, last) = (0, 0, i);
            for (var at = i; at < page.Lines.Count && at - last <= WidestGap; at++)
            {
                if (!IsMark(page.Lines[at]))
                    continue;
                last = at;
                names += IsName(page.Lines[at]) ? 1 : 0;
                times += IsTime(page.Lines[at]) ? 1 : 0;
            }

            if (names >= Least && times >= Least && SpeaksOfCookies(page, Math.Max(0, i - HeadingReach), last))
                yield return (HeadOf(page, i), last + 1);
            i = last;
        }
    }

    private static bool IsMark(TextLine line) => IsName(line) || IsTime(line);

    /// <summary>Whether a line is or begins with the name of a cookie.</summary>
    private static bool IsName(TextLine line) =>
        !line.EndsSentence && line.Words is > 0 and <= 40
        && Identifier.Match(line.Text) is { Success: true, Index: < 8 } name && (line.Words <= 3 || name.Index == 0);

    /// <summary>Whether a line says how long something is kept, alone or at the end of a row.</summary>
    private static bool IsTime(TextLine line) =>
        !line.EndsSentence && line.Words is > 0 and <= 40 && Kept.Match(line.Text) is { Success: true } kept
        && (line.Words <= 6 || kept.Index + kept.Length >= line.Text.Length - 8);

    /// <summary>The headings of the columns above the first row belong to the table.</summary>
    private static int HeadOf(PageLines page, int first)
    {
        var start = first;
        while (start > 0 && first - start < WidestGap && page.IsUnder(start)
            && page.Shape(start - 1) is LineShape.Title or LineShape.Chrome)
            start--;
        return start;
    }

    private static bool SpeaksOfCookies(PageLines page, int from, int to)
    {
        for (var i = from; i <= to; i++)
        {
            if (page.Lines[i].Text.IndexOf("cookie", StringComparison.OrdinalIgnoreCase) >= 0)
                return true;
        }

        return false;
    }
}
