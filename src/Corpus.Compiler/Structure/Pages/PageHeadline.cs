using Corpus.Compiler.Structure.Lines;

namespace Corpus.Compiler.Structure.Pages;

/// <summary>Fourth pass: finds the line of the headline, the best of the short lines above the running text.</summary>
internal static class PageHeadline
{
    private const int MostWords = 40;
    private const int MostWordsOfTwoSentences = 24;

    /// <summary>The line of the headline, or -1.</summary>
    public static int Find(PageLines page, LinkLists links)
    {
        if (page.Headline is { } known)
            return known;
        var (best, bestScore) = (-1, 0);
        var prose = 0;
        for (var i = 0; i < page.Lines.Count && prose < 3; i++)
        {
            var score = Score(page, links, i, prose);
            if (page.Shape(i) == LineShape.Prose && (score == 0 || i == 0))
                prose++;
            if (score > bestScore)
                (best, bestScore) = (i, score);
        }

        return best < 0 ? best : Barest(page, best);
    }

    /// <summary>
    /// Of the lines that repeat the headline, the one without what the page adds to it ("Home …", "… - The Harbour News").
    /// </summary>
    private static int Barest(PageLines page, int headline)
    {
        const int depth = 12;
        var barest = headline;
        for (var i = headline + 1; i < page.Lines.Count && i <= headline + depth; i++)
        {
            if (page.Lines[i].Text.Length < page.Lines[barest].Text.Length && page.Lines[i].Words >= 4 && page.EndsIn(headline, i))
                barest = i;
        }

        return barest;
    }

    /// <summary>
    /// How much a line looks like the headline; 0 if it cannot be one. docs/structure.md says what each weight gains on marked pages.
    /// </summary>
    private static int Score(PageLines page, LinkLists links, int line, int proseBefore)
    {
        var text = page.Lines[line];
        if (page.Shape(line) is not (LineShape.Title or LineShape.Sentence or LineShape.Prose) || text.Words > MostWords
            || text.InnerSentences > 1)
            return 0;
        if (page.Shape(line) == LineShape.Prose && (text.Terminator is '.' or ':' || text.Words > 32))
            return 0;
        if (text.InnerSentences > 0 && text.Words > MostWordsOfTwoSentences)
            return 0;

        // A label of the page has a word or two, a headline six and more.
        var score = text.Words switch { 1 => 1, 2 => 3, 3 => 5, 4 => 7, 5 => 9, _ => 10 };
        if (text.Terminator is '.' or ':')
            score -= 4;
        if (proseBefore > 0 || links.Contains(line))
            score -= 3;
        if (page.CopiesOf(line) is > 1 and <= 4 && text.Words >= 5)
            score += 2;
        if (line == 0 && !page.IsScraped && page.Lines.Count > 1 && page.Lines[1].BlanksBefore > 0)
            score += 9;
        score += Following(page, line);
        return Math.Max(score, 0);
    }

    /// <summary>
    /// A byline, a time or the text, after a few other lines at most, follows a headline; a menu entry is followed by others.
    /// </summary>
    private static int Following(PageLines page, int line)
    {
        const int farthest = 6;
        if (HasHeaderBelow(page, line, farthest, out var text))
            return 4;
        return text < 0 ? 0 : IsStandfirst(page, text, line) ? 4 : 1;
    }

    /// <summary>Whether a line is the text of a sentence or two between the headline and the byline or the time.</summary>
    public static bool IsStandfirst(PageLines page, int line, int headline)
    {
        const int farthest = 3;
        return headline >= 0 && line == page.Next(headline) && page.Shape(line) == LineShape.Prose && page.Lines[line].Words <= MostWords
            && HasHeaderBelow(page, line, farthest, out _);
    }

    /// <summary>Whether a byline or a time is among the next lines, above the first line of text.</summary>
    private static bool HasHeaderBelow(PageLines page, int line, int farthest, out int text)
    {
        text = -1;
        for (var (step, at) = (1, page.Next(line)); step <= farthest && at < page.Lines.Count; step++, at = page.Next(at))
        {
            if (page.Shape(at) is LineShape.Byline or LineShape.Timestamp)
                return true;
            if (page.Shape(at) == LineShape.Prose)
            {
                text = at;
                return false;
            }
        }

        return false;
    }
}
