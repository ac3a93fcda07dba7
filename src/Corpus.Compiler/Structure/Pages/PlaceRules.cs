using Corpus.Compiler.Structure.Forms;
using Corpus.Compiler.Structure.Lines;

namespace Corpus.Compiler.Structure.Pages;

/// <summary>A rule about a line in its place.</summary>
/// <param name="Name">What the rule is called.</param>
/// <param name="Kind">What a line that it fits is.</param>
/// <param name="Example">A text in which this rule, and none before it, fits the line after <c>»</c>.</param>
/// <param name="Fits">Whether it fits a line of a page.</param>
internal sealed record PlaceRule(string Name, BlockKind Kind, string Example, Func<Page, int, bool> Fits);

/// <summary>What each line of a text is; the first rule that fits decides.</summary>
internal static class PlaceRules
{
    private const string Lead = "The ferry came back to the harbour on Monday, two weeks after the storm had broken its rudder.";
    private const string More = "The repair had cost the town more than the ferry earns in a year, the mayor told the council on Tuesday.";

    /// <summary>The table.</summary>
    public static IReadOnlyList<PlaceRule> All { get; } =
    [
        // Anywhere.
        new("the corpus sets it aside", BlockKind.Boilerplate, "", (p, i) => p.Shape(i) == LineShape.SetAside),
        new("the headline", BlockKind.Headline, $"» Ferry returns to harbour\n\n{Lead}", (p, i) => i == p.Headline),
        new(
            "a title of a section",
            BlockKind.Subheading,
            $"Ferry returns to harbour\n\nContents\n1 The storm\n2 The repair\n3 See also\n\n{Lead}\n\nThe storm\n\n{Lead}\n\n"
                + $"The repair\n\n{More}\n\n» See also\n\n{More}",
            (p, i) => p.Role(i) == LineRole.Heading),
        new(
            "an entry of a part of the article",
            BlockKind.ListItem,
            $"Ferry returns to harbour\n\nContents\n» 1 The storm\n2 The repair\n3 See also\n\n{Lead}\n\nThe storm\n\n{Lead}\n\n"
                + $"The repair\n\n{More}\n\nSee also\n\n{More}",
            (p, i) => p.Role(i) == LineRole.Entry),
        new("a repeat of the headline", BlockKind.Boilerplate, $"Ferry returns to harbour\n\n» Ferry returns to harbour\n\n{Lead}",
            (p, i) => p.Headline >= 0 && p.IsNearly(i, p.Headline)),
        new(
            "a note about the author",
            BlockKind.AuthorBio,
            $"Ferry returns to harbour\n\n{Lead}\n\n{More}\n\n"
                + "» Maria Lindgren is a reporter based in the harbour town.",
            (p, i) => i > p.BodyEnd && AuthorNotes.IsNote(p.Lines[i], p.SignedNames)),
        new("page chrome", BlockKind.Boilerplate, $"Ferry returns to harbour\n\n» Share this article\n\n{Lead}",
            (p, i) => p.Shape(i) is LineShape.Ornament or LineShape.Chrome or LineShape.Inset or LineShape.Links or LineShape.End
                or LineShape.AuthorNote or LineShape.Promotion),
        new("in comments, a form, a table of cookies, a list of products, a gallery, a feed", BlockKind.Boilerplate,
            $"Ferry returns to harbour\n\n{Lead}\n\n{More}\n\nFirst name *\n» Last name *\nEmail *\nSend",
            (p, i) => p.IsApart(i)),
        new("the time of a live blog's entry", BlockKind.Timestamp,
            $"Ferry returns to harbour\n\n{Lead}\n\n10:15\n{Lead} {More}\n\n» 10:40\n{More} {Lead}\n\n11:05\n{Lead} {More}",
            (p, i) => i > p.Headline && p.IsEntryTime(i) && i >= p.BodyStart),
        new("names beside the time", BlockKind.Byline, $"Ferry returns to harbour\n» Maria Lindgren\n4 September 2023\n\n{Lead}",
            (p, i) => IsHeader(p, i)
                && (p.Shape(i) is LineShape.Title || (p.Shape(i) == LineShape.Credit && p.Shape(i + 1) == LineShape.Timestamp))
                && IsFirstNames(p, i)),
        new(
            "in a group of captions",
            BlockKind.Caption,
            $"Ferry returns to harbour\n\n{Lead}\n\n"
                + "The ferry in the harbour on Monday. (Maria Lindgren/AP)\n» The storm broke the rudder of the ferry.\n"
                + "The captain waits on the quay. (Maria Lindgren/AP)\n\n"
                + $"{More}",
            (p, i) => i > p.Headline && p.IsInGallery(i) && p.Shape(i) is LineShape.Sentence or LineShape.Prose),
        new(
            "a credit",
            BlockKind.Credit,
            $"Ferry returns to harbour\n\n{Lead}\n\n"
                + $"The ferry in the harbour\n» Maria Lindgren/AFP via Getty Images\n\n{More}",
            (p, i) => i > p.Headline && i <= p.BodyEnd + 3 && p.Shape(i) == LineShape.Credit),
        new(
            "a caption with its credit",
            BlockKind.Caption,
            $"Ferry returns to harbour\n\n{Lead}\n\n» The ferry in the harbour on Monday. (Maria Lindgren/AP)\n\n"
                + $"{More}",
            (p, i) => i > p.Headline && i <= p.BodyEnd + 3 && p.Shape(i) == LineShape.Caption),
        new(
            "a caption under its credit",
            BlockKind.Caption,
            $"Ferry returns to harbour\n\n{Lead}\n\nGetty Images\n» The ferry in the harbour on Monday\n\n{More}",
            (p, i) => i > p.Headline && i < p.BodyEnd && IsUnderCredit(p, i)),
        new(
            "a caption above its credit",
            BlockKind.Caption,
            $"Ferry returns to harbour\n\n{Lead}\n\n"
                + $"» The ferry in the harbour\nMaria Lindgren/AFP via Getty Images\n\n{More}",
            (p, i) => i > p.Headline && i <= p.BodyEnd + 3 && IsAboveCredit(p, i)),
        new(
            "the label of a figure",
            BlockKind.MediaLabel,
            $"Ferry returns to harbour\n\n{Lead}\n\n"
                + $"» Ferry\nThe ferry in the harbour on Monday.\nMaria Lindgren/AFP via Getty Images\n\n{More}",
            (p, i) => i > p.Headline && i < p.BodyEnd && p.Shape(i) == LineShape.Title && p.Lines[i].Words <= 6 && p.IsOver(i)
                && IsAboveCredit(p, i + 1)),
        new("a caption under the button of its picture", BlockKind.Caption,
            $"Ferry returns to harbour\n\n{Lead}\n\nView image in fullscreen\n» The ferry in the harbour\n\n{More}",
            (p, i) => i > p.Headline && i < p.BodyEnd && IsUnderPicture(p, i)),
        new(
            "said twice on a page",
            BlockKind.Boilerplate,
            $"Ferry returns to harbour\n\nShare\nTweet\nPrint\n\n» Every ferry, every day\n\n{Lead}\n\n"
                + $"Every ferry, every day\n\n{More}",
            (p, i) => p.IsScraped && p.CopiesOf(i) > 1
                && p.Shape(i) is LineShape.Title or LineShape.Sentence or LineShape.Prose or LineShape.ListItem && i != p.Headline),
        new(
            "a link in a list",
            BlockKind.Boilerplate,
            $"Ferry returns to harbour\n\n{Lead}\n\nRelated stories\n» Harbour closed for a week\n\n{More}",
            (p, i) => p.IsListed(i)),
        new(
            "in a box of the page",
            BlockKind.Boilerplate,
            $"Ferry returns to harbour\n\n{Lead}\n\n"
                + "Harbour closed for a week\n3 hours ago\n"
                + "» The harbour of the island is closed for a week after the storm, its master says on Monday.\n\n"
                + $"{More}",
            (p, i) => p.IsBoxed(i) && p.Shape(i) is LineShape.Prose or LineShape.Sentence or LineShape.Title or LineShape.Timestamp),

        new(
            "a link over another",
            BlockKind.Boilerplate,
            $"Ferry returns to harbour\n\nShare\nTweet\nPrint\n\n{Lead}\n\n"
                + $"» Who pays for the harbour?\nMayor resigns over bridge\n\n{More}",
            (p, i) => p.IsScraped && p.IsSpaced && i >= p.BodyStart && i < p.BodyEnd && IsLinkLike(p, i) && p.IsOver(i)
                && IsLinkLike(p, i + 1) && !IsAboveCredit(p, i + 1) && !IsUnderColon(p, i)),
        new(
            "a long link under another",
            BlockKind.Boilerplate,
            $"Ferry returns to harbour\n\nShare\nTweet\nPrint\n\n{Lead}\n\n"
                + $"Mayor resigns\n» Harbour closed for a week after the worst storm of the year\n\n{More}",
            (p, i) => p.IsScraped && p.IsSpaced && i >= p.BodyStart && i < p.BodyEnd && IsLinkLike(p, i) && p.Lines[i].Words > 8
                && p.IsUnder(i) && IsLinkLike(p, i - 1) && !IsUnderColon(p, i)),

        // Above the running text.
        new("a byline above the text", BlockKind.Byline, $"Ferry returns to harbour\n\n» By Maria Lindgren\n\n{Lead}",
            (p, i) => i < p.BodyStart && p.Shape(i) == LineShape.Byline),
        new("a time above the text", BlockKind.Timestamp, $"Ferry returns to harbour\n\n» 4 September 2023\n\n{Lead}",
            (p, i) => i < p.BodyStart && p.Shape(i) == LineShape.Timestamp),
        new(
            "a second headline",
            BlockKind.AlternativeHeadline,
            "Ferry returns to harbour after storm\n\nBy Maria Lindgren\n\n"
                + $"» Harbour Ferry Returns Two Weeks After Storm\n\n{Lead}",
            (p, i) => IsHeader(p, i) && p.Shape(i) == LineShape.Title && SharesWords(p, i)),
        new(
            "a summary under the headline",
            BlockKind.Description,
            $"Ferry returns to harbour\n\n» The town had waited two weeks\n\nBy Maria Lindgren\n\n{Lead}",
            (p, i) => IsHeader(p, i) && IsSummary(p, i)),
        new(
            "above the text of a page, and nothing else",
            BlockKind.Boilerplate,
            $"Share\nTweet\n» Harbour\nFerry returns to harbour after two weeks\n\n{Lead}",
            (p, i) => i < p.BodyStart && (p.IsScraped || i < p.Headline)
                && p.Shape(i) is not (LineShape.ListItem or LineShape.BlockQuote or LineShape.Prose or LineShape.Source)),

        // Below the running text.
        new(
            "a name above its note",
            BlockKind.Byline,
            $"Ferry returns to harbour\n\n{Lead}\n\n{More}\n\n» MARIA LINDGREN\n\n"
                + "MARIA LINDGREN is a reporter based in the harbour town.",
            (p, i) => i > p.BodyEnd && p.SignedNames.Count == 0 && p.Lines[i].Words <= 6 && p.Next(i) < p.Lines.Count
                && p.Lines[i].Names is not null && AuthorNotes.IsNote(p.Lines[p.Next(i)], p.SignedNames)
                && p.Lines[p.Next(i)].Text.StartsWith(p.Lines[i].Text, StringComparison.OrdinalIgnoreCase)),
        new("a byline below the text", BlockKind.Byline, $"Ferry returns to harbour\n\n{Lead}\n\n{More}\n\n» By Maria Lindgren",
            (p, i) => i > p.BodyEnd && p.Shape(i) == LineShape.Byline && p.Next(p.BodyEnd) == i),
        new("a time below the text", BlockKind.Timestamp, $"Ferry returns to harbour\n\n{Lead}\n\n{More}\n\n» 2023-09-04 13:40:41",
            (p, i) => i > p.BodyEnd && p.Shape(i) == LineShape.Timestamp && p.Lines[i].HasDate
                && i <= p.BodyEnd + 4),
        new("a source line", BlockKind.Source, $"Ferry returns to harbour\n\n{Lead}\n\n{More}\n\n» Link from www.example.com",
            (p, i) => p.Shape(i) == LineShape.Source),
        new(
            "below the text, and nothing else",
            BlockKind.Boilerplate,
            $"Ferry returns to harbour\n\nShare\nTweet\nPrint\n\n{Lead}\n\n{More}\n\n» Harbour closed for a week",
            (p, i) => i > p.BodyEnd
                && (
                    p.IsScraped
                        || p.Shape(i) is not (
                            LineShape.Title or LineShape.Sentence or LineShape.Prose or LineShape.ListItem or LineShape.BlockQuote))),

        // In the running text.
        new("a quoted text", BlockKind.BlockQuote, $"Ferry returns to harbour\n\n{Lead}\n\n» > No ship leaves in such a storm.\n\n{More}",
            (p, i) => p.Shape(i) == LineShape.BlockQuote),
        new("an entry of a list", BlockKind.ListItem, $"Ferry returns to harbour\n\n{Lead}\n\n» • the rudder\n• the screw\n\n{More}",
            (p, i) => p.Shape(i) == LineShape.ListItem),
        new("running text", BlockKind.Paragraph, $"Ferry returns to harbour\n\n» {Lead}", (p, i) => p.Shape(i) == LineShape.Prose),
        new(
            "a question above its answer",
            BlockKind.Subheading,
            $"Ferry returns to harbour\n\nShare\nTweet\nPrint\n\n{Lead}\n\n» Who pays for the harbour?\n\n{More}",
            (p, i) => p.IsScraped && p.Shape(i) == LineShape.Sentence && p.Lines[i].Terminator == '?' && p.Lines[i].Words <= 12
                && char.IsUpper(p.Lines[i].Text[0]) && IsAboveText(p, i)
                && p.Shape(p.Next(i)) == LineShape.Prose && p.Lines[p.Next(i)].Text[0] is not ('"' or '“' or '‘' or '\'')),
        new("a short sentence in the text", BlockKind.Paragraph, $"Ferry returns to harbour\n\n{Lead}\n\n» Nobody was hurt.\n\n{More}",
            (p, i) => p.Shape(i) == LineShape.Sentence),
        new(
            "a time in the text",
            BlockKind.Timestamp,
            $"Ferry returns to harbour\n\n{Lead}\n\n{More}\n\nNobody was hurt.\n\nThe town was glad.\n\n"
                + $"Its mayor was not.\n\n» 5 September 2023\n\n{More}",
            (p, i) => p.Shape(i) == LineShape.Timestamp && p.Lines[i].HasDate),
        new(
            "a name under links",
            BlockKind.Boilerplate,
            $"Ferry returns to harbour\n\n{Lead}\n\nShare\n\nRelated stories\nHarbour closed for a week\n\n"
                + $"» Tom Okafor\n\n{More}",
            (p, i) => p.IsScraped && p.Shape(i) == LineShape.Title && p.Lines[i].IsPerson && p.Previous(i) > p.Headline
                && (p.IsListed(p.Previous(i)) || p.Shape(p.Previous(i)) == LineShape.Title)),
        new(
            "an entry under a colon",
            BlockKind.ListItem,
            $"Ferry returns to harbour\n\n{Lead}\n\nThe storm broke:\n» the rudder\nthe screw\n\n{More}",
            (p, i) => p.Shape(i) == LineShape.Title && IsUnderColon(p, i)),
        new("a title above text", BlockKind.Subheading, $"Ferry returns to harbour\n\n{Lead}\n\n» A costly repair\n\n{More}",
            (p, i) => p.Shape(i) == LineShape.Title && p.Lines[i].Terminator is '\0' or '!' && IsAboveText(p, i)
                && TitlesTogether(p, i) <= 2),
        new(
            "in the text of a page, and nothing else",
            BlockKind.Boilerplate,
            $"Ferry returns to harbour\n\nShare\nTweet\nPrint\n\n{Lead}\n\n» Bridge\n\nHarbour closed\n\n{More}",
            (p, i) => p.IsScraped || p.Shape(i) is LineShape.Byline or LineShape.Timestamp),
        new("in a text without a page", BlockKind.Paragraph, $"Ferry returns to harbour\n\n{Lead}\n\n» The bridge", (p, i) => true),
    ];

