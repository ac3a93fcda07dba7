using Corpus.Compiler.Structure.Forms;
using Corpus.Compiler.Structure.Lines;

namespace Corpus.Compiler.Structure.Pages;

/// <summary>Finds tables of cookies: names of cookies and how long they are kept, over and over.</summary>
internal static class CookieTables
{
    private const int WidestGap = 6;
    private const int Least = 3;
    private const int HeadingReach = 12;

    // _ga, PHPSESSID, test_cookie, __cf_bm, lidc-2, IDE
    private static readonly GuardedPattern Identifier = new(
        MayHoldIdentifier, @"(?<![\w-])(?:[\w.*#<>-]*_[\w.*#<>-]*|\p{Lu}{3,}\d*|\p{Ll}+\p{Lu}[\p{L}\d]+)(?![\w-])");

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

    /// <summary>Whether a text has an underscore, three capitals in a row or a capital after a small letter.</summary>
    private static bool MayHoldIdentifier(string text)
    {
        var capitals = 0;
        for (var i = 0; i < text.Length; i++)
        {
            capitals = char.IsUpper(text[i]) ? capitals + 1 : 0;
            if (text[i] == '_' || capitals >= 3 || (capitals == 1 && i > 0 && char.IsLower(text[i - 1])))
                return true;
        }

        return false;
    }

    private static bool IsMark(TextLine line) => IsName(line) || IsTime(line);

    /// <summary>Whether a line is or begins with the name of a cookie.</summary>
    private static bool IsName(TextLine line) =>
        !line.EndsSentence && line.Words is > 0 and <= 40
        && Identifier.Match(line.Text) is { Success: true, Index: < 8 } name && (line.Words <= 3 || name.Index == 0);

    /// <summary>Whether a line says how long something is kept, alone or at the end of a row.</summary>
    private static bool IsTime(TextLine line) =>
        !line.EndsSentence && line.Words is > 0 and <= 40 && line.Language.Parts.Kept.Match(line.Text) is { Success: true } kept
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
            var line = page.Lines[i];
            if (line.Text.Length > PageLines.LongestKey
                ? line.Language.Parts.SpeaksOfCookies(line.Text, StringComparison.OrdinalIgnoreCase)
                : line.Language.Parts.SpeaksOfCookies(line.Key, StringComparison.Ordinal))
                return true;
        }

        return false;
    }
}