    /// <summary>The rule that decides what a line is.</summary>
    public static PlaceRule Find(Page page, int line)
    {
        foreach (var rule in All)
        {
            if (rule.Fits(page, line))
                return rule;
        }

        return All[All.Count - 1];
    }

    private static bool IsHeader(Page page, int line) => line > page.Headline && line < page.BodyStart;

    /// <summary>Whether a line is names alone and no byline precedes it: beside a time, or first under headline and summary.</summary>
    private static bool IsFirstNames(Page page, int line)
    {
        const int farthest = 40;
        const int mostAuthors = 3;
        if (line > page.Headline + farthest || page.Lines[line].Names is null)
            return false;

        // Several authors may have a line each.
        var (first, last) = (line, line);
        while (line - first < mostAuthors && page.IsUnder(first) && IsNames(page, first - 1))
            first--;
        while (last - line < mostAuthors && page.IsOver(last) && IsNames(page, last + 1))
            last++;
        var isBeside = IsBesideHeaderLine(page, last);
        if (!(page.IsScraped && first == line) && !isBeside)
            return false;
        line = first;
        if (isBeside && page.IsUnder(line) && page.Shape(line - 1) == LineShape.Byline)
            return true;
        const int deepest = 24;
        for (var (i, steps) = (page.Previous(line), 0); i > page.Headline && steps < deepest; i = page.Previous(i), steps++)
        {
            if (page.Shape(i) == LineShape.Byline
                || (page.Shape(i) == LineShape.Title && page.Lines[i].Names is not null && page.Lines[i].Words < 6))
                return false;
        }

        return true;
    }

    private static bool IsNames(Page page, int line) =>
        line > page.Headline && page.Shape(line) == LineShape.Title && page.Lines[line].Names is not null;

    private static bool IsBesideHeaderLine(Page page, int line) =>
        page.Next(line) == page.BodyStart || (page.IsOver(line) && page.Lines[line + 1].IsRole)
            || page.Shape(line + 1) is LineShape.Timestamp or LineShape.Chrome
            || page.Shape(line - 1) is LineShape.Timestamp or LineShape.AuthorNote;

    /// <summary>
    /// Whether a line has its picture's credit right below it; a short title over a credit in brackets is a title of the text.
    /// </summary>
    private static bool IsAboveCredit(Page page, int line) =>
        page.Shape(line + 1) == LineShape.Credit && page.Lines[line].Words <= 80
        && (
            page.IsOver(line) ? page.Shape(line) is LineShape.Title or LineShape.Sentence or LineShape.Prose
                : IsBetweenFurnitureAndCredit(page, line)
                    || (
                        line > page.BodyStart && page.Shape(line) == LineShape.Title
                            && Credits.IsLabelled(page.Lines[line + 1].Text)))
        && !(page.IsOver(line + 1) && page.Shape(line + 2) is LineShape.Title or LineShape.Sentence
            && page.Lines[line + 2].Names is null)
        && !(page.Lines[line].Words <= 5 && page.Lines[line + 1].Text[0] == '(');

    /// <summary>
    /// Whether a line follows a byline, a time or the furniture of the page, and a credit that says it is one comes after a blank line.
    /// </summary>
    private static bool IsBetweenFurnitureAndCredit(Page page, int line) =>
        page.Lines[line].Words is >= 4 and <= 40 && page.Shape(line) is LineShape.Title or LineShape.Sentence or LineShape.Prose
        && (page.Lines[line + 1].Text[0] == '(' || Credits.IsLabelled(page.Lines[line + 1].Text))
        && page.Shape(line - 1) is LineShape.Chrome or LineShape.Inset or LineShape.Byline or LineShape.Timestamp;

    /// <summary>Whether a line has its picture's credit right above it, and that credit belongs to no line above.</summary>
    private static bool IsUnderCredit(Page page, int line) =>
        page.IsUnder(line) && page.Shape(line - 1) == LineShape.Credit && page.Shape(line) is LineShape.Title or LineShape.Sentence
            && page.Lines[line].Words >= 4
        && !page.IsOver(line) && (line < 2 || !IsAboveCredit(page, line - 2));

    /// <summary>
    /// Whether a line stands under the button of a picture, which the Guardian, the Globe and Mail and NPR print above the caption.
    /// </summary>
    private static bool IsUnderPicture(Page page, int line)
    {
        const int most = 80;
        return page.Is(PartWord.Picture, line - 1) && page.Shape(line) is LineShape.Title or LineShape.Sentence or LineShape.Prose
            && page.Lines[line].Words is >= 4 and <= most;
    }

    private static bool IsLinkLike(Page page, int line) =>
        page.Shape(line) == LineShape.Title || (page.Shape(line) == LineShape.Sentence && page.Lines[line].Terminator is '?' or '!');

    /// <summary>Whether short lines without end marks lead up to a line that ends in a colon.</summary>
    private static bool IsUnderColon(Page page, int line)
    {
        const int longest = 30;
        var i = page.Previous(line);
        for (var steps = 0; steps < longest && i > page.Headline && page.Shape(i) == LineShape.Title; steps++)
            i = page.Previous(i);
        return i > page.Headline && page.Shape(i) is LineShape.Sentence or LineShape.Prose && page.Lines[i].Terminator == ':';
    }

    /// <summary>Whether the headline contains at least half the longer words of a line.</summary>
    private static bool SharesWords(Page page, int line)
    {
        if (page.Headline < 0 || page.Lines[line].Words < 4 || page.Lines[line].Words > 40)
            return false;
        var headline = new HashSet<string>(LongWords(page.Lines[page.Headline].Text), StringComparer.Ordinal);
        var (shared, all) = (0, 0);
        foreach (var word in LongWords(page.Lines[line].Text))
        {
            all++;
            if (headline.Contains(word))
                shared++;
        }

        return all > 0 && shared * 2 >= all;
    }

    private static IEnumerable<string> LongWords(string text) =>
        Chrome.KeyOf(text).Split(' ', ',', '.', ':', ';', '?', '!').Where(w => w.Length >= 4);

    private static bool IsSummary(Page page, int line)
    {
        if (page.Shape(line) is not (LineShape.Title or LineShape.Sentence or LineShape.Prose) || page.Lines[line].Words < 4
            || page.Headline < 0)
            return false;
        if (page.Shape(line) == LineShape.Prose)
            return true;
        // Only a byline, a time or another part of the summary may separate it from the headline.
        for (var (i, steps) = (page.Previous(line), 0); i > page.Headline && steps < 4; i = page.Previous(i), steps++)
        {
            if (page.Shape(i) is LineShape.Links or LineShape.Promotion
                || (page.Shape(i) == LineShape.Title && page.Lines[i].Words < 4 && page.Lines[i].Names is null))
                return false;
        }

        return true;
    }

    private static bool IsAboveText(Page page, int line)
    {
        var next = page.Next(line);
        if (IsBroken(page, line, next))
            return false;
        return next < page.Lines.Count && next <= page.BodyEnd && !page.IsListed(next) && !page.IsBoxed(next)
            && page.Shape(next) is LineShape.Prose or LineShape.Sentence or LineShape.ListItem or LineShape.BlockQuote or LineShape.Caption
            || (next < page.Lines.Count && (IsAboveCredit(page, next) || (page.Shape(next) == LineShape.Credit && next == line + 1)));
    }

    /// <summary>
    /// Whether a sentence runs on through the line: the one before has not ended, or this or the next goes on in lower case.
    /// </summary>
    private static bool IsBroken(Page page, int line, int next) =>
        !char.IsLetterOrDigit(page.Lines[line].Text[0]) && page.Lines[line].Text[0] is ',' or '.' or ';'
        || char.IsLower(page.Lines[line].Text[0])
        || (next < page.Lines.Count && (char.IsLower(page.Lines[next].Text[0]) || page.Lines[next].Text[0] is ',' or '.' or ';'))
        || (
            !page.IsScraped && page.Previous(line) > page.Headline && page.Shape(page.Previous(line)) == LineShape.Prose
                && page.Lines[page.Previous(line)].Terminator == '\0');

    /// <summary>How many titles stand in one group up to this one.</summary>
    private static int TitlesTogether(Page page, int line)
    {
        var count = 1;
        while (count < 4 && page.IsUnder(line - count + 1) && page.Shape(line - count) is LineShape.Title or LineShape.Sentence)
            count++;
        return count;
    }
}
